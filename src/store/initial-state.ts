import type { Translation } from '../i18n/index.js';
import type { ResolvedOptions } from '../options.js';
import { emptyConversation } from './conversation.js';
import { emptyDraft } from './draft.js';
import type { ChatState } from './state.js';

/** A chat in which nothing has happened: the new-thread view, online, with an empty composer. */
export const initialState = (options: ResolvedOptions, translation: Translation): ChatState => ({
  options,
  translation,
  setup: null,
  threadId: null,
  threads: {},
  conversation: emptyConversation,
  background: {},
  load: { status: 'idle' },
  turn: null,
  backgroundTurns: [],
  history: { open: false, status: 'idle', ids: [], hasMore: false },
  draft: emptyDraft(options),
  online: true,
  retryAt: null,
});

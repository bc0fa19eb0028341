import { applyStreamEvent } from './apply-event.js';
import type { Action } from './actions.js';
import { changeEntry, findById, removeEntries, setEntry } from './conversation.js';
import { keep, without } from './objects.js';
import { fitDraft, removeAttachment, setAttachment, setDraft } from './draft.js';
import { changeHistory, historyFailure, historyLoaded } from './history.js';
import { changeRunning, findRunning } from './running.js';
import type { ChatState, Conversation, Draft } from './state.js';
import {
  loadFailed,
  loadStarted,
  newestLoaded,
  olderLoaded,
  olderStatus,
  selectThread,
  threadDeleted,
  threadRenamed,
} from './threads.js';
import { endTurn, streamEnded, toolStarted, turnContinued, turnStarted } from './turn.js';

type Of<Type extends Action['type']> = Extract<Action, { readonly type: Type }>;

type Reducers = { readonly [Type in Action['type']]: (state: ChatState, action: Of<Type>) => ChatState };

function change<Name extends keyof ChatState>(state: ChatState, name: Name, value: ChatState[Name]): ChatState {
  return state[name] === value ? state : { ...state, [name]: value };
}

const onConversation = (state: ChatState, conversation: Conversation): ChatState =>
  change(state, 'conversation', conversation);

const onDraft = (state: ChatState, draft: Draft): ChatState => change(state, 'draft', draft);

/** A sync action's `updated_item` takes the place of its item, wherever that is; still being made, it stays so. */
function itemReplaced(state: ChatState, { threadId, item }: Of<'item.replaced'>): ChatState {
  const replace = (conversation: Conversation): Conversation => {
    const index = findById(conversation.entries, item.id);
    const entry = conversation.entries[index];
    return entry ? setEntry(conversation, index, changeEntry(entry, { item })) : conversation;
  };
  if (threadId === state.threadId) return onConversation(state, replace(state.conversation));
  const turn = state.backgroundTurns.find((other) => other.threadId === threadId);
  if (!turn) return state;
  return changeRunning(state, turn.id, (running) => ({ ...running, conversation: replace(running.conversation) }));
}

/** The message that could not be sent goes, and with it what was said of its failure. */
function failedRemoved(state: ChatState, { key }: Of<'failed.removed'>): ChatState {
  const { conversation } = state;
  const kept = removeEntries(conversation, (entry) => entry.key === key && entry.delivery === 'failed');
  return kept === conversation ? state : { ...state, conversation: { ...kept, error: null } };
}

const reducers: Reducers = {
  'options.set': (state, { options }) => {
    const next = change(state, 'options', options);
    return next === state ? state : onDraft(next, fitDraft(next.draft, options));
  },
  'translation.set': (state, { translation }) => change(state, 'translation', translation),
  'setup.set': (state, { problem }) => change(state, 'setup', keep(state.setup, problem)),
  'online.set': (state, { online }) => change(state, 'online', online),
  'thread.selected': (state, { threadId }) => selectThread(state, threadId),
  'thread.load.started': loadStarted,
  'thread.loaded': newestLoaded,
  'thread.load.failed': loadFailed,
  'older.started': olderStatus,
  'older.loaded': olderLoaded,
  'older.failed': olderStatus,
  'updates.loaded': newestLoaded,
  'turn.started': turnStarted,
  'stream.event': (state, { turnId, event }) => {
    const running = findRunning(state, turnId);
    return running ? applyStreamEvent(state, running, event) : state;
  },
  'stream.ended': streamEnded,
  'tool.started': (state, { turnId }) => changeRunning(state, turnId, toolStarted),
  'turn.continued': (state, { turnId }) => changeRunning(state, turnId, turnContinued),
  'turn.ended': (state, { turnId }) => endTurn(state, turnId),
  'error.set': (state, { error }) => {
    const kept = keep(state.conversation.error, error);
    return kept === state.conversation.error ? state : onConversation(state, { ...state.conversation, error: kept });
  },
  'notice.dismissed': (state, { noticeId }) => {
    const notices = state.conversation.notices.filter((notice) => notice.id !== noticeId);
    const isSame = notices.length === state.conversation.notices.length;
    return isSame ? state : onConversation(state, { ...state.conversation, notices });
  },
  'feedback.set': (state, { key, kind }) => {
    const { feedback } = state.conversation;
    const now = kind ? { ...feedback, [key]: kind } : without(feedback, key);
    const kept = keep(feedback, now);
    return kept === feedback ? state : onConversation(state, { ...state.conversation, feedback: kept });
  },
  'item.replaced': itemReplaced,
  'failed.removed': failedRemoved,
  'history.opened': (state) => changeHistory(state, { open: true }),
  'history.closed': (state) => changeHistory(historyFailure(state, { failure: null }), { open: false }),
  'history.list.started': (state) => changeHistory(state, { status: 'loading' }),
  'history.list.loaded': historyLoaded,
  'history.list.failed': (state) => changeHistory(state, { status: 'failed' }),
  'history.failure.set': historyFailure,
  'thread.renamed': threadRenamed,
  'thread.deleted': threadDeleted,
  'draft.typed': (state, { content }) => onDraft(state, keep(state.draft, { ...state.draft, content })),
  'draft.set': (state, { draft }) => onDraft(state, setDraft(state.draft, draft)),
  'draft.attachment.set': (state, { attachment }) => onDraft(state, setAttachment(state.draft, attachment)),
  'draft.attachment.removed': (state, { localId }) => onDraft(state, removeAttachment(state.draft, localId)),
};

/**
 * The state after an action: the only author of `ChatState`. Pure and total: it never throws and never changes what it
 * is given, an action that does not fit (late, or for a thread that is gone) changes nothing, and then the result is the
 * same object.
 */
export function reduce(state: ChatState, action: Action): ChatState {
  const apply = reducers[action.type] as (state: ChatState, action: Action) => ChatState;
  return apply(state, action);
}

import type { ChatContext } from '../../context/index.js';
import type { Translation } from '../../i18n/index.js';
import type { MarkdownContext } from '../../markdown/context.js';
import type { EntryFeed } from '../entry-feed.js';

/** What all items of one conversation share: a new object when any of it changed, which draws every item again. */
export interface ItemView {
  readonly feed: EntryFeed;
  readonly translation: Translation;
  readonly markdown: MarkdownContext;
  readonly chat: ChatContext;
}

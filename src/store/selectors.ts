import type { StructuredInputItem, ThreadMetadata, ThreadStatus, UserMessageItem } from '../protocol/index.js';
import { isBlank, isShownType } from './item-kinds.js';
import type { ChatState, Conversation, Draft, ItemEntry } from './state.js';
import { findThread } from './threads.js';

export { findThread };

/** An entry whose item is of one type. */
export type EntryOf<Item> = ItemEntry & { readonly item: Item };

/** A question and what answers it (PROTOCOL 4.2): copy, feedback and retry belong to the whole. */
export interface ConversationTurn {
  /** Stable while the turn is on screen: the key of its first entry. */
  readonly key: string;
  /** Null: answers before the first question, or after the end of a turn. */
  readonly question: EntryOf<UserMessageItem> | null;
  /** Everything up to the next question or end of turn, invisible items included. */
  readonly answers: readonly ItemEntry[];
}

/** Whether methods that need quiet must wait: a thread opens or an answer streams (PROTOCOL 7.2). */
export const isBusy = (state: ChatState): boolean => state.turn !== null || state.load.status === 'loading';

/** The id of the question that is about to be answered again, while its former answers are still shown. */
export const retriedItemId = ({ turn }: ChatState): string | null => turn?.retryItemId ?? null;

/** Whether Stop may be offered. */
export const canStop = (state: ChatState): boolean => state.turn?.canCancel === true;

/** What is known of the thread that is shown; null in the new-thread view, or before the server has said anything. */
export const currentThread = (state: ChatState): ThreadMetadata | null =>
  state.threadId === null ? null : (findThread(state, state.threadId) ?? null);

/** Whether people may write to the thread that is shown, and why not (PROTOCOL 4.1). */
export const threadStatus = (state: ChatState): ThreadStatus => currentThread(state)?.status ?? active;

const active: ThreadStatus = { type: 'active' };

/** The hosts from which Markdown images may load; undefined: all (PROTOCOL A9). */
export const allowedImageDomains = (state: ChatState): readonly string[] | undefined =>
  currentThread(state)?.allowed_image_domains;

/** Whether a person sees anything of the entry now: an answer that has no text yet is not drawn. */
export const isVisible = ({ item }: ItemEntry): boolean =>
  item.type === 'assistant_message' ? !isBlank(item) : isShownType(item.type);

/** The entries that a person sees, in order. A new array each time. */
export const visibleEntries = (conversation: Conversation): readonly ItemEntry[] =>
  conversation.entries.filter(isVisible);

/**
 * The entry with this key.
 *
 * @param hint the place where it was last; found at once when it is still there
 */
export function findEntry({ keys, entries }: Conversation, key: string, hint = -1): ItemEntry | undefined {
  return entries[keys[hint] === key ? hint : keys.lastIndexOf(key)];
}

const isQuestion = (entry: ItemEntry): entry is EntryOf<UserMessageItem> => entry.item.type === 'user_message';

/** The entries as turns. A new array each time: group when `keys` changed, not with every delta. */
export function groupTurns(entries: readonly ItemEntry[]): readonly ConversationTurn[] {
  const turns: { key: string; question: EntryOf<UserMessageItem> | null; answers: ItemEntry[] }[] = [];
  let isOpen = false;
  for (const entry of entries) {
    const turn = turns.at(-1);
    if (isQuestion(entry)) turns.push({ key: entry.key, question: entry, answers: [] });
    else if (turn && isOpen) turn.answers.push(entry);
    else turns.push({ key: entry.key, question: null, answers: [entry] });
    isOpen = entry.item.type !== 'end_of_turn';
  }
  return turns;
}

/** The newest message of the person, for retry (PROTOCOL 9.1). */
export const lastUserMessage = (conversation: Conversation): EntryOf<UserMessageItem> | null =>
  conversation.entries.findLast(isQuestion) ?? null;

/** The questions that wait for answers instead of the composer: only as the last thing on screen (PROTOCOL A8). */
export function pendingStructuredInput(conversation: Conversation): EntryOf<StructuredInputItem> | null {
  const last = conversation.entries.findLast(isVisible);
  return last && isPendingInput(last) ? last : null;
}

/** The questions that are asked in the composer's place now: not while they still arrive, nor where nobody may write. */
export function activeStructuredInput(state: ChatState): EntryOf<StructuredInputItem> | null {
  const pending = pendingStructuredInput(state.conversation);
  return pending?.finished && threadStatus(state).type === 'active' ? pending : null;
}

const isPendingInput = (entry: ItemEntry): entry is EntryOf<StructuredInputItem> =>
  entry.item.type === 'structured_input' && entry.item.status === 'pending';

/** Whether a sign of waiting is due: the turn runs, and nothing on screen says so. */
export function isWaiting({ turn, conversation }: ChatState): boolean {
  if (!turn || conversation.progress) return false;
  return conversation.entries.findLast(isVisible)?.finished !== false;
}

/** Whether the composer holds something to send. Files that could not be uploaded are not sent. */
export const hasContent = ({ content, attachments }: Draft): boolean =>
  attachments.some(({ state }) => state.status === 'ready') ||
  content.some((part) => part.type === 'input_tag' || part.text.trim() !== '');

/** Whether the composer's draft can be sent now: nothing runs, nothing is locked, and no file is on its way. */
export function canSend(state: ChatState): boolean {
  return (
    !isBusy(state) &&
    state.setup === null &&
    threadStatus(state).type === 'active' &&
    pendingStructuredInput(state.conversation) === null &&
    hasContent(state.draft) &&
    state.draft.attachments.every(({ state: { status } }) => status !== 'uploading')
  );
}

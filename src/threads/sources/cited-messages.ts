import type { AssistantMessageItem } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import type { ItemView } from '../items/item-view.js';
import { turnSources, type NumberedSource } from './turn-sources.js';

/** Where a citation stands: in which message, in which of its parts, and at which code point. */
export interface CitationPlace {
  /** The key of the message's entry. */
  readonly key: string;
  readonly part: number;
  readonly index: number;
}

const isTurnEdge = ({ item }: ItemEntry): boolean => item.type === 'user_message' || item.type === 'end_of_turn';

/** The messages of an answer up to and including the one with this key, in order: the numbers of its sources run on. */
export function messagesUpTo(key: string, { chat, feed }: ItemView): readonly ItemEntry[] {
  const { entries, keys } = chat.store.state.conversation;
  const at = keys.lastIndexOf(key);
  const before = entries.findLastIndex((entry, index) => index < at && isTurnEdge(entry));
  return entries
    .slice(before + 1, at + 1)
    .map((entry) => feed.get(entry.key) ?? entry)
    .filter(({ item }) => item.type === 'assistant_message');
}

export const assistantMessages = (entries: readonly ItemEntry[]): readonly AssistantMessageItem[] =>
  entries.flatMap(({ item }) => (item.type === 'assistant_message' ? item : []));

/** The sources at a place, as they are numbered now. */
export function sourcesAt({ key, part, index }: CitationPlace, view: ItemView): readonly NumberedSource[] {
  const groups = turnSources(assistantMessages(messagesUpTo(key, view))).groups.at(-1)?.[part] ?? [];
  return groups.find((group) => group.index === index)?.sources ?? [];
}

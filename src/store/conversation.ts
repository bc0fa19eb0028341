import type { ThreadItem } from '../protocol/index.js';
import { keep } from './objects.js';
import type { Conversation, ItemEntry } from './state.js';

/** A thread with nothing on screen. */
export const emptyConversation: Conversation = {
  keys: [],
  entries: [],
  older: { status: 'none' },
  progress: null,
  notices: [],
  error: null,
  feedback: {},
  serial: 0,
};

/** The place of the newest entry with this id, or -1. Ids can repeat (PROTOCOL A3): the newest is the one meant. */
export function findById(entries: readonly ItemEntry[], id: string): number {
  if (id === '') return -1;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    if (entries[index]?.item.id === id) return index;
  }
  return -1;
}

/** The entry with a change; the same one when nothing changes, its item the same when it says the same. */
export function changeEntry(entry: ItemEntry, change: Partial<Omit<ItemEntry, 'key'>>): ItemEntry {
  const next: ItemEntry = { ...entry, ...change, item: keep(entry.item, change.item ?? entry.item) };
  return keep(entry, next);
}

/** Replaces one entry; its key, and so the keys, stay. */
export function setEntry(conversation: Conversation, index: number, entry: ItemEntry): Conversation {
  if (conversation.entries[index] === entry) return conversation;
  const entries = conversation.entries.slice();
  entries[index] = entry;
  return { ...conversation, entries };
}

/** Replaces all entries, keeping the arrays whose content is the same. */
export function setEntries(conversation: Conversation, entries: readonly ItemEntry[]): Conversation {
  const old = conversation.entries;
  const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
    a.length === b.length && a.every((value, index) => value === b[index]);
  if (isSame(old, entries)) return conversation;
  const keys = entries.map((entry) => entry.key);
  return { ...conversation, entries, keys: isSame(conversation.keys, keys) ? conversation.keys : keys };
}

/** Makes keys that no entry has: the item's id where that is free, else a local one. */
export class KeyMaker {
  readonly #taken: Set<string>;
  #serial: number;

  constructor(conversation: Conversation) {
    this.#taken = new Set(conversation.keys);
    this.#serial = conversation.serial;
  }

  /** The conversation's `serial` after all keys made so far. */
  get serial(): number {
    return this.#serial;
  }

  make(id: string): string {
    let key = id;
    while (key === '' || this.#taken.has(key)) {
      this.#serial += 1;
      key = `${id}~${this.#serial}`;
    }
    this.#taken.add(key);
    return key;
  }
}

/** Appends an item under a new key. */
export function appendItem(
  conversation: Conversation,
  item: ThreadItem,
  rest: Omit<ItemEntry, 'key' | 'item'>,
): Conversation {
  const keys = new KeyMaker(conversation);
  const key = keys.make(item.id);
  return appendEntry({ ...conversation, serial: keys.serial }, { key, item, ...rest });
}

/** Appends an entry whose key is known to be free. */
export function appendEntry(conversation: Conversation, entry: ItemEntry): Conversation {
  return {
    ...conversation,
    keys: [...conversation.keys, entry.key],
    entries: [...conversation.entries, entry],
  };
}

/** Removes entries, with their thumbs; notices that followed one of them move up. */
export function removeEntries(conversation: Conversation, isGone: (entry: ItemEntry) => boolean): Conversation {
  const gone = new Set(conversation.entries.filter(isGone).map((entry) => entry.key));
  if (gone.size === 0) return conversation;
  const entries = conversation.entries.filter((entry) => !gone.has(entry.key));
  const feedback = Object.fromEntries(Object.entries(conversation.feedback).filter(([key]) => !gone.has(key)));
  const notices = conversation.notices.map((notice) => {
    const { afterKey } = notice;
    if (afterKey === null || !gone.has(afterKey)) return notice;
    const before = conversation.keys.slice(0, conversation.keys.indexOf(afterKey));
    return { ...notice, afterKey: before.findLast((key) => !gone.has(key)) ?? null };
  });
  return { ...setEntries(conversation, entries), feedback, notices };
}

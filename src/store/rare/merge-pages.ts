import type { ThreadItem } from '../../protocol/index.js';
import type { LoadedItems } from '../actions.js';
import { KeyMaker, changeEntry, removeEntries, setEntries } from '../conversation.js';
import { keep } from '../objects.js';
import { clearStreaming } from './patch-widget.js';
import type { Conversation, ItemEntry, OlderPages } from '../state.js';

const isQuestion = (item: ThreadItem): boolean => item.type === 'user_message';

/**
 * Whether two copies with one id are two messages (PROTOCOL A3): made at different times, and with a question between
 * them or with different words.
 */
const areDifferent = (one: ThreadItem, other: ThreadItem, areSeparate: boolean): boolean =>
  one.type === 'assistant_message' &&
  other.type === 'assistant_message' &&
  one.created_at !== other.created_at &&
  (areSeparate || keep(one.content, other.content) !== one.content);

/**
 * Stores may give the same item twice (PROTOCOL 1.7): the last copy wins, at the place of the first. Messages of models
 * that repeat their ids stay (A3).
 */
function withoutDuplicates(items: readonly ThreadItem[]): readonly ThreadItem[] {
  const kept: ThreadItem[] = [];
  const places = new Map<string, number>();
  let lastQuestion = -1;
  for (const item of items) {
    const place = places.get(item.id);
    const old = place === undefined ? undefined : kept[place];
    if (place !== undefined && old && !areDifferent(old, item, lastQuestion > place)) {
      kept[place] = item;
      continue;
    }
    if (item.id !== '') places.set(item.id, kept.length);
    if (isQuestion(item)) lastQuestion = kept.length;
    kept.push(item);
  }
  return kept;
}

/** Nothing streams in what was stored. */
function stored(item: ThreadItem): ThreadItem {
  if (item.type !== 'widget') return item;
  const widget = clearStreaming(item.widget);
  return widget === item.widget ? item : { ...item, widget };
}

const loadedItems = (page: LoadedItems): readonly ThreadItem[] => withoutDuplicates(page.items.map(stored));

const loadedEntry = (item: ThreadItem, keys: KeyMaker): ItemEntry => ({
  key: keys.make(item.id),
  item,
  finished: true,
  delivery: 'sent',
  live: false,
});

/** Where the next page of older items begins. Ends where the server repeats itself (PROTOCOL 9.2). */
function olderAfter(page: LoadedItems, previous: string | undefined): OlderPages {
  const after = page.after ?? page.items.find((item) => item.id !== '')?.id;
  if (!page.hasMore || after === undefined || after === previous) return { status: 'none' };
  return { status: 'available', after };
}

/** Puts a page of older items before what is on screen. What is on screen already stays as and where it is. */
export function prependPage(conversation: Conversation, page: LoadedItems): Conversation {
  const keys = new KeyMaker(conversation);
  const items = loadedItems(page);
  const firstQuestion = conversation.entries.findIndex((entry) => isQuestion(entry.item));
  const isOnScreen = (item: ThreadItem, index: number): boolean => {
    const place = item.id === '' ? -1 : conversation.entries.findIndex((entry) => entry.item.id === item.id);
    const old = conversation.entries[place];
    if (!old) return false;
    const isSeparate = items.slice(index).some(isQuestion) || (firstQuestion !== -1 && firstQuestion < place);
    return !areDifferent(old.item, item, isSeparate);
  };
  const fresh = items.filter((item, index) => !isOnScreen(item, index)).map((item) => loadedEntry(item, keys));
  const next = setEntries(conversation, [...fresh, ...conversation.entries]);
  return { ...next, serial: keys.serial, older: olderAfter(page, conversation.older.after) };
}

/** Pairs the items of a page with entries: the same message (A3) by its time where several share the id. */
function pairUp(entries: readonly ItemEntry[], items: readonly ThreadItem[]): Map<ThreadItem, ItemEntry> {
  const pairs = new Map<ThreadItem, ItemEntry>();
  const used = new Set<ItemEntry>();
  const pair = (isSame: (entry: ItemEntry, item: ThreadItem) => boolean): void => {
    for (const item of items) {
      if (item.id === '' || pairs.has(item)) continue;
      const entry = byId.get(item.id)?.findLast((candidate) => !used.has(candidate) && isSame(candidate, item));
      if (!entry) continue;
      pairs.set(item, entry);
      used.add(entry);
    }
  };
  const byId = new Map<string, ItemEntry[]>();
  for (const entry of entries) byId.set(entry.item.id, [...(byId.get(entry.item.id) ?? []), entry]);
  pair((entry, item) => entry.item.created_at === item.created_at);
  pair(() => true);
  return pairs;
}

/** Entries that no page can hold: messages that did not arrive, and what came without an id. */
const isLocal = (entry: ItemEntry): boolean => entry.delivery !== 'sent' || entry.item.id === '';

/**
 * Merges the newest page of a thread: entries that say the same stay the same objects, none moves, new ones come where
 * the page has them, and what the server no longer has goes. While a turn runs (`isBusy`) nothing goes and what is in the
 * making stays, because the page may be older than the stream.
 */
export function mergeNewest(conversation: Conversation, page: LoadedItems, isBusy: boolean): Conversation {
  const items = loadedItems(page);
  const pairs = pairUp(conversation.entries, items);
  const paired = new Set(pairs.values());
  const firstPaired = conversation.entries.find((entry) => paired.has(entry));
  const firstIndex = firstPaired ? conversation.entries.indexOf(firstPaired) : 0;
  const beforePage = new Set(page.hasMore ? conversation.entries.slice(0, firstIndex) : []);
  const stays = (entry: ItemEntry): boolean => isBusy || isLocal(entry) || paired.has(entry) || beforePage.has(entry);

  const kept = removeEntries(conversation, (entry) => !stays(entry));
  const keys = new KeyMaker(kept);
  const entries = kept.entries.slice();
  let next = firstPaired ? entries.indexOf(firstPaired) : 0;
  for (const item of items) {
    const entry = pairs.get(item);
    if (entry) {
      const index = entries.indexOf(entry);
      const isInTheMaking = isBusy && !entry.finished;
      if (!isInTheMaking) entries[index] = changeEntry(entry, { item, delivery: 'sent' });
      next = index + 1;
    } else {
      entries.splice(next, 0, loadedEntry(item, keys));
      next += 1;
    }
  }
  const older = beforePage.size > 0 ? kept.older : keep(kept.older, olderAfter(page, undefined));
  const merged = setEntries(kept, entries);
  return merged === conversation && older === kept.older ? merged : { ...merged, older, serial: keys.serial };
}

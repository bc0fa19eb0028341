import type { Conversation, ItemEntry } from '../store/index.js';

/** Called with the new entry, or with undefined when it is gone. */
export type EntryListener = () => void;

/**
 * Hands each entry to the one element that draws it. The conversation is compared once for each change, and only the
 * elements whose entry is another object hear of it: the cost of a delta does not depend on how many items there are.
 */
export class EntryFeed {
  #entries: readonly ItemEntry[] = [];
  #keys: readonly string[] | null = null;
  #byKey: ReadonlyMap<string, ItemEntry> = new Map();
  readonly #listeners = new Map<string, Set<EntryListener>>();

  get(key: string): ItemEntry | undefined {
    return this.#changed.get(key) ?? this.#byKey.get(key);
  }

  /** Changed since the index was built; the index is built anew only when entries come, go or move. */
  readonly #changed = new Map<string, ItemEntry>();

  /** Calls back whenever the entry of `key` is another one, until the signal aborts. */
  watch(key: string, listener: EntryListener, signal: AbortSignal): void {
    if (signal.aborted) return;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    const forget = (): void => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
    signal.addEventListener('abort', forget, { once: true });
  }

  /** Takes over a conversation. True when its arrangement changed: entries came, went, moved or became another type. */
  update({ entries, keys }: Conversation): boolean {
    if (entries === this.#entries && keys === this.#keys) return false;
    const before = this.#entries;
    const sameKeys = keys === this.#keys && entries.length === before.length;
    this.#entries = entries;
    this.#keys = keys;
    return sameKeys ? this.#compare(before, entries) : this.#rebuild(entries);
  }

  #compare(before: readonly ItemEntry[], entries: readonly ItemEntry[]): boolean {
    let rearranged = false;
    entries.forEach((entry, index) => {
      const old = before[index];
      if (entry === old) return;
      if (entry.item.type !== old?.item.type) rearranged = true;
      this.#changed.set(entry.key, entry);
      this.#tell(entry.key);
    });
    return rearranged;
  }

  #rebuild(entries: readonly ItemEntry[]): boolean {
    const before = this.#byKey;
    const changed = new Map(this.#changed);
    this.#changed.clear();
    this.#byKey = new Map(entries.map((entry) => [entry.key, entry]));
    for (const key of this.#listeners.keys()) {
      if ((changed.get(key) ?? before.get(key)) !== this.#byKey.get(key)) this.#tell(key);
    }
    return true;
  }

  #tell(key: string): void {
    for (const listener of [...(this.#listeners.get(key) ?? [])]) listener();
  }
}

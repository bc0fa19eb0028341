import { firstIndex } from './code-points.js';
import type { MarkSlot } from './marks.js';

interface Entry {
  readonly slot: MarkSlot;
  start: number;
}

/** The slots of a message in the order of its text. Those that come or change are nearly always the last ones. */
export class SlotList {
  readonly #entries: Entry[] = [];
  readonly #bySlot = new Map<MarkSlot, Entry>();

  get size(): number {
    return this.#entries.length;
  }

  at(index: number): MarkSlot | undefined {
    return this.#entries[index]?.slot;
  }

  /** Adds a slot, or moves it to where it begins now. False when it is there already. */
  add(slot: MarkSlot): boolean {
    const known = this.#bySlot.get(slot);
    if (known?.start === slot.start) return false;
    this.delete(slot);
    const entry = { slot, start: slot.start };
    this.#bySlot.set(slot, entry);
    this.#entries.splice(this.#after(entry.start), 0, entry);
    return true;
  }

  delete(slot: MarkSlot): boolean {
    const entry = this.#bySlot.get(slot);
    if (!entry) return false;
    this.#bySlot.delete(slot);
    this.#entries.splice(this.#entries.indexOf(entry, this.#before(entry.start)), 1);
    return true;
  }

  /** The part of the text that belongs to a slot: what is after `from`, up to `to`. The first one has what is before, too. */
  range(slot: MarkSlot): { readonly from: number; readonly to: number } {
    const entry = this.#bySlot.get(slot);
    if (!entry) return { from: 0, to: -1 };
    const index = this.#entries.indexOf(entry, this.#before(entry.start));
    const next = this.#entries[index + 1];
    return { from: index === 0 ? -1 : entry.start, to: next ? next.start : Infinity };
  }

  /** The slot that an offset belongs to. */
  find(offset: number): MarkSlot | undefined {
    return (this.#entries[this.#before(offset) - 1] ?? this.#entries[0])?.slot;
  }

  /** How many slots begin before an offset. */
  #before(offset: number): number {
    return firstIndex(this.#entries.length, (i) => (this.#entries[i]?.start ?? 0) >= offset);
  }

  #after(offset: number): number {
    return firstIndex(this.#entries.length, (i) => (this.#entries[i]?.start ?? 0) > offset);
  }
}

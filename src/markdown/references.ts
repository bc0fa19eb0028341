import type { LinkTarget } from './definitions.js';

/**
 * The reference definitions of one message. Text may use a label long before it is defined, so who uses one can wait for
 * it. The first definition of a label wins.
 */
export class References {
  /** By normalized label; without a prototype, since labels are any text. */
  readonly links = Object.create(null) as Record<string, LinkTarget>;
  readonly #offsets = new Map<string, number>();
  readonly #waiting = new Map<string, Set<() => void>>();

  /** Defines a label, unless it is defined. `offset` is where in the message. Returns whether it is new. */
  define(label: string, target: LinkTarget, offset: number): boolean {
    if (this.#offsets.has(label)) return false;
    this.links[label] = target;
    this.#offsets.set(label, offset);
    this.#tell(label);
    return true;
  }

  remove(label: string): void {
    Reflect.deleteProperty(this.links, label);
    this.#offsets.delete(label);
    this.#tell(label);
  }

  /** Forgets definitions at or after an offset: that part of the message changed. */
  removeFrom(offset: number): void {
    for (const [label, at] of [...this.#offsets]) if (at >= offset) this.remove(label);
  }

  /** Calls `listener` whenever the meaning of `label` changes. Returns how to stop that. */
  watch(label: string, listener: () => void): () => void {
    const listeners = this.#waiting.get(label) ?? new Set();
    this.#waiting.set(label, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  #tell(label: string): void {
    for (const listener of this.#waiting.get(label) ?? []) listener();
  }
}

import type { RunSlot } from '../annotations/marks.js';
import type { LinkTarget, References } from '../rare-syntax.js';
import { definitionsLength, isHalfDefinition, labelsIn } from './definitions.js';

/**
 * The reference definitions of one message. Text may use a label long before it is defined, so who uses one can wait for
 * it. The first definition of a label wins.
 */
export class MessageReferences implements References {
  readonly links = Object.create(null) as Record<string, LinkTarget>;
  readonly #offsets = new Map<string, number>();
  readonly #users = new Map<string, Set<RunSlot>>();
  readonly #labels = new Map<RunSlot, Set<string>>();
  readonly #stale: Set<RunSlot>;

  /** `stale` takes the runs for which a label got another meaning. */
  constructor(stale: Set<RunSlot>) {
    this.#stale = stale;
  }

  lengthIn(text: string): number {
    return definitionsLength(text);
  }

  isHalf(text: string): boolean {
    return isHalfDefinition(text);
  }

  define(text: string, offset: number, onUndo: (undo: () => void) => void): number {
    return definitionsLength(text, ({ label, href, title }) => {
      if (this.#offsets.has(label)) return;
      this.links[label] = { href, title };
      this.#offsets.set(label, offset);
      this.#tell(label);
      onUndo(() => this.#remove(label));
    });
  }

  removeFrom(offset: number): void {
    for (const [label, at] of [...this.#offsets]) if (at >= offset) this.#remove(label);
  }

  watch(run: RunSlot, source: string): void {
    for (const label of labelsIn(source)) {
      this.#users.set(label, (this.#users.get(label) ?? new Set()).add(run));
      this.#labels.set(run, (this.#labels.get(run) ?? new Set()).add(label));
    }
  }

  unwatch(run: RunSlot): void {
    for (const label of this.#labels.get(run) ?? []) this.#users.get(label)?.delete(run);
    this.#labels.delete(run);
  }

  #remove(label: string): void {
    Reflect.deleteProperty(this.links, label);
    this.#offsets.delete(label);
    this.#tell(label);
  }

  #tell(label: string): void {
    for (const run of this.#users.get(label) ?? []) this.#stale.add(run);
  }
}

/** How long one task may run before the page gets its turn, in milliseconds. */
const BUDGET = 8;

/** One step of a longer piece of work. Returns whether there is more to do. */
export type Step = () => boolean;

/**
 * Work that can wait a little, in tasks short enough not to be felt. What was added last is done first: in a conversation
 * that opens, that is what stands at its end, where people look.
 */
export class WorkQueue {
  readonly #steps: Step[] = [];
  #waiting = false;

  add(step: Step): void {
    this.#steps.push(step);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(this.#run);
  }

  readonly #run = (): void => {
    const end = performance.now() + BUDGET;
    this.#waiting = false;
    for (let step = this.#steps.pop(); step; step = performance.now() < end ? this.#steps.pop() : undefined) {
      // Off the list while it runs, so that a step that throws is not tried for ever.
      if (step()) this.#steps.push(step);
    }
    if (this.#steps.length > 0) this.#schedule();
  };
}

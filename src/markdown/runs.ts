/**
 * Spreads many children over several elements, because browsers look at every child of an element when one of them
 * changes: with runs, that is a few dozen however many there are. Few children stay together in the first element, so
 * what is of usual size has no further elements. Which child goes where depends on its index alone.
 */
export class Runs {
  readonly #elements: HTMLElement[];
  readonly #first: number;
  readonly #each: number;
  readonly #create: () => HTMLElement;

  /**
   * `first` children go into `element`, then `each` into every further element, which `create` makes.
   */
  constructor(element: HTMLElement, first: number, each: number, create: () => HTMLElement) {
    this.#elements = [element];
    this.#first = first;
    this.#each = each;
    this.#create = create;
  }

  get elements(): readonly HTMLElement[] {
    return this.#elements;
  }

  /** The element for the child at `index`. */
  at(index: number): HTMLElement {
    const run = this.#runOf(index);
    while (this.#elements.length <= run) this.#elements.push(this.#create());
    return this.#elements[run] ?? this.#create();
  }

  /** The element of the next children, if it stands in `element` behind the children there. */
  after(element: HTMLElement): HTMLElement | null {
    const next = this.#elements[1];
    return element === this.#elements[0] && next?.parentNode === element ? next : null;
  }

  /** Removes the elements that `count` children do not need. */
  trim(count: number): void {
    const needed = count === 0 ? 1 : this.#runOf(count - 1) + 1;
    while (this.#elements.length > needed) this.#elements.pop()?.remove();
  }

  /** Whether the child at `index` is the first of one of the further elements. */
  startsAt(index: number): boolean {
    return index > 0 && this.#runOf(index) !== this.#runOf(index - 1);
  }

  #runOf(index: number): number {
    return index < this.#first ? 0 : 1 + Math.floor((index - this.#first) / this.#each);
  }
}

import { LAYER } from './layers.js';

/** What stays alive beside a modal layer: other layers, and what only speaks. */
const EXEMPT = `[${LAYER}], ck-announcer`;

/**
 * Keeps everything beside an element out of reach, also what is put there later: the focus stays in the element, or
 * leaves the chat.
 */
export class InertSiblings {
  readonly #element: Element;
  readonly #made = new Set<HTMLElement>();
  readonly #observer = new MutationObserver(() => this.#apply());

  constructor(element: Element) {
    this.#element = element;
  }

  hold(): void {
    const parent = this.#element.parentElement;
    if (!parent) return;
    this.#observer.observe(parent, { childList: true });
    this.#apply();
  }

  release(): void {
    this.#observer.disconnect();
    for (const sibling of this.#made) sibling.inert = false;
    this.#made.clear();
  }

  #apply(): void {
    for (const sibling of this.#element.parentElement?.children ?? []) {
      if (sibling === this.#element || !(sibling instanceof HTMLElement)) continue;
      if (sibling.inert || sibling.matches(EXEMPT)) continue;
      sibling.inert = true;
      this.#made.add(sibling);
    }
  }
}

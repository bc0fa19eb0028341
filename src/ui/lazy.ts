import type { ReactiveControllerHost } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';

/** A part of the chat that arrives in a chunk of its own. */
export interface LazyPart {
  /** An element of the part: once its tag is registered, the part is there. */
  readonly tag: string;
  /** Fetches the chunk and registers what is in it. A failure is tried again with the next drawing, or when the network is back. */
  readonly load: () => Promise<unknown>;
}

/** Whether a part is there: what is drawn under a `guard` depends on it. */
export const isThere = ({ tag }: LazyPart): boolean => customElements.get(tag) !== undefined;

class LazyDirective extends Directive {
  #host?: ReactiveControllerHost | undefined;
  #loading = false;
  /** Has the element in whose template this stands drawn again. One function, which listens once however often a fetch fails. */
  readonly #draw = (): void => this.#host?.requestUpdate();

  render(part: LazyPart, arrived: () => unknown, fallback: () => unknown): unknown {
    return isThere(part) ? arrived() : fallback();
  }

  override update({ options }: ChildPart, [part, arrived, fallback]: Parameters<this['render']>): unknown {
    this.#host = options?.host as ReactiveControllerHost | undefined;
    if (!this.#loading && !isThere(part)) void this.#load(part);
    return this.render(part, arrived, fallback);
  }

  async #load({ load }: LazyPart): Promise<void> {
    this.#loading = true;
    await load().then(this.#draw, () => addEventListener('online', this.#draw, { once: true }));
    this.#loading = false;
  }
}

const lazyDirective = directive(LazyDirective);

/** Draws `fallback` until the part is there, and then `arrived`; at once when it is there already. For templates of Lit elements. */
export const lazy = (part: LazyPart, arrived: () => unknown, fallback: () => unknown): DirectiveResult =>
  lazyDirective(part, arrived, fallback);

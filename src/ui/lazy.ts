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
  #loading = false;

  render(part: LazyPart, arrived: () => unknown, fallback: () => unknown): unknown {
    return isThere(part) ? arrived() : fallback();
  }

  override update({ options }: ChildPart, [part, arrived, fallback]: Parameters<this['render']>): unknown {
    if (!this.#loading && !isThere(part)) void this.#load(part, options?.host);
    return this.render(part, arrived, fallback);
  }

  /** Fetches the part, and has the element in whose template this stands drawn again. */
  async #load(part: LazyPart, host: object | undefined): Promise<void> {
    const draw = (): void => (host as ReactiveControllerHost | undefined)?.requestUpdate();
    this.#loading = true;
    await part.load().then(draw, () => addEventListener('online', draw, { once: true }));
    this.#loading = false;
  }
}

const lazyDirective = directive(LazyDirective);

/** Draws `fallback` until the part is there, and then `arrived`; at once when it is there already. For templates of Lit elements. */
export const lazy = (part: LazyPart, arrived: () => unknown, fallback: () => unknown): DirectiveResult =>
  lazyDirective(part, arrived, fallback);

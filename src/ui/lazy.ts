import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { DirectiveResult } from 'lit/directive.js';

/** A part of the chat that arrives in a chunk of its own. */
export interface LazyPart {
  /** An element of the part: once its tag is registered, the part is there. */
  readonly tag: string;
  /** Fetches the chunk and registers what is in it. A failure is tried again with the next drawing. */
  readonly load: () => Promise<unknown>;
}

class LazyDirective extends AsyncDirective {
  /** What to draw when the part has come; null when it is drawn. */
  #awaited: (() => unknown) | null = null;
  #part: LazyPart | null = null;
  #loading = false;

  render(part: LazyPart, arrived: () => unknown, fallback: () => unknown): unknown {
    this.#part = part;
    if (customElements.get(part.tag)) {
      this.#awaited = null;
      return arrived();
    }
    this.#awaited = arrived;
    if (!this.#loading) void this.#load(part);
    return fallback();
  }

  protected override reconnected(): void {
    if (this.#part && customElements.get(this.#part.tag)) this.#draw();
  }

  async #load(part: LazyPart): Promise<void> {
    this.#loading = true;
    const isThere = await part.load().then(
      () => true,
      () => false,
    );
    this.#loading = false;
    // One that was taken out of the document meanwhile is drawn when it comes back.
    if (isThere && this.isConnected) this.#draw();
  }

  #draw(): void {
    const awaited = this.#awaited;
    this.#awaited = null;
    if (awaited) this.setValue(awaited());
  }
}

const lazyDirective = directive(LazyDirective);

/** Draws `fallback` until the part is there, and then `arrived`; at once when it is there already. */
export const lazy = (part: LazyPart, arrived: () => unknown, fallback: () => unknown): DirectiveResult =>
  lazyDirective(part, arrived, fallback);

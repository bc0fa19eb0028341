import type { ReadableStore } from '../store/index.js';

/** Milliseconds after which a hidden page, which has no animation frames, is brought up to date nevertheless. */
const HIDDEN_PAGE_DELAY = 100;

/**
 * Tells listeners that the state changed, at most once a frame, however many actions came in between. One per chat:
 * elements of several chats on a page never wait for each other.
 */
export class FrameFlush {
  readonly #store: ReadableStore;
  readonly #listeners = new Set<() => void>();
  #subscription: AbortController | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ReadableStore) {
    this.#store = store;
  }

  /** Calls `listener` in the next frame after each change, until `signal` aborts. */
  subscribe(listener: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#remove(listener), { once: true });
    if (this.#subscription) return;
    this.#subscription = new AbortController();
    this.#store.subscribe(() => this.#schedule(), this.#subscription.signal);
  }

  #remove(listener: () => void): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    this.#subscription?.abort();
    this.#subscription = null;
    this.#unschedule();
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    this.#frame = requestAnimationFrame(() => this.#flush());
    this.#timer = setTimeout(() => this.#flush(), HIDDEN_PAGE_DELAY);
  }

  #unschedule(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #flush(): void {
    this.#unschedule();
    for (const listener of [...this.#listeners]) listener();
  }
}

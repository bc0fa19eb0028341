import { ApiError } from '../../api/index.js';
import { call } from '../../api/rare/index.js';
import { ChatKitError } from '../../events.js';
import type { World } from '../world.js';
import { pause } from './wait.js';

/** Waits before the server is tried again, in milliseconds; the last one repeats. */
const DELAYS = [2000, 4000, 8000, 15_000, 30_000] as const;

/** Whether a request failed because nobody answered. */
export const isLost = (thrown: unknown): boolean =>
  (thrown instanceof ApiError || thrown instanceof ChatKitError) && thrown.code === 'network';

/** Knows that the server does not answer, tries again and again, and says when it is back. */
export class Connection {
  readonly #world: World;
  readonly #onBack: () => void;
  #trying: AbortController | null = null;

  constructor(world: World, onBack: () => void) {
    this.#world = world;
    this.#onBack = onBack;
  }

  /** A request got no answer. */
  lost(): void {
    // Without a network the browser says when there is one again; there is nothing to try until then.
    if (this.#trying || !navigator.onLine) return;
    const trying = new AbortController();
    this.#trying = trying;
    void this.#tryAgain(trying.signal);
  }

  /** Does not wait any longer. */
  tryNow(): void {
    this.stop();
    const trying = new AbortController();
    this.#trying = trying;
    void this.#tryAgain(trying.signal, true);
  }

  /** The page is gone, or knows better. */
  stop(): void {
    this.#trying?.abort();
    this.#trying = null;
  }

  async #tryAgain(signal: AbortSignal, atOnce = false): Promise<void> {
    const { store } = this.#world;
    for (let attempt = 0; ; attempt += 1) {
      if (attempt > 0 || !atOnce) {
        const delay = DELAYS[Math.min(attempt, DELAYS.length - 1)] ?? DELAYS[0];
        store.dispatch({ type: 'online.set', online: false, retryAt: Date.now() + delay });
        await pause(delay, signal);
      }
      // A turn that went well meanwhile has said so.
      if (signal.aborted || (store.state.online && !atOnce)) break;
      store.dispatch({ type: 'online.set', online: false, retryAt: Date.now() });
      if (await this.#answers(signal)) break;
    }
    if (signal.aborted) return;
    this.#trying = null;
    store.dispatch({ type: 'online.set', online: true });
    this.#onBack();
  }

  /** Whether the server says anything; an error of its own is an answer too. */
  async #answers(signal: AbortSignal): Promise<boolean> {
    try {
      await call(this.#world.client(), 'threads.list', { limit: 1, order: 'desc' }, signal);
      return true;
    } catch (thrown) {
      return !isLost(thrown);
    }
  }
}

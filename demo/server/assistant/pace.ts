import { setImmediate as nextTick, setTimeout as sleep } from 'node:timers/promises';
import type { Speed } from '../config.js';

const SHORTEST_SLEEP_MS = 4;

/** Waits between the words of a scripted answer. */
export class Pace {
  readonly #speed: Speed;
  #owed = 0;

  constructor(speed: Speed) {
    this.#speed = speed;
  }

  /**
   * Waits as long as a person would expect: `milliseconds` divided by the speed. Short waits are saved up, since timers
   * cannot be that exact. At the speed `instant` it only lets other work run.
   * @throws the signal's reason when it aborts
   */
  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#speed === 'instant') {
      await nextTick();
      return;
    }
    this.#owed += milliseconds / this.#speed;
    if (this.#owed < SHORTEST_SLEEP_MS) return;
    const due = this.#owed;
    this.#owed = 0;
    await sleep(due, undefined, { signal });
  }
}

import type { Action } from './actions.js';
import type { Reduce } from './reduce.js';
import type { ChatState } from './state.js';

/** The state as elements see it. */
export interface ReadableStore {
  readonly state: ChatState;
  /** Calls back after every change, until the signal aborts. */
  subscribe(listener: () => void, signal: AbortSignal): void;
}

/** Holds the one state of one element and applies actions to it. */
export class Store implements ReadableStore {
  #state: ChatState;
  #reduce: Reduce;
  readonly #listeners = new Set<() => void>();

  constructor(initial: ChatState, reduce: Reduce) {
    this.#state = initial;
    this.#reduce = reduce;
  }

  get state(): ChatState {
    return this.#state;
  }

  /** From now on `reduce`, which knows more actions, makes the states. */
  use(reduce: Reduce): void {
    this.#reduce = reduce;
  }

  /** Applies an action; listeners hear of it only when the state is another object afterwards. */
  dispatch(action: Action): void {
    const next = this.#reduce(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }
}

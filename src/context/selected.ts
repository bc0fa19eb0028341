import type { ReactiveController } from 'lit';
import type { ChatState } from '../store/index.js';
import { ChatFollower } from './chat-follower.js';
import type { SelectedHost } from './selected-host.js';

/**
 * One value of the state, for one element: the element is drawn again when this value changed, at most once a frame, and
 * not for anything else. `value` is always that of the present state. The selector must be pure and cheap; results that
 * `equal` holds to be the same keep the identity of the first one.
 *
 * ```ts
 * readonly #draft = new Selected(this, (state) => state.draft);
 * ```
 */
export class Selected<T> implements ReactiveController {
  readonly #host: SelectedHost;
  readonly #select: (state: ChatState) => T;
  readonly #equal: (before: T, now: T) => boolean;
  readonly #follower: ChatFollower;
  #state: ChatState | undefined;
  #value: T | undefined;
  #drawn: T | undefined;

  constructor(
    host: SelectedHost,
    select: (state: ChatState) => T,
    equal: (before: T, now: T) => boolean = (before, now) => Object.is(before, now),
  ) {
    this.#host = host;
    this.#select = select;
    this.#equal = equal;
    this.#follower = new ChatFollower(host, ({ frames }, signal) => {
      frames.subscribe(() => this.#check(), signal);
      this.#check();
    });
    host.addController(this);
  }

  /** The selected value now. Only for use while the element has a chat, as in `render`. */
  get value(): T {
    const chat = this.#follower.chat ?? this.#host.maybeChat;
    if (!chat) throw new Error('No chat: this element was used outside of <openai-chatkit>.');
    const state = chat.store.state;
    if (state === this.#state) return this.#value as T;
    const next = this.#select(state);
    const known = this.#state !== undefined;
    this.#state = state;
    if (!known || !this.#equal(this.#value as T, next)) this.#value = next;
    return this.#value as T;
  }

  /** After the follower, which was there first. */
  hostUpdate(): void {
    if (this.#follower.chat) this.#drawn = this.value;
  }

  /** Follows the chat no more until the host is drawn again: for hosts that nobody sees, of which there may be thousands. */
  pause(): void {
    this.#follower.pause();
  }

  #check(): void {
    if (!Object.is(this.value, this.#drawn)) this.#host.requestUpdate();
  }
}

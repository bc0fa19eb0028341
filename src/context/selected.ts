import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChatState } from '../store/index.js';
import type { ChatContext } from './chat-context.js';

/** An element that may have come by its chat. */
export interface SelectedHost extends ReactiveControllerHost {
  /** Undefined until a provider answered. */
  readonly maybeChat: ChatContext | undefined;
}

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
  #chat: ChatContext | undefined;
  #life: AbortController | null = null;
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
    host.addController(this);
  }

  /** The selected value now. Only for use while the element has a chat, as in `render`. */
  get value(): T {
    const chat = this.#chat ?? this.#host.maybeChat;
    if (!chat) throw new Error('No chat: this element was used outside of <openai-chatkit>.');
    const state = chat.store.state;
    if (state === this.#state) return this.#value as T;
    const next = this.#select(state);
    const known = this.#state !== undefined;
    this.#state = state;
    if (!known || !this.#equal(this.#value as T, next)) this.#value = next;
    return this.#value as T;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
    if (this.#chat) this.#drawn = this.value;
  }

  hostDisconnected(): void {
    this.pause();
  }

  /** Follows the chat no more until the host is drawn again: for hosts that nobody sees, of which there may be thousands. */
  pause(): void {
    this.#life?.abort();
    this.#life = null;
    this.#chat = undefined;
  }

  /** Subscribes to the host's chat, also when that came late or is another one. */
  #follow(): void {
    const chat = this.#host.maybeChat;
    if (chat === this.#chat) return;
    this.pause();
    if (!chat) return;
    this.#chat = chat;
    this.#life = new AbortController();
    chat.frames.subscribe(() => this.#check(), this.#life.signal);
    this.#check();
  }

  #check(): void {
    if (!Object.is(this.value, this.#drawn)) this.#host.requestUpdate();
  }
}

import type { ReactiveController } from 'lit';
import type { ChatContext } from './chat-context.js';
import type { SelectedHost } from './selected-host.js';

/**
 * Begins something with the chat of its host, also when that comes late or is another one. The signal ends it: when the
 * host leaves the document or its chat.
 */
export class ChatFollower implements ReactiveController {
  readonly #host: SelectedHost;
  readonly #begin: (chat: ChatContext, signal: AbortSignal) => void;
  #life: AbortController | null = null;
  /** The chat that is followed now. */
  chat: ChatContext | undefined;

  constructor(host: SelectedHost, begin: (chat: ChatContext, signal: AbortSignal) => void) {
    this.#host = host;
    this.#begin = begin;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    const chat = this.#host.maybeChat;
    // What has left the document may still be drawn once: nothing would end what it began then.
    if (chat === this.chat || !this.#host.isConnected) return;
    this.pause();
    if (!chat) return;
    this.chat = chat;
    this.#life = new AbortController();
    this.#begin(chat, this.#life.signal);
  }

  hostDisconnected(): void {
    this.pause();
  }

  /** Ends it until the host is drawn again. */
  pause(): void {
    this.#life?.abort();
    this.#life = null;
    this.chat = undefined;
  }
}

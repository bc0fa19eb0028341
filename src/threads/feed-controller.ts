import type { ReactiveController } from 'lit';
import type { ChatContext, SelectedHost } from '../context/index.js';
import type { Conversation } from '../store/index.js';
import { EntryFeed } from './entry-feed.js';

export interface FeedListener {
  /** Once a frame, when the conversation is another object. `rearranged`: entries came, went, moved or changed type. */
  readonly changed: (conversation: Conversation, rearranged: boolean) => void;
}

/** Keeps an `EntryFeed` up to date with its host's chat, at most once a frame, while the host is in the document. */
export class FeedController implements ReactiveController {
  readonly feed = new EntryFeed();
  readonly #host: SelectedHost;
  readonly #listener: FeedListener;
  #chat: ChatContext | undefined;
  #life: AbortController | null = null;
  #conversation: Conversation | null = null;

  constructor(host: SelectedHost, listener: FeedListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  /** Also when the chat came late, or is another one. */
  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#life = null;
    this.#chat = undefined;
  }

  #follow(): void {
    const chat = this.#host.maybeChat;
    if (chat === this.#chat) return;
    this.hostDisconnected();
    if (!chat) return;
    this.#chat = chat;
    this.#life = new AbortController();
    chat.frames.subscribe(() => this.#take(chat), this.#life.signal);
    this.#take(chat);
  }

  #take(chat: ChatContext): void {
    const { conversation } = chat.store.state;
    if (conversation === this.#conversation) return;
    this.#conversation = conversation;
    this.#listener.changed(conversation, this.feed.update(conversation));
  }
}

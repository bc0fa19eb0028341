import { ChatFollower, type ChatContext, type SelectedHost } from '../context/index.js';
import type { Conversation } from '../store/index.js';
import { EntryFeed } from './entry-feed.js';

export interface FeedListener {
  /** Once a frame, when the conversation is another object. `rearranged`: entries came, went, moved or changed type. */
  readonly changed: (conversation: Conversation, rearranged: boolean) => void;
}

/** Keeps an `EntryFeed` up to date with its host's chat, at most once a frame, while the host is in the document. */
export class FeedController {
  readonly feed = new EntryFeed();
  readonly #listener: FeedListener;
  #conversation: Conversation | null = null;

  constructor(host: SelectedHost, listener: FeedListener) {
    this.#listener = listener;
    new ChatFollower(host, (chat, signal) => {
      chat.frames.subscribe(() => this.#take(chat), signal);
      this.#take(chat);
    });
  }

  #take(chat: ChatContext): void {
    const { conversation } = chat.store.state;
    if (conversation === this.#conversation) return;
    this.#conversation = conversation;
    this.#listener.changed(conversation, this.feed.update(conversation));
  }
}

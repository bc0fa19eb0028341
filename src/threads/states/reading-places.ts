import type { ReactiveController } from 'lit';
import { ChatFollower, type ChatContext, type SelectedHost } from '../../context/index.js';
import { takeAnchor } from '../../controllers/scroll-anchor.js';
import type { Conversation } from '../../store/index.js';
import { WayBack, type DrawnItem } from './way-back.js';

/** So many threads are remembered, the last ones left. */
const MAX_PLACES = 50;
/** Nearer to the end than this, in px, the end was read: a thread that is not remembered opens there. */
const AT_END = 48;

/**
 * Remembers where a thread was read when it is left, and goes back there when it is shown again. The places are kept by
 * the chat, because the view of a thread goes when another one is loaded. For a host that stands in the scroller.
 */
export class ReadingPlaces implements ReactiveController {
  readonly #host: SelectedHost & HTMLElement;
  #threadId: string | null = null;
  /** Of the thread that is on screen: when its successor is known, the store has another one. */
  #conversation: Conversation | null = null;
  #wayBack: AbortController | null = null;

  constructor(host: SelectedHost & HTMLElement) {
    this.#host = host;
    new ChatFollower(host, (chat, signal) => {
      this.#shown(chat);
      // Not once a frame: what is on screen must still be the thread that is left.
      chat.store.subscribe(() => this.#changed(chat), signal);
    });
  }

  hostDisconnected(): void {
    this.#wayBack?.abort();
  }

  #changed(chat: ChatContext): void {
    const { threadId, conversation } = chat.store.state;
    if (threadId === this.#threadId) {
      this.#conversation = conversation;
      return;
    }
    // Left on the way back: the place is still the former one.
    if (!this.#wayBack || this.#wayBack.signal.aborted) this.#leave(chat);
    this.#shown(chat);
  }

  #shown(chat: ChatContext): void {
    const { threadId, conversation } = chat.store.state;
    this.#threadId = threadId;
    this.#conversation = conversation;
    this.#wayBack?.abort();
    const scroller = this.#scroller;
    const place = chat.places.get(threadId ?? '');
    if (threadId === null || !place || !scroller) return;
    this.#wayBack = new AbortController();
    new WayBack(chat, threadId, place, scroller, this.#wayBack);
  }

  #leave({ places }: ChatContext): void {
    const threadId = this.#threadId;
    const scroller = this.#scroller;
    const content = scroller?.querySelector('.ck-log');
    // What is hidden has no place to be seen.
    if (threadId === null || !scroller || !content || scroller.clientHeight === 0) return;
    places.delete(threadId);
    if (scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop <= AT_END) return;
    const [mark] = takeAnchor(scroller, content);
    const item = mark && itemAt(mark.element);
    const entries = this.#conversation?.entries ?? [];
    const index = entries.findIndex(({ key }) => key === item?.key);
    const entry = entries[index];
    if (!item || !entry) return;
    const offset = item.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    places.set(threadId, { itemId: entry.item.id, offset, fromEnd: entries.length - index });
    if (places.size > MAX_PLACES) places.delete([...places.keys()][0] ?? '');
  }

  get #scroller(): HTMLElement | null {
    return this.#host.closest<HTMLElement>('.ck-scroll');
  }
}

/** The message that an element is in, or holds, or else stands below: buttons and notices have none of their own. */
const itemAt = (element: Element): DrawnItem | null =>
  element.closest<DrawnItem>('ck-item') ??
  element.querySelector<DrawnItem>('ck-item') ??
  element.closest('.ck-exchange')?.querySelector<DrawnItem>(':scope > ck-item:last-of-type') ??
  null;

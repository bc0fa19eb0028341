import type { ChatContext, ReadingPlace } from '../../context/index.js';

/** `<ck-item>`, as far as it matters here. */
export type DrawnItem = HTMLElement & { readonly key: string };

/** A message that is not among those after it, and so many more that may have come since, is gone. */
const ITEMS_SINCE = 80;
/** The way is not shown, for so long at most, in milliseconds. */
const UNSEEN_MS = 400;
/** After so many frames in place nothing moves it any more but what moves every place. */
const CALM_FRAMES = 5;

/**
 * Brings the reader back to where a thread was left, as soon as that is drawn. Older messages are fetched, if need be, by
 * showing where they come in. A reader who does something ends it at once, and so does a new question. When the message
 * is gone, the thread is read from its end, as any other.
 */
export class WayBack {
  readonly #chat: ChatContext;
  readonly #scroller: HTMLElement;
  readonly #place: ReadingPlace;
  readonly #life: AbortController;
  readonly #threadId: string;
  readonly #turnId: number | undefined;
  #frame = 0;
  #calm = 0;

  /** Ends when `life` is aborted, and aborts it when it has arrived, or given up. */
  constructor(chat: ChatContext, threadId: string, place: ReadingPlace, scroller: HTMLElement, life: AbortController) {
    this.#chat = chat;
    this.#scroller = scroller;
    this.#place = place;
    this.#life = life;
    this.#threadId = threadId;
    this.#turnId = chat.store.state.turn?.id;
    const { signal } = life;
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
      scroller.parentElement?.addEventListener(type, this.#finish, { passive: true, signal });
    }
    scroller.style.opacity = '0';
    const timer = setTimeout(this.#show, UNSEEN_MS);
    // Reports at once, and when a chat that was hidden is shown.
    const observer = new ResizeObserver(this.#step);
    observer.observe(scroller);
    const end = (): void => {
      clearTimeout(timer);
      cancelAnimationFrame(this.#frame);
      observer.disconnect();
      this.#show();
    };
    signal.addEventListener('abort', end, { once: true });
  }

  /** One frame of it: a step nearer, since what is on the way may only now be drawn. */
  readonly #step = (): void => {
    const scroller = this.#scroller;
    const { turn, conversation } = this.#chat.store.state;
    const { entries, older } = conversation;
    cancelAnimationFrame(this.#frame);
    if (scroller.clientHeight === 0) return;
    const entry = entries.findLast(({ item }) => item.id === this.#place.itemId);
    const mayBeOlder = older.status === 'available' || older.status === 'loading';
    if (turn && turn.id !== this.#turnId) this.#finish();
    else if (entry) this.#approach(entry.key);
    else if (entries.length > 0) {
      if (mayBeOlder && entries.length <= this.#place.fromEnd + ITEMS_SINCE) this.#fetchOlder();
      else this.#giveUp();
    }
    if (!this.#life.signal.aborted) this.#frame = requestAnimationFrame(this.#step);
  };

  #approach(key: string): void {
    const scroller = this.#scroller;
    const item = [...scroller.querySelectorAll<DrawnItem>('ck-item')].find((drawn) => drawn.key === key);
    // It is drawn in one of the next frames.
    if (!item) return;
    const target = outermostSkipped(item);
    const top = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const before = scroller.scrollTop;
    scroller.scrollTop = before + top - (target === item ? this.#place.offset : 0);
    const isCalm = Math.abs(scroller.scrollTop - before) < 1 && !item.querySelector('[data-plain]');
    this.#calm = isCalm ? this.#calm + 1 : 0;
    if (this.#calm === CALM_FRAMES) this.#finish();
  }

  #fetchOlder(): void {
    this.#show();
    this.#scroller.scrollTop = 0;
  }

  #giveUp(): void {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#finish();
  }

  readonly #finish = (): void => {
    this.#chat.places.delete(this.#threadId);
    this.#life.abort();
  };

  readonly #show = (): void => {
    this.#scroller.style.removeProperty('opacity');
  };
}

/**
 * What must come into view before `item` can: of what the browser skips, only the outermost box has a place of which one
 * can be sure.
 */
function outermostSkipped(item: Element): Element {
  let target = item;
  while (!target.checkVisibility({ contentVisibilityAuto: true }) && target.parentElement)
    target = target.parentElement;
  return target;
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { anchorShift, refreshAnchor, takeAnchor, type ScrollAnchor } from './scroll-anchor.js';
import { ScrollMotion } from './scroll-motion.js';

/** Further than this from the end, in px, the reader is "away" from it. */
const AWAY = 48;
/** Scrolling down to within this many px of the end means: follow it again. */
const NEAR = 64;
/** Positions are fractional at some zoom levels. */
const EXACT = 2;

export interface StickToBottomOptions {
  /** The scrolling box and the one element inside it that grows. Null until they are drawn. */
  readonly elements: () => { readonly scroller: HTMLElement; readonly content: HTMLElement } | null;
  /** Whether a reader who comes back to the end wants it followed while it grows. */
  readonly mayFollow: () => boolean;
  /** `away` or `scrolled` changed. */
  readonly changed: () => void;
}

/**
 * Keeps the reading position of a conversation. Either the end is followed while it grows, or what the reader looks at
 * stays where it is, whatever changes above or below: older pages, images, another size of the box, being hidden and
 * shown again, being moved in the document. It replaces the browsers' own scroll anchoring, which not all have, and
 * which does not work at the very top, where older pages come in.
 */
export class StickToBottom implements ReactiveController {
  /** The reader is so far from the end that a way back should be offered. */
  away = false;
  /** Something is hidden above. */
  scrolled = false;

  readonly #options: StickToBottomOptions;
  #scroller: HTMLElement | null = null;
  #content: HTMLElement | null = null;
  #stop: AbortController | null = null;
  #motion: ScrollMotion | null = null;
  #following = true;
  #atEnd = true;
  #anchor: ScrollAnchor = [];
  #lastTop = 0;
  #lastHeight = 0;
  /** The box has lost its position, by being hidden or moved: what it says now is not the reader's doing. */
  #lost = false;

  constructor(host: ReactiveControllerHost, options: StickToBottomOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const elements = this.#options.elements();
    if ((elements?.scroller ?? null) !== this.#scroller || !this.#stop) this.#attach(elements);
  }

  hostDisconnected(): void {
    this.#lost = true;
    this.#stop?.abort();
    this.#stop = null;
    this.#motion = null;
  }

  hostConnected(): void {
    if (this.#scroller) this.#attach(this.#options.elements());
  }

  /** Goes to the end and follows it from now on. `smooth` is for a reader's own wish. */
  toEnd(smooth = false): void {
    this.#following = true;
    const scroller = this.#scroller;
    if (!scroller) return;
    if (smooth) this.#motion?.to(() => endOf(scroller), this.#look);
    else this.#jump(endOf(scroller));
  }

  /** Brings `element` to `offset` px below the top edge and leaves the end alone. */
  toTop(element: Element, offset: number): void {
    this.#following = false;
    const scroller = this.#scroller;
    if (!scroller) return;
    const target = (): number => {
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
      return Math.min(endOf(scroller), Math.max(0, top - offset));
    };
    this.#motion?.to(target, this.#look);
  }

  /** Whether the end is being followed. */
  get following(): boolean {
    return this.#following;
  }

  #attach(elements: ReturnType<StickToBottomOptions['elements']>): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#scroller = elements?.scroller ?? null;
    this.#content = elements?.content ?? null;
    if (!elements) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#motion = new ScrollMotion(elements.scroller, () => this.#interrupted(), signal);
    elements.scroller.addEventListener('scroll', this.#scrolled, { passive: true, signal });
    elements.scroller.addEventListener('keydown', this.#pressed, { signal });
    const observer = new ResizeObserver(this.#resized);
    observer.observe(elements.scroller);
    observer.observe(elements.content);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  /** Runs between layout and paint, so that no frame ever shows the wrong position. */
  readonly #resized = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (scroller.clientHeight === 0) {
      this.#lost = true;
      return;
    }
    const boxChanged = scroller.clientHeight !== this.#lastHeight;
    this.#lastHeight = scroller.clientHeight;
    this.#noticeReader(scroller);
    if (this.#motion?.running) this.#report();
    else if (this.#following || (boxChanged && this.#atEnd)) this.#jump(endOf(scroller));
    else this.#jump(scroller.scrollTop + this.#displacement(scroller));
    this.#lost = false;
  };

  readonly #scrolled = (): void => {
    const scroller = this.#scroller;
    if (!scroller || this.#lost || scroller.clientHeight === 0) return;
    // Our own doing: what is held is held on.
    if (Math.abs(scroller.scrollTop - this.#lastTop) < 0.5) return;
    this.#noticeReader(scroller);
    // The layout may have changed too since the last look, as when content gets its size by coming near the view.
    if (!this.#motion?.running && !this.#following) this.#jump(scroller.scrollTop + this.#displacement(scroller));
    this.#look();
  };

  /** The way to the start, which moves while what is near it gets its size: browsers end where it was when they began. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Home' || event.altKey || event.target !== this.#scroller) return;
    event.preventDefault();
    this.#following = false;
    this.#motion?.to(() => 0, this.#look);
  };

  /** Sees whether the reader goes away from the end, or comes back to it. */
  #noticeReader(scroller: HTMLElement): void {
    if (this.#lost || this.#motion?.running) return;
    const top = scroller.scrollTop;
    const end = endOf(scroller);
    const distance = end - top;
    // What has become too short for the place that it had, as another thread, moves it by itself.
    if (top < this.#lastTop - 1 && distance > EXACT && this.#lastTop <= end + EXACT) this.#following = false;
    else if (top > this.#lastTop + 1 && distance <= NEAR && this.#options.mayFollow()) this.#following = true;
  }

  /** How far what the reader looked at was moved by something other than scrolling. */
  #displacement(scroller: HTMLElement): number {
    const shift = anchorShift(scroller, this.#anchor);
    if (shift === null) return 0;
    // What has become too short for the place that it had was moved by the browser, not by the reader.
    const moved = this.#lost || this.#lastTop > endOf(scroller) + EXACT;
    return moved ? shift : shift + scroller.scrollTop - this.#lastTop;
  }

  #interrupted(): void {
    this.#following = false;
    this.#look();
  }

  /** Goes to a place at once, with the same things in hand. */
  #jump(top: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (Math.abs(scroller.scrollTop - top) >= 0.5) scroller.scrollTop = top;
    this.#note(scroller);
    const held = this.#anchor[0];
    this.#anchor = refreshAnchor(scroller, this.#anchor);
    // What has been drawn since, or drawn anew, can be held by more than its surroundings.
    if (!held?.drawn || held.element !== this.#anchor[0]?.element) this.#look();
  }

  /** Notes what the reader sees now. */
  readonly #look = (): void => {
    const scroller = this.#scroller;
    if (!scroller || !this.#content || scroller.clientHeight === 0) return;
    this.#note(scroller);
    if (!this.#motion?.running && !this.#following) this.#anchor = takeAnchor(scroller, this.#content);
  };

  #note(scroller: HTMLElement): void {
    this.#lastTop = scroller.scrollTop;
    this.#atEnd = endOf(scroller) - scroller.scrollTop <= EXACT;
    this.#report();
  }

  #report(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const away = endOf(scroller) - scroller.scrollTop > AWAY && !(this.#following && this.#motion?.running);
    const scrolled = scroller.scrollTop > 1;
    if (away === this.away && scrolled === this.scrolled) return;
    this.away = away;
    this.scrolled = scrolled;
    this.#options.changed();
  }
}

function endOf(scroller: Element): number {
  return scroller.scrollHeight - scroller.clientHeight;
}

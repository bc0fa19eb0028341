/** Longer ways are shortened to this many heights of the scroller before they are travelled. */
const MAX_HEIGHTS = 1.5;
const DURATION_MS = 240;

/**
 * Moves a scroller to a place that may itself move meanwhile, which native smooth scrolling cannot. The reader's own
 * wheel, touch or key ends it at once.
 */
export class ScrollMotion {
  readonly #scroller: HTMLElement;
  readonly #interrupted: () => void;
  #frame = 0;

  /** `interrupted`: the reader took over. A motion also ends, without a word, when `signal` aborts. */
  constructor(scroller: HTMLElement, interrupted: () => void, signal: AbortSignal) {
    this.#scroller = scroller;
    this.#interrupted = interrupted;
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
      scroller.addEventListener(type, () => this.#interrupt(), { passive: true, signal });
    }
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  get running(): boolean {
    return this.#frame !== 0;
  }

  /**
   * Goes to `target()` px from the top, measured again for each frame. `arrived` is called at the end, not when the
   * reader took over. With reduced motion it arrives at once.
   */
  to(target: () => number, arrived: () => void): void {
    this.stop();
    const scroller = this.#scroller;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || scroller.clientHeight === 0) {
      scroller.scrollTop = target();
      arrived();
      return;
    }
    const limit = scroller.clientHeight * MAX_HEIGHTS;
    const distance = target() - scroller.scrollTop;
    if (Math.abs(distance) > limit) scroller.scrollTop = target() - Math.sign(distance) * limit;
    const from = scroller.scrollTop;
    const start = performance.now();
    const step = (now: number): void => {
      const progress = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
      const eased = 1 - (1 - progress) ** 3;
      scroller.scrollTop = from + (target() - from) * eased;
      if (progress < 1) {
        this.#frame = requestAnimationFrame(step);
        return;
      }
      this.#frame = 0;
      arrived();
    };
    this.#frame = requestAnimationFrame(step);
  }

  #interrupt(): void {
    if (!this.running) return;
    this.stop();
    this.#interrupted();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

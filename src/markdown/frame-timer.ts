/** Milliseconds after which a hidden page, which has no animation frames, goes on nevertheless. */
const HIDDEN_PAGE_DELAY = 100;

/** One callback in the next frame, however often it is asked for. */
export class FrameTimer {
  readonly #callback: () => void;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(callback: () => void) {
    this.#callback = callback;
  }

  get pending(): boolean {
    return this.#timer !== undefined;
  }

  request(): void {
    if (this.pending) return;
    this.#frame = requestAnimationFrame(() => this.#run());
    this.#timer = setTimeout(() => this.#run(), HIDDEN_PAGE_DELAY);
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    this.cancel();
    this.#callback();
  }
}

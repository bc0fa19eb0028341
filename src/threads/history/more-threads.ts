import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels before the end of the list from which the next page is fetched. */
const AHEAD = '0px 0px 320px 0px';

/** Asks for more when the end of a list that goes on comes near the view. */
export class MoreThreads implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #load: () => void;
  readonly #isDrawn: () => boolean;
  #observer: IntersectionObserver | null = null;

  /** @param isDrawn whether everything that came is on screen: before that, the end is not where it will be */
  constructor(host: ReactiveControllerHost & Element, isDrawn: () => boolean, load: () => void) {
    this.#host = host;
    this.#isDrawn = isDrawn;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** A new observer reports at once whether the end is in view, also when it never left it. */
  hostUpdated(): void {
    this.#stop();
    const end = this.#host.querySelector('[data-sentinel]');
    if (!end || !this.#host.isConnected || !this.#isDrawn()) return;
    this.#observer = new IntersectionObserver(
      (records) => {
        if (records.some(({ isIntersecting }) => isIntersecting)) this.#load();
      },
      { root: this.#host.querySelector('.ck-hist-list'), rootMargin: AHEAD },
    );
    this.#observer.observe(end);
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}

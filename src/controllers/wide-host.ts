import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From this size, in px, there is room to arrange things around the middle. */
const WIDE = 640;
const TALL = 480;

/** Tells whether its host's own box is wide and tall; the host is drawn again, before the next paint, when that changes. */
export class WideHost implements ReactiveController {
  value = false;
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#host;
    // Hidden: keep what was, it will most likely be right when shown again.
    if (clientWidth === 0 || clientHeight === 0) return;
    const wide = clientWidth >= WIDE && clientHeight >= TALL;
    if (wide === this.value) return;
    this.value = wide;
    this.#host.requestUpdate();
  }
}

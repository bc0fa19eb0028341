import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the composer above an on-screen keyboard. Where a keyboard covers the page without making it smaller (iOS), the
 * part of the host that is covered is set as `--ck-keyboard` on the host of the shadow root, whose rows then end above it.
 * Only while something inside `element` has the focus.
 */
export class KeyboardInset implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  #life: AbortController | null = null;
  #watch: AbortController | null = null;

  constructor(element: ReactiveControllerHost & HTMLElement) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#element.addEventListener('focusin', () => this.#start(), { signal });
    this.#element.addEventListener('focusout', () => this.#stop(), { signal });
    // It may have come after the focus.
    if (this.#element.matches(':focus-within')) this.#start();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#life?.abort();
    this.#life = null;
  }

  #start(): void {
    const viewport = window.visualViewport;
    if (!viewport || this.#watch) return;
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    const update = (): void => this.#update(viewport);
    viewport.addEventListener('resize', update, { signal });
    viewport.addEventListener('scroll', update, { signal });
    update();
  }

  #stop(): void {
    if (!this.#watch) return;
    this.#watch.abort();
    this.#watch = null;
    this.#set(0);
  }

  #update(viewport: VisualViewport): void {
    // A page that is zoomed in by hand has a small viewport too, but no keyboard.
    if (viewport.scale > 1.01) {
      this.#set(0);
      return;
    }
    const visibleEnd = viewport.offsetTop + viewport.height;
    const covered = window.innerHeight - visibleEnd;
    const host = this.#host;
    // Browser bars come and go by some pixels; a keyboard is taller.
    if (!host || covered < 80) {
      this.#set(0);
      return;
    }
    this.#set(Math.max(0, Math.round(host.getBoundingClientRect().bottom - visibleEnd)));
  }

  #set(pixels: number): void {
    const style = this.#host?.style;
    if (pixels > 0) style?.setProperty('--ck-keyboard', `${pixels}px`);
    else style?.removeProperty('--ck-keyboard');
  }

  get #host(): HTMLElement | null {
    const root = this.#element.getRootNode();
    return root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host : null;
  }
}

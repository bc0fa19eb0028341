import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether its host is near the view, and whether it ever was. What is out of view in a conversation is not laid out
 * (`content-visibility`), and says so; where browsers do not, everything counts as near.
 */
export class WhenSeen implements ReactiveController {
  /** It has been near the view. */
  value = false;
  /** It is near the view now. */
  near = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #life: AbortController | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const skipping = this.#host.closest('.ck-chapter');
    if (!skipping || !('oncontentvisibilityautostatechange' in skipping)) {
      this.see();
      return;
    }
    this.#life = new AbortController();
    const { signal } = this.#life;
    skipping.addEventListener(
      'contentvisibilityautostatechange',
      (event) => {
        if (!('skipped' in event && event.target instanceof Node && event.target.contains(this.#host))) return;
        if (event.skipped === true) this.#set(false);
        else this.#look(signal);
      },
      { signal, capture: true },
    );
    // Those in view may have said so before.
    this.#look(signal);
  }

  /**
   * In what comes into view each smaller part may still be skipped, which is known when a whole frame has been drawn. The
   * marks of the thread view say it: to ask the browser would make it style what it skips.
   */
  #look(signal: AbortSignal): void {
    const isSkipped = (): boolean => this.#host.closest('[data-skipped]') !== null;
    if (isSkipped()) return;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!signal.aborted && !isSkipped()) this.see();
      }),
    );
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#life = null;
  }

  /** It is known to be in view. */
  see(): void {
    this.#set(true);
  }

  #set(near: boolean): void {
    if (near === this.near) return;
    this.near = near;
    this.value ||= near;
    this.#host.requestUpdate();
  }
}

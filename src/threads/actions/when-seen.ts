import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether its host has ever been near the view. Exchanges out of view are not laid out (`content-visibility`), and say
 * so; where browsers do not, everything counts as seen.
 */
export class WhenSeen implements ReactiveController {
  value = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #life: AbortController | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.value) return;
    const skipping = this.#host.parentElement;
    if (!skipping || !('oncontentvisibilityautostatechange' in skipping)) {
      this.see();
      return;
    }
    this.#life = new AbortController();
    const { signal } = this.#life;
    skipping.addEventListener(
      'contentvisibilityautostatechange',
      (event) => {
        if ('skipped' in event && event.skipped === false) this.see();
      },
      { signal },
    );
    // Those in view may have said so before. What is skipped is known when a whole frame has been drawn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!signal.aborted && this.#host.checkVisibility({ contentVisibilityAuto: true })) this.see();
      }),
    );
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#life = null;
  }

  /** It is known to be in view. */
  see(): void {
    this.hostDisconnected();
    if (this.value) return;
    this.value = true;
    this.#host.requestUpdate();
  }
}

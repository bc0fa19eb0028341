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
        // In what comes into view each smaller part may still be skipped.
        else this.#look(signal);
      },
      { signal, capture: true },
    );
    // Those in view may have said so before.
    this.#look(signal);
  }

  /** What is skipped is known when a whole frame has been drawn. */
  #look(signal: AbortSignal): void {
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
    this.#set(true);
  }

  #set(near: boolean): void {
    if (near === this.near) return;
    this.near = near;
    this.value ||= near;
    this.#host.requestUpdate();
  }
}

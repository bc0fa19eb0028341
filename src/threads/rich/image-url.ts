import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dataUrlBlob, mayLoadImage } from './data-url.js';

/**
 * The address of one picture, fit to be shown. `data:` URLs, which can be megabytes, are decoded once and then go by a
 * short `blob:` one; that is taken back when another picture comes or the host leaves its document.
 */
export class ImageUrl implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #given: string | null = null;
  #shown: string | null = null;
  #blob: string | null = null;
  #failed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What to load; null while there is nothing, or nothing that may be loaded. */
  get shown(): string | null {
    return this.#shown;
  }

  /** There is an address, and no picture behind it. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Takes over an address; the same one again costs nothing. */
  set(url: string | null): void {
    if (url === this.#given) return;
    this.#release();
    this.#given = url;
    if (url === null || url === '') return;
    this.#failed = !mayLoadImage(url);
    if (this.#failed) return;
    const blob = dataUrlBlob(url);
    this.#blob = blob && URL.createObjectURL(blob);
    this.#shown = this.#blob ?? url;
  }

  /** On `error`. A page's rules may allow `data:` and not `blob:`, so the address as it was given is tried too. */
  readonly onError = (): void => {
    if (this.#blob === null) {
      this.#failed = true;
      this.#shown = null;
    } else {
      URL.revokeObjectURL(this.#blob);
      this.#blob = null;
      this.#shown = this.#given;
    }
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#release();
  }

  #release(): void {
    if (this.#blob !== null) URL.revokeObjectURL(this.#blob);
    this.#blob = null;
    this.#given = null;
    this.#shown = null;
    this.#failed = false;
  }
}

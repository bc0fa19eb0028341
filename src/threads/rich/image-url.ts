import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dataUrlBlob, mayLoadImage } from './data-url.js';

/**
 * The address of one picture, fit to be shown. `data:` URLs, which can be megabytes, are decoded once and then go by a
 * short `blob:` one; that is taken back when another picture has taken its place or the host leaves its document.
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

  /** What to load; null while there is nothing, or nothing that may be loaded. The picture before stays until the next is decoded. */
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
    this.#given = url;
    this.#failed = url !== null && !mayLoadImage(url);
    if (url === null || this.#failed) this.#show(null);
    else if (url.startsWith('data:')) void this.#decode(url);
    else this.#show(url);
  }

  /** On `error`. A page's rules may allow `data:` and not `blob:`, so the address as it was given is tried too. */
  readonly onError = (): void => {
    if (this.#blob === null) this.#failed = true;
    this.#show(this.#failed ? null : this.#given);
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#given = null;
    this.#show(null);
  }

  async #decode(url: string): Promise<void> {
    const blob = await dataUrlBlob(url);
    // Another picture came meanwhile, or nobody looks any more.
    if (this.#given !== url) return;
    const address = blob && URL.createObjectURL(blob);
    this.#show(address ?? url, address);
    this.#host.requestUpdate();
  }

  #show(url: string | null, blob: string | null = null): void {
    if (this.#blob !== null) URL.revokeObjectURL(this.#blob);
    this.#blob = blob;
    this.#shown = url;
  }
}

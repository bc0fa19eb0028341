/** More images than this in one message are not kept for reuse. */
const MAX_KEPT = 100;

/**
 * Image elements that left the page for a moment, because the text around them is drawn anew. An element that comes back
 * is not requested again.
 */
export class ImagePool {
  readonly #free = new Map<string, HTMLImageElement[]>();
  #count = 0;

  /** The kept element for `key`, or a new one that loads `url`. */
  take(key: string, url: string, attributes: Readonly<Record<string, string>>): HTMLImageElement {
    const kept = this.#free.get(key)?.pop();
    if (kept) {
      this.#count -= 1;
      return kept;
    }
    const image = document.createElement('img');
    image.className = 'ck-md-img';
    image.loading = 'lazy';
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
    for (const [name, value] of Object.entries(attributes)) image.setAttribute(name, value);
    image.src = url;
    return image;
  }

  release(key: string, image: HTMLImageElement): void {
    if (this.#count >= MAX_KEPT) return;
    this.#count += 1;
    const kept = this.#free.get(key);
    if (kept) kept.push(image);
    else this.#free.set(key, [image]);
  }

  clear(): void {
    this.#free.clear();
    this.#count = 0;
  }
}

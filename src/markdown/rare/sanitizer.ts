import type { ParseHtml } from './html-policy.js';

/** Frequent names, for which no parser has to be fetched. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&apos;': "'",
  '&copy;': '©',
  '&hellip;': '…',
  '&mdash;': '—',
  '&ndash;': '–',
  '&rarr;': '→',
  '&times;': '×',
};

/**
 * Raw HTML as harmless nodes. It never becomes part of the page: its elements are made anew from what is allowed. What parses
 * it is fetched when a message first has some; until then there is nothing in its place, and `arrived` tells when to look
 * again. Without a network it stays away.
 */
export class Sanitizer {
  readonly #arrived: () => void;
  #parseHtml: ParseHtml | undefined;
  #loading = false;
  readonly #entities = new Map(Object.entries(ENTITIES));

  constructor(arrived: () => void, parseHtml?: ParseHtml) {
    this.#arrived = arrived;
    this.#parseHtml = parseHtml;
  }

  /** The harmless part of `html`. */
  sanitize(html: string): DocumentFragment {
    if (this.#parseHtml) return this.#parseHtml(html);
    if (!this.#loading) void this.#load();
    return document.createDocumentFragment();
  }

  /** The attributes of one start tag that may stay; none when the element may not. */
  attributesOf(tag: string): Readonly<Record<string, string>> {
    const attributes = this.sanitize(tag).firstElementChild?.attributes ?? [];
    return Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));
  }

  /** What a named character reference (`&frac12;`) stands for; itself when there is no such name. */
  entity(reference: string): string {
    const known = this.#entities.get(reference);
    if (known !== undefined) return known;
    const text = this.sanitize(reference).textContent || reference;
    if (this.#parseHtml) this.#entities.set(reference, text);
    return text;
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      const { createHtmlParser } = await import('./html-parser.js');
      this.#parseHtml = createHtmlParser();
      this.#arrived();
    } catch {
      // The next piece of HTML tries again.
      this.#loading = false;
    }
  }
}

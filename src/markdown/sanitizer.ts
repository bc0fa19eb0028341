import type { ParseHtml } from './html-policy.js';

/** The names that need no parser. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': '\u00a0',
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
    return this.#parse(html);
  }

  /** The attributes of one start tag that may stay, and its name; null when the element may not. */
  readTag(tag: string): { readonly name: string; readonly attributes: ReadonlyMap<string, string> } | null {
    const element = this.#parse(tag).firstElementChild;
    if (!element) return null;
    const attributes = new Map([...element.attributes].map(({ name, value }) => [name, value]));
    return { name: element.localName, attributes };
  }

  /** What a named character reference (`&frac12;`) stands for; itself when there is no such name. */
  entity(reference: string): string {
    const known = this.#entities.get(reference);
    if (known !== undefined) return known;
    const text = this.#parse(reference).textContent || reference;
    if (this.#parseHtml) this.#entities.set(reference, text);
    return text;
  }

  #parse(html: string): DocumentFragment {
    if (this.#parseHtml) return this.#parseHtml(html);
    if (!this.#loading) void this.#load();
    return document.createDocumentFragment();
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

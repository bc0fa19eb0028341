import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WITH_CONTENT, isKnownTag } from './html-policy.js';
import { CLOSE_TAG, OPEN_TAG } from './html-syntax.js';

const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [...ALLOWED_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  FORBID_CONTENTS: [...DROPPED_WITH_CONTENT],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // What is no address passes; what is one has to have one of these schemes.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel|chatkit-link|blob|data):|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  SANITIZE_DOM: true,
  // Comments or a style before the text would end up in the head, and its white space with them.
  FORCE_BODY: true,
  RETURN_DOM_FRAGMENT: true,
};

const ANY_TAG = new RegExp(`${CLOSE_TAG}|${OPEN_TAG}`, 'g');
const TAG_NAME = /^<\/?([A-Za-z][\w-]*)/;

/** Tags that are not HTML (`<your-name>`) become text, so that the reader sees what was written. */
function escapeUnknownTags(html: string): string {
  return html.replace(ANY_TAG, (tag) =>
    isKnownTag(TAG_NAME.exec(tag)?.[1] ?? '') ? tag : tag.replaceAll('<', '&lt;'),
  );
}

/**
 * Raw HTML as a fragment of harmless nodes in an inert document: nothing in it loads or runs. It never becomes part of the
 * page: its elements are made anew from what is allowed. DOMPurify brings its own Trusted Types policy, so this works under
 * `require-trusted-types-for 'script'`; on a page that allows no policy at all, raw HTML is left out.
 */
export class Sanitizer {
  #purify: DOMPurify | undefined;
  readonly #entities = new Map<string, string>();

  /** The harmless part of `html`. */
  sanitize(html: string): DocumentFragment {
    return this.#parse(escapeUnknownTags(html));
  }

  /** The attributes of one start tag that may stay, and its name; null when the element may not. */
  readTag(tag: string): { readonly name: string; readonly attributes: ReadonlyMap<string, string> } | null {
    const element = this.#parse(tag).firstElementChild;
    if (!element) return null;
    const attributes = new Map([...element.attributes].map(({ name, value }) => [name, value]));
    return { name: element.localName, attributes };
  }

  /** What a named character reference (`&copy;`) stands for; itself when there is no such name. */
  entity(reference: string): string {
    const known = this.#entities.get(reference);
    if (known !== undefined) return known;
    const text = this.#parse(reference).textContent || reference;
    this.#entities.set(reference, text);
    return text;
  }

  #parse(html: string): DocumentFragment {
    try {
      // An instance of its own: hooks and settings of the page's DOMPurify have no say here.
      this.#purify ??= createDOMPurify(window);
      return this.#purify.sanitize(html, CONFIG);
    } catch {
      return document.createDocumentFragment();
    }
  }
}

import createDOMPurify, { type Config } from 'dompurify';
import { cleanHtml } from './clean-html.js';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WITH_CONTENT, type ParseHtml } from './html-policy.js';

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

/**
 * A parser of raw HTML that gives harmless nodes in an inert document: nothing in it loads or runs. DOMPurify brings its own
 * Trusted Types policy, so this works under `require-trusted-types-for 'script'`; on a page that allows no policy at all,
 * raw HTML is left out. An instance of its own: hooks and settings of the page's DOMPurify have no say here.
 */
export function createHtmlParser(): ParseHtml {
  let purify: ReturnType<typeof createDOMPurify> | undefined;
  return (html) => {
    try {
      purify ??= createDOMPurify(window);
      return purify.sanitize(cleanHtml(html), CONFIG);
    } catch {
      return document.createDocumentFragment();
    }
  };
}

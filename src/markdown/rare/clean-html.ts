import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WITH_CONTENT, isKnownTag } from './html-policy.js';
import { CLOSE_TAG, OPEN_TAG } from './html-syntax.js';

const MARKUP = new RegExp(
  `<!--(?:-?>|[^]*?(?:-->|$))|<\\?[^]*?(?:\\?>|$)|<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)|<![A-Za-z][^>]*(?:>|$)|${CLOSE_TAG}|${OPEN_TAG}`,
  'g',
);
const TAG = /^<(\/?)([A-Za-z][\w-]*)/;
const ATTRIBUTE = /\s([A-Za-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

const escapeAngle = (text: string): string => text.replaceAll('<', '&lt;');

/** A start tag with nothing but the attributes that may stay. */
function rebuild(name: string, tag: string): string {
  let made = `<${name}`;
  for (const [, attribute = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    if (!ALLOWED_ATTRIBUTES.includes(attribute.toLowerCase())) continue;
    const value = escapeAngle((double ?? single ?? bare ?? '').replaceAll('"', '&quot;'));
    made += ` ${attribute.toLowerCase()}="${value}"`;
  }
  return `${made}>`;
}

/** Where the content of an element ends that is dropped as a whole. */
function endOfContent(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}

/**
 * Raw HTML, as text, without what may not stay: the first of two sieves, so that the parser of the second never meets a
 * handler or a style, about which a page's content security policy would send reports although nothing ran. Tags that are
 * not HTML (`<your-name>`) become text, so that the reader sees what was written, and so does a stray `<`.
 */
export function cleanHtml(html: string): string {
  let made = '';
  let at = 0;
  MARKUP.lastIndex = 0;
  for (let match = MARKUP.exec(html); match; match = MARKUP.exec(html)) {
    made += escapeAngle(html.slice(at, match.index));
    const [markup] = match;
    at = match.index + markup.length;
    const [, slash, written = ''] = TAG.exec(markup) ?? [];
    const name = written.toLowerCase();
    if (name === '') continue; // a comment or the like
    if (!isKnownTag(name)) made += escapeAngle(markup);
    else if (ALLOWED_TAGS.includes(name)) made += slash ? `</${name}>` : rebuild(name, markup);
    else if (!slash && DROPPED_WITH_CONTENT.has(name)) MARKUP.lastIndex = at = endOfContent(html, at, name);
  }
  return made + escapeAngle(html.slice(at));
}

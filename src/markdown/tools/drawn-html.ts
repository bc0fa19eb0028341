import { isWebUrl } from '../../ui/safe-url.js';

/** Elements that other programs understand; those that are not here give only what is in them. */
const KEPT: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li', 'hr', 'br'],
  ...['strong', 'b', 'em', 'i', 'del', 's', 'u', 'sub', 'sup', 'kbd', 'mark', 'a', 'img'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'dl', 'dt', 'dd', 'details', 'summary'],
]);
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
/** What belongs to the screen and not to the text: buttons, labels of code, marks of sources, what is only read aloud. */
const SKIPPED =
  'button, svg, script, style, template, [aria-hidden="true"], [hidden], .ck-vh, .ck-code-head, ck-cite, .ck-marks';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** The attributes that mean something elsewhere, as they may be written. */
function attributes(element: Element, tag: string): string {
  const given: Record<string, string | null> = {};
  if (tag === 'a') given['href'] = webAddress(element.getAttribute('href'));
  if (tag === 'img') {
    given['src'] = webAddress(element.getAttribute('src'));
    given['alt'] = element.getAttribute('alt');
  }
  if (tag === 'ol') given['start'] = element.getAttribute('start');
  if (tag === 'th' || tag === 'td') {
    given['colspan'] = element.getAttribute('colspan');
    given['rowspan'] = element.getAttribute('rowspan');
  }
  return Object.entries(given)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escape(value)}"`))
    .join('');
}

const webAddress = (address: string | null): string | null =>
  address !== null && (isWebUrl(address) || /^mailto:/i.test(address)) ? address : null;

function write(node: Node): string {
  if (node instanceof Text) return escape(node.data);
  if (!(node instanceof Element)) return '';
  if (node.matches('.ck-check-box')) return node.hasAttribute('data-on') ? '☑ ' : '☐ ';
  if (node.matches(SKIPPED)) return '';
  const inner = [...node.childNodes].map(write).join('');
  if (node instanceof MathMLElement)
    return node.localName === 'annotation' ? '' : `<${node.localName}>${inner}</${node.localName}>`;
  const tag = node.localName;
  if (!KEPT.has(tag)) return inner;
  const open = `<${tag}${attributes(node, tag)}>`;
  return EMPTY.has(tag) ? open : `${open}${inner}</${tag}>`;
}

/**
 * What is drawn in an element as HTML for other programs: our own sanitised elements, without classes, styles, buttons
 * and marks. Nothing in it runs or loads from elsewhere than the web.
 */
export const drawnHtml = (root: Element): string => [...root.childNodes].map(write).join('');

/** Plain text as paragraphs. */
export const paragraphsHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

import type { BlockEnd } from '../blocks.js';
import { autolinkReach, matchLength, type Reach } from '../inline-syntax.js';

/** Start conditions 1 to 7 of HTML blocks (CommonMark 4.6), and what ends the first five. */
const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const ATTRIBUTE = `\\s+[A-Za-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`;
export const OPEN_TAG = `<[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE})*\\s*/?>`;
export const CLOSE_TAG = '</[A-Za-z][A-Za-z0-9-]*\\s*>';

const HTML_OPENERS: readonly RegExp[] = [
  /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
  /^<!--/,
  /^<[?]/,
  /^<![A-Za-z]/,
  /^<!\[CDATA\[/,
  new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i'),
  new RegExp(`^(?:${OPEN_TAG}|${CLOSE_TAG})\\s*$`),
];

/** By condition; the last two end at a blank line. */
const HTML_ENDINGS: readonly (RegExp | undefined)[] = [
  /<\/(?:script|pre|textarea|style)>/i,
  /-->/,
  /\?>/,
  />/,
  /\]\]>/,
];

/** A line that begins a block of raw HTML. */
export function openHtml(line: string, interrupts: boolean): BlockEnd | undefined {
  const condition = line.startsWith('<') ? HTML_OPENERS.findIndex((opener) => opener.test(line)) : -1;
  if (condition < 0 || (interrupts && condition === HTML_OPENERS.length - 1)) return undefined;
  const ending = HTML_ENDINGS[condition];
  const closes = (text: string): boolean => ending?.test(text) ?? false;
  return { closed: closes(line), untilBlank: !ending, closes };
}

const MARKUP = new RegExp(
  `${CLOSE_TAG}|${OPEN_TAG}|<!--(?:-?>|[^]*?-->)|<\\?[^]*?\\?>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[^]*?\\]\\]>`,
  'y',
);
/** What may yet become one of the above, up to the end of the text: every beginning of them, and little more. */
const HALF_MARKUP = new RegExp(
  '<(?:[^\\s<>]*' +
    '|/[A-Za-z][A-Za-z0-9-]*\\s*' +
    `|[A-Za-z][A-Za-z0-9-]*(?:\\s+[A-Za-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?)*` +
    `(?:\\s*/?|\\s*=\\s*(?:'[^']*|"[^"]*)?)` +
    '|!-[^]*|\\?[^]*|![A-Za-z][^>]*|!\\[[^]*)$',
  'y',
);
const VOID = /^<\/?(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b/i;
const TAG_NAME = /^<(\/?)([A-Za-z][\w-]*)/;

function noteTag(tag: string, open: string[]): void {
  const [start = '', slash, written = ''] = TAG_NAME.exec(tag) ?? [];
  if (start === '' || !/[\s>]/.test(tag.charAt(start.length)) || VOID.test(tag) || tag.endsWith('/>')) return;
  const name = written.toLowerCase();
  const at = open.lastIndexOf(name);
  if (slash === '') open.push(name);
  else if (at >= 0) open.length = at;
}

/** Raw HTML or an autolink in angle brackets at `at`. */
export function angleReach(text: string, at: number, open: string[]): Reach {
  const length = matchLength(MARKUP, text, at);
  if (length === 0) return autolinkReach(text, at) ?? (matchLength(HALF_MARKUP, text, at) > 0 ? 'open' : undefined);
  noteTag(text.slice(at, at + length), open);
  return at + length;
}

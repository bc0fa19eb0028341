import type { AutolinkToken } from './inline-tokens.js';

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[a-z\d-][^\s<]*/iy;
const EMAIL = /(?:mailto:)?[a-z\d.+-][\w.+-]*@[\w-]+(?:\.[\w-]+)+/iy;
/** What does not belong to an address that it ends; so do parentheses without a partner, and character references. */
const ENDING = '?!.,:;*_\'"~';
const REFERENCE = /&[a-z\d]+;$/i;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const count = (text: string, char: string): number => text.split(char).length - 1;

function trimEnd(address: string): string {
  let unpaired = count(address, ')') - count(address, '(');
  let end = address.length;
  for (; end > 0; end -= 1) {
    const char = address.charAt(end - 1);
    if (char === ')' && unpaired > 0) unpaired -= 1;
    else if (!ENDING.includes(char)) break;
    else if (char === ';') end -= (REFERENCE.exec(address.slice(Math.max(0, end - 32), end))?.[0].length ?? 1) - 1;
  }
  return address.slice(0, end);
}

/**
 * A bare address at `at` that ends before `end` at the latest (GFM, extended autolinks); null when there is none.
 * What may stand before it is for the caller to check.
 */
export function readBareLink(text: string, at: number, end: number): AutolinkToken | null {
  const found = matchAt(ADDRESS, text, at) || matchAt(EMAIL, text, at);
  const raw = trimEnd(found.slice(0, end - at));
  const isEmail = /^[^/]*@/.test(raw);
  if (isEmail) {
    // No domain ends like this. An underscore may be the end of emphasis that began right before the address.
    if (found.endsWith('-') || (found.endsWith('_') && text.charAt(at - 1) !== '_')) return null;
    if (!/@.*\./.test(raw)) return null;
  } else if (!/^(?:\w+:\/\/|www\.)[^]/i.test(raw)) return null;
  const scheme = isEmail
    ? raw.toLowerCase().startsWith('mailto:')
      ? ''
      : 'mailto:'
    : /^www/i.test(raw)
      ? 'http://'
      : '';
  return { type: 'autolink', raw, text: raw, href: scheme + raw, bare: true };
}

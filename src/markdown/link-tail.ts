import { BRACKETED, GAP, matchAt, TITLE } from './definitions.js';
import { decodeEscapes } from './escapes.js';

/** The part of an inline link behind its text. */
export interface LinkTail {
  readonly href: string;
  readonly title: string | null;
  readonly end: number;
}

/** More parentheses in each other are no address; this keeps hostile text linear. */
const MAX_DEPTH = 32;

/** End of an address without angle brackets: no white space, parentheses balanced. */
function addressEnd(text: string, at: number): number {
  let depth = 0;
  let i = at;
  for (; i < text.length && depth <= MAX_DEPTH; i += 1) {
    const char = text.charAt(i);
    if (char <= ' ' || char === '\u007f') break;
    if (char === '\\' && text.charAt(i + 1) > ' ') i += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  return depth === 0 ? i : -1;
}

const skipGap = (text: string, at: number): number => at + (matchAt(GAP, text, at)?.[0].length ?? 0);

/** Reads `(address "title")`, `at` being the parenthesis; null when it is something else. */
export function readLinkTail(text: string, at: number): LinkTail | null {
  const start = skipGap(text, at + 1);
  const bracketed = matchAt(BRACKETED, text, start);
  if (text.charAt(start) === '<' && !bracketed) return null;
  const end = bracketed ? start + bracketed[0].length : addressEnd(text, start);
  if (end < 0) return null;
  const afterGap = skipGap(text, end);
  const title = afterGap > end ? matchAt(TITLE, text, afterGap) : null;
  const close = title ? skipGap(text, afterGap + title[0].length) : afterGap;
  if (text.charAt(close) !== ')') return null;
  return {
    href: decodeEscapes(bracketed?.[1] ?? text.slice(start, end)),
    title: title && decodeEscapes(title[1] ?? title[2] ?? title[3] ?? ''),
    end: close + 1,
  };
}

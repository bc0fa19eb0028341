/** Where a construct ends, `open` when the text stops before that is known, undefined when it is none. */
export type Reach = number | 'open' | undefined;

const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/y;
const HALF_AUTOLINK = /<[^\s<>]*$/y;

/** How many characters of `text` from `at` on a sticky pattern takes. */
export function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** An address in angle brackets at `at`. */
export function autolinkReach(text: string, at: number): Reach {
  const length = matchLength(AUTOLINK, text, at);
  if (length > 0) return at + length;
  return matchLength(HALF_AUTOLINK, text, at) > 0 ? 'open' : undefined;
}

/** A code span that begins with `ticks` backticks at `at`. */
export function codeReach(text: string, at: number, ticks: number): Reach {
  let i = at + ticks;
  while ((i = text.indexOf('`', i)) >= 0) {
    let end = i;
    while (text[end] === '`') end += 1;
    // A run at the very end of the text may still grow.
    if (end === text.length) return 'open';
    if (end - i === ticks) return end;
    i = end;
  }
  return 'open';
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/.test(text.charAt(i))) i += 1;
  return i;
}

/** Up to and with `close`, which no backslash escapes; `stop` ends the search without success. */
function quotedReach(text: string, at: number, close: string, stop: string): Reach {
  for (let i = at; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '\\') i += 1;
    else if (char === close) return i + 1;
    else if (stop.includes(char)) return undefined;
  }
  return 'open';
}

function addressReach(text: string, at: number): Reach {
  if (text[at] === '<') return quotedReach(text, at + 1, '>', '\n<');
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '\\') i += 1;
    else if (char <= ' ') return depth === 0 ? i : undefined;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return 'open';
}

/** The part of an inline link after its text: `(address "title")`, `at` being the parenthesis. */
export function linkTailReach(text: string, at: number): Reach {
  const start = skipSpace(text, at + 1);
  if (start === text.length) return 'open';
  const address = addressReach(text, start);
  if (typeof address !== 'number') return address;
  const afterAddress = skipSpace(text, address);
  if (afterAddress === text.length) return 'open';
  const quote = text.charAt(afterAddress);
  if (quote === ')') return afterAddress + 1;
  if (afterAddress === address || !`"'(`.includes(quote)) return undefined;
  const title = quotedReach(text, afterAddress + 1, quote === '(' ? ')' : quote, '');
  if (typeof title !== 'number') return title;
  const end = skipSpace(text, title);
  if (end === text.length) return 'open';
  return text[end] === ')' ? end + 1 : undefined;
}

/** The `[label]` of a reference, `at` being its bracket. */
export function labelReach(text: string, at: number): Reach {
  return quotedReach(text, at + 1, ']', '[');
}

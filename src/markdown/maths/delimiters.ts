/** A formula as the text has it. */
export interface Formula {
  /** LaTeX, without the delimiters. */
  readonly tex: string;
  /** In a line of its own, large. */
  readonly display: boolean;
  /** What stands in the message, delimiters included. */
  readonly source: string;
}

/** Longest formula in `$..$`: beyond this the sign was a price. */
const MAX_INLINE = 600;
/** Longest formula between delimiters that mean nothing else. */
const MAX_BRACKETED = 2000;
/** Longest beginning of a block that is held back, and how many words in a row, outside of braces, it may have. */
const MAX_HELD_BACK = 4000;
const MAX_WORDS_HELD_BACK = 6;

const PIECE = /\\[A-Za-z]+|\\[^]|\$\$?|[{}`\n]|\p{L}{2,}|[^\S\n]+|[^]/uy;
const WORD = /^\p{L}{2,}$/u;
/** A sign that stands in no ordinary sentence between brackets or dollars. */
const MATHS_SIGN = /^[\\^_=<>+]/;
/** Behind a number and one of these, a word belongs to a price: `$5/month`, `$5 and`. */
const BEFORE_PRICE_WORD = /[\s/.,;:!?)–—-]/;
const SOMETHING = /[\p{L}\p{N}\\+\-=<>*/|±∞∑∫]/u;
/** `\[1\]` is a reference in brackets. */
const REFERENCE = /^[\s\d,;–-]*$/;
/** What may follow the end directly although it is a letter: `$n$th`, `$x$s`. */
const SUFFIX = /^(?:th|st|nd|rd|s)(?![A-Za-z0-9])/;
const HALF_SUFFIX = /^(?:th?|st?|nd?|rd?)$/;
/** `$$ or $$`: how expensive a restaurant is. */
const LOOSE = /^\s|\s$/;

type Reach = number | 'open' | undefined;

/**
 * How many characters of `source` from `at` are a formula in the middle of a text; `open` when more text is needed to know;
 * undefined when there is none.
 *
 * `$..$` follows pandoc's rules, and some more that keep prices, shell variables and the like as they are: nothing but a
 * formula may stand between the signs, in one line, without spaces at its ends, and no digit or letter may touch the outside.
 */
export function inlineFormula(source: string, at: number, ended = false): Reach {
  const char = source.charAt(at);
  const next = source.charAt(at + 1);
  if (next === '') return ended ? undefined : 'open';
  if (char === '\\') {
    if (next === '(') return bracketed(source, at, ')', ended);
    return next === '[' ? bracketed(source, at, ']', ended) : undefined;
  }
  if (char !== '$' || source.charAt(at - 1) === '$') return undefined;
  return next === '$' ? doubleDollar(source, at, ended) : singleDollar(source, at, ended);
}

/** Delimiters of two characters, and what is between them. */
export function readFormula(source: string): Formula {
  const display = source.startsWith('$$') || source.startsWith('\\[');
  const length = display || source.startsWith('\\') ? 2 : 1;
  return { tex: source.slice(length, -length).trim(), display, source };
}

/**
 * Whether lines that begin with a delimiter, and have no closing one so far, most likely are a formula. Whole sentences say
 * that the delimiter was none, so that a stray one does not hide the rest of a message for long.
 */
export function mayBecomeFormula(source: string): boolean {
  if (source.length > MAX_HELD_BACK) return false;
  const prose = new Prose(MAX_WORDS_HELD_BACK);
  return !pieces(source, 2, (piece) => prose.add(piece) || undefined);
}

/** Calls `visit` for each piece from `from` on, until it gives an answer. */
function pieces<T>(source: string, from: number, visit: (piece: string, at: number) => T | undefined): T | undefined {
  const pattern = new RegExp(PIECE);
  pattern.lastIndex = from;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const answer = visit(match[0], match.index);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Notices more than `limit` ordinary words in a row outside of braces: formulas have one, or few. */
class Prose {
  readonly #limit: number;
  #depth = 0;
  #afterWord = false;
  #words = 0;

  constructor(limit = 1) {
    this.#limit = limit;
  }

  /** Whether what came so far is a sentence. */
  add(piece: string): boolean {
    if (piece === '{') this.#depth += 1;
    else if (piece === '}') this.#depth -= 1;
    else if (this.#depth > 0 || piece.trim() === '') return false;
    const isWord = this.#depth <= 0 && WORD.test(piece);
    this.#words = isWord && this.#afterWord ? this.#words + 1 : Number(isWord);
    this.#afterWord = isWord;
    return this.#words > this.#limit;
  }

  get inBraces(): boolean {
    return this.#depth > 0;
  }
}

function singleDollar(source: string, at: number, ended: boolean): Reach {
  if (/[A-Za-z0-9]/.test(source.charAt(at - 1)) || /\s/.test(source.charAt(at + 1))) return undefined;
  const startsWithNumber = /\d/.test(source.charAt(at + 1));
  const prose = new Prose();
  const found = pieces<{ readonly reach: Reach }>(source, at + 1, (piece, i) => {
    if (piece === '\n' || piece === '`' || i - at > MAX_INLINE) return { reach: undefined };
    if (piece.startsWith('$')) return { reach: closingDollar(source, at, i, ended) };
    if (prose.add(piece)) return { reach: undefined };
    const isPrice =
      startsWithNumber && !prose.inBraces && WORD.test(piece) && BEFORE_PRICE_WORD.test(source.charAt(i - 1));
    return isPrice ? { reach: undefined } : undefined;
  });
  if (found) return found.reach;
  return ended ? undefined : 'open';
}

/** Whether the first dollar sign after an opening one, at `i`, ends the formula. */
function closingDollar(source: string, at: number, i: number, ended: boolean): Reach {
  const content = source.slice(at + 1, i);
  if (/\s$/.test(content) || !SOMETHING.test(content)) return undefined;
  const rest = source.slice(i + 1, i + 5);
  if (rest === '') return ended ? i + 1 - at : 'open';
  if (/^[A-Za-z]/.test(rest)) {
    if (HALF_SUFFIX.test(rest) && !ended) return 'open';
    return SUFFIX.test(rest) ? i + 1 - at : undefined;
  }
  return /^[\d${]/.test(rest) ? undefined : i + 1 - at;
}

function doubleDollar(source: string, at: number, ended: boolean): Reach {
  const third = source.charAt(at + 2);
  if (third === '') return ended ? undefined : 'open';
  if (third === '$') return undefined;
  return search(source, at, '$$', ended);
}

function bracketed(source: string, at: number, close: ')' | ']', ended: boolean): Reach {
  const reach = search(source, at, `\\${close}`, ended);
  if (typeof reach !== 'number' || close === ')') return reach;
  return REFERENCE.test(source.slice(at + 2, at + reach - 2)) ? undefined : reach;
}

/**
 * The reach of a formula between delimiters of two characters. Words without any sign of maths are a sentence, whose
 * brackets were escaped.
 */
function search(source: string, at: number, close: string, ended: boolean): Reach {
  let depth = 0;
  let sign = false;
  let words = 0;
  const found = pieces<{ readonly reach: Reach }>(source, at + 2, (piece, i) => {
    if (piece === close) {
      const content = source.slice(at + 2, i);
      const isLoose = close === '$$' && words > 0 && !sign && LOOSE.test(content);
      return { reach: SOMETHING.test(content) && !isLoose ? i + 2 - at : undefined };
    }
    // Another one begins: this one has no end.
    if (piece === '\\(' || piece === '\\[' || i - at > MAX_BRACKETED) return { reach: undefined };
    sign ||= MATHS_SIGN.test(piece);
    depth += Number(piece === '{') - Number(piece === '}');
    words += Number(depth <= 0 && WORD.test(piece));
    return words > 1 && !sign ? { reach: undefined } : undefined;
  });
  if (found) return found.reach;
  return ended ? undefined : 'open';
}

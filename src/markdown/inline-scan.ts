import type { InlineSyntax } from './context.js';
import { autolinkReach, codeReach, labelReach, linkTailReach, type Reach } from './inline-syntax.js';

/** A run of `*`, `_` or `~` that began something and has not met its end. */
export interface OpenDelimiter {
  readonly char: string;
  readonly at: number;
  count: number;
  /** Most likely markup: shown as such while the text grows. */
  readonly likely: boolean;
}

/** A `[` or `![` without its end. */
export interface OpenBracket {
  readonly at: number;
  readonly image: boolean;
  /** How many delimiters were open before it. */
  readonly delimiters: number;
}

/** What is not finished at the end of a text. */
export interface OpenEnds {
  /** From here on nothing can be shown yet. */
  cut: number;
  delimiters: OpenDelimiter[];
  brackets: OpenBracket[];
  /** A code span that goes on to the end. */
  code: { readonly at: number; readonly ticks: number } | null;
}

export type Scan =
  | { readonly settled: number }
  | {
      readonly settled: undefined;
      readonly open: OpenEnds;
    };

/** Shortest piece of inline text that is settled by itself. */
const MIN_PIECE = 200;
/** Text that might be a half tag is hidden no longer than this. */
const MAX_HIDDEN = 200;

const SPECIAL = /[\\`<[\]!*_~&\n ]|h(?=ttps?:)|w(?=ww\.)|[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/g;
const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const WIDE = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
const HALF_ENTITY = /&(?:#?\w{0,31})$/y;
const BARE_URL = /[^\s<]*/y;

const before = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
};
const after = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32);
const isSpace = (char: string): boolean => char === '' || SPACE.test(char);

/** What scanners of one message have in common. */
export interface ScanRules {
  readonly syntaxes: readonly InlineSyntax[];
  /** Finds the characters that matter. */
  readonly special: RegExp;
  /** What begins with a `<`; `open` holds the names of elements without their end. */
  readonly angleReach: (text: string, at: number, open: string[]) => Reach;
}

export function scanRules(
  syntaxes: readonly InlineSyntax[],
  angleReach: ScanRules['angleReach'] = autolinkReach,
): ScanRules {
  const triggers = syntaxes.map((syntax) => syntax.triggers).join('');
  const escaped = triggers.replace(/[\\\]^-]/g, '\\$&');
  const special = new RegExp(escaped === '' ? SPECIAL : `[${escaped}]|${SPECIAL.source}`, 'g');
  return { syntaxes, special, angleReach };
}

/**
 * Follows inline markup through a text, to find a place where everything before is settled, whatever comes later: no open
 * emphasis, bracket, code or tag, at a gap between words. Up to there the text can be drawn once and for all, so a long
 * paragraph costs no more than a short one for each new word. Answers depend on nothing after the place that they name,
 * so a text cut anywhere gives the same places.
 */
export class InlineScanner {
  readonly #text: string;
  readonly #from: number;
  readonly #rules: ScanRules;
  #delimiters: OpenDelimiter[] = [];
  #brackets: OpenBracket[] = [];
  #code: OpenEnds['code'] = null;
  readonly #tags: string[] = [];
  /** Something began that may yet swallow what follows, but is not hidden for it. */
  #blocked = false;
  #cut: number;

  constructor(text: string, from: number, rules: ScanRules) {
    this.#text = text;
    this.#from = from;
    this.#rules = rules;
    this.#cut = text.length;
  }

  /** The first settled place after `from`, or what is open at the end of the text. */
  scan(): Scan {
    const text = this.#text;
    const { special } = this.#rules;
    let i = this.#from;
    for (;;) {
      special.lastIndex = i;
      const match = special.exec(text);
      if (!match) break;
      i = match.index;
      const place = this.#settledPlace(i);
      if (place !== undefined) return { settled: place };
      const next = this.#step(i);
      if (next === undefined) break;
      i = next;
    }
    const open = { cut: this.#cut, delimiters: this.#delimiters, brackets: this.#brackets, code: this.#code };
    return { settled: undefined, open };
  }

  #settledPlace(i: number): number | undefined {
    if (i - this.#from < MIN_PIECE || this.#delimiters.length > 0 || this.#brackets.length > 0) return undefined;
    if (this.#tags.length > 0 || this.#blocked) return undefined;
    const text = this.#text;
    const char = text.charAt(i);
    const previous = text.charAt(i - 1);
    if (char === '\n') return /[\s\\]/.test(previous) ? undefined : i;
    if (WIDE.test(char)) return WIDE.test(previous) ? i : undefined;
    if (char !== ' ' || /[\s\\]/.test(previous)) return undefined;
    return i + 1 < text.length && !SPACE.test(text.charAt(i + 1)) ? i + 1 : undefined;
  }

  /** Deals with the character at `i`. Returns where to go on, or undefined when the end of the text was reached. */
  #step(i: number): number | undefined {
    const text = this.#text;
    for (const syntax of this.#rules.syntaxes) {
      if (!syntax.triggers.includes(text.charAt(i))) continue;
      const taken = syntax.match(text, i);
      if (taken === 'open') return this.#hideFrom(i);
      if (taken !== undefined && taken > 0) return i + taken;
    }
    switch (text[i]) {
      case '\\':
        return i + 1 === text.length ? this.#hideFrom(i) : i + 2;
      case '`':
        return this.#backticks(i);
      case '<':
        return this.#angle(i);
      case '[':
        this.#brackets.push({ at: i, image: false, delimiters: this.#delimiters.length });
        return i + 1;
      case '!':
        return this.#exclamation(i);
      case ']':
        return this.#closeBracket(i);
      case '*':
      case '_':
      case '~':
        return this.#delimiterRun(i);
      case '&':
        HALF_ENTITY.lastIndex = i;
        return HALF_ENTITY.test(text) ? this.#hideFrom(i) : i + 1;
      case 'h':
      case 'w':
        return this.#bareUrl(i);
      default:
        return i + 1;
    }
  }

  /** What begins at `i` reaches to the end of the text, and is hidden. */
  #hideFrom(i: number): number | undefined {
    this.#cut = Math.min(this.#cut, i);
    return undefined;
  }

  #backticks(i: number): number | undefined {
    const text = this.#text;
    let ticks = 1;
    while (text[i + ticks] === '`') ticks += 1;
    if (i + ticks === text.length) return this.#hideFrom(i);
    const reach = codeReach(text, i, ticks);
    if (reach !== 'open') return reach ?? i + ticks;
    this.#code = { at: i, ticks };
    return undefined;
  }

  #angle(i: number): number | undefined {
    const text = this.#text;
    // Nothing can be settled any more, and each look may go to the end of the text.
    if (this.#blocked) return i + 1;
    const reach = this.#rules.angleReach(text, i, this.#tags);
    if (reach !== 'open') return reach ?? i + 1;
    this.#blocked = true;
    return text.length - i > MAX_HIDDEN ? i + 1 : this.#hideFrom(i);
  }

  #exclamation(i: number): number | undefined {
    const text = this.#text;
    if (text[i + 1] === '[') {
      this.#brackets.push({ at: i, image: true, delimiters: this.#delimiters.length });
      return i + 2;
    }
    if (i + 1 === text.length && !/[\p{L}\p{N}]/u.test(before(text, i))) return this.#hideFrom(i);
    return i + 1;
  }

  #closeBracket(i: number): number | undefined {
    const text = this.#text;
    const bracket = this.#brackets.at(-1);
    if (!bracket) return i + 1;
    const next = text[i + 1];
    if (next === undefined) return this.#hideFrom(i);
    if (next === '(' || next === '[') {
      const reach = next === '(' ? linkTailReach(text, i + 1) : labelReach(text, i + 1);
      if (reach === 'open') return this.#hideFrom(bracket.image ? bracket.at : i);
      if (reach !== undefined) {
        this.#brackets.pop();
        // Emphasis that began inside a link cannot end outside.
        if (next === '(') this.#delimiters.length = Math.min(this.#delimiters.length, bracket.delimiters);
        return reach;
      }
    }
    this.#brackets.pop();
    return i + 1;
  }

  #bareUrl(i: number): number {
    const text = this.#text;
    const free = this.#delimiters.length === 0 && this.#brackets.length === 0;
    if (!free || /[\p{L}\p{N}_]/u.test(before(text, i))) return i + 1;
    BARE_URL.lastIndex = i;
    return i + (BARE_URL.exec(text)?.[0].length ?? 1);
  }

  /** The rules for delimiter runs of CommonMark 6.2, and of strikethrough. */
  #delimiterRun(i: number): number | undefined {
    const text = this.#text;
    const char = text.charAt(i);
    let count = 1;
    while (text[i + count] === char) count += 1;
    if (i + count === text.length) return this.#hideFrom(i);
    const end = i + count;
    if (char === '~' && count > 2) return end;
    const previous = i === this.#from ? '' : before(text, i);
    const next = after(text, end);
    const spaceBefore = isSpace(previous);
    const spaceAfter = isSpace(next);
    const markBefore = PUNCTUATION.test(previous);
    const markAfter = PUNCTUATION.test(next);
    const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
    const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
    const canOpen = left && (char !== '_' || !right || markBefore);
    const canClose = right && (char !== '_' || !left || markAfter);
    if (canClose) count = this.#closeDelimiters(char, count, canOpen);
    if (canOpen && count > 0) {
      const inWord = !spaceBefore && !markBefore && !markAfter;
      this.#delimiters.push({ char, at: end - count, count, likely: char === '~' ? count === 2 : !inWord });
    }
    return end;
  }

  /** Ends open delimiters with a run of `count`; returns how much of the run is left. */
  #closeDelimiters(char: string, count: number, canOpen: boolean): number {
    const floor = this.#brackets.at(-1)?.delimiters ?? 0;
    let left = count;
    for (let i = this.#delimiters.length - 1; i >= floor && left > 0; i -= 1) {
      const opener = this.#delimiters[i];
      if (opener?.char !== char) continue;
      if (char === '~') {
        if (opener.count !== left) continue;
        this.#delimiters.length = i;
        return 0;
      }
      const oddMatch = canOpen && (opener.count + left) % 3 === 0 && left % 3 !== 0;
      if (oddMatch) continue;
      const used = Math.min(opener.count, left);
      left -= used;
      opener.count -= used;
      this.#delimiters.length = opener.count > 0 ? i + 1 : i;
      if (opener.count > 0) break;
    }
    return left;
  }
}

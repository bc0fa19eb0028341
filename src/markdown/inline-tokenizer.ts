import { readBareLink } from './bare-links.js';
import type { InlineSyntax } from './context.js';
import { matchAt, normalizeLabel, type LinkTarget } from './definitions.js';
import { runRules } from './delimiter-runs.js';
import { nestEmphasis, type DelimiterRun } from './emphasis.js';
import { AUTOLINK, codeReach, TAG } from './inline-syntax.js';
import { textToken, type InlineToken, type LinkToken } from './inline-tokens.js';
import { readLinkTail } from './link-tail.js';

/** What inline markup may mean in one message. */
export interface InlineRules {
  /** A single newline breaks the line. */
  readonly breaks: boolean;
  /** Reference definitions by normalized label. Without a prototype. */
  readonly links: Readonly<Record<string, LinkTarget>>;
  readonly syntaxes: readonly InlineSyntax[];
}

/** A `[` or `![` that may begin a link or an image. */
interface Bracket {
  readonly at: number;
  /** The place of its token. */
  readonly index: number;
  readonly image: boolean;
  /** Not in front of a link: links do not contain links. */
  active: boolean;
  /** Another bracket follows before its end. */
  nested: boolean;
}

const SPECIAL = '[\\\\`<[\\]!*_~\\n]|(?:h(?=ttps?://)|f(?=tp://)|w(?=ww\\.))';
const EMAIL = '|m(?=ailto:)|(?<![a-z\\d.+-])[a-z\\d.+-](?=[\\w.+-]*@)';
const LABEL = /\[(?:[^\\[\]]|\\[^]){0,999}\]/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const OUTER_LINK = /^<(\/?)a[\s>]/i;

/** The inline content of link texts: addresses in it are text. */
function withoutLinks(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.map((token): InlineToken => {
    if (token.type === 'autolink') return { type: 'escape', raw: token.raw, text: token.text };
    return 'tokens' in token ? { ...token, tokens: withoutLinks(token.tokens) } : token;
  });
}

/** One pass over one text, as CommonMark's appendix describes it: brackets as they close, emphasis in the end. */
class Pass {
  readonly #source: string;
  readonly #rules: InlineRules;
  readonly #nodes: (InlineToken | DelimiterRun)[] = [];
  readonly #brackets: Bracket[] = [];
  /** Runs of each kind that are open, nearly: enough to find the end of a bare address. */
  readonly #open: Record<string, number> = {};
  /** Beginnings of code and comments whose end was not found: it does not come later either. */
  readonly #endless = new Set<string>();
  #textStart = 0;
  #inLink = false;

  constructor(source: string, rules: InlineRules) {
    this.#source = source;
    this.#rules = rules;
  }

  run(): InlineToken[] {
    const source = this.#source;
    const triggers = this.#rules.syntaxes.map((syntax) => syntax.triggers.replace(/[\\\]^-]/g, '\\$&')).join('');
    const special = new RegExp(
      SPECIAL + (source.includes('@') ? EMAIL : '') + (triggers === '' ? '' : `|[${triggers}]`),
      'gi',
    );
    for (let match = special.exec(source); match; match = special.exec(source)) {
      const taken = this.#step(match.index);
      special.lastIndex = taken ?? match.index + 1;
    }
    this.#flush(source.length);
    return nestEmphasis(this.#nodes, source);
  }

  /** Makes text of what came before `at`. */
  #flush(at: number): void {
    if (this.#textStart < at) this.#nodes.push(textToken(this.#source.slice(this.#textStart, at)));
    this.#textStart = at;
  }

  #take(from: number, to: number, node: InlineToken | DelimiterRun): number {
    this.#flush(from);
    this.#nodes.push(node);
    this.#textStart = to;
    return to;
  }

  /** Deals with what is at `i`; returns where it ends, or undefined when it is text. */
  #step(i: number): number | undefined {
    const source = this.#source;
    const char = source.charAt(i);
    for (const syntax of this.#rules.syntaxes) {
      const reach = syntax.triggers.includes(char) ? syntax.match(source, i, true) : undefined;
      if (typeof reach === 'number' && reach > 0)
        return this.#take(i, i + reach, { type: 'extension', raw: source.slice(i, i + reach), syntax });
    }
    switch (char) {
      case '\\':
        return this.#backslash(i);
      case '`':
        return this.#code(i);
      case '<':
        return this.#angle(i);
      case '!':
        return source.charAt(i + 1) === '[' ? this.#openBracket(i, true) : undefined;
      case '[':
        return this.#openBracket(i, false);
      case ']':
        return this.#closeBracket(i);
      case '*':
      case '_':
      case '~':
        return this.#delimiterRun(i, char);
      case '\n':
        return this.#newline(i);
      default:
        return this.#bareLink(i);
    }
  }

  #backslash(i: number): number | undefined {
    const next = this.#source.charAt(i + 1);
    if (next === '\n') return this.#lineBreak(i, i + 1);
    return PUNCTUATION.test(next) ? this.#take(i, i + 2, { type: 'escape', raw: `\\${next}`, text: next }) : undefined;
  }

  #newline(i: number): number | undefined {
    let start = i;
    while (start > this.#textStart && this.#source.charAt(start - 1) === ' ') start -= 1;
    return this.#rules.breaks || i - start > 1 ? this.#lineBreak(start, i) : undefined;
  }

  /** A break from `start` on, with the newline at `newline`; none at the end of the text. */
  #lineBreak(start: number, newline: number): number | undefined {
    const rest = /[ \t]*/y;
    rest.lastIndex = newline + 1;
    const end = newline + 1 + (rest.exec(this.#source)?.[0].length ?? 0);
    if (this.#source.slice(end).trim() === '') return undefined;
    return this.#take(start, end, { type: 'br', raw: this.#source.slice(start, end) });
  }

  #code(i: number): number {
    const source = this.#source;
    let end = i + 1;
    while (source.charAt(end) === '`') end += 1;
    const ticks = source.slice(i, end);
    const reach = this.#endless.has(ticks) ? undefined : codeReach(source, i, ticks.length, true);
    if (typeof reach !== 'number') {
      this.#endless.add(ticks);
      return end;
    }
    const content = source.slice(end, reach - ticks.length).replaceAll('\n', ' ');
    const isPadded = /^ .* $/.test(content) && content.trim() !== '';
    const text = isPadded ? content.slice(1, -1) : content;
    return this.#take(i, reach, { type: 'codespan', raw: source.slice(i, reach), text });
  }

  #angle(i: number): number | undefined {
    const source = this.#source;
    const declaration = /^<(?:\?|![-[]?)/.exec(source.slice(i, i + 3))?.[0];
    const tag = this.#endless.has(declaration ?? '') ? undefined : matchAt(TAG, source, i)?.[0];
    if (tag === undefined && declaration !== undefined) this.#endless.add(declaration);
    if (tag !== undefined) {
      const link = OUTER_LINK.exec(tag);
      if (link) this.#inLink = link[1] === '';
      return this.#take(i, i + tag.length, { type: 'html', raw: tag });
    }
    const raw = matchAt(AUTOLINK, source, i)?.[0];
    if (raw === undefined) return undefined;
    const text = raw.slice(1, -1);
    const href = /^[a-z][a-z\d+.-]+:/i.test(text) ? text : `mailto:${text}`;
    return this.#take(i, i + raw.length, { type: 'autolink', raw, text, href, bare: false });
  }

  #openBracket(i: number, image: boolean): number {
    const outer = this.#brackets.at(-1);
    if (outer) outer.nested = true;
    const end = i + (image ? 2 : 1);
    this.#take(i, end, textToken(image ? '![' : '['));
    this.#brackets.push({ at: i, index: this.#nodes.length - 1, image, active: true, nested: false });
    return end;
  }

  #closeBracket(i: number): number | undefined {
    const bracket = this.#brackets.pop();
    const target = bracket?.active === true ? this.#linkTarget(bracket, i) : null;
    if (!bracket || !target) return undefined;
    this.#flush(i);
    const { image, index } = bracket;
    const content = nestEmphasis(this.#nodes.splice(index).slice(1), this.#source);
    if (!image) for (const outer of this.#brackets) outer.active &&= outer.image;
    const { href, title, end } = target;
    const link: LinkToken = {
      type: image ? 'image' : 'link',
      raw: this.#source.slice(bracket.at, end),
      href,
      title,
      tokens: image ? content : withoutLinks(content),
    };
    return this.#take(i, end, link);
  }

  /** Where the brackets from `bracket` to `close` lead, and where what says so ends. */
  #linkTarget(bracket: Bracket, close: number): (LinkTarget & { readonly end: number }) | null {
    const source = this.#source;
    const tail = source.charAt(close + 1) === '(' ? readLinkTail(source, close + 1) : null;
    if (tail) return tail;
    const label = matchAt(LABEL, source, close + 1)?.[0] ?? '';
    if (label.length < 3 && bracket.nested) return null;
    const own = source.slice(bracket.at + (bracket.image ? 2 : 1), close);
    const target = this.#rules.links[normalizeLabel(label.length < 3 ? own : label.slice(1, -1))];
    return target ? { ...target, end: close + 1 + label.length } : null;
  }

  #delimiterRun(i: number, char: string): number {
    const source = this.#source;
    let end = i + 1;
    while (source.charAt(end) === char) end += 1;
    const length = end - i;
    if (char === '~' && length > 2) return end;
    const { canOpen, canClose } = runRules(source, 0, i, end);
    if (!canOpen && !canClose) return end;
    const open = this.#open[char] ?? 0;
    this.#open[char] = canClose && open > 0 ? open - 1 : open + Number(canOpen);
    return this.#take(i, end, { type: 'run', char, start: i, count: length, length, canOpen, canClose });
  }

  #bareLink(i: number): number | undefined {
    const source = this.#source;
    if (this.#inLink) return undefined;
    const previous = source.charAt(i - 1);
    const isDomain = /^www\./i.test(source.slice(i, i + 4));
    if ((isDomain ? /[^\s*_~(]/ : /[\p{L}\p{N}]/u).test(previous)) return undefined;
    const link = readBareLink(source, i, this.#addressLimit(i));
    return link ? this.#take(i, i + link.raw.length, link) : undefined;
  }

  /** Where a bare address at `i` ends at the latest: before what may end the emphasis or the brackets around it. */
  #addressLimit(i: number): number {
    const { '*': stars = 0, _: underscores = 0, '~': tildes = 0 } = this.#open;
    const enders = [
      ...(stars > 0 ? ['\\*'] : []),
      ...(underscores > 0 ? ['_(?![\\p{L}\\p{N}_])'] : []),
      ...(tildes > 0 ? ['~'] : []),
      ...(this.#brackets.length > 0 ? ['\\]'] : []),
    ];
    if (enders.length === 0) return this.#source.length;
    const pattern = new RegExp(enders.join('|'), 'gu');
    pattern.lastIndex = i;
    return pattern.exec(this.#source)?.index ?? this.#source.length;
  }
}

/** Reads inline markup: CommonMark 6, with strikethrough and bare addresses of GFM, and the syntax of plugins. */
export const tokenizeInline = (source: string, rules: InlineRules): InlineToken[] => new Pass(source, rules).run();

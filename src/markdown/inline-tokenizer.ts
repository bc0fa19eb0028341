import { Hooks, Lexer, type MarkedOptions, type Token, type TokenizerExtensionFunction, type Tokens } from 'marked';
import type { InlineSyntax } from './context.js';
import type { LinkTarget } from './definitions.js';
import type { InlineToken } from './inline-tokens.js';

/** What inline markup may mean in one message. */
export interface InlineRules {
  /** A single newline breaks the line. */
  readonly breaks: boolean;
  /** Reference definitions by normalized label. Without a prototype. */
  readonly links: Record<string, LinkTarget>;
  readonly syntaxes: readonly InlineSyntax[];
}

/** A plugin's syntax as an extension of marked's inline lexer. */
function extensionOf(syntax: InlineSyntax): {
  readonly start: (source: string) => number;
  readonly tokenize: TokenizerExtensionFunction;
} {
  return {
    start: (source) => source.split('').findIndex((char) => syntax.triggers.includes(char)),
    tokenize: (source, tokens): Tokens.Generic | undefined => {
      if (!syntax.triggers.includes(source.charAt(0))) return undefined;
      const before = tokens.at(-1)?.raw.at(-1) ?? '';
      const taken = syntax.match(before + source, before.length, true);
      const raw = typeof taken === 'number' && taken > 0 ? source.slice(0, taken) : '';
      return raw === '' ? undefined : { type: 'extension', raw, syntax };
    },
  };
}

/** A text with everything that a plugin's syntax takes replaced, so that no `*` or `_` inside it ends emphasis around it. */
function mask(source: string, masked: string, syntaxes: readonly InlineSyntax[]): string {
  let made = '';
  let done = 0;
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i);
    const taken = syntaxes
      .filter(({ triggers }) => triggers.includes(char))
      .map((syntax) => syntax.match(source, i, true))
      .find((reach) => typeof reach === 'number');
    if (typeof taken === 'number' && taken > 1) {
      made += `${masked.slice(done, i)}[${'a'.repeat(taken - 2)}]`;
      done = i + taken;
      i = done - 1;
    } else if (char === '\\') i += 1;
  }
  return made + masked.slice(done);
}

/** marked's lexer, for inline text with the syntax of plugins. */
class MaskedLexer extends Lexer {
  /** The texts that are being read, the innermost last: marked tells its hook only what it has masked already. */
  readonly #sources: string[] = [];

  constructor(options: MarkedOptions, syntaxes: readonly InlineSyntax[]) {
    const emStrongMask = (masked: string): string => {
      const source = this.#sources.at(-1) ?? '';
      return source.length === masked.length ? mask(source, masked, syntaxes) : masked;
    };
    const extensions = syntaxes.map(extensionOf);
    super({
      ...options,
      hooks: Object.assign(new Hooks(), { emStrongMask }),
      extensions: {
        renderers: {},
        childTokens: {},
        inline: extensions.map(({ tokenize }) => tokenize),
        startInline: extensions.map(({ start }) => start),
      },
    });
  }

  override inlineTokens(source: string, tokens?: Token[]): Token[] {
    this.#sources.push(source);
    try {
      return super.inlineTokens(source, tokens);
    } finally {
      this.#sources.pop();
    }
  }
}

/** marked's types are open; these are the tokens that its inline lexer makes, and those of our extensions. */
function convert(token: Token): InlineToken {
  const { type, raw } = token;
  switch (type) {
    case 'escape':
    case 'codespan':
      return { type, raw, text: (token as Tokens.Codespan).text };
    case 'strong':
    case 'em':
    case 'del':
      return { type, raw, tokens: (token as Tokens.Em).tokens.map(convert) };
    case 'br':
    case 'html':
      return { type, raw };
    case 'link':
    case 'image': {
      const { href, title, text, tokens, autolink } = token as Tokens.Link & { readonly autolink?: boolean };
      if (autolink === true) return { type: 'autolink', raw, text, href, bare: !raw.startsWith('<') };
      return { type, raw, href, title: title ?? null, tokens: tokens.map(convert) };
    }
    case 'extension':
      return { type, raw, syntax: (token as unknown as { readonly syntax: InlineSyntax }).syntax };
    default:
      return { type: 'text', raw, text: (token as Tokens.Text).text };
  }
}

/** Reads inline markup with marked's lexer, and the syntax of plugins. */
export class InlineTokenizer {
  readonly #lexer: Lexer;

  constructor({ breaks, links, syntaxes }: InlineRules) {
    const options: MarkedOptions = { gfm: true, breaks, silent: true };
    this.#lexer = syntaxes.length === 0 ? new Lexer(options) : new MaskedLexer(options, syntaxes);
    this.#lexer.tokens.links = links;
  }

  tokens(source: string): InlineToken[] {
    this.#lexer.state.inLink = false;
    this.#lexer.state.inRawBlock = false;
    return this.#lexer.inlineTokens(source).map(convert);
  }
}

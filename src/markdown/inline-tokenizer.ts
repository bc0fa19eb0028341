import { Lexer, type MarkedOptions, type Token, type Tokens } from 'marked';
import type { InlineSyntax, LexerClass, MarkdownPlugin } from './context.js';
import type { InlineToken } from './inline-tokens.js';
import type { References } from './rare-syntax.js';

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
      // Not marked's text, in which some character references are resolved.
      return { type: 'text', raw, text: raw };
  }
}

/** Reads inline markup with marked's lexer. */
export class InlineTokenizer {
  readonly #lexer: Lexer;

  /**
   * @param breaks a single newline breaks the line
   * @param plugins with syntax of plugins, one of them knows a lexer that reads it
   * @param Base the class of marked's lexer
   */
  constructor(
    breaks: boolean,
    references: References | null,
    plugins: readonly MarkdownPlugin[],
    Base: LexerClass = Lexer,
  ) {
    const options: MarkedOptions = { gfm: true, breaks, silent: true };
    const syntaxes = plugins.flatMap(({ inline }) => inline ?? []);
    const create = plugins.find(({ createLexer }) => createLexer)?.createLexer;
    this.#lexer = create?.(options, syntaxes, Base) ?? new Base(options);
    if (references) this.#lexer.tokens.links = references.links;
  }

  tokens(source: string): InlineToken[] {
    this.#lexer.state.inLink = false;
    this.#lexer.state.inRawBlock = false;
    return this.#lexer.inlineTokens(source).map(convert);
  }
}

import type { Lexer, MarkedOptions, Token, TokenizerExtensionFunction, Tokens } from 'marked';
import type { InlineSyntax, LexerClass } from './context.js';

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

/** A lexer like those of `Base`, one of marked's, for inline text with more syntax than marked's own. */
export function createSyntaxLexer(options: MarkedOptions, syntaxes: readonly InlineSyntax[], Base: LexerClass): Lexer {
  /** The texts that are being read, the innermost last: marked tells its hook only what it has masked already. */
  const sources: string[] = [];
  const emStrongMask = (masked: string): string => {
    const source = sources.at(-1) ?? '';
    return source.length === masked.length ? mask(source, masked, syntaxes) : masked;
  };
  const extensions = syntaxes.map(extensionOf);
  const known: MarkedOptions = {
    ...options,
    extensions: {
      renderers: {},
      childTokens: {},
      inline: extensions.map(({ tokenize }) => tokenize),
      startInline: extensions.map(({ start }) => start),
    },
  };
  class SyntaxLexer extends Base {
    override inlineTokens(source: string, tokens?: Token[]): Token[] {
      sources.push(source);
      try {
        return super.inlineTokens(source, tokens);
      } finally {
        sources.pop();
      }
    }
  }
  // Of all hooks, the inline lexer calls this one.
  return new SyntaxLexer(Object.assign(known, { hooks: { emStrongMask } }));
}

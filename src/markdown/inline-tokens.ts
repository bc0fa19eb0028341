import type { InlineSyntax } from './context.js';

/** A word of inline Markdown. The `raw` of all tokens of a text, one after the other, is that text. */
export type InlineToken =
  | TextToken
  | LinkToken
  | AutolinkToken
  | { readonly type: 'br' | 'html'; readonly raw: string }
  | { readonly type: 'em' | 'strong' | 'del'; readonly raw: string; readonly tokens: readonly InlineToken[] }
  | { readonly type: 'extension'; readonly raw: string; readonly syntax: InlineSyntax };

/** `text` may hold character references; in `escape` and `codespan` nothing has a meaning. */
export interface TextToken {
  readonly type: 'text' | 'escape' | 'codespan';
  readonly raw: string;
  readonly text: string;
}

export interface LinkToken {
  readonly type: 'link' | 'image';
  readonly raw: string;
  /** Escapes are resolved, character references are not. */
  readonly href: string;
  readonly title: string | null;
  readonly tokens: readonly InlineToken[];
}

/** An address that is its own text, in which nothing has a meaning. */
export interface AutolinkToken {
  readonly type: 'autolink';
  readonly raw: string;
  readonly text: string;
  readonly href: string;
  /** Without angle brackets. */
  readonly bare: boolean;
}

export const textToken = (raw: string): TextToken => ({ type: 'text', raw, text: raw });

/** Tokens in which no text follows another. */
export function joinTexts(tokens: readonly InlineToken[]): InlineToken[] {
  const joined: InlineToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.type === 'text' && last?.type === 'text') joined[joined.length - 1] = textToken(last.raw + token.raw);
    else joined.push(token);
  }
  return joined;
}

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

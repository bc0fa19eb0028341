import type { Emitter } from './highlight-api.js';

/** Classes of coloured text: keyword, string, number, function, comment, inserted, deleted, bold, italic. */
export type TokenClass = 'k' | 's' | 'n' | 'f' | 'c' | 'i' | 'd' | 'b' | 'e';

/** A piece of code of one kind; no class: as the rest. */
export interface Run {
  readonly token: TokenClass | '';
  readonly text: string;
}

/** What each scope of highlight.js looks like. A scope that is not here looks like the one around it. */
const TOKENS: Readonly<Record<string, TokenClass | ''>> = {
  keyword: 'k',
  'meta.keyword': 'k',
  'variable.language': 'k',
  name: 'k',
  section: 'k',
  bullet: 'k',
  'selector-tag': 'k',
  'template-tag': 'k',
  string: 's',
  regexp: 's',
  code: 's',
  link: 's',
  formula: 's',
  'meta.string': 's',
  number: 'n',
  literal: 'n',
  symbol: 'n',
  'char.escape': 'n',
  'variable.constant': 'n',
  title: 'f',
  'title.function': 'f',
  'title.class': 'f',
  'title.class.inherited': 'f',
  'title.function.invoke': 'f',
  built_in: 'f',
  type: 'f',
  attr: 'f',
  attribute: 'f',
  meta: 'f',
  'selector-id': 'f',
  'selector-class': 'f',
  'selector-attr': 'f',
  'selector-pseudo': 'f',
  'template-variable': 'f',
  comment: 'c',
  quote: 'c',
  doctag: 'c',
  'meta.prompt': 'c',
  addition: 'i',
  deletion: 'd',
  strong: 'b',
  emphasis: 'e',
  subst: '',
};

/** In these, what highlight.js calls an attribute is a key of an object, and there are too many of them to colour. */
const PLAIN_KEYS: ReadonlySet<string | undefined> = new Set(['javascript', 'typescript']);

function tokenOf(scope: string, outer: TokenClass | ''): TokenClass | '' {
  if (Object.hasOwn(TOKENS, scope)) return TOKENS[scope] ?? '';
  const general = scope.slice(0, Math.max(0, scope.indexOf('.')));
  return Object.hasOwn(TOKENS, general) ? (TOKENS[general] ?? '') : outer;
}

/**
 * Gathers what highlight.js reads as a flat list: no HTML strings, no tree. Used in the place of its own emitter, through
 * the option `__emitter`.
 */
export class RunEmitter implements Emitter {
  readonly runs: { scope: string; token: TokenClass | ''; text: string }[] = [];
  readonly #open: { readonly scope: string; readonly token: TokenClass | '' }[] = [];

  addText(text: string): void {
    if (text === '') return;
    const { scope, token } = this.#open.at(-1) ?? { scope: '', token: '' as const };
    const last = this.runs.at(-1);
    if (last?.token === token && last.scope === scope) last.text += text;
    else this.runs.push({ scope, token, text });
  }

  startScope(scope: string): void {
    this.#open.push({ scope, token: tokenOf(scope, this.#open.at(-1)?.token ?? '') });
  }

  endScope(): void {
    this.#open.pop();
  }

  openNode(scope: string): void {
    this.startScope(scope);
  }

  closeNode(): void {
    this.endScope();
  }

  __addSublanguage(emitter: Emitter, name: string | undefined): void {
    if (!(emitter instanceof RunEmitter)) return;
    for (const { token, text } of emitter.finished(name)) this.runs.push({ scope: '', token, text });
  }

  finalize(): void {
    this.#open.length = 0;
  }

  toHTML(): string {
    return '';
  }

  /** The runs of a language, those that look alike joined. */
  finished(language: string | undefined): Run[] {
    const plainKeys = PLAIN_KEYS.has(language);
    const joined: { token: TokenClass | ''; text: string }[] = [];
    for (const { scope, token: found, text } of this.runs) {
      const token = plainKeys && scope === 'attr' ? '' : found;
      const last = joined.at(-1);
      if (last?.token === token) last.text += text;
      else joined.push({ token, text });
    }
    return joined;
  }
}

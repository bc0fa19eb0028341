import type { InlinePlace } from './annotations/marks.js';
import type { MarkdownContext } from './context.js';
import { decodeEntities } from './entities.js';
import { InlineBuilder, type InlineWorld } from './inline-builder.js';
import type { InlineNode } from './inline-nodes.js';
import { InlineTokenizer } from './inline-tokenizer.js';
import type { InlineToken } from './inline-tokens.js';
import type { RareSyntax, References } from './rare-syntax.js';

/** A bare address at the very end of a growing text may still get longer: until then it is words. */
function softenTail(tokens: readonly InlineToken[]): readonly InlineToken[] {
  const last = tokens.at(-1);
  if (!last) return tokens;
  const { raw } = last;
  if (last.type === 'autolink' && last.bare) return [...tokens.slice(0, -1), { type: 'escape', raw, text: raw }];
  return 'tokens' in last ? [...tokens.slice(0, -1), { ...last, tokens: softenTail(last.tokens) }] : tokens;
}

/** More delimiters than this in one unsettled piece, or so much white space, would take seconds, and nobody means it. */
const MAX_RUNS = 500;
const MUCH_SPACE = / {1000}/;

function isOverloaded(source: string): boolean {
  return source.length > MAX_RUNS && ((source.match(/[*_~]+/g)?.length ?? 0) > MAX_RUNS || MUCH_SPACE.test(source));
}

const plain = (source: string): InlineToken => ({ type: 'escape', raw: source, text: source });

/** Inline source as nodes, and the tokens of which they were made. */
export interface InlineText {
  readonly nodes: InlineNode[];
  readonly tokens: readonly InlineToken[];
}

/** Turns inline source into nodes. */
export class InlineLexer {
  readonly #context: MarkdownContext;
  readonly #rare: RareSyntax | null;
  readonly #tokenizer: InlineTokenizer;

  constructor(context: MarkdownContext, rare: RareSyntax | null, references: References | null) {
    this.#context = context;
    this.#rare = rare;
    this.#tokenizer = new InlineTokenizer(context.breaks ?? true, references, context.plugins ?? [], rare?.Lexer);
  }

  /** Resolves character references. */
  readonly decode = (text: string): string => decodeEntities(text, this.#rare?.entity);

  /** What a builder of nodes needs. */
  world(growing: boolean): InlineWorld {
    return { decode: this.decode, allowedImageDomains: this.#context.allowedImageDomains, growing };
  }

  /** The nodes of a settled piece, or of an unsettled end that is already repaired. */
  nodes(source: string, growing: boolean, places?: InlinePlace[]): InlineText {
    const read = isOverloaded(source) ? [plain(source)] : this.#tokenizer.tokens(source);
    const tokens = growing ? softenTail(read) : read;
    const world = this.world(growing);
    const builder = this.#rare?.createBuilder(world) ?? new InlineBuilder(world);
    return { nodes: builder.build(tokens, places), tokens };
  }
}

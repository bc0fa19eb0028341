import type { InlinePlace } from './annotations/marks.js';
import type { InlineSyntax, MarkdownContext } from './context.js';
import { normalizeLabel } from './definitions.js';
import { InlineBuilder, type InlineWorld } from './inline-builder.js';
import type { InlineNode } from './inline-nodes.js';
import { InlineTokenizer } from './inline-tokenizer.js';
import type { InlineToken } from './inline-tokens.js';
import type { References } from './references.js';
import type { Sanitizer } from './sanitizer.js';

const LABEL = /\[((?:\\[^]|[^[\]\\])+)\]/g;

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

/** Turns inline source into nodes, with the message's reference definitions. */
export class InlineLexer {
  readonly #tokenizer: InlineTokenizer;
  readonly #world: InlineWorld;

  constructor(
    context: MarkdownContext,
    references: References,
    sanitizer: Sanitizer,
    syntaxes: readonly InlineSyntax[],
  ) {
    this.#tokenizer = new InlineTokenizer({ breaks: context.breaks ?? true, links: references.links, syntaxes });
    this.#world = { sanitizer, allowedImageDomains: context.allowedImageDomains };
  }

  /** The nodes of a settled piece, or of an unsettled end that is already repaired. */
  nodes(source: string, growing: boolean, places?: InlinePlace[]): InlineText {
    const read = isOverloaded(source) ? [plain(source)] : this.#tokenizer.tokens(source);
    const tokens = growing ? softenTail(read) : read;
    return { nodes: new InlineBuilder(this.#world, growing).build(tokens, places), tokens };
  }

  /** Nodes of a sanitised fragment. */
  fromDom(nodes: Iterable<Node>): InlineNode[] {
    return new InlineBuilder(this.#world, false).fromDom(nodes);
  }
}

/** The labels that a text may refer to. */
export function labelsIn(source: string): string[] {
  if (!source.includes('[')) return [];
  return [...source.matchAll(LABEL)].map((match) => normalizeLabel(match[1] ?? ''));
}

import type { InlineSyntax, MarkdownContext } from './context.js';
import { normalizeLabel } from './definitions.js';
import { InlineBuilder, type InlineWorld } from './inline-builder.js';
import type { InlineNode } from './inline-nodes.js';
import { tokenizeInline, type InlineRules } from './inline-tokenizer.js';
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

/** Turns inline source into nodes, with the message's reference definitions. */
export class InlineLexer {
  readonly #rules: InlineRules;
  readonly #world: InlineWorld;

  constructor(
    context: MarkdownContext,
    references: References,
    sanitizer: Sanitizer,
    syntaxes: readonly InlineSyntax[],
  ) {
    this.#rules = { breaks: context.breaks ?? true, links: references.links, syntaxes };
    this.#world = { sanitizer, allowedImageDomains: context.allowedImageDomains };
  }

  /** The nodes of a settled piece, or of an unsettled end that is already repaired. */
  nodes(source: string, growing: boolean): { readonly nodes: InlineNode[]; readonly tokens: readonly InlineToken[] } {
    const read = tokenizeInline(source, this.#rules);
    const tokens = growing ? softenTail(read) : read;
    return { nodes: new InlineBuilder(this.#world, growing).build(tokens), tokens };
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

import type { InlinePlace } from './annotations/marks.js';
import { encodeAddress } from './entities.js';
import {
  codeNode,
  elementNode,
  extensionNode,
  imageNodes,
  linkNodes,
  plainText,
  textNode,
  type InlineNode,
} from './inline-nodes.js';
import type { InlineToken, LinkToken } from './inline-tokens.js';

/** Elements in elements, at most; what is deeper is shown as it was written. Nobody means it, and it could use up the stack. */
export const MAX_DEPTH = 60;

/** What the builder needs from outside. */
export interface InlineWorld {
  /** Resolves character references. */
  readonly decode: (text: string) => string;
  readonly allowedImageDomains: readonly string[] | undefined;
  /** More text will follow, so an element without its end is not known to have none. */
  readonly growing: boolean;
}

/** Adds nodes to others, joining text with text. */
export function append(to: InlineNode[], nodes: readonly InlineNode[]): void {
  for (const node of nodes) {
    const last = to.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') to[to.length - 1] = textNode(last.value + node.value);
    else if (node.kind !== 'text' || node.value !== '') to.push(node);
  }
}

/** How far `nodes` are after the token at an index. */
export const placeAfter = (token: number, nodes: readonly InlineNode[]): InlinePlace => ({
  token,
  nodes: nodes.length,
  length: nodes.at(-1)?.value.length ?? 0,
});

/** Makes nodes of inline tokens. Tags of raw HTML are text. */
export class InlineBuilder {
  protected readonly world: InlineWorld;
  #depth = 0;

  constructor(world: InlineWorld) {
    this.world = world;
  }

  /** Says in `places`, if given, how far the nodes are after the tokens. */
  build(tokens: readonly InlineToken[], places?: InlinePlace[]): InlineNode[] {
    if (this.#depth >= MAX_DEPTH) return [textNode(tokens.map(({ raw }) => raw).join(''))];
    this.#depth += 1;
    const nodes: InlineNode[] = [];
    this.fill(nodes, tokens, places);
    this.#depth -= 1;
    return nodes;
  }

  protected fill(nodes: InlineNode[], tokens: readonly InlineToken[], places?: InlinePlace[]): void {
    tokens.forEach((token, i) => {
      append(nodes, this.nodesOf(token));
      places?.push(placeAfter(i, nodes));
    });
  }

  protected nodesOf(token: InlineToken): readonly InlineNode[] {
    switch (token.type) {
      case 'text':
        return [textNode(this.world.decode(token.text))];
      case 'escape':
        return [textNode(token.text)];
      case 'html':
        return [textNode(token.raw)];
      case 'codespan':
        return [codeNode(token.text)];
      case 'autolink':
        return linkNodes(encodeAddress(token.href), null, [textNode(token.text)]);
      case 'link':
      case 'image':
        return this.#link(token);
      case 'extension':
        return [extensionNode(token.syntax, token.raw)];
      case 'br':
        return [elementNode('br', [])];
      default:
        return [elementNode(token.type, this.build(token.tokens))];
    }
  }

  #link({ type, href, title: given, tokens }: LinkToken): readonly InlineNode[] {
    const { decode, allowedImageDomains } = this.world;
    const address = encodeAddress(decode(href));
    const title = given ? decode(given) : null;
    return type === 'link'
      ? linkNodes(address, title, this.build(tokens))
      : imageNodes(address, plainText(tokens, decode), title, allowedImageDomains);
  }
}

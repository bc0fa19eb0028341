import type { InlinePlace } from '../annotations/marks.js';
import { append, InlineBuilder, MAX_DEPTH, placeAfter, type InlineWorld } from '../inline-builder.js';
import { elementNode, imageNodes, linkNodes, textNode, type InlineNode } from '../inline-nodes.js';
import type { InlineToken } from '../inline-tokens.js';
import { ALLOWED_TAGS, DROPPED_WITH_CONTENT, isKnownTag, VOID_TAGS } from './html-policy.js';
import type { Sanitizer } from './sanitizer.js';

const TAG = /^<(\/?)([A-Za-z][\w-]*)(.*?)(\/?)>$/s;

/** Parts of tables mean nothing between words. */
const TABLE_PART = /^(?:caption|col|colgroup|tbody|td|tfoot|th|thead|tr)$/;

/** An element of raw HTML that waits for its end tag. */
interface Frame {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: InlineNode[];
}

/** Makes nodes of inline tokens, and nests elements of raw HTML as their tags say, within one run of inline text. */
export class HtmlBuilder extends InlineBuilder {
  readonly #sanitizer: Sanitizer;

  constructor(world: InlineWorld, sanitizer: Sanitizer) {
    super(world);
    this.#sanitizer = sanitizer;
  }

  protected override fill(nodes: InlineNode[], tokens: readonly InlineToken[], places?: InlinePlace[]): void {
    const frames: Frame[] = [{ name: '', attributes: {}, children: nodes }];
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (!token) continue;
      if (token.type === 'html') i = this.#html(token.raw, tokens, i, frames);
      else add(frames, this.nodesOf(token));
      if (frames.length === 1) places?.push(placeAfter(i, nodes));
    }
    while (frames.length > 1) this.#close(frames);
  }

  /** Deals with one tag, and returns the index of the last token that it took. */
  #html(raw: string, tokens: readonly InlineToken[], at: number, frames: Frame[]): number {
    const [, slash, written = '', rest = '', selfClosing] = TAG.exec(raw) ?? [];
    const name = written.toLowerCase();
    if (name === '') return at; // a comment, or another thing without content
    if (!isKnownTag(name)) add(frames, [textNode(raw)]);
    else if (slash) this.#closeNamed(frames, name);
    else if (DROPPED_WITH_CONTENT.has(name)) return this.#skipContent(name, tokens, at);
    else if (ALLOWED_TAGS.includes(name) && !TABLE_PART.test(name))
      this.#openTag(raw, name, rest.trim() !== '', frames, selfClosing === '/');
    return at;
  }

  /** The index of the token that ends an element which is dropped as a whole; without an end, only the tag is. */
  #skipContent(name: string, tokens: readonly InlineToken[], at: number): number {
    const isEnd = (token: InlineToken): boolean =>
      token.type === 'html' && token.raw.toLowerCase().replace(/\s/g, '') === `</${name}>`;
    const end = tokens.findIndex((token, i) => i > at && isEnd(token));
    if (end >= 0) return end;
    return this.world.growing ? tokens.length : at;
  }

  #openTag(raw: string, name: string, hasAttributes: boolean, frames: Frame[], selfClosing: boolean): void {
    const attributes = hasAttributes || name === 'img' ? this.#sanitizer.attributesOf(raw) : {};
    if (name === 'img' || VOID_TAGS.has(name)) add(frames, this.#element(name, [], attributes));
    else if (!selfClosing && frames.length < MAX_DEPTH) frames.push({ name, attributes, children: [] });
  }

  #close(frames: Frame[]): void {
    const frame = frames.pop();
    if (frame) add(frames, this.#element(frame.name, frame.children, frame.attributes));
  }

  #closeNamed(frames: Frame[], name: string): void {
    if (!frames.some((frame) => frame.name === name)) return;
    let closed: string | undefined;
    do {
      closed = frames.at(-1)?.name;
      this.#close(frames);
    } while (closed !== name);
  }

  #element(
    name: string,
    children: readonly InlineNode[],
    attributes: Readonly<Record<string, string>>,
  ): readonly InlineNode[] {
    const { href = '', src = '', alt = '', title = null, width, height } = attributes;
    if (name === 'a') return linkNodes(href, title, children);
    if (name !== 'img') return [elementNode(name, children, attributes)];
    return imageNodes(src, alt, title, this.world.allowedImageDomains, { width, height });
  }

  /** Nodes for a sanitised fragment. */
  fromDom(nodes: Iterable<Node>): InlineNode[] {
    const made: InlineNode[] = [];
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE) made.push(textNode(node.nodeValue ?? ''));
      if (!(node instanceof Element) || !ALLOWED_TAGS.includes(node.localName)) continue;
      const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
      made.push(...this.#element(node.localName, this.fromDom(node.childNodes), attributes));
    }
    return made;
  }
}

/** Adds nodes to the innermost open element. */
function add(frames: readonly Frame[], nodes: readonly InlineNode[]): void {
  const innermost = frames.at(-1);
  if (innermost) append(innermost.children, nodes);
}

import type { InlinePlace } from './annotations/marks.js';
import { decodeEntities, encodeAddress } from './entities.js';
import { ALLOWED_TAGS, DROPPED_WITH_CONTENT, isKnownTag, VOID_TAGS } from './html-policy.js';
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
import type { Sanitizer } from './sanitizer.js';

const TAG = /^<(\/?)([A-Za-z][\w-]*)(.*?)(\/?)>$/s;

/** Parts of tables mean nothing between words. */
const TABLE_PART = /^(?:caption|col|colgroup|tbody|td|tfoot|th|thead|tr)$/;

/** Elements in elements, at most; what is deeper is shown as it was written. Nobody means it, and it could use up the stack. */
const MAX_DEPTH = 60;

/** What the builder needs from outside. */
export interface InlineWorld {
  readonly sanitizer: Sanitizer;
  readonly allowedImageDomains: readonly string[] | undefined;
}

/** An element of raw HTML that waits for its end tag. */
interface Frame {
  readonly name: string;
  readonly make: (children: InlineNode[]) => readonly InlineNode[];
  readonly children: InlineNode[];
}

/** Makes nodes of inline tokens. Raw HTML elements are nested as their tags say, within one run of inline text. */
export class InlineBuilder {
  readonly #world: InlineWorld;
  readonly #growing: boolean;
  #depth = 0;

  /** `growing`: more text will follow, so an element without its end is not known to have none. */
  constructor(world: InlineWorld, growing: boolean) {
    this.#world = world;
    this.#growing = growing;
  }

  /** Says in `places`, if given, how far the nodes are after the tokens. */
  build(tokens: readonly InlineToken[], places?: InlinePlace[]): InlineNode[] {
    if (this.#depth >= MAX_DEPTH) return [textNode(tokens.map(({ raw }) => raw).join(''))];
    this.#depth += 1;
    const nodes: InlineNode[] = [];
    const frames: Frame[] = [{ name: '', make: (children) => children, children: nodes }];
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (!token) continue;
      if (token.type === 'html') i = this.#html(token.raw, tokens, i, frames);
      else append(frames, this.#nodes(token));
      if (places && frames.length === 1)
        places.push({ token: i, nodes: nodes.length, length: nodes.at(-1)?.value.length ?? 0 });
    }
    while (frames.length > 1) closeFrame(frames);
    this.#depth -= 1;
    return nodes;
  }

  #decode(text: string): string {
    return decodeEntities(text, this.#world.sanitizer);
  }

  #nodes(token: InlineToken): readonly InlineNode[] {
    switch (token.type) {
      case 'text':
        return [textNode(this.#decode(token.text))];
      case 'escape':
        return [textNode(token.text)];
      case 'codespan':
        return [codeNode(token.text)];
      case 'strong':
      case 'em':
      case 'del':
        return [elementNode(token.type, this.build(token.tokens))];
      case 'autolink':
        return linkNodes(encodeAddress(token.href), null, [textNode(token.text)]);
      case 'link':
      case 'image':
        return this.#link(token);
      case 'extension':
        return [extensionNode(token.syntax, token.raw)];
      default:
        return [elementNode('br', [])];
    }
  }

  #link({ type, href, title: given, tokens }: LinkToken): readonly InlineNode[] {
    const decode = (text: string): string => this.#decode(text);
    const address = encodeAddress(decode(href));
    const title = given ? decode(given) : null;
    return type === 'link'
      ? linkNodes(address, title, this.build(tokens))
      : imageNodes(address, plainText(tokens, decode), title, this.#world.allowedImageDomains);
  }

  /** Deals with one tag, and returns the index of the last token that it took. */
  #html(raw: string, tokens: readonly InlineToken[], at: number, frames: Frame[]): number {
    const [, slash, written = '', rest = '', selfClosing] = TAG.exec(raw) ?? [];
    const name = written.toLowerCase();
    if (name === '') return at; // a comment, or another thing without content
    if (!isKnownTag(name)) append(frames, [textNode(raw)]);
    else if (slash) closeNamed(frames, name);
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
    return this.#growing ? tokens.length : at;
  }

  #openTag(raw: string, name: string, hasAttributes: boolean, frames: Frame[], selfClosing: boolean): void {
    const read = hasAttributes || name === 'img' ? this.#world.sanitizer.readTag(raw) : null;
    const attributes: Record<string, string> = Object.fromEntries(read?.attributes ?? []);
    if (name === 'img') append(frames, this.#htmlImage(attributes));
    else if (VOID_TAGS.has(name)) append(frames, [elementNode(name, [], attributes)]);
    else if (!selfClosing && frames.length < MAX_DEPTH)
      frames.push({ name, make: (children) => htmlElement(name, children, attributes), children: [] });
  }

  #htmlImage(attributes: Readonly<Record<string, string>>): readonly InlineNode[] {
    const { src = '', alt = '', title = null, width, height } = attributes;
    return imageNodes(src, alt, title, this.#world.allowedImageDomains, { width, height });
  }

  /** Nodes for a sanitised fragment. */
  fromDom(nodes: Iterable<Node>): InlineNode[] {
    const made: InlineNode[] = [];
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE) made.push(textNode(node.nodeValue ?? ''));
      if (!(node instanceof Element) || !ALLOWED_TAGS.includes(node.localName)) continue;
      const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
      if (node.localName === 'img') made.push(...this.#htmlImage(attributes));
      else made.push(...htmlElement(node.localName, this.fromDom(node.childNodes), attributes));
    }
    return made;
  }
}

function htmlElement(
  name: string,
  children: readonly InlineNode[],
  attributes: Readonly<Record<string, string>>,
): readonly InlineNode[] {
  if (name !== 'a') return [elementNode(name, children, attributes)];
  return linkNodes(attributes['href'] ?? '', attributes['title'] ?? null, children);
}

/** Adds nodes to the innermost open element, joining text with text. */
function append(frames: Frame[], nodes: readonly InlineNode[]): void {
  const children = frames.at(-1)?.children;
  if (!children) return;
  for (const node of nodes) {
    const last = children.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      children[children.length - 1] = textNode(last.value + node.value);
    else if (node.kind !== 'text' || node.value !== '') children.push(node);
  }
}

function closeFrame(frames: Frame[]): void {
  const frame = frames.pop();
  if (frame) append(frames, frame.make(frame.children));
}

function closeNamed(frames: Frame[], name: string): void {
  if (!frames.some((frame) => frame.name === name)) return;
  let closed: string | undefined;
  do {
    closed = frames.at(-1)?.name;
    closeFrame(frames);
  } while (closed !== name);
}

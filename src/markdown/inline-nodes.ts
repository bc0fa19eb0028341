import { isDeeplink, isWebUrl, safeImageUrl, safeLinkUrl } from '../ui/safe-url.js';
import type { InlineSyntax } from './context.js';
import type { InlineToken } from './inline-tokens.js';

/** What should stand in the page: compared with what stands there, so that only differences are touched. */
export interface InlineNode {
  /** Nodes with equal keys differ in text and children at most. */
  readonly key: string;
  readonly kind: 'text' | 'element' | 'image' | 'extension';
  /** The text, the element's name, the image's address, or the source of an extension. */
  value: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly InlineNode[];
  readonly syntax?: InlineSyntax | undefined;
  /** The node that was made of it. */
  dom?: Node | undefined;
}

/** Characters up to which inline code is kept on one line. */
const SHORT_CODE = 24;

export function textNode(value: string): InlineNode {
  return { key: '#', kind: 'text', value, attributes: {}, children: [] };
}

export function elementNode(
  name: string,
  children: readonly InlineNode[],
  attributes: Readonly<Record<string, string>> = {},
): InlineNode {
  return { key: name + JSON.stringify(attributes), kind: 'element', value: name, attributes, children };
}

export function extensionNode(syntax: InlineSyntax, source: string): InlineNode {
  return { key: `$${syntax.name}:${source}`, kind: 'extension', value: source, attributes: {}, children: [], syntax };
}

export function codeNode(text: string): InlineNode {
  const attributes = { dir: 'ltr', ...(text.length <= SHORT_CODE ? { 'data-short': '' } : {}) };
  return elementNode('code', text === '' ? [] : [textNode(text)], attributes);
}

/** A link to a safe address; for any other its content, as text. */
export function linkNodes(href: string, title: string | null, children: readonly InlineNode[]): readonly InlineNode[] {
  const url = safeLinkUrl(href);
  if (url === undefined) return children;
  const attributes: Record<string, string> = { href: url };
  if (isWebUrl(url)) Object.assign(attributes, { target: '_blank', rel: 'noopener noreferrer' });
  else if (!isDeeplink(url)) attributes['rel'] = 'noopener noreferrer';
  if (title) attributes['title'] = title;
  return [elementNode('a', children, attributes)];
}

/** Size attributes of an image that raw HTML may give. */
export interface ImageSize {
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

/** An image from an allowed host, a link to one from elsewhere, or its description. */
export function imageNodes(
  src: string,
  alt: string,
  title: string | null,
  allowedDomains: readonly string[] | undefined,
  size: ImageSize = {},
): readonly InlineNode[] {
  const image = safeImageUrl(src, allowedDomains);
  if (image.kind === 'none') return alt === '' ? [] : [textNode(alt)];
  if (image.kind === 'link') return linkNodes(image.url, title, [textNode(alt || image.url)]);
  const attributes: Record<string, string> = { alt };
  if (title) attributes['title'] = title;
  if (size.width !== undefined && /^\d+%?$/.test(size.width)) attributes['width'] = size.width;
  if (size.height !== undefined && /^\d+%?$/.test(size.height)) attributes['height'] = size.height;
  const key = `!${JSON.stringify([image.url, attributes])}`;
  return [{ key, kind: 'image', value: image.url, attributes, children: [] }];
}

/** The words of inline markup, for an image's description. */
export function plainText(tokens: readonly InlineToken[], decode: (text: string) => string): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return ' ';
      if (token.type === 'html') return '';
      if (token.type === 'text') return decode(token.text);
      if ('tokens' in token) return plainText(token.tokens, decode);
      return 'text' in token ? token.text : token.raw;
    })
    .join('');
}

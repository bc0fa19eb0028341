import type { MarkdownContext, MarkdownPlugin, MarkdownStrings } from '../../src/markdown/context.js';
import { MarkdownRenderer } from '../../src/markdown/markdown-renderer.js';
import { createHtmlParser } from '../../src/markdown/rare/html-parser.js';
import { rareSyntax } from '../../src/markdown/rare/index.js';
import { Sanitizer } from '../../src/markdown/rare/sanitizer.js';
import { tableSyntax } from '../../src/markdown/tables/table-syntax.js';
import { safeImageUrl, safeLinkUrl } from '../../src/ui/safe-url.js';

export const strings: MarkdownStrings = {
  copyCode: 'Copy',
  codeCopied: 'Copied',
  codeLabel: (language) => language || 'Code',
  codeRegion: (language) => `Code: ${language}`,
  tableRegion: 'Table',
  taskDone: 'Done',
  taskOpen: 'To do',
};

/** Tables that need not be fetched. */
const tables: MarkdownPlugin = { block: [tableSyntax] };

/** Unless it says otherwise, with tables. */
export const contextWith = (more: Partial<MarkdownContext> = {}): MarkdownContext => ({
  strings,
  plugins: [tables],
  ...more,
});

/** A renderer with its root, outside the document unless `attach` is set. */
export function createRenderer(context: MarkdownContext = contextWith()): {
  readonly root: HTMLElement;
  readonly renderer: MarkdownRenderer;
} {
  const root = document.createElement('div');
  return { root, renderer: new MarkdownRenderer(root, context, rareSyntax(createHtmlParser())) };
}

/** The DOM of a whole text, as a string. */
export function renderWhole(text: string, context?: MarkdownContext): string {
  const { root, renderer } = createRenderer(context);
  renderer.render(text, { streaming: false });
  renderer.flush();
  return htmlOf(root);
}

/** The DOM of a text that came in pieces which end at `cuts`, and then ended. `each` sees the root after every piece. */
export function renderStreamed(
  text: string,
  cuts: readonly number[],
  context?: MarkdownContext,
  each?: (root: HTMLElement, shown: string) => void,
): string {
  const { root, renderer } = createRenderer(context);
  for (const cut of cuts) {
    renderer.render(text.slice(0, cut), { streaming: true });
    renderer.flush();
    each?.(root, text.slice(0, cut));
  }
  renderer.render(text, { streaming: true });
  renderer.flush();
  renderer.render(text, { streaming: false });
  renderer.flush();
  return htmlOf(root);
}

/**
 * A tree as a string in which equal trees are equal: attributes have no order, neighbouring texts are one, and a style of
 * which nothing is left is none.
 */
export function htmlOf(root: HTMLElement): string {
  const copy = document.implementation.createHTMLDocument('').importNode(root, true);
  copy.normalize();
  for (const element of copy.querySelectorAll('*')) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) if (name !== 'style' || value) element.setAttribute(name, value);
  }
  return copy.innerHTML;
}

/** Every position of a text. */
export const everyCut = (text: string): number[] => [...Array(text.length + 1).keys()];

const BLOCK =
  /^(?:address|blockquote|body|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|summary|table|tbody|td|tfoot|th|thead|tr|ul|br)$/;
const KEPT = ['href', 'title', 'src', 'alt', 'start', 'align', 'lang', 'colspan', 'open', 'width', 'height'];

function attributesOf(element: Element): string {
  return KEPT.flatMap((name) => {
    const value = element.getAttribute(name);
    const words = value?.trim().replace(/\s+/g, ' ');
    return words === undefined || (name === 'align' && words === '') ? [] : [` ${name}=${JSON.stringify(words)}`];
  }).join('');
}

/** A tree as text in which only differences matter that a reader would notice. */
function canonical(node: Node): string {
  let out = '';
  for (const child of node.childNodes) {
    if (child instanceof Text) out += child.data.replace(/\s+/g, ' ');
    else if (child instanceof Element) {
      const name = child.localName;
      if (name === 'pre') out += `\n<pre>${JSON.stringify(child.textContent.replace(/\n$/, ''))}</pre>\n`;
      else if (BLOCK.test(name)) out += `\n<${name}${attributesOf(child)}>\n${canonical(child)}\n</${name}>\n`;
      else out += `<${name}${attributesOf(child)}>${canonical(child)}</${name}>`;
    }
  }
  return out
    .replace(/[ \n]*\n[ \n]*/g, '\n')
    .replace(/^ $/, '')
    .replace(/<p>\n<\/p>\n?/g, '');
}

/** In a document that loads nothing. */
const inertRoot = (): HTMLElement => document.implementation.createHTMLDocument('').createElement('div');

const replaceByChildren = (element: Element): void => element.replaceWith(...element.childNodes);

/** What our renderer drew, without its wrappers and furniture. */
export function canonicalOurs(html: string): string {
  const root = inertRoot();
  root.innerHTML = html;
  for (const figure of root.querySelectorAll('figure.ck-code')) {
    const pre = document.createElement('pre');
    pre.textContent = `${figure.querySelector('code')?.textContent ?? ''}\n`;
    figure.replaceWith(pre);
  }
  for (const box of root.querySelectorAll('.ck-tablebox')) replaceByChildren(box);
  for (const cell of root.querySelectorAll<HTMLElement>('[data-align]'))
    cell.setAttribute('align', cell.dataset['align'] ?? '');
  for (const box of root.querySelectorAll('.ck-check-box')) {
    const mark = box.hasAttribute('data-on') ? '[x] ' : '[ ] ';
    box.nextElementSibling?.prepend(mark);
    box.remove();
  }
  for (const p of root.querySelectorAll('[data-tight] > li > p')) replaceByChildren(p);
  root.normalize();
  return canonical(root).trim();
}

/** What marked made, under the same rules for links, images and raw HTML as ours. */
export function canonicalMarked(html: string): string {
  const root = inertRoot();
  const tasks = html.replace(/<input (checked="" )?disabled="" type="checkbox">\s*/g, (_, on?: string) =>
    on ? '[x] ' : '[ ] ',
  );
  root.append(new Sanitizer(() => undefined, createHtmlParser()).sanitize(tasks));
  for (const link of root.querySelectorAll('a')) {
    const url = safeLinkUrl(link.getAttribute('href') ?? '');
    if (url === undefined) replaceByChildren(link);
    else link.setAttribute('href', url);
  }
  for (const image of root.querySelectorAll('img')) {
    const url = safeImageUrl(image.getAttribute('src') ?? '');
    if (url.kind === 'load') image.setAttribute('src', url.url);
    else image.replaceWith(image.alt);
  }
  root.normalize();
  return canonical(root).trim();
}

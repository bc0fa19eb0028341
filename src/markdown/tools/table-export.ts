import type { ClipboardContent } from '../../ui/clipboard.js';
import { drawnHtml } from './drawn-html.js';

/** What belongs to the screen and not to the text. */
const SKIPPED = 'button, svg, [aria-hidden="true"], [hidden], .ck-vh, ck-cite, .ck-marks';
const FENCES: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', del: '~~', s: '~~' };

/** Inline Markdown for what is drawn in a cell. */
function markdownOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/[\\`*_~|[\]<]/g, '\\$&');
  if (!(node instanceof Element)) return '';
  const formula = node.querySelector(':scope annotation[encoding="application/x-tex"]');
  if (formula && node.localName !== 'td' && node.localName !== 'th' && node.querySelector(':scope > math, :scope math'))
    return `$${formula.textContent}$`;
  if (node.matches(SKIPPED)) return '';
  const inner = [...node.childNodes].map(markdownOf).join('');
  const fence = Object.hasOwn(FENCES, node.localName) ? FENCES[node.localName] : undefined;
  if (fence !== undefined) return `${fence}${inner}${fence}`;
  switch (node.localName) {
    case 'code':
      return `\`${node.textContent.replaceAll('|', '\\|')}\``;
    case 'a':
      return `[${inner}](${node.getAttribute('href') ?? ''})`;
    case 'img':
      return `![${node.getAttribute('alt') ?? ''}](${node.getAttribute('src') ?? ''})`;
    case 'br':
      return '<br>';
    default:
      return inner;
  }
}

/** The words of a cell, without what is only on screen. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  if (node.localName === 'br') return ' ';
  if (node.localName === 'annotation') return '';
  const formula = node.matches('.katex') ? node.querySelector('annotation') : null;
  if (formula) return formula.textContent;
  return node.matches(SKIPPED) ? '' : [...node.childNodes].map(textOf).join('');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const RULES: Readonly<Record<string, string>> = { right: '---:', center: ':---:', left: ':---' };

/** A table for the clipboard: as HTML for documents and sheets, with tabs for plain text, and as Markdown. */
export function tableContent(box: Element): ClipboardContent {
  // A long table is drawn as several; together they are one.
  const rows = [...box.querySelectorAll('tr')].map((row) => [...row.cells]);
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((cell) => RULES[cell.dataset['align'] ?? ''] ?? '---');
  const markdown = [line(head.map((cell) => oneLine(markdownOf(cell)))), line(rule)];
  markdown.push(...body.map((cells) => line(cells.map((cell) => oneLine(markdownOf(cell))))));
  const html = (cells: readonly Element[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${drawnHtml(cell)}</${tag}>`).join('')}</tr>`;
  return {
    text: rows.map((cells) => cells.map((cell) => oneLine(textOf(cell))).join('\t')).join('\n'),
    html: `<table><thead>${html(head, 'th')}</thead><tbody>${body.map((cells) => html(cells, 'td')).join('')}</tbody></table>`,
    markdown: markdown.join('\n'),
  };
}

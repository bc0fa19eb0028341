import type { ItemEntry } from '../../store/index.js';
import type { ClipboardContent } from '../../ui/clipboard.js';
import { ItemElement } from '../items/item-element.js';
import { drawnHtml, paragraphsHtml } from '../../markdown/tools/drawn-html.js';

/** The Markdown of one item; what a widget says of itself; empty for everything that has no words. */
function itemText({ item }: ItemEntry): string {
  if (item.type === 'assistant_message') {
    return item.content
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join('\n\n');
  }
  return item.type === 'widget' ? (item.copy_text?.trim() ?? '') : '';
}

/** Whether there is anything to copy. */
export const isCopyable = (entries: readonly ItemEntry[]): boolean => entries.some((entry) => itemText(entry) !== '');

/**
 * An answer for the clipboard: its Markdown, and the same as HTML, made from what is drawn.
 *
 * @param exchange the element that holds the items' elements
 */
export function answerContent(entries: readonly ItemEntry[], exchange: Element | null): ClipboardContent {
  const drawn = new Map<string, ItemElement>();
  for (const child of exchange?.children ?? []) if (child instanceof ItemElement) drawn.set(child.key, child);
  const parts = entries.map((entry) => ({ entry, text: itemText(entry) })).filter(({ text }) => text !== '');
  return {
    text: parts.map(({ text }) => text).join('\n\n'),
    html: parts.map(({ entry, text }) => messageHtml(entry, drawn.get(entry.key)) || paragraphsHtml(text)).join(''),
  };
}

function messageHtml({ item }: ItemEntry, element: ItemElement | undefined): string {
  if (item.type !== 'assistant_message' || !element) return '';
  return [...element.querySelectorAll('.ck-answer .ck-prose:not([data-plain])')].map(drawnHtml).join('');
}

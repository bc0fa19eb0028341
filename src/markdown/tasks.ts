import type { ItemBlock, ParagraphBlock } from './blocks.js';

const TASK = /^\[([ xX])\][ \t]+(?=\S)/;

/** The box at the start of a task list's item: whether it is ticked, and how many characters it takes; or null. */
export function taskOf(item: ItemBlock): { readonly done: boolean; readonly length: number } | null {
  const first = item.children[0];
  const match = first?.type === 'paragraph' ? TASK.exec(first.text) : null;
  return match && { done: match[1] !== ' ', length: match[0].length };
}

/** How many characters of a paragraph are the box of the task that it begins. */
export function taskBoxLength(block: ParagraphBlock): number {
  const { parent } = block;
  return parent?.type === 'item' && parent.children[0] === block ? (taskOf(parent)?.length ?? 0) : 0;
}

import type { Block } from './blocks.js';

/** Markers that may stand before the text of a line: quotes, bullets, numbers. */
const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/;

/**
 * Beginnings of lines that may still become something else: an underline, a rule, a bullet, a delimiter row; a number that
 * may be a marker; hashes; backticks and tildes of a fence with its info string; a tag; the box of a task.
 */
const UNDECIDED: readonly RegExp[] = [
  /^[-=_*+|:>\s]*$/,
  /^\d{1,9}[.)]?$/,
  /^#{1,6}[ \t]*$/,
  /^`+$|^`{3,}[^`]*$/,
  /^~+$|^~{3,}/,
  /^<(?:[a-zA-Z/!?][^>]{0,300})?$/,
];
const TASK_BOX = /^\[(?:[ xX]\]?[ \t]*)?$/;
/** Text that begins so is a paragraph's, whatever follows in the line. */
const DECIDED = /^(?:\p{L}|\d+[^\d.)]|\*{1,3}[\p{L}\p{N}]|["'“‘(]|\p{Extended_Pictographic})/u;

/** Longer lines are neither rules nor underlines nor rows of a table; what begins with `<` may still be HTML. */
const LONG_LINE = 400;
const LONG_TEXT = /^[^<].*\p{L}/u;

/**
 * Whether the last, unfinished line of a growing text should not be looked at yet, because what it will be is open. It is
 * hidden for these few characters, so that nothing appears that would turn into something else.
 */
export function isUndecided(line: string, tip: Block): boolean {
  if (tip.type === 'code' && tip.fence) return isFenceEnd(line, tip.fence.char);
  if (tip.type === 'extension') return false;
  const markers = MARKERS.exec(line)?.[0] ?? '';
  const text = line.slice(markers.length);
  if (TASK_BOX.test(text) && /[-+*.)][ \t]+$/.test(markers)) return true;
  return UNDECIDED.some((pattern) => pattern.test(text));
}

function isFenceEnd(line: string, char: string): boolean {
  const text = line.trim();
  return text === '' || text.replaceAll(char, '') === '';
}

/** Whether the rest of an unfinished line, of which `text` is read so far, can only add to that text. */
export function isDecided(text: string, block: Block): boolean {
  if (block.type === 'paragraph') return DECIDED.test(text) || (text.length > LONG_LINE && LONG_TEXT.test(text));
  return block.type === 'code' && block.fence !== null && !isFenceEnd(text, block.fence.char);
}

import type { Align } from '../blocks.js';

/** So many rows are in one table element. */
export const PART_ROWS = 64;

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The cells of a table row: split at pipes that no backslash escapes, one pipe at each end being decoration. */
export function splitCells(row: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let backslashes = 0;
  for (const char of row.trim()) {
    if (char === '|') {
      if (backslashes % 2 === 1) cell = `${cell.slice(0, -1)}|`;
      else {
        cells.push(cell);
        cell = '';
      }
    } else cell += char;
    backslashes = char === '\\' ? backslashes + 1 : 0;
  }
  cells.push(cell);
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((text) => text.trim());
}

function alignOf(cell: string): Align {
  const left = cell.startsWith(':');
  const right = cell.endsWith(':');
  if (left && right) return 'center';
  if (right) return 'right';
  return left ? 'left' : undefined;
}

/** The row below a table's header, as alignments; null when the line is not one. A row of dashes alone is a heading's. */
export function parseDelimiterRow(line: string): readonly Align[] | null {
  if (!/[|:]/.test(line) || !DELIMITER_ROW.test(line)) return null;
  return splitCells(line).map(alignOf);
}

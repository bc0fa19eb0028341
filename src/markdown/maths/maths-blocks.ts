import type { DrawnSyntax } from '../block-view.js';
import type { BlockEnd } from '../blocks.js';
import { inlineFormula, readFormula, type Formula } from './delimiters.js';
import { LinesView, type DrawLines } from './lines-view.js';

/** A block of source lines: a formula with what follows its end, or, without an end, nothing but source. */
export interface FormulaBlock {
  readonly source: string;
  readonly formula: Formula | null;
  /** Text behind the closing delimiter. */
  readonly rest: string;
}

/** Draws a block. `closed`: no more lines will come. */
export type DrawBlock = (block: FormulaBlock, closed: boolean) => HTMLElement;

const ENDS = { $$: '$$', '\\[': '\\]' } as const;

/** What the lines of a block say. */
export function readBlock(lines: readonly string[]): FormulaBlock {
  const source = lines.join('\n').trim();
  const none = { source, formula: null, rest: '' };
  const opening = source.startsWith('$$') ? '$$' : '\\[';
  const end = source.indexOf(ENDS[opening], 2);
  if (end < 0) return none;
  const formula = readFormula(source.slice(0, end + 2));
  return formula.tex === '' ? none : { source, formula, rest: source.slice(end + 2).trim() };
}

/** A line that is one whole formula. */
function isWhole(line: string): boolean {
  const text = line.trimEnd();
  return (text.startsWith('$$') || text.startsWith('\\[')) && inlineFormula(text, 0, true) === text.length;
}

/** What ends a block that this line begins. */
function endOf(line: string): BlockEnd | undefined {
  if (isWhole(line)) return { closed: true, closes: () => true };
  if (/^\$\$\s*$/.test(line)) return { closed: false, closes: (next) => next.includes('$$') };
  if (/^\\\[\s*$/.test(line)) return { closed: false, closes: (next) => next.includes('\\]') };
  if (!/^\\\[\s*[^\s\]]/.test(line) || line.includes('\\]')) return undefined;
  return { closed: false, closes: (next) => next.trim() === '' || next.includes('\\]') };
}

/**
 * Formulas that stand in lines of their own. Where the opening delimiter stands alone, empty lines are part of the formula;
 * where the formula begins in the same line, the first empty line ends it, so that a lost `\[` does not take the rest of the
 * message.
 */
export function mathsBlock(draw: DrawBlock): DrawnSyntax {
  const drawLines: DrawLines = (lines, closed) => draw(readBlock(lines), closed);
  return { name: 'maths', open: endOf, createView: (block, host) => new LinesView(block, host, drawLines) };
}

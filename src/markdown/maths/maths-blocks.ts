import type { BlockSyntax } from '../context.js';
import { inlineFormula, readFormula, type Formula } from './delimiters.js';

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
  const source = lines.join('\n').trimEnd();
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

/**
 * Formulas that stand in lines of their own. Four syntaxes, because how a block began decides what ends it: where the
 * opening delimiter stands alone, empty lines are part of the formula; where the formula begins in the same line, the first
 * empty line ends it, so that a lost `\[` does not take the rest of the message.
 */
export function mathsBlocks(draw: DrawBlock): readonly BlockSyntax[] {
  const render: BlockSyntax['render'] = (lines, closed) => draw(readBlock(lines), closed);
  return [
    {
      name: 'maths-line',
      open: (line) => (isWhole(line) ? { closed: true } : undefined),
      close: () => true,
      render,
    },
    {
      name: 'maths-dollars',
      open: (line) => (/^\$\$\s*$/.test(line) ? { closed: false } : undefined),
      close: (line) => line.includes('$$'),
      render,
    },
    {
      name: 'maths-brackets',
      open: (line) => (/^\\\[\s*$/.test(line) ? { closed: false } : undefined),
      close: (line) => line.includes('\\]'),
      render,
    },
    {
      name: 'maths-text',
      open: (line) => (/^\\\[\s*[^\s\]]/.test(line) && !line.includes('\\]') ? { closed: false } : undefined),
      close: (line) => line.trim() === '' || line.includes('\\]'),
      render,
    },
  ];
}

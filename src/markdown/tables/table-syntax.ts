import type { DrawnSyntax } from '../block-view.js';
import type { TableBlock } from '../blocks.js';
import { parseDelimiterRow, splitCells } from './table-source.js';
import { TableView } from './table-view.js';

/** Tables of GFM, a chunk of its own. */
export const tableSyntax: DrawnSyntax<TableBlock> = {
  name: 'table',
  columns: (header, line) => {
    const align = parseDelimiterRow(line);
    return align?.length === splitCells(header).length ? align : null;
  },
  createView: (block, host) => new TableView(block, host),
};

import type { BlockView, DrawnSyntax, SyntaxBlock, ViewHost } from './block-view.js';
import type { Block, BlockSyntax } from './blocks.js';
import { CodeView } from './code-view.js';
import { ItemView, ListView, QuoteView } from './container-views.js';
import { RuleView, TextView } from './text-view.js';

const isDrawn = (syntax: BlockSyntax): syntax is DrawnSyntax<SyntaxBlock> => 'createView' in syntax;

function drawnBySyntax(block: SyntaxBlock, host: ViewHost): BlockView {
  if (!isDrawn(block.syntax)) throw new TypeError(`Nothing draws ${block.syntax.name}.`);
  return block.syntax.createView(block, host);
}

type ViewMakers = {
  readonly [T in Exclude<Block['type'], 'document'>]: (
    block: Extract<Block, { readonly type: T }>,
    host: ViewHost,
  ) => BlockView;
};

const MAKERS: ViewMakers = {
  quote: (block, host) => new QuoteView(block, host),
  list: (block, host) => new ListView(block, host),
  item: (block, host) => new ItemView(block, host),
  paragraph: (block, host) => new TextView(block, host),
  heading: (block, host) => new TextView(block, host),
  rule: (block) => new RuleView(block),
  code: (block, host) => new CodeView(block, host),
  table: drawnBySyntax,
  extension: drawnBySyntax,
};

/** A view for a block of any type but the document. */
export function createView(block: Block, host: ViewHost): BlockView {
  if (block.type === 'document') throw new TypeError('A document is drawn by the renderer.');
  const make = MAKERS[block.type] as (block: Block, host: ViewHost) => BlockView;
  return make(block, host);
}

import type { BlockBuilder, BlockSeed } from './block-builder.js';
import type { Block, CodeBlock, ListMarker } from './blocks.js';

/** Whether an open block goes on in this line: yes, no, or yes and this line is its last. */
export type Continuation = 'yes' | 'no' | 'ends';

/** Whether a line begins a block here: no; yes, and its rest may begin others, or is text of it, or was all used. */
export type Start = 'no' | 'parent' | 'leaf' | 'done';

const CLOSING_FENCE = /^(?:`{3,}|~{3,})(?=[ \t]*$)/;
const OPENING_FENCE = /^`{3,}(?!.*`)|^~{3,}/;
const ATX = /^#{1,6}(?:[ \t]+|$)/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const RULE = /^(?:\*[ \t]*){3,}$|^(?:_[ \t]*){3,}$|^(?:-[ \t]*){3,}$/;
/** Lines that may begin something; any other is text (unless a plugin says otherwise). */
export const MAY_BEGIN = /^[#`~*+_=<>0-9|:-]/;

function continueCode(builder: BlockBuilder, block: CodeBlock): Continuation {
  const { cursor } = builder;
  const { fence } = block;
  if (!fence) {
    if (cursor.indented) cursor.advance(4, true);
    else if (cursor.blank) cursor.toNext();
    else return 'no';
    return 'yes';
  }
  const closing = cursor.indent <= 3 && cursor.line[cursor.next] === fence.char && CLOSING_FENCE.exec(cursor.content);
  if (closing && closing[0].length >= fence.length) return 'ends';
  for (let left = fence.indent; left > 0 && cursor.skipSpace(); left -= 1);
  return 'yes';
}

function continueItem({ cursor }: BlockBuilder, marker: ListMarker, empty: boolean): Continuation {
  if (cursor.blank) {
    if (empty) return 'no';
    cursor.toNext();
    return 'yes';
  }
  if (cursor.indent < marker.indent + marker.padding) return 'no';
  cursor.advance(marker.indent + marker.padding, true);
  return 'yes';
}

function continueQuote({ cursor }: BlockBuilder): Continuation {
  if (cursor.indented || cursor.line[cursor.next] !== '>') return 'no';
  cursor.toNext();
  cursor.advance(1);
  cursor.skipSpace();
  return 'yes';
}

/** Step 1 of reading a line: does an open block, seen from the outside inwards, go on? */
export function continueBlock(builder: BlockBuilder, block: Block): Continuation {
  const { cursor } = builder;
  switch (block.type) {
    case 'document':
    case 'list':
      return 'yes';
    case 'quote':
      return continueQuote(builder);
    case 'item':
      return continueItem(builder, block.marker, block.children.length === 0);
    case 'paragraph':
    case 'table':
      return cursor.blank ? 'no' : 'yes';
    case 'code':
      return continueCode(builder, block);
    case 'extension':
      return cursor.blank && block.end.untilBlank ? 'no' : 'yes';
    case 'heading':
    case 'rule':
      return 'no';
  }
}

/** Quotes and lists in each other, at most; further markers are text. */
const MAX_DEPTH = 100;

function isDeep(container: Block): boolean {
  let depth = 0;
  for (let block: Block | null = container; block && depth < MAX_DEPTH; block = block.parent) depth += 1;
  return depth >= MAX_DEPTH;
}

/** A line that begins nothing goes on with such a block. */
const isText = ({ type }: Block): boolean => type === 'paragraph' || type === 'table';

type StartRule = (builder: BlockBuilder, container: Block) => Start;

/** A delimiter row under the last line of a paragraph with as many cells turns that line into a table's header. */
const table: StartRule = (builder, container) => {
  const { cursor, changes } = builder;
  if (cursor.indented || container.type !== 'paragraph') return 'no';
  const syntax = builder.extensions.find(({ columns }) => columns);
  const headerStart = container.text.lastIndexOf('\n') + 1;
  const header = container.text.slice(headerStart);
  const align = syntax?.columns?.(header, cursor.content);
  if (!syntax || !align) return 'no';
  const { parent } = container;
  const start = container.origins.at(-1)?.source ?? container.start;
  const seed: BlockSeed = { type: 'table', syntax, start, header, align, rows: [], rowSources: [] };
  if (headerStart === 0 && parent) builder.replaceLast(parent, seed);
  else {
    changes.set(container, 'text', container.text.slice(0, headerStart - 1));
    builder.close(container, false);
    builder.add(seed);
  }
  return 'done';
};

const quote: StartRule = (builder, container) => {
  if (isDeep(container) || continueQuote(builder) === 'no') return 'no';
  builder.closeUnmatched();
  builder.add({ type: 'quote', start: builder.lineStart, children: [] });
  return 'parent';
};

const atxHeading: StartRule = (builder) => {
  const { cursor } = builder;
  const match = cursor.indented ? null : ATX.exec(cursor.content);
  if (!match) return 'no';
  cursor.toNext();
  cursor.advance(match[0].length);
  builder.closeUnmatched();
  const text = cursor.rest.replace(/^[ \t]*#+[ \t]*$/, '').replace(/[ \t]+#+[ \t]*$/, '');
  const lead = text.length - text.trimStart().length;
  builder.add({
    type: 'heading',
    start: builder.lineStart,
    level: match[0].trim().length,
    text: text.trim(),
    origins: [{ at: 0, source: builder.lineStart + cursor.offset + lead }],
    dropped: 0,
  });
  return 'done';
};

const fencedCode: StartRule = (builder) => {
  const { cursor } = builder;
  const match = cursor.indented ? null : OPENING_FENCE.exec(cursor.content);
  if (!match) return 'no';
  const fence = { char: match[0].charAt(0), length: match[0].length, indent: cursor.indent };
  builder.closeUnmatched();
  const info = cursor.content.slice(match[0].length).trim();
  builder.add({ type: 'code', start: builder.lineStart, fence, info, lines: [] });
  return 'done';
};

const setextHeading: StartRule = (builder, container) => {
  const { cursor } = builder;
  if (cursor.indented || container.type !== 'paragraph' || !container.parent) return 'no';
  if (!SETEXT.test(cursor.content)) return 'no';
  // What is left of a paragraph of definitions alone is nothing, and nothing has no heading.
  const dropped = builder.references?.lengthIn(container.text) ?? 0;
  const text = container.text.slice(dropped).trim();
  if (text === '') return 'no';
  const level = cursor.content.startsWith('=') ? 1 : 2;
  const { parent, start, origins } = container;
  builder.close(container, false);
  builder.replaceLast(parent, { type: 'heading', start, level, text, origins, dropped: container.dropped });
  return 'done';
};

const rule: StartRule = (builder) => {
  const { cursor } = builder;
  if (cursor.indented || !RULE.test(cursor.content)) return 'no';
  builder.closeUnmatched();
  builder.add({ type: 'rule', start: builder.lineStart });
  return 'done';
};

const MARKER = /^(?:[*+-]|(\d{1,9})([.)]))(?=[ \t]|$)/;

function parseMarker({ cursor }: BlockBuilder, container: Block): ListMarker | null {
  if (cursor.indent >= 4) return null;
  const match = MARKER.exec(cursor.content);
  if (!match) return null;
  if (isText(container) && match[1] !== undefined && Number(match[1]) !== 1) return null;
  if (container.type === 'paragraph' && cursor.content.slice(match[0].length).trim() === '') return null;
  const { indent } = cursor;
  cursor.toNext();
  cursor.advance(match[0].length, true);
  cursor.find();
  const blank = cursor.blank;
  let padding = match[0].length + 1;
  if (cursor.indent < 5 && cursor.indent > 0 && !blank) {
    padding = match[0].length + cursor.indent;
    cursor.advance(cursor.indent, true);
  } else cursor.skipSpace();
  const order = match[1] === undefined ? undefined : Number(match[1]);
  return { order, delimiter: match[2] ?? match[0], indent, padding };
}

const listItem: StartRule = (builder, container) => {
  if ((builder.cursor.indented && container.type !== 'list') || isDeep(container)) return 'no';
  const marker = parseMarker(builder, container);
  if (!marker) return 'no';
  builder.closeUnmatched();
  const { tip, lineStart: start } = builder;
  if (tip.type !== 'list' || tip.marker.delimiter !== marker.delimiter)
    builder.add({ type: 'list', start, marker, tight: true, children: [] });
  builder.add({ type: 'item', start, marker, children: [] });
  return 'parent';
};

const indentedCode: StartRule = (builder) => {
  const { cursor } = builder;
  if (!cursor.indented || builder.tip.type === 'paragraph' || cursor.blank) return 'no';
  cursor.advance(4, true);
  builder.closeUnmatched();
  builder.add({ type: 'code', start: builder.lineStart, fence: null, info: '', lines: [] });
  return 'leaf';
};

const extension: StartRule = (builder, container) => {
  const { cursor, tip } = builder;
  if (cursor.indented) return 'no';
  const { content, rest } = cursor;
  const isLazy = !builder.allClosed && !cursor.blank && tip.type === 'paragraph';
  for (const syntax of builder.extensions) {
    const end = syntax.open?.(content, isLazy || isText(container));
    if (!end) continue;
    builder.closeUnmatched();
    const block = builder.add({ type: 'extension', start: builder.lineStart, syntax, end, lines: [rest] });
    if (end.closed) builder.close(block, true);
    return 'done';
  }
  return 'no';
};

/** Step 2: the blocks that a line may begin, in the order in which they are tried. */
export const START_RULES: readonly StartRule[] = [
  extension,
  table,
  quote,
  atxHeading,
  fencedCode,
  setextHeading,
  rule,
  listItem,
  indentedCode,
];

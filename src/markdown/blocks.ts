/** What all blocks have. Offsets are UTF-16 offsets into the message's text. */
interface BlockBase {
  parent: ParentBlock | null;
  /** More lines may join it. */
  open: boolean;
  /** Offset of the line that began it. */
  readonly start: number;
  readonly line: number;
  endLine: number;
}

/** The marker of a list item: items with another delimiter or bullet begin another list. */
export interface ListMarker {
  /** Number of an ordered list's first item; undefined for bullets. */
  readonly order: number | undefined;
  /** `-`, `+`, `*`, or the `.` or `)` after a number. */
  readonly delimiter: string;
  readonly indent: number;
  /** Columns from the marker to the content. */
  readonly padding: number;
}

export interface DocumentBlock extends BlockBase {
  readonly type: 'document';
  readonly children: Block[];
}
export interface QuoteBlock extends BlockBase {
  readonly type: 'quote';
  readonly children: Block[];
}
export interface ListBlock extends BlockBase {
  readonly type: 'list';
  readonly marker: ListMarker;
  /** No blank lines between items or inside one: drawn without paragraph gaps. */
  tight: boolean;
  readonly children: Block[];
}
export interface ItemBlock extends BlockBase {
  readonly type: 'item';
  readonly marker: ListMarker;
  readonly children: Block[];
}

/** Where a line of a text block stands in the message, so that an offset in the block's text can be found there. */
export interface LineOrigin {
  /** Offset into the block's text. */
  readonly at: number;
  /** Offset into the message. */
  readonly source: number;
}

export interface ParagraphBlock extends BlockBase {
  readonly type: 'paragraph';
  /** Its lines, without indents. Reference definitions at its start are taken off when it closes. */
  text: string;
  readonly origins: LineOrigin[];
  /** How much was taken off the start of `text`: `origins` count from the text before that. */
  dropped: number;
}
export interface HeadingBlock extends BlockBase {
  readonly type: 'heading';
  readonly level: number;
  readonly text: string;
  readonly origins: readonly LineOrigin[];
  readonly dropped: number;
}
export interface RuleBlock extends BlockBase {
  readonly type: 'rule';
}
export interface CodeBlock extends BlockBase {
  readonly type: 'code';
  /** Null for indented code. */
  readonly fence: { readonly char: string; readonly length: number; readonly indent: number } | null;
  readonly info: string;
  readonly lines: string[];
}
export type Align = 'left' | 'center' | 'right' | undefined;
export interface TableBlock extends BlockBase {
  readonly type: 'table';
  readonly syntax: BlockSyntax;
  readonly header: string;
  readonly align: readonly Align[];
  /** Source lines of the body, not split into cells yet. */
  readonly rows: string[];
  /** Where the rows stand in the message. */
  readonly rowSources: number[];
}

/** What ends a block of another syntax, besides the end of its container. */
export interface BlockEnd {
  /** The opening line is all of it. */
  readonly closed: boolean;
  /** The first blank line ends it, and is not part of it. */
  readonly untilBlank?: boolean;
  /** Whether this line is the last of the block. */
  readonly closes: (line: string) => boolean;
}

/** Block syntax beyond that of plain Markdown. */
export interface BlockSyntax {
  readonly name: string;
  /**
   * Of lines from one that opens the block up to one that closes it: a line, without its indent, that begins one; undefined:
   * not one. `interrupts`: it would follow text directly, without a blank line between.
   */
  readonly open?: (line: string, interrupts: boolean) => BlockEnd | undefined;
  /** Of tables: the columns, when `line` makes a table's header of the line before it. */
  readonly columns?: (header: string, line: string) => readonly Align[] | null;
}

export interface ExtensionBlock extends BlockBase {
  readonly type: 'extension';
  readonly syntax: BlockSyntax;
  readonly end: BlockEnd;
  /** With the opening and the closing one. */
  readonly lines: string[];
}

export type ParentBlock = DocumentBlock | QuoteBlock | ListBlock | ItemBlock;
export type Block = ParentBlock | ParagraphBlock | HeadingBlock | RuleBlock | CodeBlock | TableBlock | ExtensionBlock;

/** Whether blocks of this kind hold other blocks. */
export function isParent(block: Block): block is ParentBlock {
  return 'children' in block;
}

/** Whether `parent` may hold a child of this type. */
export function mayContain(parent: Block, child: Block['type']): parent is ParentBlock {
  if (!isParent(parent)) return false;
  return parent.type === 'list' ? child === 'item' : child !== 'item';
}

/** The last line of a block. Blank lines after what a list or item holds are not part of it. */
export function lastLine(block: Block): number {
  let current = block;
  while (current.type === 'list' || current.type === 'item') {
    const child = current.children.at(-1);
    if (!child) return current.line;
    current = child;
  }
  // Blank lines at the end of indented code are not part of it.
  if (current.type === 'code' && !current.fence)
    return current.line + current.lines.findLastIndex((line) => line.trim() !== '');
  return current.endLine;
}

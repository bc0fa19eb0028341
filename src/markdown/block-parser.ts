import type { BlockBuilder, BlockSeed } from './block-builder.js';
import { continueBlock, MAY_BEGIN, START_RULES } from './block-rules.js';
import {
  isParent,
  lastLine,
  mayContain,
  type Block,
  type BlockSyntax,
  type CodeBlock,
  type DocumentBlock,
  type ParagraphBlock,
  type ParentBlock,
} from './blocks.js';
import { ChangeLog } from './change-log.js';
import { isDecided } from './half-line.js';
import { LineCursor } from './line-cursor.js';
import type { References } from './rare-syntax.js';

const NUL = /\0/g;

/**
 * Reads Markdown line by line into blocks, by the two-step method of the CommonMark specification: each line first
 * continues open blocks, then may begin new ones. A line is read once and never again, so the work is linear in the text
 * however long a single list, table, quote or fence gets, and a text read in pieces gives the same blocks as the text read
 * at once. Inline content is not looked at here.
 *
 * An unfinished last line can be read in a `trial`, which `takeBack` undoes.
 */
export class BlockParser implements BlockBuilder {
  readonly cursor = new LineCursor();
  readonly changes = new ChangeLog();
  extensions: readonly BlockSyntax[];
  readonly references: References | null;
  readonly document: DocumentBlock = {
    type: 'document',
    parent: null,
    open: true,
    start: 0,
    line: 0,
    endLine: 0,
    children: [],
  };
  /** The deepest open block. */
  tip: Block = this.document;
  allClosed = true;
  lineStart = 0;

  #line = 0;
  #previousTip: Block = this.document;
  #lastMatched: Block = this.document;
  /** Blocks that only the trial closed. */
  readonly #closedOnTrial = new Set<Block>();
  /** The block whose text the unfinished line adds to, when nothing that follows in the line can change that. */
  #trialTarget: ParagraphBlock | CodeBlock | null = null;

  constructor(references: References | null, extensions: readonly BlockSyntax[]) {
    this.references = references;
    this.extensions = extensions;
  }

  /** Whether a block is closed for good, so that what was drawn for it never changes. */
  isFinal(block: Block): boolean {
    return !block.open && !this.#closedOnTrial.has(block);
  }

  /** Reads one complete line. `start` is its offset in the message. */
  readLine(line: string, start: number): void {
    this.lineStart = start;
    this.#line += 1;
    this.cursor.reset(line.includes('\0') ? line.replace(NUL, '\uFFFD') : line);
    this.#previousTip = this.tip;
    const container = this.#continueOpenBlocks();
    if (!container) return;
    this.allClosed = container === this.#previousTip;
    this.#lastMatched = container;
    const target = this.#startBlocks(container);
    if (target) this.#addText(target);
  }

  /** Reads the unfinished last line, and with `final` also ends the message, until `takeBack`. */
  trial(line: string, start: number, final: boolean): void {
    const lineNumber = this.#line;
    const tip = this.tip;
    this.changes.record();
    this.changes.onUndo(() => {
      this.#line = lineNumber;
      this.tip = tip;
    });
    if (line !== '') this.readLine(line, start);
    this.#trialTarget = final ? null : this.#decidedTarget(line);
    if (!final) return;
    this.#line += 1;
    while (this.tip.parent) this.close(this.tip, false);
  }

  /** Adds to the line of the trial. False when that is not known to be safe: take it back then. */
  extendTrial(more: string): boolean {
    const target = this.#trialTarget;
    if (!target) return false;
    const text = more.replace(NUL, '\uFFFD');
    if (target.type === 'paragraph') target.text += text;
    else target.lines.push((target.lines.pop() ?? '') + text);
    return true;
  }

  /** The line of the trial turned out to be complete as it is. Only after `extendTrial` was true. */
  acceptTrial(): void {
    this.changes.accept();
    this.#closedOnTrial.clear();
    this.#trialTarget = null;
  }

  takeBack(): void {
    this.changes.undo();
    this.#closedOnTrial.clear();
    this.#trialTarget = null;
  }

  /**
   * Goes back to where the message can be read again because it is unchanged before `offset`. Returns from which offset on
   * lines have to be read.
   */
  rewind(offset: number): number {
    const { children } = this.document;
    const found = children.findLastIndex((block) => block.start <= offset);
    // A table's first line may only be one because the block before it is a paragraph that it went on with.
    const index = children.findLastIndex(({ type }, i) => i < found && type !== 'table');
    const first = children[index];
    const restart = first?.start ?? 0;
    children.length = Math.max(0, index);
    this.references?.removeFrom(restart);
    for (const block of children) block.open = false;
    this.tip = this.document;
    this.#line = first ? first.line - 1 : 0;
    return restart;
  }

  closeUnmatched(): void {
    if (this.allClosed) return;
    while (this.#previousTip !== this.#lastMatched) {
      const { parent } = this.#previousTip;
      this.close(this.#previousTip, false);
      if (!parent) break;
      this.#previousTip = parent;
    }
    this.allClosed = true;
  }

  add(seed: BlockSeed): Block {
    while (!mayContain(this.tip, seed.type)) this.close(this.tip, false);
    const parent = this.tip;
    this.#noteGap(parent);
    const block = this.#open(seed, parent);
    this.changes.push(parent.children, block);
    return block;
  }

  replaceLast(parent: ParentBlock, seed: BlockSeed): Block {
    const block = this.#open(seed, parent);
    this.changes.set(parent.children, parent.children.length - 1, block);
    return block;
  }

  close(block: Block, withThisLine: boolean): void {
    this.changes.set(block, 'open', false);
    this.changes.set(block, 'endLine', withThisLine ? this.#line : this.#line - 1);
    if (this.changes.recording) this.#closedOnTrial.add(block);
    if (block.type === 'paragraph') this.#takeDefinitions(block);
    if (block.parent) this.tip = block.parent;
  }

  #open(seed: BlockSeed, parent: ParentBlock): Block {
    const block: Block = { ...seed, parent, open: true, line: this.#line, endLine: this.#line };
    this.tip = block;
    return block;
  }

  /** A blank line between two blocks of an item, or between two items, makes the list loose. */
  #noteGap(parent: ParentBlock): void {
    const list = parent.type === 'item' ? parent.parent : parent;
    const before = parent.children.at(-1);
    if (list?.type === 'list' && list.tight && before && lastLine(before) < this.#line - 1)
      this.changes.set(list, 'tight', false);
  }

  #takeDefinitions(block: ParagraphBlock): void {
    const dropped = this.references?.define(block.text, block.start, (undo) => this.changes.onUndo(undo)) ?? 0;
    if (dropped === 0) return;
    this.changes.set(block, 'text', block.text.slice(dropped));
    this.changes.set(block, 'dropped', block.dropped + dropped);
  }

  /** The deepest open block that this line continues, or null when the line was the end of one. */
  #continueOpenBlocks(): Block | null {
    let container: Block = this.document;
    while (isParent(container)) {
      const child: Block | undefined = container.children.at(-1);
      if (!child?.open) break;
      this.cursor.find();
      const continuation = continueBlock(this, child);
      if (continuation === 'ends') {
        this.close(child, true);
        return null;
      }
      if (continuation === 'no') break;
      container = child;
    }
    return container;
  }

  /** The block that takes the rest of the line as text, or null when nothing is left of it. */
  #startBlocks(matched: Block): Block | null {
    let container = matched;
    while (container.type !== 'code' && container.type !== 'extension') {
      this.cursor.find();
      if (!this.cursor.indented && !this.extensions.some(({ open }) => open) && !MAY_BEGIN.test(this.cursor.content))
        break;
      let started: ReturnType<(typeof START_RULES)[number]> = 'no';
      for (const rule of START_RULES) {
        started = rule(this, container);
        if (started !== 'no') break;
      }
      if (started === 'done') return null;
      if (started === 'no') break;
      container = this.tip;
      if (started === 'leaf') return container;
    }
    if (container.type !== 'code' && container.type !== 'extension') this.cursor.toNext();
    return container;
  }

  #addText(container: Block): void {
    const { cursor } = this;
    cursor.find();
    if (!this.allClosed && !cursor.blank && this.tip.type === 'paragraph') {
      this.#addToParagraph(this.tip);
      return;
    }
    this.closeUnmatched();
    switch (container.type) {
      case 'paragraph':
        this.#addToParagraph(container);
        break;
      case 'code':
        this.changes.push(container.lines, cursor.rest);
        break;
      case 'extension':
        this.changes.push(container.lines, cursor.rest);
        if (container.end.closes(cursor.rest)) this.close(container, true);
        break;
      case 'table':
        this.changes.push(container.rows, cursor.content);
        this.changes.push(container.rowSources, this.lineStart + cursor.next);
        break;
      default:
        if (cursor.blank) break;
        this.#addToParagraph(
          this.add({ type: 'paragraph', start: this.lineStart, text: '', origins: [], dropped: 0 }) as ParagraphBlock,
        );
    }
  }

  #addToParagraph(block: ParagraphBlock): void {
    const { cursor } = this;
    cursor.find();
    const text = block.origins.length === 0 ? cursor.content : `${block.text}\n${cursor.content}`;
    const at = text.length - cursor.content.length;
    this.changes.push(block.origins, { at, source: this.lineStart + cursor.next });
    this.changes.set(block, 'text', text);
  }

  #decidedTarget(line: string): ParagraphBlock | CodeBlock | null {
    const { tip } = this;
    if (line === '' || (tip.type !== 'paragraph' && tip.type !== 'code')) return null;
    const text = tip.type === 'paragraph' ? tip.text.slice(tip.origins.at(-1)?.at) : (tip.lines.at(-1) ?? '');
    const added = text !== '' && line.endsWith(text);
    return added && isDecided(text, tip) ? tip : null;
  }
}

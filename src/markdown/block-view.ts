import type { BlockSlot } from './annotations/marks.js';
import type { Block, BlockSyntax, ExtensionBlock, TableBlock } from './blocks.js';
import type { MarkdownContext } from './context.js';
import type { InlineHost } from './inline-view.js';

/** What all views of one message share. */
export interface ViewHost extends InlineHost {
  readonly context: MarkdownContext;
  /** More text will follow. */
  readonly growing: boolean;
  /** The last line is not complete. */
  readonly halfLine: boolean;
  /** Whether what is drawn for a block can never change. */
  readonly isFinal: (block: Block) => boolean;
  /** Elements of raw HTML that take in the blocks which follow. */
  readonly openElements: WeakSet<HTMLElement>;
  readonly createView: (block: Block) => BlockView;
  /** Calls back when a code block did not grow for a moment; calling again starts anew. */
  readonly whenPaused: (callback: () => void) => void;
}

/** What draws one block. A view may be given another block of the same kind, and then changes only what differs. */
export interface BlockView {
  /** Views draw only blocks whose `kindOf` is this. */
  readonly kind: string;
  /** The first node of it that stands directly in `scope`, if any does. */
  nodeIn(scope: HTMLElement): Node | null;
  /** Draws the block as it is now. False when the time was used up before the end. */
  draw(block: Block): boolean;
  /** Puts what was drawn into `scope`, before the node `before`. Returns the scope of the blocks that follow. */
  place(scope: HTMLElement, before: Node | null): HTMLElement;
  remove(): void;
}

/** Blocks of a syntax that may come later. */
export type SyntaxBlock = ExtensionBlock | TableBlock;

/** Block syntax that says how it is drawn. */
export interface DrawnSyntax<B extends SyntaxBlock = ExtensionBlock> extends BlockSyntax {
  readonly createView: (block: B, host: ViewHost) => BlockView;
}

/** Blocks of one kind can be drawn by one view. */
export function kindOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `h${block.level}`;
    case 'list':
      return block.marker.order === undefined ? 'ul' : 'ol';
    case 'extension':
      return `extension:${block.syntax.name}`;
    default:
      return block.type;
  }
}

/** Whether a block stands directly in the message: then it finds its own direction, and what it holds follows it. */
export function isOutermost(block: Block): boolean {
  return block.parent?.type === 'document';
}

/** What follows a block; a line of marks below it belongs to it. */
function nodeBehind(element: HTMLElement): Node | null {
  const next = element.nextSibling;
  return next instanceof Element && next.className === 'ck-marks' ? next.nextSibling : next;
}

/** Puts an element where it belongs, without moving it when it is there. */
export function placeElement(element: HTMLElement, scope: HTMLElement, before: Node | null): void {
  if (element.parentNode !== scope || nodeBehind(element) !== before) scope.insertBefore(element, before);
}

/** A block without inline text is there: marks can stand below it. Called whenever it is drawn. */
export function enterSlot(slot: BlockSlot, { slots, marks }: ViewHost): void {
  slots.add(slot);
  marks?.enter(slot);
}

export function leaveSlot(slot: BlockSlot, { slots, marks }: ViewHost): void {
  slots.delete(slot);
  marks?.leave(slot);
}

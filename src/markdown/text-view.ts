import { isOutermost, kindOf, placeElement, type BlockView, type ViewHost } from './block-view.js';
import type { HeadingBlock, LineOrigin, ParagraphBlock, RuleBlock } from './blocks.js';
import { InlineView } from './inline-view.js';
import type { References } from './rare-syntax.js';
import { taskBoxLength } from './tasks.js';

/** A line that may become the delimiter row of a table. */
const DELIMITER_LINE = /^[|:\-\s]+$/;

/** The part of a growing paragraph that surely is text: no half definition, no header without its table. */
function surelyText(
  { text, origins }: ParagraphBlock,
  references: References | null,
): { readonly from: number; readonly to: number } {
  const from = references?.lengthIn(text) ?? 0;
  if (from < text.length && references?.isHalf(text.slice(from))) return { from, to: from };
  const lastLine = origins.at(-1)?.at ?? 0;
  const last = text.slice(lastLine);
  if (!DELIMITER_LINE.test(last))
    return { from, to: last.startsWith('|') ? Math.max(from, lastLine - 1) : text.length };
  const before = origins.at(-2)?.at;
  if (before === undefined) return { from, to: text.length };
  const hidden = text.slice(before, lastLine).includes('|') ? before : lastLine;
  return { from, to: Math.max(from, hidden - 1) };
}

function locateIn(origins: readonly LineOrigin[], offset: number): number {
  const line = origins.findLast(({ at }) => at <= offset);
  return line ? line.source + offset - line.at : offset;
}

/** A paragraph or heading. It is not in the page as long as it has nothing to show. */
export class TextView implements BlockView {
  readonly kind: string;
  readonly #host: ViewHost;
  readonly #element: HTMLElement;
  readonly #inline: InlineView;

  constructor(block: ParagraphBlock | HeadingBlock, host: ViewHost) {
    this.kind = kindOf(block);
    this.#host = host;
    this.#element = document.createElement(block.type === 'paragraph' ? 'p' : this.kind);
    if (isOutermost(block)) this.#element.dir = 'auto';
    this.#inline = new InlineView(this.#element, host);
  }

  nodeIn(scope: HTMLElement): Node | null {
    return this.#element.parentNode === scope ? this.#element : null;
  }

  draw(block: ParagraphBlock | HeadingBlock): boolean {
    const growing = this.#host.growing && block.open && (block.type === 'paragraph' || this.#host.halfLine);
    let from = block.type === 'paragraph' ? taskBoxLength(block) : 0;
    let to = block.text.length;
    const { origins, dropped } = block;
    if (growing && block.type === 'paragraph') {
      const visible = surelyText(block, this.#host.references);
      from = Math.max(from, visible.from);
      to = visible.to;
      // What is hidden can need something, too.
      this.#host.want(block.text.slice(to), (at) => locateIn(origins, to + at + dropped));
    }
    const locate = (offset: number): number => locateIn(origins, offset + from + dropped);
    return this.#inline.update({ text: block.text.slice(from, Math.max(from, to)), growing, locate });
  }

  place(scope: HTMLElement, before: Node | null): HTMLElement {
    // A heading without words still is one; a paragraph without words is nothing.
    if (this.kind === 'paragraph' && this.#inline.isEmpty) this.#element.remove();
    else placeElement(this.#element, scope, before);
    return scope;
  }

  remove(): void {
    this.#inline.remove();
    this.#element.remove();
  }
}

export class RuleView implements BlockView {
  readonly kind: string;
  readonly #element = document.createElement('hr');

  constructor(block: RuleBlock) {
    this.kind = kindOf(block);
  }

  nodeIn(scope: HTMLElement): Node | null {
    return this.#element.parentNode === scope ? this.#element : null;
  }

  draw(): boolean {
    return true;
  }

  place(scope: HTMLElement, before: Node | null): HTMLElement {
    placeElement(this.#element, scope, before);
    return scope;
  }

  remove(): void {
    this.#element.remove();
  }
}

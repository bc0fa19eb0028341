import type { BlockSlot } from '../annotations/marks.js';
import { enterSlot, kindOf, leaveSlot, placeElement, type BlockView, type ViewHost } from '../block-view.js';
import type { ExtensionBlock } from '../blocks.js';

/** Draws the lines of a block. `closed`: no more lines will come. */
export type DrawLines = (lines: readonly string[], closed: boolean) => HTMLElement;

/** A block that is one element, made anew when lines were added. */
export class LinesView implements BlockView, BlockSlot {
  #start = 0;
  readonly kind: string;
  readonly #host: ViewHost;
  readonly #drawLines: DrawLines;
  #element: HTMLElement | null = null;
  #drawn = '';

  constructor(block: ExtensionBlock, host: ViewHost, drawLines: DrawLines) {
    this.kind = kindOf(block);
    this.#host = host;
    this.#drawLines = drawLines;
  }

  get start(): number {
    return this.#start;
  }

  get block(): HTMLElement | null {
    return this.#element;
  }

  nodeIn(scope: HTMLElement): Node | null {
    return this.#element?.parentNode === scope ? this.#element : null;
  }

  draw(block: ExtensionBlock): boolean {
    const closed = !block.open || !this.#host.growing;
    this.#start = block.start;
    enterSlot(this, this.#host);
    const key = `${closed ? 'closed' : 'open'} ${block.lines.join('\n')}`;
    if (key === this.#drawn) return true;
    this.#drawn = key;
    const element = this.#drawLines(block.lines, closed);
    // While the formula is held back nothing changes; a new element would start the pulse of the growing dot anew.
    if (this.#element?.isEqualNode(element)) return true;
    this.#element?.replaceWith(element);
    this.#element = element;
    return true;
  }

  place(scope: HTMLElement, before: Node | null): HTMLElement {
    if (this.#element) placeElement(this.#element, scope, before);
    return scope;
  }

  remove(): void {
    leaveSlot(this, this.#host);
    this.#element?.remove();
  }
}

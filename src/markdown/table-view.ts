import { isOutermost, kindOf, placeElement, type BlockView, type ViewHost } from './block-view.js';
import type { TableBlock } from './blocks.js';
import { RowView } from './row-view.js';
import { TableParts } from './table-parts.js';

/** A table in a box that scrolls sideways and can be focused for that. Rows that are finished are never touched again. */
export class TableView implements BlockView {
  readonly kind: string;
  readonly #host: ViewHost;
  readonly #box = document.createElement('div');
  readonly #header: RowView;
  readonly #rows: RowView[] = [];
  readonly #parts: TableParts;
  #block: TableBlock | null = null;
  #firstOpen = 0;

  constructor(block: TableBlock, host: ViewHost) {
    this.kind = kindOf(block);
    this.#host = host;
    this.#box.className = 'ck-tablebox';
    this.#box.tabIndex = 0;
    this.#box.setAttribute('aria-label', host.context.strings.tableRegion);
    this.#header = new RowView(host, 'th');
    this.#parts = new TableParts(this.#box, this.#header, isOutermost(block));
  }

  nodeIn(scope: HTMLElement): Node | null {
    return this.#box.parentNode === scope ? this.#box : null;
  }

  draw(block: TableBlock): boolean {
    if (block !== this.#block) this.#firstOpen = 0;
    this.#block = block;
    this.#header.draw(block.header, block.headerSource, block.align, false);
    const last = block.rows.length - 1;
    for (let i = this.#firstOpen; i <= last; i += 1) {
      const growing = i === last && this.#host.growing && this.#host.halfLine && block.open;
      this.#row(i).draw(block.rows[i] ?? '', block.rowSources[i] ?? 0, block.align, growing);
      this.#firstOpen = Math.max(this.#firstOpen, i);
      if (i < last && this.#host.expired()) return false;
    }
    while (this.#rows.length > block.rows.length) this.#rows.pop()?.remove();
    this.#parts.trim(this.#rows, block.align.length);
    this.#firstOpen = Math.max(0, Math.min(this.#firstOpen, last));
    return true;
  }

  place(scope: HTMLElement, before: Node | null): HTMLElement {
    placeElement(this.#box, scope, before);
    return scope;
  }

  remove(): void {
    this.#parts.remove();
    for (const row of [this.#header, ...this.#rows]) row.remove();
    this.#box.remove();
  }

  #row(index: number): RowView {
    const present = this.#rows[index];
    if (present) return present;
    const row = new RowView(this.#host, 'td');
    this.#rows.push(row);
    this.#parts.add(row, index);
    return row;
  }
}

import { adoptStyles } from '../../ui/adopt-styles.js';
import { isOutermost, kindOf, placeElement, type BlockView, type ViewHost } from '../block-view.js';
import type { TableBlock } from '../blocks.js';
import { RowView } from './row-view.js';
import { TableParts } from './table-parts.js';
import { PART_ROWS } from './table-source.js';
import { tableStyles } from './table.styles.js';

/** A table in a box that scrolls sideways and can be focused for that. Rows that are finished are never touched again. */
export class TableView implements BlockView {
  readonly kind: string;
  readonly #host: ViewHost;
  readonly #box = document.createElement('div');
  readonly #table = document.createElement('table');
  readonly #header: RowView;
  readonly #rows: RowView[] = [];
  /** Of a very long table. */
  #parts: TableParts | null = null;
  #block: TableBlock | null = null;
  #firstOpen = 0;
  #styled = false;

  constructor(block: TableBlock, host: ViewHost) {
    this.kind = kindOf(block);
    this.#host = host;
    this.#box.className = 'ck-tablebox';
    this.#box.tabIndex = 0;
    this.#box.setAttribute('aria-label', host.context.strings.tableRegion);
    this.#header = new RowView(host, 'th');
    this.#box.setAttribute('role', 'group');
    this.#table.className = 'ck-table';
    // Of what scrolls: a table that runs the other way than the chat begins at its own beginning.
    if (isOutermost(block)) this.#box.dir = 'auto';
    this.#table.createTHead().append(this.#header.element);
    this.#box.append(this.#table);
  }

  nodeIn(scope: HTMLElement): Node | null {
    return this.#box.parentNode === scope ? this.#box : null;
  }

  draw(block: TableBlock): boolean {
    if (block !== this.#block) this.#firstOpen = 0;
    this.#block = block;
    this.#header.draw(block.header, block.start, block.align, false);
    const last = block.rows.length - 1;
    for (let i = this.#firstOpen; i <= last; i += 1) {
      const growing = i === last && this.#host.growing && this.#host.halfLine && block.open;
      this.#row(i).draw(block.rows[i] ?? '', block.rowSources[i] ?? 0, block.align, growing);
      this.#parts?.add(this.#row(i), i);
      this.#firstOpen = Math.max(this.#firstOpen, i);
      if (i < last && this.#host.expired()) {
        this.#settleParts();
        return false;
      }
    }
    while (this.#rows.length > block.rows.length) this.#rows.pop()?.remove();
    if (last < 0) this.#table.tBodies[0]?.remove();
    this.#settleParts();
    this.#firstOpen = Math.max(0, Math.min(this.#firstOpen, last));
    return true;
  }

  place(scope: HTMLElement, before: Node | null): HTMLElement {
    placeElement(this.#box, scope, before);
    if (!this.#styled) this.#styled = adoptStyles(scope, tableStyles);
    return scope;
  }

  remove(): void {
    this.#block = null;
    this.#parts?.remove([]);
    for (const row of [this.#header, ...this.#rows]) row.remove();
    this.#box.remove();
  }

  #row(index: number): RowView {
    const present = this.#rows[index];
    if (present) return present;
    const row = new RowView(this.#host, 'td');
    this.#rows.push(row);
    if (!this.#parts) (this.#table.tBodies[0] ?? this.#table.createTBody()).append(row.element);
    return row;
  }

  #settleParts(): void {
    const { length } = this.#rows;
    if (length > PART_ROWS) {
      if (!this.#parts) this.#startParts();
      this.#parts?.trim(length, this.#block?.align.length ?? 0);
    } else {
      this.#parts?.remove(this.#rows);
      this.#parts = null;
    }
  }

  #startParts(): void {
    const parts = (this.#parts = new TableParts(this.#table, this.#header));
    this.#rows.forEach((row, i) => {
      parts.add(row, i);
    });
  }
}

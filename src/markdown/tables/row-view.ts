import type { ViewHost } from '../block-view.js';
import type { Align } from '../blocks.js';
import { InlineView } from '../inline-view.js';
import { splitCells } from './table-source.js';

/** One row of cells. */
export class RowView {
  readonly element = document.createElement('tr');
  readonly #host: ViewHost;
  readonly #tag: 'th' | 'td';
  readonly #cells: InlineView[] = [];
  #source: string | null = null;
  #growing = false;

  constructor(host: ViewHost, tag: 'th' | 'td') {
    this.#host = host;
    this.#tag = tag;
  }

  /** Draws a source line that begins at `offset` in the message. */
  draw(source: string, offset: number, align: readonly Align[], growing: boolean): void {
    if (source === this.#source && growing === this.#growing) return;
    this.#source = source;
    this.#growing = growing;
    const texts = splitCells(source);
    let searchFrom = 0;
    align.forEach((side, i) => {
      const text = texts[i] ?? '';
      const found = source.indexOf(text, searchFrom);
      const start = offset + Math.max(found, searchFrom);
      searchFrom = Math.max(found, searchFrom) + text.length;
      const last = growing && i === texts.length - 1;
      const cell = this.#cell(i, side);
      while (!cell.update({ text, growing: last, locate: (at) => start + at }));
    });
    while (this.#cells.length > align.length) this.#dropCell();
  }

  remove(): void {
    while (this.#cells.length > 0) this.#dropCell();
    this.element.remove();
  }

  #cell(index: number, side: Align): InlineView {
    let view = this.#cells[index];
    if (!view) {
      const element = document.createElement(this.#tag);
      if (this.#tag === 'th') element.setAttribute('scope', 'col');
      view = this.#cells[index] = new InlineView(element, this.#host);
      this.element.append(element);
    }
    if (side) view.element.dataset['align'] = side;
    else delete view.element.dataset['align'];
    return view;
  }

  #dropCell(): void {
    const cell = this.#cells.pop();
    cell?.remove();
    cell?.element.remove();
  }
}

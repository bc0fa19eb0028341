import type { RowView } from './row-view.js';
import { Runs } from '../runs.js';
import { PART_ROWS } from './table-source.js';

/** Sets a role, or leaves it to the element. */
function setRole(element: Element, role: string | null): void {
  if (role === null) element.removeAttribute('role');
  else element.setAttribute('role', role);
}

/** Says what a row and its cells are, where the elements alone do not. */
function setRoles({ element }: RowView, explicit: boolean): void {
  setRole(element, explicit ? 'row' : null);
  for (const cell of element.cells) {
    const role = cell.localName === 'th' ? 'columnheader' : 'cell';
    setRole(cell, explicit ? role : null);
  }
}

/**
 * The parts of a very long table. Browsers lay out a whole table when one row is added, so a long one is
 * drawn as several, each with the column widths of the first, and with explicit roles that make them one table again.
 */
export class TableParts {
  readonly #main: HTMLTableElement;
  readonly #header: RowView;
  readonly #runs: Runs;
  readonly #widths = new ResizeObserver(() => this.#copyWidths());
  /** How many parts and columns the widths are set for. */
  #settled = '';

  /** `main` has the header and the first rows, and may have others until they are added. */
  constructor(main: HTMLTableElement, header: RowView) {
    this.#main = main;
    this.#header = header;
    this.#runs = new Runs(main, PART_ROWS, PART_ROWS, () => this.#createPart());
    this.#setRoles(true);
  }

  /** Puts a row that was drawn where its index says. */
  add(row: RowView, index: number): void {
    const table = index < PART_ROWS ? this.#main : (this.#runs.at(index).firstElementChild as HTMLTableElement);
    const body = table.tBodies[0] ?? table.createTBody();
    if (row.element.parentNode !== body) body.append(row.element);
    setRoles(row, true);
  }

  /** Leaves no more parts than the rows need. */
  trim(rows: number, columns: number): void {
    this.#runs.trim(rows);
    const state = `${this.#runs.elements.length} ${columns}`;
    if (state === this.#settled) return;
    this.#settled = state;
    setRoles(this.#header, true);
    // At once, since an observer that changes what it sees is reported as an error of the page.
    this.#copyWidths();
    this.#widths.observe(this.#main);
  }

  /** The table is a short one again, whose rows all are in `main`. */
  remove(rows: readonly RowView[]): void {
    this.#widths.disconnect();
    this.#setRoles(false);
    this.#runs.trim(0);
    for (const row of [this.#header, ...rows]) setRoles(row, false);
  }

  #setRoles(parted: boolean): void {
    const box = this.#main.parentElement;
    if (box) setRole(box, parted ? 'table' : 'group');
    // In what is a table by its role, everything is a row.
    const tools = box?.querySelector(':scope > .ck-table-tools');
    if (tools) setRole(tools, parted ? 'row' : null);
    if (tools?.firstElementChild) setRole(tools.firstElementChild, parted ? 'cell' : null);
    setRole(this.#main, parted ? 'presentation' : null);
  }

  #createPart(): HTMLElement {
    const part = document.createElement('div');
    part.className = 'ck-table-part';
    const table = document.createElement('table');
    table.className = 'ck-table';
    table.setAttribute('role', 'presentation');
    part.append(table);
    this.#main.parentElement?.append(part);
    return part;
  }

  /** Gives the columns of the further parts the widths of the first one's, in whole pixels and their fractions. */
  #copyWidths(): void {
    const widths = [...this.#header.element.cells].map((cell) => cell.getBoundingClientRect().width);
    const total = String(widths.reduce((sum, width) => sum + width, 0));
    if (total === '0') return;
    for (const part of this.#runs.elements.slice(1)) {
      const table = part.firstElementChild;
      if (!table || table.getAttribute('width') === total) continue;
      const columns = table.querySelector('colgroup') ?? document.createElement('colgroup');
      columns.replaceChildren(
        ...widths.map((width) => {
          const column = document.createElement('col');
          column.setAttribute('width', String(width));
          return column;
        }),
      );
      table.prepend(columns);
      table.setAttribute('width', total);
      part.style.inlineSize = `${total}px`;
    }
  }
}

import { setRole, type RowView } from './row-view.js';
import { Runs } from './runs.js';

/** So many rows are in one table element. */
const PART = 64;

/**
 * The table elements of one table. Browsers lay out a whole table when one row is added, so a long one is drawn as several,
 * each with the column widths of the first, and with explicit roles that make them one table again.
 */
export class TableParts {
  readonly #box: HTMLElement;
  readonly #header: RowView;
  readonly #tables: Runs;
  #widths: ResizeObserver | null = null;
  /** How many tables and columns the roles and widths are set for. */
  #settled = '1';

  constructor(box: HTMLElement, header: RowView, outermost: boolean) {
    this.#box = box;
    this.#header = header;
    setRole(box, 'group');
    // Of what scrolls: a table that runs the other way than the chat begins at its own beginning.
    if (outermost) box.dir = 'auto';
    const table = this.#createTable();
    table.createTHead().append(header.element);
    this.#tables = new Runs(table, PART, PART, () => this.#createTable());
  }

  /** Puts a new row at the end. */
  add(row: RowView, index: number): void {
    const table = this.#tables.at(index) as HTMLTableElement;
    (table.tBodies[0] ?? table.createTBody()).append(row.element);
    if (index >= PART) row.setRoles(true);
  }

  /** Leaves no more tables than the rows need, and says what they are. */
  trim(rows: readonly RowView[], columns: number): void {
    this.#tables.trim(rows.length);
    if (rows.length === 0) this.#main.tBodies[0]?.remove();
    const count = this.#tables.elements.length;
    const parted = count > 1;
    const state = parted ? `${count} ${columns}` : '1';
    if (state === this.#settled) return;
    this.#settled = state;
    setRole(this.#box, parted ? 'table' : 'group');
    for (const table of this.#tables.elements) setRole(table, parted ? 'presentation' : null);
    for (const row of [this.#header, ...rows.slice(0, PART)]) row.setRoles(parted);
    // Observing anew reports the present size at once, before the next paint.
    this.#widths?.disconnect();
    this.#widths = parted ? new ResizeObserver(() => this.#copyWidths()) : null;
    this.#widths?.observe(this.#main);
  }

  remove(): void {
    this.#widths?.disconnect();
    this.#widths = null;
  }

  get #main(): HTMLTableElement {
    return this.#tables.elements[0] as HTMLTableElement;
  }

  #createTable(): HTMLTableElement {
    const table = document.createElement('table');
    table.className = 'ck-table';
    this.#box.append(table);
    return table;
  }

  /** Gives the columns of the further tables the widths of the first table's, in whole pixels and their fractions. */
  #copyWidths(): void {
    const widths = [...this.#header.element.cells].map((cell) => cell.getBoundingClientRect().width);
    const total = widths.reduce((sum, width) => sum + width, 0);
    if (total === 0) return;
    for (const table of this.#tables.elements.slice(1)) {
      if (table.getAttribute('width') === String(total)) continue;
      const columns = table.querySelector('colgroup') ?? document.createElement('colgroup');
      columns.replaceChildren(
        ...widths.map((width) => {
          const column = document.createElement('col');
          column.setAttribute('width', String(width));
          return column;
        }),
      );
      table.prepend(columns);
      table.setAttribute('width', String(total));
    }
  }
}

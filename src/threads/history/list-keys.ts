/** What keys do in a row besides moving. */
export interface RowKeys {
  readonly rename: () => void;
  readonly delete: () => void;
  /** Up from the first row. */
  readonly leave: () => void;
}

/**
 * Keys in the list of threads. Up and down, Home and End go from row to row; along the line to the row's menu and back;
 * F2 renames and Delete deletes. Others are left alone.
 */
export function listKeys(event: KeyboardEvent, list: Element, keys: RowKeys): void {
  const target = event.target instanceof Element ? event.target : null;
  const row = target?.closest('.ck-th');
  if (!row || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const rows = [...list.querySelectorAll<HTMLElement>('.ck-th-open')];
  const at = rows.findIndex((open) => row.contains(open));
  const go = (index: number): void => rows.at(index)?.focus();
  const [forward, back] = row.matches(':dir(rtl)') ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(Math.min(at + 1, rows.length - 1)),
    ArrowUp: () => (at === 0 ? keys.leave() : go(at - 1)),
    Home: () => go(0),
    End: () => go(-1),
    [forward]: () => row.querySelector<HTMLElement>('.ck-ib')?.focus(),
    [back]: () => go(at),
    F2: keys.rename,
    Delete: keys.delete,
  };
  const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
  if (!move) return;
  event.preventDefault();
  move();
}

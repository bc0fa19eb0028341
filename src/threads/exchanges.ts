import type { ItemEntry, Notice } from '../store/index.js';
import { isShownType } from '../store/item-kinds.js';
import { turnRows, type TurnRow } from './turn-rows.js';

/** One line of a conversation: an item by its key, with the turn that ends with it, or a notice of the server. */
export type Row =
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly key: string;
      readonly startsTurn: boolean;
      readonly turn: TurnRow | null;
    }
  | { readonly kind: 'notice'; readonly id: string; readonly notice: Notice };

/** A question and everything up to the next one. Messages before the first question form one of their own. */
export interface Exchange {
  /** Stable while any of its items stays, also when older items are put before them. */
  readonly id: string;
  readonly rows: readonly Row[];
}

/**
 * Arranges a conversation as it is drawn. `previous` is the last arrangement: exchanges keep their ids from it, so that
 * their elements are kept too, and those that say the same stay the same objects, so that they need not be drawn again.
 */
export function arrange(
  entries: readonly ItemEntry[],
  notices: readonly Notice[],
  previous: readonly Exchange[] = [],
): readonly Exchange[] {
  const known = new Map(
    previous.flatMap((exchange) => exchange.rows.map((row) => [row.id, { row, exchange }] as const)),
  );
  const usedIds = new Set<string>();
  const exchanges: Row[][] = [];
  const turns = turnRows(entries);
  let turnEnded = false;

  const addTo = (row: Row, opensExchange: boolean): void => {
    const old = known.get(row.id)?.row;
    const kept = old && isSame(old, row) ? old : row;
    const current = exchanges.at(-1);
    if (current && !opensExchange) current.push(kept);
    else exchanges.push([kept]);
  };
  const addNotices = (afterKey: string | null): void => {
    for (const notice of notices) {
      if (notice.afterKey === afterKey) addTo({ kind: 'notice', id: `notice:${notice.id}`, notice }, false);
    }
  };

  addNotices(null);
  for (const entry of entries) {
    const { key, item } = entry;
    if (item.type === 'end_of_turn') turnEnded = true;
    if (isShownType(item.type)) {
      const asks = item.type === 'user_message';
      const turn = turns.get(key) ?? null;
      addTo({ kind: 'item', id: key, key, startsTurn: asks || turnEnded, turn }, asks);
      turnEnded = asks;
    }
    addNotices(key);
  }

  return exchanges.map((rows) => {
    const old = rows.map((row) => known.get(row.id)?.exchange).find((one) => one && !usedIds.has(one.id));
    const id = old?.id ?? rows[0]?.id ?? '';
    usedIds.add(id);
    return old && isSameList(old.rows, rows) ? old : { id, rows };
  });
}

/** Whether two lists hold the same objects. */
export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** Whether two rows of one id look the same. */
function isSame(a: Row, b: Row): boolean {
  if (a.kind === 'notice') return b.kind === 'notice' && a.notice === b.notice;
  return b.kind === 'item' && a.startsTurn === b.startsTurn && isSameTurn(a.turn, b.turn);
}

const isSameTurn = (a: TurnRow | null, b: TurnRow | null): boolean =>
  a === b || (a?.question === b?.question && a?.newest === b?.newest && isSameList(a?.answers ?? [], b?.answers ?? []));

import type { ItemEntry, Notice } from '../store/index.js';
import { isShownType } from '../store/item-kinds.js';

/** One line of a conversation: an item by its key, or a notice of the server. */
export type Row =
  | { readonly kind: 'item'; readonly id: string; readonly key: string; readonly startsTurn: boolean }
  | { readonly kind: 'notice'; readonly id: string; readonly notice: Notice };

/** A question and everything up to the next one. Messages before the first question form one of their own. */
export interface Exchange {
  /** Stable while any of its items stays, also when older items are put before them. */
  readonly id: string;
  readonly rows: readonly Row[];
}

/**
 * Arranges a conversation as it is drawn. `previous` is the last arrangement: exchanges keep their ids from it, so that
 * their elements are kept too.
 */
export function arrange(
  entries: readonly ItemEntry[],
  notices: readonly Notice[],
  previous: readonly Exchange[] = [],
): readonly Exchange[] {
  const knownIds = new Map(previous.flatMap(({ id, rows }) => rows.map((row) => [row.id, id] as const)));
  const usedIds = new Set<string>();
  const exchanges: Row[][] = [];
  let turnEnded = false;

  const addTo = (row: Row, opensExchange: boolean): void => {
    const current = exchanges.at(-1);
    if (current && !opensExchange) current.push(row);
    else exchanges.push([row]);
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
      addTo({ kind: 'item', id: key, key, startsTurn: asks || turnEnded }, asks);
      turnEnded = asks;
    }
    addNotices(key);
  }

  return exchanges.map((rows) => {
    const known = rows.map((row) => knownIds.get(row.id)).find((id) => id !== undefined && !usedIds.has(id));
    const id = known ?? rows[0]?.id ?? '';
    usedIds.add(id);
    return { id, rows };
  });
}

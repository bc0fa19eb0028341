import { isSameList, type Exchange } from './exchanges.js';

/** So many exchanges at most are drawn in one frame and skipped as one. */
const SIZE = 10;

/** Exchanges that follow each other. What is out of view is skipped by the browser a group at a time. */
export interface Group {
  /** Stable as long as any of its exchanges stays. */
  readonly id: string;
  readonly exchanges: readonly Exchange[];
}

/**
 * Puts exchanges into groups, so that the cost of a change does not grow with the conversation. None moves from the group
 * in which it was in `previous`: its elements would be lost. Groups that hold the same stay the same objects.
 */
export function groupExchanges(exchanges: readonly Exchange[], previous: readonly Group[] = []): readonly Group[] {
  const homes = new Map(previous.flatMap((group) => group.exchanges.map(({ id }) => [id, group] as const)));
  const used = new Set(previous.map(({ id }) => id));
  const lastKnown = exchanges.findLastIndex(({ id }) => homes.has(id));
  const groups: { readonly id: string; readonly old: Group | undefined; readonly exchanges: Exchange[] }[] = [];
  const entered = new Set<Group>();

  exchanges.forEach((exchange, index) => {
    const current = groups.at(-1);
    const home = homes.get(exchange.id);
    const entersHome = home !== undefined && !entered.has(home);
    const isFull =
      home === undefined && (entered.size === 0 || index > lastKnown) && (current?.exchanges.length ?? 0) >= SIZE;
    if (home) entered.add(home);
    if (current && !entersHome && !isFull) {
      current.exchanges.push(exchange);
      return;
    }
    let id = home?.id ?? exchange.id;
    while (!home && used.has(id)) id += '~';
    used.add(id);
    groups.push({ id, old: home, exchanges: [exchange] });
  });

  return groups.map(({ id, old, exchanges: own }) =>
    old && isSameList(old.exchanges, own) ? old : { id, exchanges: own },
  );
}

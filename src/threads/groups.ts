import { isSameList, type Exchange } from './exchanges.js';

/** So many exchanges at most are skipped as one, and laid out in one frame when they come near the view. */
const GROUP_SIZE = 8;
/** So many groups at most are skipped as one. */
const CHAPTER_SIZE = 10;

/** What follows each other. What is out of view is skipped by the browser a group at a time. */
export interface Group<T = Exchange> {
  /** Stable as long as any of its members stays. */
  readonly id: string;
  readonly members: readonly T[];
}

/** Groups that follow each other: a long conversation costs what its chapters cost, not what all their groups would. */
export type Chapter = Group<Group>;

/** Puts the exchanges of a conversation into groups, and these into chapters. `previous` is the last arrangement. */
export function chapters(exchanges: readonly Exchange[], previous: readonly Chapter[] = []): readonly Chapter[] {
  const groups = groupUp(
    exchanges,
    GROUP_SIZE,
    previous.flatMap(({ members }) => members),
  );
  return groupUp(groups, CHAPTER_SIZE, previous);
}

/**
 * Groups of at most `size`, so that the cost of a change does not grow with the conversation. None moves from the group
 * in which it was in `previous`: its elements would be lost. What is older than all those fills the first group first.
 * Groups that hold the same stay the same objects.
 */
export function groupUp<T extends { readonly id: string }>(
  all: readonly T[],
  size: number,
  previous: readonly Group<T>[] = [],
): readonly Group<T>[] {
  const homes = new Map(previous.flatMap((group) => group.members.map(({ id }) => [id, group] as const)));
  const used = new Set(previous.map(({ id }) => id));
  const firstKnown = all.findIndex(({ id }) => homes.has(id));
  const lastKnown = all.findLastIndex(({ id }) => homes.has(id));
  const firstHome = homes.get(all[firstKnown]?.id ?? '');
  // From here on they fill what room the first group has.
  const lead = Math.min(firstKnown, Math.max(0, firstKnown - size + (firstHome?.members.length ?? 0)));
  const groups: { readonly id: string; readonly old: Group<T> | undefined; readonly members: T[] }[] = [];
  const entered = new Set<Group<T>>();

  all.forEach((one, index) => {
    const current = groups.at(-1);
    const home = homes.get(one.id) ?? (index >= lead && index < firstKnown ? firstHome : undefined);
    const entersHome = home !== undefined && !entered.has(home);
    const isFull =
      home === undefined &&
      (index < lead ? (lead - index) % size === 0 : index > lastKnown && (current?.members.length ?? 0) >= size);
    if (home) entered.add(home);
    if (current && !entersHome && !isFull) {
      current.members.push(one);
      return;
    }
    let id = home?.id ?? one.id;
    while (!home && used.has(id)) id += '~';
    used.add(id);
    groups.push({ id, old: home, members: [one] });
  });

  return groups.map(({ id, old, members }) => (old && isSameList(old.members, members) ? old : { id, members }));
}

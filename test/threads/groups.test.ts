import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Exchange } from '../../src/threads/exchanges.js';
import { chapters, groupUp, type Group } from '../../src/threads/groups.js';

const exchange = (id: string): Exchange => ({ id, rows: [] });
const named = (ids: readonly string[]): readonly Exchange[] => ids.map(exchange);
const numbered = (count: number, name = 'x'): readonly Exchange[] =>
  named(Array.from({ length: count }, (_, index) => `${name}${index}`));
const sizes = (groups: readonly Group[]): number[] => groups.map(({ members }) => members.length);
const idsIn = (groups: readonly Group[]): string[] => groups.flatMap(({ members }) => members.map(({ id }) => id));
const homes = (groups: readonly Group[]): Map<string, string> =>
  new Map(groups.flatMap(({ id, members }) => members.map((one) => [one.id, id] as const)));

const groupExchanges = (all: readonly Exchange[], previous?: readonly Group[]): readonly Group[] =>
  groupUp(all, 10, previous);

describe('groupUp', () => {
  it('makes groups of at most ten', () => {
    expect(sizes(groupExchanges(numbered(25)))).to.deep.equal([10, 10, 5]);
  });

  it('fills the last group before it begins another, and leaves the others as they are', () => {
    const all = numbered(21);
    const before = groupExchanges(all.slice(0, 19));
    const fuller = groupExchanges(all.slice(0, 20), before);
    expect(sizes(fuller)).to.deep.equal([10, 10]);
    expect(fuller[0]).to.equal(before[0]);
    expect(fuller[1]?.id).to.equal(before[1]?.id);
    const after = groupExchanges(all, fuller);
    expect(sizes(after)).to.deep.equal([10, 10, 1]);
    expect(after[1]).to.equal(fuller[1]);
  });

  it('fills the first group with older exchanges, and puts the others into groups of their own', () => {
    const shown = numbered(7);
    const before = groupExchanges(shown);
    const older = [...numbered(15, 'old'), ...shown];
    const after = groupExchanges(older, before);
    expect(sizes(after)).to.deep.equal([2, 10, 10]);
    expect(after[2]?.id).to.equal(before[0]?.id);
    const later = groupExchanges([...numbered(8, 'older'), ...older], after);
    expect(sizes(later)).to.deep.equal([10, 10, 10]);
    expect(later.map(({ id }) => id)).to.deep.equal(after.map(({ id }) => id));
    expect(later[1]).to.equal(after[1]);
  });

  it('puts what comes between two others into their group, also when it is full', () => {
    const before = groupExchanges(numbered(10));
    const after = groupExchanges([...numbered(5), exchange('new'), ...numbered(10).slice(5)], before);
    expect(sizes(after)).to.deep.equal([11]);
    expect(after[0]?.id).to.equal(before[0]?.id);
  });

  it('holds every exchange once and in order, under ids that differ, and moves none to another group', () => {
    const flags = fc.array(fc.constantFrom('stays', 'goes', 'is followed by another'), { maxLength: 70 });
    fc.assert(
      fc.property(flags, fc.nat(50), fc.nat(50), (fates, older, newer) => {
        const before = groupExchanges(numbered(fates.length));
        const middle = fates.flatMap((fate, index) => {
          if (fate === 'goes') return [];
          return fate === 'stays' ? [`x${index}`] : [`x${index}`, `after${index}`];
        });
        const all = [...numbered(older, 'old'), ...named(middle), ...numbered(newer, 'new')];
        const after = groupExchanges(all, before);
        expect(idsIn(after)).to.deep.equal(all.map(({ id }) => id));
        expect(new Set(after.map(({ id }) => id)).size).to.equal(after.length);
        const homesBefore = homes(before);
        for (const [id, home] of homes(after)) expect(homesBefore.get(id) ?? home).to.equal(home);
      }),
    );
  });
});

describe('chapters', () => {
  const all = numbered(83);
  const shape = (made: ReturnType<typeof chapters>): number[][] => made.map(({ members }) => sizes(members));

  it('fill the last group of the last chapter, and leave the others as they are', () => {
    const before = chapters(all.slice(0, 82));
    expect(shape(before)).to.deep.equal([Array.from({ length: 10 }, () => 8), [2]]);
    const after = chapters(all, before);
    expect(shape(after)[1]).to.deep.equal([3]);
    expect(after[0]).to.equal(before[0]);
    expect(after[1]?.id).to.equal(before[1]?.id);
    expect(after[1]?.members[0]?.id).to.equal(before[1]?.members[0]?.id);
  });
});

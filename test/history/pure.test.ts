import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { english, loadTranslation } from '../../src/i18n/index.js';
import type { ThreadMetadata } from '../../src/protocol/index.js';
import { threadDate } from '../../src/threads/history/thread-date.js';
import { groupThreads, shortDate } from '../../src/threads/history/thread-groups.js';
import { matchTitle } from '../../src/threads/history/thread-search.js';

const NOW = new Date(2025, 10, 19, 9, 30);
const at = (id: string, created_at: string): ThreadMetadata => ({
  id,
  created_at,
  status: { type: 'active' },
  metadata: {},
});
const groups = (threads: readonly ThreadMetadata[], translation = english) =>
  groupThreads(threads, translation, NOW).map(({ heading, threads: members }) => [
    heading,
    ...members.map(({ id }) => id),
  ]);

describe('threadDate', () => {
  const local = (...parts: [number, number, number, number?, number?, number?]) => new Date(...parts).getTime();

  it('reads a time without a zone as local, and one with a zone as it says', () => {
    expect(threadDate('2025-11-14T08:05:09')?.getTime()).to.equal(local(2025, 10, 14, 8, 5, 9));
    expect(threadDate('2025-11-14 08:05:09.123456')?.getTime()).to.equal(local(2025, 10, 14, 8, 5, 9));
    expect(threadDate('2025-11-14')?.getTime()).to.equal(local(2025, 10, 14));
    expect(threadDate('2025-11-14T08:05:09Z')?.toISOString()).to.equal('2025-11-14T08:05:09.000Z');
    expect(threadDate('2025-11-14T08:05:09.5+0200')?.toISOString()).to.equal('2025-11-14T06:05:09.000Z');
    expect(threadDate('2025-11-14T08:05:09-03:30')?.toISOString()).to.equal('2025-11-14T11:35:09.000Z');
  });

  it('knows what is no date, and never throws', () => {
    for (const text of ['', 'yesterday', '2025-13-45', '2025-11-14T99:99', '1763110000', '2025-11']) {
      expect(threadDate(text), text).to.equal(null);
    }
    fc.assert(fc.property(fc.string(), (text) => threadDate(text) === null || threadDate(text) instanceof Date));
  });
});

describe('groupThreads', () => {
  it('puts threads under the days and months in which they began', () => {
    const threads = [
      at('now', '2025-11-19T09:00:00'),
      at('early', '2025-11-19T00:00:00'),
      at('late', '2025-11-18T23:59:59'),
      at('two', '2025-11-17T08:00:00'),
      at('seven', '2025-11-12T08:00:00'),
      at('eight', '2025-11-11T08:00:00'),
      at('october', '2025-10-31T08:00:00'),
      at('last year', '2024-11-30T08:00:00'),
    ];
    expect(groups(threads)).to.deep.equal([
      ['Today', 'now', 'early'],
      ['Yesterday', 'late'],
      ['Previous 7 days', 'two', 'seven'],
      ['November', 'eight'],
      ['October', 'october'],
      ['November 2024', 'last year'],
    ]);
  });

  it('keeps the order of the server inside a group, takes a fast clock for today, and puts the undated last', () => {
    const threads = [
      at('none', ''),
      at('b', '2025-11-18T01:00:00'),
      at('future', '2025-11-21T01:00:00'),
      at('a', '2025-11-18T23:00:00'),
      at('junk', 'soon'),
    ];
    expect(groups(threads)).to.deep.equal([
      ['Today', 'future'],
      ['Yesterday', 'b', 'a'],
      ['Earlier', 'none', 'junk'],
    ]);
  });

  it('names months in the language of the chat', async () => {
    const arabic = await loadTranslation('ar');
    const [[heading] = []] = groups([at('a', '2025-03-02T08:00:00')], arabic);
    expect(heading).to.equal('مارس');
  });

  it('loses no thread and repeats none', () => {
    const day = fc.integer({ min: -400, max: 5 }).map((days) => {
      const date = new Date(NOW);
      date.setDate(date.getDate() + days);
      return date.toISOString();
    });
    const thread = fc.tuple(fc.uuid(), fc.oneof(day, fc.string())).map(([id, date]) => at(id, date));
    fc.assert(
      fc.property(fc.uniqueArray(thread, { selector: ({ id }) => id }), (threads) => {
        const ids = groupThreads(threads, english, NOW).flatMap((group) => group.threads.map(({ id }) => id));
        expect(ids.toSorted()).to.deep.equal(threads.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('tells untitled threads apart by time or day', () => {
    expect(shortDate(at('a', '2025-11-19T08:05:00'), 'en', NOW)).to.match(/^8:05\sAM$/);
    expect(shortDate(at('a', '2025-11-02T08:05:00'), 'en', NOW)).to.equal('Nov 2');
    expect(shortDate(at('a', 'junk'), 'en', NOW)).to.equal('');
  });
});

describe('matchTitle', () => {
  const marked = (title: string, query: string): string | null =>
    matchTitle(title, query)
      ?.map(({ text, found }) => (found ? `[${text}]` : text))
      .join('') ?? null;

  it('finds words in any order, case and accent, and marks them', () => {
    expect(marked('Refund for a damaged Marlow lamp', 'LAMP refund')).to.equal('[Refund] for a damaged Marlow [lamp]');
    expect(marked('Crème brûlée', 'brulee')).to.equal('Crème [brûlée]');
    expect(marked('Cafe\u0301 noir', 'cafe')).to.equal('[Cafe\u0301] noir');
    expect(marked('طلب اِسترجاع', 'استرجاع')).to.equal('طلب [اِسترجاع]');
    expect(marked('aab', 'ab aa')).to.equal('[aa][b]');
    expect(marked('Lamp', 'lamps')).to.equal(null);
    expect(marked('Lamp', '  ')).to.equal('Lamp');
    expect(marked('', 'x')).to.equal(null);
  });

  it('never loses a character of the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3 }), (title, query) => {
        const parts = matchTitle(title, query);
        if (parts) expect(parts.map(({ text }) => text).join('')).to.equal(title);
      }),
    );
  });

  it('finds every piece of every title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (title, from, length) => {
        const start = from % title.length;
        expect(matchTitle(title, title.slice(start, start + 1 + (length % title.length)))).not.to.equal(null);
      }),
    );
  });
});

import { expect } from '@open-wc/testing';
import type { Conversation, ItemEntry } from '../../src/store/index.js';
import { EntryFeed } from '../../src/threads/entry-feed.js';
import { answer, question } from '../view/chat-fixture.js';

const entry = (id: string, text = ''): ItemEntry => ({
  key: id,
  item: id.startsWith('q') ? question(id, text) : answer(id, text),
  finished: true,
  delivery: 'sent',
  live: false,
});

function conversation(entries: readonly ItemEntry[], keys = entries.map(({ key }) => key)): Conversation {
  return {
    keys,
    entries,
    older: { status: 'none' },
    progress: null,
    notices: [],
    error: null,
    feedback: {},
    serial: 0,
  };
}

function watchAll(feed: EntryFeed, keys: readonly string[]): { told: string[]; stop: AbortController } {
  const told: string[] = [];
  const stop = new AbortController();
  for (const key of keys) feed.watch(key, () => told.push(key), stop.signal);
  return { told, stop };
}

describe('EntryFeed', () => {
  it('tells only those whose entry changed', () => {
    const feed = new EntryFeed();
    const first = conversation([entry('q1'), entry('a1'), entry('a2')]);
    expect(feed.update(first)).to.equal(true);
    const { told } = watchAll(feed, first.keys);
    const changed = entry('a1', 'more');
    const rearranged = feed.update(conversation(first.entries.with(1, changed), [...first.keys]));
    expect(told).to.deep.equal(['a1']);
    expect(feed.get('a1')).to.equal(changed);
    expect(rearranged).to.equal(true);
  });

  it('knows that nothing moved when the keys are the same array', () => {
    const feed = new EntryFeed();
    const first = conversation([entry('q1'), entry('a1')]);
    feed.update(first);
    const { told } = watchAll(feed, first.keys);
    expect(feed.update(conversation(first.entries.with(1, entry('a1', 'x')), first.keys as string[]))).to.equal(false);
    expect(feed.update(conversation(first.entries.with(1, entry('a1', 'xy')), first.keys as string[]))).to.equal(false);
    expect(told).to.deep.equal(['a1', 'a1']);
  });

  it('says that an item of another type took a place', () => {
    const feed = new EntryFeed();
    const first = conversation([entry('a1')]);
    feed.update(first);
    const other = { ...entry('a1'), item: question('a1', '') };
    expect(feed.update(conversation([other], first.keys as string[]))).to.equal(true);
  });

  it('tells when an entry goes, and keeps the others after older ones came', () => {
    const feed = new EntryFeed();
    const kept = entry('q2');
    feed.update(conversation([kept, entry('a2')]));
    const { told } = watchAll(feed, ['q2', 'a2']);
    feed.update(conversation([entry('q1'), kept]));
    expect(told).to.deep.equal(['a2']);
    expect(feed.get('a2')).to.equal(undefined);
    expect(feed.get('q2')).to.equal(kept);
  });

  it('tells nobody who has stopped', () => {
    const feed = new EntryFeed();
    const first = conversation([entry('a1')]);
    feed.update(first);
    const { told, stop } = watchAll(feed, ['a1']);
    stop.abort();
    feed.update(conversation([entry('a1', 'x')], first.keys as string[]));
    expect(told).to.deep.equal([]);
  });
});

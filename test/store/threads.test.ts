import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/index.js';
import type { Action, ChatState, LoadedItems } from '../../src/store/index.js';
import {
  added,
  ask,
  asked,
  assistant,
  cut,
  delta,
  endOfTurn,
  entryOf,
  eof,
  events,
  ids,
  items,
  load,
  opened,
  page,
  run,
  select,
  start,
  textsOf,
  thread,
  user,
  widget,
} from './helpers.js';

const older = (list: readonly ThreadItem[], more: Partial<LoadedItems> = {}): Action => ({
  type: 'older.loaded',
  threadId: 't',
  page: page(list, more),
});
const updates = (list: readonly ThreadItem[], more: Partial<LoadedItems> = {}): Action => ({
  type: 'updates.loaded',
  threadId: 't',
  thread: null,
  page: page(list, more),
});
const at = (item: ThreadItem, created_at: string): ThreadItem => ({ ...item, created_at });

describe('opening a thread', () => {
  it('shows it empty, then loading, then with its newest items, which are not live', () => {
    const selected = run(start(), select('t'));
    expect(selected).to.include({ threadId: 't' });
    const loading = run(selected, { type: 'thread.load.started', threadId: 't' });
    expect(loading.load).to.deep.equal({ status: 'loading', threadId: 't' });
    const state = run(loading, {
      type: 'thread.loaded',
      threadId: 't',
      thread: thread('t', { title: 'T' }),
      page: page([user('u'), assistant('a', 'x')], { hasMore: true, after: 'u' }),
    });
    expect(state.load).to.deep.equal({ status: 'idle' });
    expect(state.threads['t']?.title).to.equal('T');
    expect(state.conversation.older).to.deep.equal({ status: 'available', after: 'u' });
    expect(state.conversation.entries.map(({ live, finished }) => [live, finished])).to.deep.equal([
      [false, true],
      [false, true],
    ]);
  });

  it('an answer for a thread that was left changes no conversation', () => {
    const state = run(start(), select('other'), ...load([user('u')]).slice(2));
    expect(ids(state)).to.deep.equal([]);
    expect(state.threads['t']).to.deep.equal(thread('t'));
    expect(run(state, { type: 'thread.load.failed', threadId: 't', notFound: true })).to.equal(state);
    expect(run(state, { type: 'thread.load.started', threadId: 't' })).to.equal(state);
  });

  it('a failure is remembered until another thread is selected', () => {
    const failed = run(start(), select('t'), { type: 'thread.load.failed', threadId: 't', notFound: true });
    expect(failed.load).to.deep.equal({ status: 'failed', threadId: 't', notFound: true });
    expect(run(failed, select(null)).load).to.deep.equal({ status: 'idle' });
  });

  it('1.7 the same item twice is shown once: the last copy, at the first place', () => {
    const state = opened(user('u'), assistant('a', 'old'), endOfTurn('e'), assistant('a', 'new'));
    expect(ids(state)).to.deep.equal(['u', 'a', 'e']);
    expect(textsOf(state, 'a')).to.deep.equal(['new']);
  });

  it('A3 messages that share an id stay when time, and a question or other words, lie between', () => {
    const first = at(assistant('fake', 'one'), '1');
    const second = at(assistant('fake', 'two'), '2');
    expect(items(opened(user('u1'), first, user('u2'), second))).to.deep.equal([user('u1'), first, user('u2'), second]);
    expect(opened(user('u1'), first, user('u2'), second).conversation.keys[3]).to.not.equal('fake');
    expect(items(opened(user('u1'), first, second))).to.deep.equal([user('u1'), first, second]);
    expect(ids(opened(user('u1'), first, at(first, '2')))).to.deep.equal(['u1', 'fake']);
    expect(ids(opened(user('u1'), first, at(second, '1')))).to.deep.equal(['u1', 'fake']);
    expect(ids(opened(user('u1'), first, user('u2'), at(second, '1')))).to.deep.equal(['u1', 'fake', 'u2']);
  });

  it('A21 the order of the page is kept, whatever the dates', () => {
    expect(ids(opened(at(user('b'), '2'), at(user('a'), '1'), at(user('c'), '1')))).to.deep.equal(['b', 'a', 'c']);
  });
});

describe('older pages', () => {
  const first = () => run(start(), ...load([user('u2'), assistant('a2', 'x')], { hasMore: true, after: 'c1' }));

  it('come before what is on screen, which stays the same', () => {
    const before = first();
    const state = run(before, older([user('u1'), assistant('a1', 'y')], { hasMore: true, after: 'c2' }));
    expect(ids(state)).to.deep.equal(['u1', 'a1', 'u2', 'a2']);
    expect(state.conversation.entries.slice(2)).to.deep.equal(before.conversation.entries);
    state.conversation.entries.slice(2).forEach((entry, index) => {
      expect(entry).to.equal(before.conversation.entries[index]);
    });
    expect(state.conversation.older).to.deep.equal({ status: 'available', after: 'c2' });
  });

  it('say when they load or fail', () => {
    const loading = run(first(), { type: 'older.started', threadId: 't' });
    expect(loading.conversation.older).to.deep.equal({ status: 'loading', after: 'c1' });
    const failed = run(loading, { type: 'older.failed', threadId: 't' });
    expect(failed.conversation.older).to.deep.equal({ status: 'failed', after: 'c1' });
    expect(run(failed, { type: 'older.failed', threadId: 'other' })).to.equal(failed);
  });

  it('1.8 a page of hidden items only leads on to the next', () => {
    const state = run(first(), older([], { hasMore: true, after: 'hidden' }));
    expect(state.conversation.older).to.deep.equal({ status: 'available', after: 'hidden' });
  });

  it('9.2 end where the server repeats its cursor, or has no more', () => {
    expect(run(first(), older([user('u1')], { hasMore: true, after: 'c1' })).conversation.older.status).to.equal(
      'none',
    );
    expect(run(first(), older([], { hasMore: true })).conversation.older.status).to.equal('none');
    expect(run(first(), older([user('u1')])).conversation.older.status).to.equal('none');
  });

  it('2.2 items that are on screen already are not shown again', () => {
    const state = run(first(), older([user('u1'), user('u2')], { hasMore: false }));
    expect(ids(state)).to.deep.equal(['u1', 'u2', 'a2']);
    const fake = run(first(), older([user('u1'), at(assistant('a2', 'other'), 'then')]));
    expect(ids(fake)).to.deep.equal(['u1', 'a2', 'u2', 'a2']);
    expect(new Set(fake.conversation.keys).size).to.equal(4);
  });
});

describe('re-sync', () => {
  const shown = () => run(asked(added(assistant('a')), delta('a', 'x')), ...eof);

  it('what says the same stays the same state', () => {
    const state = shown();
    expect(run(state, updates([user('u1'), assistant('a', 'x')]))).to.equal(state);
  });

  it('changed items change in place, new ones come where the page has them', () => {
    const before = shown();
    const state = run(
      before,
      updates([user('u1'), widget('w', { type: 'Card' }), assistant('a', 'longer'), user('u2')]),
    );
    expect(ids(state)).to.deep.equal(['u1', 'w', 'a', 'u2']);
    expect(state.conversation.entries[0]).to.equal(before.conversation.entries[0]);
    expect(state.conversation.keys).to.deep.equal(['mine', 'w', 'a', 'u2']);
    expect(textsOf(state, 'a')).to.deep.equal(['longer']);
    expect(entryOf(state, 'w')).to.include({ live: false, finished: true });
  });

  it('nothing on screen moves, even when the page has another order', () => {
    expect(ids(run(shown(), updates([assistant('a', 'x'), user('u1'), user('u2')])))).to.deep.equal(['u1', 'u2', 'a']);
  });

  it('what the server no longer has goes; older items, failed messages and such without an id stay', () => {
    const before = run(
      start(),
      ...load([user('u0'), user('u1'), assistant('a1', 'x'), assistant('gone', 'y'), assistant('', 'local')], {
        hasMore: true,
        after: 'u0',
      }),
      ask(),
      ...cut,
    );
    const state = run(before, updates([user('u1'), assistant('a1', 'x')], { hasMore: true, after: 'u1' }));
    expect(ids(state)).to.deep.equal(['u0', 'u1', 'a1', '', '']);
    expect(state.conversation.older).to.deep.equal({ status: 'available', after: 'u0' });
  });

  it('a page that is all new takes the place of the old one, with its cursor', () => {
    const state = run(shown(), updates([user('n1'), user('n2')], { hasMore: true, after: 'n1' }));
    expect(ids(state)).to.deep.equal(['n1', 'n2']);
    expect(state.conversation.older).to.deep.equal({ status: 'available', after: 'n1' });
  });

  it('during a turn nothing goes, and what is in the making stays as it is', () => {
    const before = run(asked(added(assistant('a')), delta('a', 'new text')));
    const state = run(before, updates([user('u1'), assistant('a', 'old')]));
    expect(state).to.equal(before);
    expect(ids(run(before, updates([user('u1')])))).to.deep.equal(['u1', 'a']);
    expect(items(run(before, updates([user('u1', 'edited')])))[0]).to.deep.equal(user('u1', 'edited'));
  });

  it('metadata is taken over', () => {
    const state = run(shown(), {
      ...updates([user('u1'), assistant('a', 'x')]),
      thread: thread('t', { title: 'N' }),
    } as Action);
    expect(state.threads['t']?.title).to.equal('N');
  });

  it('A3 messages that share an id are told apart by their time', () => {
    const first = at(assistant('fake', 'one'), '1');
    const second = at(assistant('fake', 'two'), '2');
    const before = opened(user('u1'), first, user('u2'), second);
    expect(run(before, updates([user('u1'), first, user('u2'), second]))).to.equal(before);
    const changed = run(before, updates([user('u1'), first, user('u2'), at(assistant('fake', 'two!'), '2')]));
    expect(changed.conversation.entries[1]).to.equal(before.conversation.entries[1]);
    expect(textsOf(changed, 'fake')).to.deep.equal(['two!']);
  });
});

describe('sync actions', () => {
  it('6.2 the updated item takes its place; an unknown one is ignored', () => {
    const state = opened(widget('w', { type: 'Card' }));
    const item = widget('w', { type: 'ListView' });
    expect(entryOf(run(state, { type: 'item.replaced', threadId: 't', item }), 'w')?.item).to.deep.equal(item);
    expect(run(state, { type: 'item.replaced', threadId: 't', item: widget('x', { type: 'Card' }) })).to.equal(state);
    expect(run(state, { type: 'item.replaced', threadId: 'other', item })).to.equal(state);
  });
});

describe('history', () => {
  const list = (
    names: readonly string[],
    more: { hasMore?: boolean; after?: string; append?: boolean } = {},
  ): Action => ({
    type: 'history.list.loaded',
    threads: names.map((name) => thread(name, { title: name })),
    hasMore: false,
    append: false,
    ...more,
  });
  const listed = (): ChatState => run(start(), list(['a', 'b'], { hasMore: true, after: 'b' }));

  it('A15 keeps the order received and remembers what it says of each thread', () => {
    const state = run(listed(), list(['b', 'c'], { append: true }));
    expect(state.history).to.deep.equal({ open: false, status: 'ready', ids: ['a', 'b', 'c'], hasMore: false });
    expect(state.threads['c']?.title).to.equal('c');
    expect(run(state, list(['c'])).history.ids).to.deep.equal(['c']);
  });

  it('leaves what happened to a thread while the list was on its way', () => {
    const before = listed();
    const known = before.threads;
    const news = run(
      before,
      ask(null),
      ...events(
        { type: 'thread.created', thread: thread('n') },
        { type: 'thread.updated', thread: thread('a', { title: 'A' }) },
      ),
      { type: 'thread.deleted', threadId: 'b' },
      { ...list(['a', 'b', 'c'], { hasMore: true, after: 'c' }), asked: known } as Action,
    );
    expect(news.history).to.include({ hasMore: true, after: 'c' });
    expect(news.history.ids).to.deep.equal(['n', 'a', 'c']);
    expect(news.threads['a']?.title).to.equal('A');
    expect(news.threads['c']?.title).to.equal('c');
    expect(news.threads).to.not.have.property('b');
    // Asked again, the server knows it all.
    expect(run(news, list(['n', 'a'])).history.ids).to.deep.equal(['n', 'a']);
    expect(run(news, list(['n', 'a'])).threads['a']?.title).to.equal('a');
  });

  it('goes on from the row before a deleted one, also when a whole page was deleted meanwhile', () => {
    const before = listed();
    const { threads } = run(before, list(['c', 'd'], { append: true }));
    const pageAfterDeletion = (names: readonly string[]): Action =>
      ({ ...list(names, { append: true, hasMore: true, after: names.at(-1)! }), asked: threads }) as Action;
    const withC = run(before, list(['c'], { append: true }));
    expect(run(withC, pageAfterDeletion(['c', 'd'])).history).to.deep.include({
      ids: ['a', 'b', 'c'],
      hasMore: true,
      after: 'c',
    });
    expect(run(before, pageAfterDeletion(['d'])).history).to.deep.include({
      ids: ['a', 'b'],
      hasMore: true,
      after: 'b',
    });
  });

  it('takes the cursor of a first page that has all rows, in whatever order', () => {
    const before = run(start(), list(['a', 'b']));
    const after = run(before, { ...list(['b', 'a'], { hasMore: true, after: 'a' }), keepRest: true } as Action);
    expect(after.history).to.deep.include({ ids: ['b', 'a'], hasMore: true, after: 'a' });
  });

  it('keeps a title that a person gave while the thread was brought up to date', () => {
    const before = run(opened(user('u1')), list(['t']));
    const state = run(
      before,
      { type: 'thread.renamed', threadId: 't', title: 'Mine' },
      {
        type: 'updates.loaded',
        threadId: 't',
        thread: thread('t', { title: 'Old' }),
        page: { items: [user('u1'), assistant('a', 'x')], hasMore: false },
        asked: before.threads,
      },
    );
    expect(state.threads['t']?.title).to.equal('Mine');
    expect(state.conversation.keys.length).to.equal(2);
  });

  it('9.2 stops where the server repeats itself', () => {
    expect(run(listed(), list(['c'], { append: true, hasMore: true, after: 'b' })).history.hasMore).to.be.false;
    expect(run(listed(), list(['a'], { append: true, hasMore: true, after: 'c' })).history.hasMore).to.be.false;
    expect(run(listed(), list(['c'], { append: true, hasMore: true, after: 'c' })).history.hasMore).to.be.true;
  });

  it('opens and closes, loads and fails', () => {
    const open = run(start(), { type: 'history.opened' }, { type: 'history.list.started' });
    expect(open.history).to.include({ open: true, status: 'loading' });
    expect(run(open, { type: 'history.opened' })).to.equal(open);
    expect(run(open, { type: 'history.list.failed' }, { type: 'history.closed' }).history).to.include({
      open: false,
      status: 'failed',
    });
  });

  it('3.1 a new thread comes first; A15 thread.updated reaches a row that is not shown', () => {
    const state = run(listed(), ask(null), ...events({ type: 'thread.created', thread: thread('n') }));
    expect(state.history.ids).to.deep.equal(['n', 'a', 'b']);
    const renamed = run(state, ...events({ type: 'thread.updated', thread: thread('a', { title: 'A' }) }));
    expect(renamed.threads['a']?.title).to.equal('A');
    expect(renamed.threadId).to.equal('n');
  });

  it('renames a thread it knows', () => {
    expect(run(listed(), { type: 'thread.renamed', threadId: 'a', title: 'A' }).threads['a']?.title).to.equal('A');
    expect(run(listed(), { type: 'thread.renamed', threadId: 'constructor', title: 'A' }).threads).to.deep.equal(
      listed().threads,
    );
  });

  it('A16 deleting the shown thread leads to the new-thread view and ends its turn', () => {
    const before = run(asked(), list(['t', 'a']));
    const state = run(before, { type: 'thread.deleted', threadId: 't' });
    expect(state).to.include({ threadId: null, turn: null });
    expect(state.conversation.keys).to.deep.equal([]);
    expect(state.history.ids).to.deep.equal(['a']);
    expect(state.threads).to.not.have.property('t');
    expect(state.background).to.deep.equal({});
  });

  it('A16 deleting a thread that answers in the background ends that', () => {
    const state = run(asked(), select('a'), { type: 'thread.deleted', threadId: 't' });
    expect(state.backgroundTurns).to.deep.equal([]);
    expect(state.background).to.deep.equal({});
    expect(state.threadId).to.equal('a');
  });

  it('deleting another thread leaves the shown one alone', () => {
    const before = run(asked(), list(['t', 'a']));
    const state = run(before, { type: 'thread.deleted', threadId: 'a' });
    expect(state.conversation).to.equal(before.conversation);
    expect(state.turn).to.equal(before.turn);
    expect(run(state, { type: 'thread.deleted', threadId: 'nobody' })).to.equal(state);
  });
});

import { expect } from '@open-wc/testing';
import type { ThreadStreamEvent } from '../../src/protocol/index.js';
import {
  added,
  ask,
  asked,
  assistant,
  delta,
  deepFreeze,
  done,
  entryOf,
  eof,
  events,
  ids,
  load,
  opened,
  progress,
  removed,
  replaced,
  run,
  select,
  start,
  streamOptions,
  textsOf,
  thread,
  toolCall,
  updated,
  user,
  widget,
  workflow,
} from './helpers.js';

describe('stream events', () => {
  it('3.1 thread.created makes the thread the shown one, keeps the message and ignores the thread’s items', () => {
    const asking = run(start(), ask(null));
    const state = run(asking, ...events({ type: 'thread.created', thread: thread('new') }));
    expect(state.threadId).to.equal('new');
    expect(state.turn?.threadId).to.equal('new');
    expect(state.conversation).to.equal(asking.conversation);
    expect(state.threads['new']).to.deep.equal(thread('new'));
    expect(state.history.ids).to.deep.equal(['new']);
  });

  it('3.1 thread.created inside a thread that exists only tells of another one', () => {
    const before = asked();
    const state = run(before, ...events({ type: 'thread.created', thread: thread('other') }));
    expect(state).to.include({ threadId: 't', turn: before.turn, conversation: before.conversation });
    expect(state.history.ids).to.deep.equal(['other']);
  });

  it('3.1 thread.updated merges metadata, an absent key being unset, and never touches items', () => {
    const before = run(asked(), ...events({ type: 'thread.updated', thread: thread('t', { title: 'Old' }) }));
    const after = run(
      before,
      ...events({ type: 'thread.updated', thread: thread('t', { status: { type: 'locked' } }) }),
    );
    expect(before.threads['t']?.title).to.equal('Old');
    expect(after.threads['t']).to.deep.equal(thread('t', { status: { type: 'locked' } }));
    expect(after.conversation).to.equal(before.conversation);
    expect(run(after, ...events({ type: 'thread.updated', thread: after.threads['t']! }))).to.equal(after);
  });

  it('3.1 added appends unfinished; done replaces all of it and keeps place and key', () => {
    const before = asked(added(assistant('a1')), delta('a1', 'Hel'), added(workflow('w', 'x')));
    expect(entryOf(before, 'a1')?.finished).to.be.false;
    const after = run(before, ...events(done(assistant('a1', 'Hello'))));
    expect(ids(after)).to.deep.equal(['u1', 'a1', 'w']);
    expect(entryOf(after, 'a1')).to.include({ finished: true, key: 'a1', live: true });
    expect(textsOf(after, 'a1')).to.deep.equal(['Hello']);
    expect(after.conversation.keys).to.equal(before.conversation.keys);
    expect(after.conversation.entries[2]).to.equal(before.conversation.entries[2]);
  });

  it('3.1 done without added appends; replaced of an unknown item too', () => {
    expect(ids(asked(done(assistant('a1', 'x')), replaced(workflow('w', 'y'))))).to.deep.equal(['u1', 'a1', 'w']);
  });

  it('3.1 items keep the order of arrival, whatever their dates', () => {
    const late = { ...assistant('a1', 'x'), created_at: '2030-01-01T00:00:00' };
    const early = { ...assistant('a2', 'y'), created_at: '1999-01-01T00:00:00' };
    expect(ids(asked(done(late), done(early), done({ ...late, created_at: 'garbage' })))).to.deep.equal([
      'u1',
      'a1',
      'a2',
    ]);
  });

  it('3.1 removed deletes an item, and ignores an unknown one', () => {
    const before = asked(done(assistant('a1', 'x')), done(assistant('a2', 'y')));
    expect(ids(run(before, ...events(removed('a1'))))).to.deep.equal(['u1', 'a2']);
    expect(run(before, ...events(removed('nobody')))).to.equal(before);
  });

  it('3.1 an update reaches items of loaded history', () => {
    const root = { type: 'Card', children: [] };
    const before = run(opened(widget('w', root), user('u0')), ask(), ...events(done(user('u1'))));
    const after = run(before, ...events(updated('w', { type: 'widget.root.updated', widget: { type: 'ListView' } })));
    expect(entryOf(after, 'w')?.item).to.deep.equal(widget('w', { type: 'ListView' }));
    expect(entryOf(after, 'w')).to.include({ finished: true, live: false });
  });

  it('3.1 error is shown with its words and the stream goes on', () => {
    const error = { type: 'error', code: 'custom', message: 'Too hot', allow_retry: true } as const;
    const state = asked(progress('Working'), error, done(assistant('a1', 'anyway')));
    expect(state.conversation.error).to.deep.equal({ code: 'custom', message: 'Too hot', allowRetry: true });
    expect(state.conversation.progress).to.be.null;
    expect(state.turn?.failed).to.be.true;
    expect(ids(state)).to.deep.equal(['u1', 'a1']);
  });

  it('3.1 client effects change nothing', () => {
    const before = asked(added(assistant('a1')));
    expect(run(before, ...events({ type: 'client_effect', name: 'x', data: {} }))).to.equal(before);
  });

  it('9.2 items of another thread are never shown in this one', () => {
    const before = asked();
    expect(run(before, ...events(done({ ...assistant('x', 'leak'), thread_id: 'other' })))).to.equal(before);
    expect(ids(run(before, ...events(done({ ...assistant('x', 'ok'), thread_id: '' }))))).to.deep.equal(['u1', 'x']);
  });

  it('9.2 items without an id get keys of their own', () => {
    const state = asked(done(assistant('', 'one')), done(assistant('', 'two')));
    expect(state.conversation.entries).to.have.length(3);
    expect(new Set(state.conversation.keys).size).to.equal(3);
    expect(state.conversation.keys).to.not.include('');
  });

  it('9.2 late events of a turn that is over are dropped', () => {
    const over = run(asked(done(assistant('a1', 'x'))), ...eof);
    expect(run(over, ...events(done(assistant('a2', 'late')), delta('a1', '!')))).to.equal(over);
    expect(run(over, ...eof)).to.equal(over);
  });

  it('4.2 unknown items stay, so that their ids resolve', () => {
    const item = { id: 'x', thread_id: 't', created_at: '', type: 'unknown', wire_type: 'handoff' } as const;
    expect(ids(asked(done(item), removed('x')))).to.deep.equal(['u1']);
    expect(ids(asked(done(item)))).to.deep.equal(['u1', 'x']);
  });
});

describe('one message, two copies', () => {
  it('A7 the first echo takes over the optimistic message, key and place', () => {
    const asking = run(opened(assistant('a0', 'Welcome')), ask());
    expect(asking.conversation.entries.at(-1)).to.include({ key: 'mine', delivery: 'sending', finished: true });
    const state = run(asking, ...events(done(user('u1'))));
    expect(state.conversation.keys).to.equal(asking.conversation.keys);
    expect(ids(state)).to.deep.equal(['a0', 'u1']);
    expect(entryOf(state, 'u1')).to.include({ key: 'mine', delivery: 'sent' });
    expect(state.turn?.pendingKey).to.be.null;
  });

  it('A7 only the first user message of the response is the echo', () => {
    expect(asked(done(user('u2'))).conversation.keys).to.deep.equal(['mine', 'u2']);
  });

  it('A7 an echo that a re-sync already brought leaves one message', () => {
    const state = run(
      opened(),
      ask(),
      { type: 'updates.loaded', threadId: 't', thread: null, page: { items: [user('u1')], hasMore: false } },
      ...events(done(user('u1'))),
    );
    expect(state.conversation.keys).to.deep.equal(['mine']);
    expect(ids(state)).to.deep.equal(['u1']);
  });

  it('A3 a repeated id of a finished answer before the question makes a new message', () => {
    const first = run(asked(added(assistant('fake')), delta('fake', 'one'), done(assistant('fake', 'one'))), ...eof);
    const second = run(
      first,
      ask('t', 1, 'mine2'),
      ...events(done(user('u2')), added(assistant('fake')), delta('fake', 'tw'), delta('fake', 'o')),
    );
    const texts = second.conversation.entries.map(({ item }) => ('content' in item ? item.content[0] : null));
    expect(texts.map((part) => part && 'text' in part && part.text)).to.deep.equal(['hi', 'one', 'hi', 'two']);
    expect(new Set(second.conversation.keys).size).to.equal(4);
    const third = run(second, ...events(done(assistant('fake', 'two!'))));
    expect(third.conversation.keys).to.equal(second.conversation.keys);
    expect(third.conversation.entries[1]).to.equal(first.conversation.entries[1]);
    expect(textsOf(third, 'fake')).to.deep.equal(['two!']);
  });

  it('A3 a bare done with such an id makes a new message as well', () => {
    const state = run(
      run(asked(done(assistant('fake', 'one'))), ...eof),
      ask('t', 1, 'mine2'),
      ...events(done(user('u2')), done(assistant('fake', 'two'))),
    );
    expect(ids(state)).to.deep.equal(['u1', 'fake', 'u2', 'fake']);
  });

  it('A3 replaced, other item types and answers after the question keep to the one item', () => {
    const state = run(
      opened(assistant('a', 'old'), workflow('w', 'x')),
      ask(),
      ...events(done(user('u1')), replaced(assistant('a', 'new')), added(workflow('w', 'x', 'y'))),
      ...events(done(assistant('b', '1')), done(assistant('b', '2'))),
    );
    expect(ids(state)).to.deep.equal(['a', 'w', 'u1', 'b']);
    expect(textsOf(state, 'a')).to.deep.equal(['new']);
  });
});

describe('Stop', () => {
  const canCancel = (...list: ThreadStreamEvent[]): boolean | undefined => asked(...list).turn?.canCancel;

  it('A6 is not offered before stream_options or the first item of the response', () => {
    expect(run(opened(), ask()).turn?.canCancel).to.be.false;
    expect(canCancel()).to.be.false;
    expect(canCancel(progress('x'))).to.be.false;
  });

  it('A6 is offered from the first item on, unless stream_options forbids it', () => {
    expect(canCancel(added(assistant('a')))).to.be.true;
    expect(canCancel(streamOptions(true))).to.be.true;
    expect(canCancel(streamOptions(false), added(assistant('a')), delta('a', 'x'))).to.be.false;
    expect(canCancel(streamOptions(false), streamOptions(true))).to.be.true;
  });

  it('A6 holds for one stream of a chain', () => {
    const chained = run(
      asked(streamOptions(false), done(toolCall('c'))),
      { type: 'stream.ended', turnId: 1, end: { reason: 'eof' } },
      { type: 'tool.started', turnId: 1 },
      { type: 'turn.continued', turnId: 1 },
    );
    expect(chained.turn).to.include({ canCancel: false, phase: 'sending' });
    expect(run(chained, ...events(added(assistant('a')))).turn?.canCancel).to.be.true;
  });
});

describe('cost of a delta', () => {
  it('a delta changes one entry and no key', () => {
    const many = Array.from({ length: 50 }, (_, index) => assistant(`m${index}`, 'x'));
    const before = run(
      start(),
      ...load(many),
      ask(),
      ...events(done(user('u')), added(assistant('a')), delta('a', '1')),
    );
    const after = run(before, ...events(delta('a', '2')));
    expect(after.conversation.keys).to.equal(before.conversation.keys);
    after.conversation.entries.slice(0, -1).forEach((entry, index) => {
      expect(entry).to.equal(before.conversation.entries[index]);
    });
    expect(after.threads).to.equal(before.threads);
    expect(after.draft).to.equal(before.draft);
  });

  it('what changes nothing gives the same state', () => {
    const state = asked(added(assistant('a')), delta('a', 'x'), progress('p'), streamOptions(true));
    for (const event of [delta('a', ''), progress('p'), streamOptions(true), delta('nobody', 'x'), removed('nobody')]) {
      expect(run(state, ...events(event))).to.equal(state);
    }
    expect(run(state, select('t'))).to.equal(state);
  });

  it('a done that says the same keeps the item', () => {
    const before = asked(added(assistant('a')), delta('a', 'same'));
    const after = run(before, ...events(done(deepFreeze(assistant('a', 'same')))));
    expect(entryOf(after, 'a')?.item).to.equal(entryOf(before, 'a')?.item);
  });
});

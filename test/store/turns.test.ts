import { expect } from '@open-wc/testing';
import type { ThreadStreamEvent } from '../../src/protocol/index.js';
import type { Action, ChatState } from '../../src/store/index.js';
import {
  act,
  added,
  ask,
  asked,
  assistant,
  cut,
  delta,
  done,
  endOfTurn,
  entryOf,
  eof,
  events,
  generatedImage,
  ids,
  opened,
  progress,
  removed,
  run,
  select,
  start,
  stopped,
  streamOptions,
  structuredInput,
  thread,
  toolCall,
  user,
  widget,
  workflow,
} from './helpers.js';

const streamEnd: Action = { type: 'stream.ended', turnId: 1, end: { reason: 'eof' } };
const toolRuns: readonly Action[] = [streamEnd, { type: 'tool.started', turnId: 1 }];

describe('the end of a stream', () => {
  const unfinished = () =>
    asked(
      added(assistant('text')),
      delta('text', 'Some text'),
      added(assistant('blank', ' \n')),
      added(workflow('w', 'task')),
      added(workflow('empty')),
      added(widget('card', { type: 'Card' })),
      added(generatedImage('image')),
      done(generatedImage('placeholder')),
    );

  it('3.3 a clean end keeps what has content, finished, and removes what has none', () => {
    const state = run(unfinished(), ...eof);
    expect(ids(state)).to.deep.equal(['u1', 'text', 'w', 'card', 'placeholder']);
    expect(state.conversation.entries.every((entry) => entry.finished)).to.be.true;
    expect(state.turn).to.be.null;
  });

  it('3.3 a cut keeps the same and shows the error', () => {
    const state = run(unfinished(), ...cut);
    expect(ids(state)).to.deep.equal(['u1', 'text', 'w', 'card', 'placeholder']);
    expect(state.conversation.error).to.deep.equal({ code: 'cut', allowRetry: true });
  });

  it('9.1 a cut after the server’s own error leaves the server’s words', () => {
    const error = { type: 'error', code: 'custom', message: 'No.', allow_retry: false } as const;
    const state = run(asked(error), ...cut);
    expect(state.conversation.error).to.deep.equal({ code: 'custom', message: 'No.', allowRetry: false });
  });

  it('1.6 Stop keeps text that is not blank, and drops what would not survive a reload', () => {
    const state = run(unfinished(), ...stopped);
    expect(ids(state)).to.deep.equal(['u1', 'text', 'placeholder']);
    expect(entryOf(state, 'text')?.finished).to.be.true;
    expect(state.conversation.error).to.be.null;
  });

  it('3.3 streaming flags of widgets are cleared, also in finished and loaded ones', () => {
    const root = (streaming: boolean) => ({
      type: 'Card',
      children: [{ type: 'Transition', children: { type: 'Text', id: 'x', value: 'a', streaming } }],
    });
    const loaded = opened(widget('old', root(true)));
    expect(entryOf(loaded, 'old')?.item).to.deep.equal(widget('old', root(false)));
    const during = run(loaded, act, ...events(done(widget('new', root(true)))));
    expect(entryOf(during, 'new')?.item).to.deep.equal(widget('new', root(true)));
    for (const end of [eof, cut, stopped]) {
      expect(entryOf(run(during, ...end), 'new')?.item).to.deep.equal(widget('new', root(false)));
    }
    const failed = run(during, ...events({ type: 'error', code: 'stream.error', allow_retry: true }));
    expect(entryOf(failed, 'new')?.item).to.deep.equal(widget('new', root(false)));
  });

  it('A7 a message whose echo never came is marked as failed', () => {
    const sending = run(opened(), ask());
    expect(run(sending, ...cut).conversation.entries[0]).to.include({ delivery: 'failed', key: 'mine' });
    const error = { type: 'error', code: 'stream.error', allow_retry: true } as const;
    expect(run(sending, ...events(error), ...eof).conversation.entries[0]?.delivery).to.equal('failed');
    const answered = run(sending, ...events(done(assistant('a', 'x'))), ...eof);
    expect(answered.conversation.entries[0]?.delivery).to.equal('sent');
  });
});

describe('a turn', () => {
  it('9.1 a failed message is sent again under its key, at the end', () => {
    const failed = run(opened(), ask(), ...cut);
    const resend: Action = { type: 'turn.started', turnId: 1, threadId: 't', resendKey: 'mine' };
    const again = run(failed, resend);
    expect(again.conversation.keys).to.equal(failed.conversation.keys);
    expect(again.conversation.entries[0]?.delivery).to.equal('sending');
    expect(again.conversation.error).to.be.null;
    const later = run(failed, ask('t', 1, 'second'), ...events(done(user('u2'))), ...eof, resend);
    expect(later.conversation.keys).to.deep.equal(['second', 'mine']);
    expect(ids(run(later, ...events(done(user('u3')))))).to.deep.equal(['u2', 'u3']);
  });

  it('9.1 a failed message can be taken back; one that arrived cannot', () => {
    const failed = run(opened(), ask(), ...cut);
    const state = run(failed, { type: 'failed.removed', key: 'mine' });
    expect(state.conversation.keys).to.deep.equal([]);
    expect(state.conversation.error).to.be.null;
    const sent = run(asked(), ...eof);
    expect(run(sent, { type: 'failed.removed', key: 'mine' })).to.equal(sent);
  });

  it('2.3 retry drops everything after the message, with its thumbs, when the new stream begins', () => {
    const answered = run(
      opened(user('u0'), assistant('a0', '0'), user('u1'), assistant('a1', '1'), workflow('w', 'x')),
      { type: 'feedback.set', key: 'a0', kind: 'positive' },
      { type: 'feedback.set', key: 'a1', kind: 'negative' },
      { type: 'error.set', error: { code: 'custom', allowRetry: true } },
    );
    const all = ['u0', 'a0', 'u1', 'a1', 'w'];
    const asks = run(answered, { type: 'turn.started', turnId: 1, threadId: 't', retryItemId: 'u1' });
    expect(ids(asks), 'until the server has begun').to.deep.equal(all);
    expect(asks.conversation.error).to.be.null;
    const state = run(asks, ...events(progress('Reading')));
    expect(ids(state)).to.deep.equal(['u0', 'a0', 'u1']);
    expect(ids(run(asks, ...eof)), 'an answer of nothing').to.deep.equal(['u0', 'a0', 'u1']);
    for (const end of [cut, stopped])
      expect(ids(run(asks, ...end)), 'a request that came to nothing').to.deep.equal(all);
    expect(state.conversation.feedback).to.deep.equal({ a0: 'positive' });
    expect(state.conversation.error).to.be.null;
  });

  it('3.4 progress lasts until the next visible item or the end of the turn', () => {
    const shown = (...list: ThreadStreamEvent[]): string | undefined =>
      asked(progress('Searching'), ...list).conversation.progress?.text;
    expect(shown()).to.equal('Searching');
    expect(shown(progress('Reading'))).to.equal('Reading');
    expect(shown(done(user('u2')), done(toolCall('c')), done(endOfTurn('e')))).to.equal('Searching');
    for (const item of [
      assistant('a'),
      widget('w', { type: 'Card' }),
      workflow('w'),
      generatedImage('g'),
      structuredInput('s'),
    ]) {
      expect(shown(added(item)), item.type).to.be.undefined;
    }
    expect(run(asked(progress('x')), ...eof).conversation.progress).to.be.null;
  });

  it('3.4 an update of an item that is there already leaves the progress line', () => {
    const state = asked(added(assistant('a')), progress('More'), delta('a', 'x'), done(assistant('a', 'x')));
    expect(state.conversation.progress?.text).to.equal('More');
  });

  it('3.4 progress survives the gap of a client tool call', () => {
    const state = run(asked(done(toolCall('c')), progress('Asking the map')), ...toolRuns);
    expect(state.conversation.progress?.text).to.equal('Asking the map');
    expect(state.turn?.phase).to.equal('tool');
    const next = run(state, { type: 'turn.continued', turnId: 1 });
    expect(next.conversation.progress?.text).to.equal('Asking the map');
    expect(run(next, ...events(added(assistant('a')))).conversation.progress).to.be.null;
  });

  it('1.4 a call whose output was sent is no longer waited for', () => {
    const chained = run(asked(done(toolCall('c'))), ...toolRuns, { type: 'turn.continued', turnId: 1 });
    expect(entryOf(chained, 'c')?.item).to.include({ status: 'completed' });
    expect(run(chained, ...events(progress('x')), streamEnd).conversation.progress).to.be.null;
  });

  it('A8 a pending call of loaded history is left alone', () => {
    const state = run(opened(user('u'), toolCall('c')), act, ...events(progress('x')), streamEnd);
    expect(entryOf(state, 'c')?.item).to.include({ status: 'pending' });
    expect(state.conversation.progress).to.be.null;
  });

  it('3.4 notices follow the item they came after, until the next question or dismissal', () => {
    const notice = (message: string) => ({ type: 'notice', level: 'info', message }) as const;
    const state = run(asked(done(assistant('a', 'x')), notice('one'), notice('two')), ...eof);
    const [one, two] = state.conversation.notices;
    expect([one?.afterKey, two?.afterKey]).to.deep.equal(['a', 'a']);
    expect(one?.id).to.not.equal(two?.id);
    const dismissed = run(state, { type: 'notice.dismissed', noticeId: one!.id });
    expect(dismissed.conversation.notices).to.deep.equal([two]);
    expect(run(dismissed, act).conversation.notices).to.deep.equal([two]);
    expect(run(dismissed, ask('t', 1, 'next')).conversation.notices).to.deep.equal([]);
  });

  it('3.4 a notice whose item goes moves up', () => {
    const notice = { type: 'notice', level: 'danger', message: 'x' } as const;
    const state = asked(done(assistant('a', 'x')), notice, removed('a'));
    expect(state.conversation.notices[0]?.afterKey).to.equal('mine');
  });

  it('3.4 an error lasts until the next submission or thread switch', () => {
    const failed = run(asked(), ...cut);
    expect(failed.conversation.error).to.not.be.null;
    expect(run(failed, act).conversation.error).to.be.null;
    expect(run(failed, select(null)).conversation.error).to.be.null;
  });

  it('9.2 a turn that another one supersedes is ended', () => {
    const state = run(asked(added(assistant('a')), delta('a', 'x')), ask('t', 2, 'mine2'));
    expect(state.turn?.id).to.equal(2);
    expect(entryOf(state, 'a')?.finished).to.be.true;
    expect(run(state, ...events(delta('a', 'late')))).to.equal(state);
  });
});

describe('A17 a thread that is left while it answers', () => {
  const left = () => run(asked(streamOptions(false), added(assistant('a')), delta('a', 'one')), select('other'));

  it('does not show in the other thread, and leaves that free for a turn', () => {
    const state = run(left(), ...events(delta('a', ' two'), done(workflow('w', 'x'))));
    expect(state.threadId).to.equal('other');
    expect(ids(state)).to.deep.equal([]);
    expect(state.turn).to.be.null;
    const busy = run(state, ask('other', 2, 'mine2'), ...events(delta('a', ' three')));
    expect(busy.turn?.id).to.equal(2);
    expect(busy.conversation.keys).to.deep.equal(['mine2']);
  });

  it('comes back as it is now, and goes on', () => {
    const back = run(left(), ...events(delta('a', ' two')), select('t'));
    expect(ids(back)).to.deep.equal(['u1', 'a']);
    expect(back.turn?.id).to.equal(1);
    expect(back.background).to.deep.equal({});
    expect(back.backgroundTurns).to.deep.equal([]);
    const merged = run(back, {
      type: 'thread.loaded',
      threadId: 't',
      thread: null,
      page: { items: [user('u1')], hasMore: false },
    });
    expect(ids(merged)).to.deep.equal(['u1', 'a']);
    const over = run(merged, ...events(delta('a', '!'), done(assistant('a', 'one two!'))), ...eof);
    expect(entryOf(over, 'a')?.finished).to.be.true;
  });

  it('is forgotten when its turn ends: the server has it', () => {
    const over = run(left(), ...eof);
    expect(over.background).to.deep.equal({});
    expect(over.backgroundTurns).to.deep.equal([]);
    expect(run(over, ...events(delta('a', 'late')))).to.equal(over);
  });

  it('a thread that the server makes meanwhile joins the history, not the view', () => {
    const leftEarly = run(start(), ask(null), select(null));
    expect(leftEarly.conversation.keys).to.deep.equal([]);
    const made = run(leftEarly, ...events({ type: 'thread.created', thread: thread('t') }, done(user('u1'))));
    expect(made.threadId).to.be.null;
    expect(made.history.ids).to.deep.equal(['t']);
    expect(ids(run(made, select('t')))).to.deep.equal(['u1']);
  });

  it('a stopped one ends like any other', () => {
    const back: ChatState = run(left(), ...stopped, select('t'));
    expect(ids(back)).to.deep.equal([]);
    expect(back.turn).to.be.null;
  });
});

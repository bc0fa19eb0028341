import { expect } from '@open-wc/testing';
import { english } from '../../src/i18n/index.js';
import { resolveOptions } from '../../src/options/rare/index.js';
import { initialState, type Action, type ChatState } from '../../src/store/index.js';
import { reduceAll as reduce } from '../../src/store/rare/reduce.js';
import { chatScreen } from '../../src/threads/chat-screen.js';
import { liveSign } from '../../src/threads/live-sign.js';
import { answer, question } from '../view/chat-fixture.js';

const start = initialState(resolveOptions({ api: { url: '/chatkit' } }).options, english);
const after = (...actions: readonly Action[]): ChatState => actions.reduce(reduce, start);

const SENT: Action = {
  type: 'turn.started',
  turnId: 1,
  threadId: null,
  pending: { key: 'k', item: question('k', 'Hello') },
};
const received = (event: Extract<Action, { type: 'stream.event' }>['event']): Action => ({
  type: 'stream.event',
  turnId: 1,
  event,
});
const opening: readonly Action[] = [
  { type: 'thread.selected', threadId: 't' },
  { type: 'thread.load.started', threadId: 't' },
];

describe('chatScreen', () => {
  const cases: readonly [name: string, state: ChatState, screen: string][] = [
    ['at first', start, 'start'],
    ['with a message on its way', after(SENT), 'thread'],
    ['while a thread opens', after(...opening), 'loading'],
    ['when that fails', after(...opening, { type: 'thread.load.failed', threadId: 't', notFound: true }), 'failed'],
    [
      'when that fails, and something is written there all the same',
      after(...opening, { type: 'thread.load.failed', threadId: 't', notFound: false }, { ...SENT, threadId: 't' }),
      'thread',
    ],
    [
      'when what was written there does not arrive',
      after(
        ...opening,
        { type: 'thread.load.failed', threadId: 't', notFound: false },
        { ...SENT, threadId: 't' },
        { type: 'stream.ended', turnId: 1, end: { reason: 'failed', error: { code: 'cut', allowRetry: true } } },
        { type: 'turn.ended', turnId: 1 },
      ),
      'thread',
    ],
    ['with a setup mistake, whatever else', after(SENT, { type: 'setup.set', problem: { kind: 'no-url' } }), 'setup'],
    [
      'with an opened thread',
      after(...opening, {
        type: 'thread.loaded',
        threadId: 't',
        thread: null,
        page: { items: [question('q', 'Hi')], hasMore: false },
      }),
      'thread',
    ],
  ];
  for (const [name, state, screen] of cases) {
    it(`is ${screen} ${name}`, () => expect(chatScreen(state)).to.equal(screen));
  }
});

describe('liveSign', () => {
  it('waits from the moment of sending until the first words', () => {
    expect(liveSign(start).kind).to.equal('none');
    expect(liveSign(after(SENT))).to.deep.equal({ kind: 'waiting', between: false });
    const blank = received({ type: 'thread.item.added', item: answer('a', '') });
    expect(liveSign(after(SENT, blank))).to.deep.equal({ kind: 'waiting', between: false });
    const words = received({ type: 'thread.item.added', item: answer('a', 'Hi') });
    expect(liveSign(after(SENT, words)).kind).to.equal('none');
  });

  it('shows what the server says it does', () => {
    const state = after(SENT, received({ type: 'progress_update', text: 'Reading', icon: 'document' }));
    expect(liveSign(state)).to.deep.equal({ kind: 'progress', progress: { text: 'Reading', icon: 'document' } });
  });

  it('is quiet between two items and after an error', () => {
    const done = received({ type: 'thread.item.done', item: answer('a', 'Hi') });
    expect(liveSign(after(SENT, done))).to.deep.equal({ kind: 'waiting', between: true });
    const error = received({ type: 'error', code: 'custom', message: 'No', allow_retry: false });
    expect(liveSign(after(SENT, error)).kind).to.equal('none');
  });
});

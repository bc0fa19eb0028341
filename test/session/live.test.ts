import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import {
  added,
  assistantMessage,
  done,
  refuse,
  scriptedServer,
  storedThreads,
  streamChannel,
  streamText,
  thread,
  userMessage,
  type StoredThread,
} from '../../src/testing/index.js';
import { scene, text } from './session.js';

const source = { threadId: 'thr_a', nextId: (prefix: string) => `${prefix}_x` };
const asked = (n: number) => userMessage(source, `q${n}`, { id: `q_${n}` });
const answered = (n: number) => assistantMessage(source, `a${n}`, { id: `a_${n}` });
const exchanges = (count: number) => Array.from({ length: count }, (_, n) => [asked(n + 1), answered(n + 1)]).flat();

/** A server whose one thread can be changed behind the element's back, or be out of reach. */
function server(first: StoredThread['items']) {
  const state: { items: StoredThread['items']; isGone: boolean } = { items: first, isGone: false };
  const handlers = () => storedThreads([{ id: 'thr_a', items: state.items }]);
  const fetch = scriptedServer({
    'threads.get_by_id': (request) => (state.isGone ? refuse() : handlers()['threads.get_by_id'](request)),
    'items.list': (request) => (state.isGone ? refuse() : handlers()['items.list'](request)),
    'threads.list': (request) => (state.isGone ? refuse() : handlers()['threads.list'](request)),
    'threads.add_user_message': (request) =>
      state.isGone
        ? refuse()
        : [
            done(userMessage(source, 'sent', { id: `q_${request.params.input.attachments.join()}` })),
            ...streamText(source, 'answer', { id: 'a_new' }),
          ],
  });
  return { state, fetch };
}

describe('a thread that did not load', () => {
  it('is completed when a turn in it has ended well', async () => {
    const { state, fetch } = server(exchanges(2));
    state.isGone = true;
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.store.state.load.status === 'failed');
    state.isGone = false;
    state.items = [
      ...exchanges(2),
      userMessage(source, 'sent', { id: 'q_' }),
      assistantMessage(source, 'answer', { id: 'a_new' }),
    ];
    chat.session.send(text('sent'));
    await chat.until(() => chat.store.state.turn !== null);
    await chat.until(() => chat.store.state.turn === null);
    await chat.until(() => chat.shown().length === 6);
    expect(chat.shown()).to.deep.equal(['q1', 'a1', 'q2', 'a2', 'sent', 'answer']);
    expect(chat.store.state.load).to.deep.equal({ status: 'idle' });
  });

  it('is left alone when the turn failed too', async () => {
    const { state, fetch } = server(exchanges(2));
    state.isGone = true;
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.store.state.load.status === 'failed');
    const asked = fetch.requests.length;
    chat.session.send(text('sent'));
    await chat.until(() => chat.store.state.conversation.error !== null);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fetch.requests.length).to.equal(asked + 1);
  });
});

const seen = () => document.dispatchEvent(new Event('visibilitychange'));

describe('a page that comes into view', () => {
  it('picks up what another page has added, without touching what is there', async () => {
    const { state, fetch } = server(exchanges(2));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 4);
    chat.session.type(text('half a thou').content);
    const [first] = chat.store.state.conversation.entries;
    state.items = exchanges(3);
    seen();
    await chat.until(() => chat.shown().length === 6);
    expect(chat.shown().at(-1)).to.equal('a3');
    expect(chat.store.state.conversation.entries[0]).to.equal(first);
    expect(chat.store.state.draft.content).to.deep.equal(text('half a thou').content);
    expect(chat.names().filter((name) => name.includes('load'))).to.have.length(2);
  });

  it('looks once, however often it is seen', async () => {
    const { fetch } = server(exchanges(1));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 2);
    for (let glance = 0; glance < 5; glance += 1) seen();
    await chat.until(() => fetch.received('threads.get_by_id').length === 2);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    seen();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fetch.received('threads.get_by_id')).to.have.length(2);
  });

  it('does not disturb a running answer', async () => {
    const { fetch } = server(exchanges(1));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 2);
    chat.session.send(text('sent'));
    seen();
    await chat.until(() => chat.store.state.turn === null);
    expect(fetch.received('threads.get_by_id')).to.have.length(1);
    expect(chat.shown().at(-1)).to.equal('answer');
  });

  it('comes back from the cache of the browser', async () => {
    const { state, fetch } = server(exchanges(1));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 2);
    state.items = exchanges(2);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await chat.until(() => chat.shown().length === 4);
  });
});

describe('a lost connection', () => {
  it('is told when a message finds no server, is tried again on demand, and the message is sent again with its files', async () => {
    const { state, fetch } = server(exchanges(1));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 2);
    await chat.session.methods.setComposerValue({
      text: 'sent',
      attachments: [{ id: 'atc_1', type: 'file', name: 'a.txt', mime_type: 'text/plain' }],
    });
    state.isGone = true;
    chat.session.send();
    await chat.until(() => !chat.store.state.online);
    expect(chat.shown().at(-1)).to.equal('sent?');
    expect(chat.store.state.retryAt).to.be.greaterThan(Date.now());
    chat.session.type(text('next').content);
    chat.session.reconnect();
    await chat.until(() => (chat.store.state.retryAt ?? 0) > Date.now() + 100);
    expect(chat.store.state.online, 'still gone').to.equal(false);
    state.isGone = false;
    chat.session.reconnect();
    await chat.until(() => chat.store.state.online);
    expect(chat.shown().at(-1)).to.equal('sent?');
    chat.session.resend(chat.store.state.conversation.keys.at(-1)!);
    await chat.until(() => chat.shown().at(-1) === 'answer');
    expect(fetch.received('threads.add_user_message').at(-1)!.params.input.attachments).to.deep.equal(['atc_1']);
    expect(chat.store.state.draft.content).to.deep.equal(text('next').content);
  });

  it('is over when an answer comes', async () => {
    const { state, fetch } = server(exchanges(1));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 2);
    state.isGone = true;
    chat.session.send(text('sent'));
    await chat.until(() => !chat.store.state.online);
    state.isGone = false;
    chat.session.retryError();
    await chat.until(() => chat.shown().at(-1) === 'answer');
    expect(chat.store.state).to.deep.include({ online: true, retryAt: null });
  });

  it('ends with a look at what happened meanwhile, when the browser is online again', async () => {
    const { state, fetch } = server(exchanges(1));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 2);
    state.items = exchanges(2);
    dispatchEvent(new Event('online'));
    await chat.until(() => chat.shown().length === 4);
  });
});

describe('a question without an answer', () => {
  it('is waited for, and after about a minute a quiet message offers to ask again', async () => {
    const { fetch } = server([asked(1)]);
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 1);
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
    try {
      // Begins to wait anew, now by the clock of the test.
      chat.session.suspend();
      chat.session.resume();
      await clock.tickAsync(30_000);
      expect(chat.store.state.conversation.error).to.equal(null);
      await clock.tickAsync(60_000);
    } finally {
      clock.restore();
    }
    expect(chat.store.state.conversation).to.deep.include({
      error: { code: 'no_answer', message: 'There is no answer yet.', allowRetry: true },
      progress: null,
    });
    expect(fetch.received('threads.get_by_id').length).to.be.within(5, 10);
    expect(chat.errors()).to.deep.equal([]);
  });
});

describe('an answer that is on its way elsewhere', () => {
  const progress = (chat: ReturnType<typeof scene>) => chat.store.state.conversation.progress;

  it('is said to be waited for until it is there', async () => {
    const { state, fetch } = server([asked(1)]);
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => progress(chat) !== null);
    expect(progress(chat)?.text).to.equal('Waiting for the answer');
    state.items = exchanges(1);
    seen();
    await chat.until(() => chat.shown().length === 2);
    await chat.until(() => progress(chat) === null);
  });

  it('is not waited for where this page has stopped it', async () => {
    const question = userMessage(source, 'sent', { id: 'q_new' });
    const stream = streamChannel();
    const options = { type: 'stream_options', stream_options: { allow_cancel: true } };
    stream.push({ type: 'thread.created', thread: thread('thr_a') }, done(question), options);
    const fetch = scriptedServer({
      ...storedThreads([{ id: 'thr_a', items: [question] }]),
      'threads.create': () => stream,
    });
    const chat = scene(fetch);
    // The library is there.
    await chat.session.methods.showHistory();
    chat.session.send(text('sent'));
    await chat.until(() => chat.store.state.turn?.canCancel === true);
    chat.session.stop();
    await chat.until(() => chat.store.state.turn === null);
    seen();
    await chat.until(() => fetch.received('threads.get_by_id').length === 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(progress(chat)).to.equal(null);
  });

  it('is not waited for any more once the question is asked again', async () => {
    const { fetch } = server([asked(1)]);
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => progress(chat) !== null);
    chat.session.send(text('sent'));
    expect(progress(chat)).to.equal(null);
    await chat.until(() => chat.store.state.turn === null);
    expect(progress(chat)).to.equal(null);
  });
});

describe('a list of threads that was read on', () => {
  it('is brought up to date without losing its later pages', async () => {
    const threads = Array.from({ length: 70 }, (_, n) => ({ id: `thr_${n}`, title: `T${n}`, items: [] }));
    let stored: readonly StoredThread[] = threads;
    const fetch = scriptedServer({ 'threads.list': (request) => storedThreads(stored)['threads.list'](request) });
    const chat = scene(fetch);
    await chat.session.methods.showHistory();
    await chat.until(() => chat.store.state.history.status === 'ready');
    chat.session.loadMoreHistory();
    await chat.until(() => chat.store.state.history.ids.length === 60);
    const before = chat.store.state.history.ids;
    // One is gone, and one has another title.
    stored = threads
      .filter(({ id }) => id !== before[3])
      .map((one) => (one.id === before[5] ? { ...one, title: 'New' } : one));
    await chat.session.methods.fetchUpdates();
    const { ids, hasMore } = chat.store.state.history;
    expect(ids).to.deep.equal(before.filter((id) => id !== before[3]));
    expect(hasMore).to.equal(true);
    expect(chat.store.state.threads[before[5]!]?.title).to.equal('New');
    chat.session.loadMoreHistory();
    await chat.until(() => chat.store.state.history.ids.length === 69);
  });

  it('keeps the older pages of a long thread', async () => {
    const { fetch } = server(exchanges(60));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.shown().length === 40);
    chat.session.loadOlder();
    await chat.until(() => chat.shown().length === 80);
    const { keys } = chat.store.state.conversation;
    await chat.session.methods.fetchUpdates();
    expect(chat.store.state.conversation.keys).to.equal(keys);
  });
});

describe('messages with one id', () => {
  it('are both shown, also after one question and after a reload', async () => {
    const made = (value: string, second: number) => ({
      ...assistantMessage(source, value, { id: '__fake_id__' }),
      created_at: `2026-01-01T00:00:0${second}`,
    });
    const items = [asked(1), made('first', 1), made('second', 2)];
    const fetch = scriptedServer({
      ...storedThreads([{ id: 'thr_a', items }]),
      'threads.create': () => [
        { type: 'thread.created', thread: thread('thr_a') },
        done(asked(1)),
        added({ ...made('', 1) }),
        done(made('first', 1)),
        added({ ...made('', 2) }),
        done(made('second', 2)),
      ],
    });
    const chat = scene(fetch);
    chat.session.send(text('q1'));
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.shown()).to.deep.equal(['q1', 'first', 'second']);
    await chat.session.methods.fetchUpdates();
    expect(chat.shown()).to.deep.equal(['q1', 'first', 'second']);
    const again = scene(fetch, { initialThread: 'thr_a' });
    await again.until(() => again.shown().length === 3);
  });
});

describe('a file that could not be uploaded', () => {
  it('does not keep the message back, and stays in the composer', async () => {
    const upload = { type: 'direct', uploadUrl: '/upload' };
    const fetch = scriptedServer({
      respond: (turn) => streamText(turn, 'ok'),
      upload: ({ body }) =>
        body instanceof FormData && (body.get('file') as File).name === 'bad.txt'
          ? refuse()
          : { id: 'atc_1', type: 'file', name: 'good.txt', mime_type: 'text/plain' },
    });
    const chat = scene(fetch, {
      api: { url: '/chatkit', fetch, uploadStrategy: upload },
      composer: { attachments: { enabled: true } },
    });
    chat.session.addFiles([new File(['1'], 'good.txt'), new File(['2'], 'bad.txt')]);
    const states = () => chat.store.state.draft.attachments.map(({ name, state }) => `${name} ${state.status}`);
    await chat.until(() => states().join() === 'good.txt ready,bad.txt failed');
    chat.session.send();
    await chat.until(() => chat.shown().length === 2);
    expect(fetch.received('threads.create')[0]!.params.input.attachments).to.deep.equal(['atc_1']);
    expect(states()).to.deep.equal(['bad.txt failed']);
    chat.session.send();
    expect(chat.store.state.turn, 'nothing to send').to.equal(null);
  });
});

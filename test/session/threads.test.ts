import { expect } from '@open-wc/testing';
import {
  assistantMessage,
  done,
  httpReply,
  refuse,
  scriptedServer,
  storedThreads,
  streamChannel,
  streamText,
  thread,
  userMessage,
  type StoredThread,
} from '../../src/testing/index.js';
import { rejection, scene, text } from './session.js';

const at = (threadId: string) => {
  let ids = 0;
  return { threadId, nextId: (prefix: string) => `${prefix}_${threadId}_${(ids += 1)}` };
};

/** A stored thread of questions and answers, numbered from 1. */
function stored(id: string, pairs: number, more: Partial<StoredThread> = {}): StoredThread {
  const source = at(id);
  const items = Array.from({ length: pairs }, (_, index) => [
    userMessage(source, `q${index + 1}`),
    assistantMessage(source, `a${index + 1}`),
  ]);
  return { id, items: items.flat(), ...more };
}

describe('opening a thread', () => {
  it('loads a short thread with one request, and tells the page in order', async () => {
    const fetch = scriptedServer(storedThreads([stored('thr_a', 2, { title: 'Trip' })]));
    const chat = scene(fetch);
    let busyAtEnd: unknown = 'not heard';
    chat.onEvent = (name) => {
      if (name === 'chatkit.thread.load.end') busyAtEnd = chat.store.state.load.status;
    };
    await chat.session.methods.setThreadId('thr_a');
    expect(chat.shown()).to.deep.equal(['q1', 'a1', 'q2', 'a2']);
    expect(chat.store.state.threads['thr_a']?.title).to.equal('Trip');
    expect(fetch.requests.map(({ type }) => type)).to.deep.equal(['threads.get_by_id']);
    expect(chat.events.filter(([name]) => name !== 'chatkit.log')).to.deep.equal([
      ['chatkit.thread.change', { threadId: 'thr_a' }],
      ['chatkit.thread.load.start', { threadId: 'thr_a' }],
      ['chatkit.thread.load.end', { threadId: 'thr_a' }],
    ]);
    expect(busyAtEnd).to.equal('idle');
  });

  it('shows the newest items of a long thread, and older ones on demand, each once', async () => {
    const fetch = scriptedServer(storedThreads([stored('thr_a', 65)]));
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    expect(chat.shown()).to.have.length(40);
    expect(chat.shown().at(-1)).to.equal('a65');
    expect(chat.store.state.conversation.older.status).to.equal('available');
    for (let page = 0; page < 10 && chat.store.state.conversation.older.status === 'available'; page += 1) {
      chat.session.loadOlder();
      expect(chat.store.state.conversation.older.status).to.equal('loading');
      chat.session.loadOlder();
      await chat.until(() => chat.store.state.conversation.older.status !== 'loading');
    }
    expect(chat.shown()).to.deep.equal(Array.from({ length: 65 }, (_, n) => [`q${n + 1}`, `a${n + 1}`]).flat());
    expect(chat.store.state.conversation.older.status).to.equal('none');
    expect(fetch.received('items.list').map(({ params }) => params.order)).to.deep.equal([
      'desc',
      'desc',
      'desc',
      'desc',
    ]);
  });

  it('looks behind pages of hidden items', async () => {
    const source = at('thr_a');
    const hidden = Array.from({ length: 90 }, (_, n) => ({ id: `h${n}`, type: 'hidden_context_item' }));
    const items = [userMessage(source, 'q'), ...hidden];
    const chat = scene(scriptedServer(storedThreads([{ id: 'thr_a', items }])));
    await chat.session.methods.setThreadId('thr_a');
    expect(chat.shown()).to.deep.equal(['q']);
  });

  it('stops at a cursor that goes round in circles', async () => {
    const fetch = scriptedServer({
      'threads.get_by_id': () => httpReply(500),
      'items.list': () => ({ data: [], has_more: true, after: 'again' }),
    });
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    expect(fetch.received('items.list')).to.have.length(2);
  });

  it('uses the items alone when the server breaks over the thread', async () => {
    const server = storedThreads([stored('thr_a', 2, { title: 'Listed' })]);
    const chat = scene(scriptedServer({ ...server, 'threads.get_by_id': () => httpReply(500) }));
    chat.session.openHistory();
    await chat.until(() => chat.store.state.history.status === 'ready');
    await chat.session.methods.setThreadId('thr_a');
    expect(chat.shown()).to.have.length(4);
    expect(chat.store.state.threads['thr_a']?.title).to.equal('Listed');
  });

  it('tells a thread that is not there, and can send to a new one', async () => {
    const chat = scene(
      scriptedServer({
        'threads.get_by_id': () => httpReply(404, { detail: 'gone' }),
        respond: (turn) => streamText(turn, 'ok'),
      }),
    );
    const error = await rejection(chat.session.methods.setThreadId('thr_x'));
    expect(error).to.include({ name: 'HistoryViewError', status: 404 });
    expect(chat.store.state.load).to.deep.equal({ status: 'failed', threadId: 'thr_x', notFound: true });
    expect(chat.names().slice(-2)).to.deep.equal(['chatkit.error', 'chatkit.thread.load.end']);
    await chat.session.methods.sendUserMessage({ text: 'hi' });
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.shown()).to.deep.equal(['hi', 'ok']);
    expect(chat.store.state.threadId).to.equal('thr_1');
  });

  it('opens the first thread of the options, once', async () => {
    const fetch = scriptedServer(storedThreads([stored('thr_a', 1), stored('thr_b', 1)]));
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await chat.until(() => chat.store.state.load.status === 'idle' && chat.shown().length === 2);
    chat.configure({ initialThread: 'thr_b' });
    expect(chat.store.state.threadId).to.equal('thr_a');
    expect(chat.names()).to.deep.equal([
      'chatkit.thread.change',
      'chatkit.thread.load.start',
      'chatkit.thread.load.end',
    ]);
    const failing = scene(scriptedServer({}), { initialThread: 'thr_x' });
    await failing.until(() => failing.errors().length > 0);
    expect(failing.errors()[0]).to.include({ name: 'InitialThreadLoadError', status: 500 });
  });

  it('lets a second thread take over, with paired events', async () => {
    const fetch = scriptedServer({
      ...storedThreads([stored('thr_b', 1)]),
      'threads.get_by_id': ({ params }) =>
        params.thread_id === 'thr_a' ? new Promise(() => undefined) : { ...thread('thr_b'), items: { data: [] } },
    });
    const chat = scene(fetch);
    const first = rejection(chat.session.methods.setThreadId('thr_a'));
    await fetch.waitFor('threads.get_by_id');
    chat.session.openThread('thr_b');
    await chat.until(() => chat.store.state.load.status === 'idle');
    expect((await first).name).to.equal('IntegrationError');
    expect(await fetch.requests[0]!.outcome).to.equal('aborted');
    const loads = chat.events.filter(([name]) => name.startsWith('chatkit.thread.load'));
    expect(loads).to.deep.equal([
      ['chatkit.thread.load.start', { threadId: 'thr_a' }],
      ['chatkit.thread.load.end', { threadId: 'thr_a' }],
      ['chatkit.thread.load.start', { threadId: 'thr_b' }],
      ['chatkit.thread.load.end', { threadId: 'thr_b' }],
    ]);
  });
});

describe('leaving a thread that streams', () => {
  const streaming = (allowCancel: boolean) => {
    const channel = streamChannel();
    const fetch = scriptedServer({ ...storedThreads([stored('thr_b', 1)]), 'threads.create': () => channel });
    const chat = scene(fetch);
    channel.push(
      { type: 'thread.created', thread: thread('thr_a') },
      done(userMessage(at('thr_a'), 'hi')),
      { type: 'stream_options', stream_options: { allow_cancel: allowCancel } },
      ...streamText(at('thr_a'), 'Half', { finish: false, id: 'msg_a' }),
    );
    return { channel, fetch, chat };
  };

  it('aborts the answer', async () => {
    const { fetch, chat } = streaming(true);
    chat.session.send(text('hi'));
    await chat.until(() => chat.shown()[1] === 'Half…');
    chat.session.openThread('thr_b');
    expect(await fetch.requests[0]!.outcome).to.equal('aborted');
    await chat.until(() => chat.shown()[0] === 'q1');
    expect(chat.names().filter((name) => name.startsWith('chatkit.response'))).to.have.length(2);
  });

  it('reads on where the server forbids to cancel, and shows it again', async () => {
    const { channel, chat } = streaming(false);
    chat.session.send(text('hi'));
    await chat.until(() => chat.shown()[1] === 'Half…');
    chat.session.openThread('thr_b');
    await chat.until(() => chat.shown()[0] === 'q1' && chat.store.state.load.status === 'idle');
    expect(chat.names().at(-1)).to.equal('chatkit.thread.load.end');
    channel.push(done(assistantMessage(at('thr_a'), 'Half and half', { id: 'msg_a' })));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(chat.shown()).to.deep.equal(['q1', 'a1']);
    chat.session.openThread('thr_a');
    expect(chat.shown()).to.deep.equal(['hi', 'Half and half']);
    channel.end();
    await chat.until(() => chat.store.state.turn === null);
    const responses = chat.names().filter((name) => name.startsWith('chatkit.response'));
    expect(responses).to.deep.equal([
      'chatkit.response.start',
      'chatkit.response.end',
      'chatkit.response.start',
      'chatkit.response.end',
    ]);
  });
});

describe('bringing a thread up to date', () => {
  it('fetches what changed on the server, and an open list', async () => {
    const server = { ...stored('thr_a', 1) };
    let handlers = storedThreads([server]);
    const fetch = scriptedServer({
      'threads.get_by_id': (request) => handlers['threads.get_by_id'](request),
      'threads.list': (request) => handlers['threads.list'](request),
    });
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    await chat.session.methods.showHistory();
    const [first] = chat.store.state.conversation.entries;
    handlers = storedThreads([stored('thr_a', 2, { title: 'New title' })]);
    await chat.session.methods.fetchUpdates();
    expect(chat.shown()).to.deep.equal(['q1', 'a1', 'q2', 'a2']);
    expect(chat.store.state.conversation.entries[0]).to.equal(first);
    expect(chat.store.state.threads['thr_a']?.title).to.equal('New title');
    expect(fetch.received('threads.list')).to.have.length(2);
    expect(chat.names().filter((name) => name.includes('load'))).to.have.length(2);
  });

  it('waits for the answer to a question that was open when the thread was loaded', async () => {
    const source = at('thr_a');
    const question = userMessage(source, 'q');
    let items: StoredThread['items'] = [question];
    const fetch = scriptedServer({
      'threads.get_by_id': (request) => storedThreads([{ id: 'thr_a', items }])['threads.get_by_id'](request),
    });
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    expect(chat.shown()).to.deep.equal(['q']);
    items = [question, assistantMessage(source, 'late answer')];
    await chat.until(() => chat.shown().length === 2);
    expect(fetch.requests).to.have.length(2);
  });

  it('rejects when it fails', async () => {
    let broken = false;
    const handlers = storedThreads([stored('thr_a', 1)]);
    const chat = scene(
      scriptedServer({
        'threads.get_by_id': (request) => (broken ? refuse() : handlers['threads.get_by_id'](request)),
      }),
    );
    await chat.session.methods.setThreadId('thr_a');
    broken = true;
    expect(await rejection(chat.session.methods.fetchUpdates())).to.include({ name: 'StreamError', code: 'network' });
    expect(chat.shown()).to.deep.equal(['q1', 'a1']);
  });
});

describe('the list of threads', () => {
  it('opens, loads page after page, and closes', async () => {
    const threads = Array.from({ length: 70 }, (_, n) => stored(`thr_${n}`, 0, { title: `T${n}` }));
    const fetch = scriptedServer(storedThreads(threads));
    const chat = scene(fetch);
    await chat.session.methods.showHistory();
    await chat.session.methods.showHistory();
    await chat.until(() => chat.store.state.history.status === 'ready');
    expect(chat.store.state.history.ids).to.have.length(30);
    chat.session.loadMoreHistory();
    await chat.until(() => chat.store.state.history.ids.length === 60);
    chat.session.loadMoreHistory();
    await chat.until(() => chat.store.state.history.ids.length === 70);
    expect(chat.store.state.history.hasMore).to.equal(false);
    await chat.session.methods.hideHistory();
    expect(chat.names()).to.deep.equal(['chatkit.history.open', 'chatkit.history.close']);
  });

  it('tells a failure, and can be loaded again', async () => {
    let broken = true;
    const chat = scene(
      scriptedServer({ 'threads.list': () => (broken ? httpReply(500) : { data: [thread('thr_a')] }) }),
    );
    chat.session.openHistory();
    await chat.until(() => chat.store.state.history.status === 'failed');
    expect(chat.errors()[0]).to.include({ name: 'HistoryViewError', status: 500 });
    broken = false;
    chat.session.loadHistory();
    await chat.until(() => chat.store.state.history.status === 'ready');
    expect(chat.store.state.history.ids).to.deep.equal(['thr_a']);
  });

  it('renames at once, and takes it back when the server refuses', async () => {
    let broken = false;
    const handlers = storedThreads([stored('thr_a', 1, { title: 'Old' })]);
    const fetch = scriptedServer({
      ...handlers,
      'threads.update': (request) => (broken ? httpReply(500) : handlers['threads.update'](request)),
    });
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    const title = () => chat.store.state.threads['thr_a']?.title;
    chat.session.renameThread('thr_a', '  New ');
    expect(title()).to.equal('New');
    await chat.until(() => fetch.received('threads.update').length === 1);
    expect(fetch.received('threads.update')[0]!.params).to.deep.equal({ thread_id: 'thr_a', title: 'New' });
    broken = true;
    chat.session.renameThread('thr_a', 'Newer');
    expect(title()).to.equal('Newer');
    await chat.until(() => title() === 'New');
    expect(chat.errors()[0]!.name).to.equal('HistoryViewError');
    chat.session.renameThread('thr_a', ' ');
    expect(fetch.received('threads.update')).to.have.length(2);
  });

  it('deletes: the shown thread gives way to a new one, its stream first', async () => {
    const channel = streamChannel();
    const fetch = scriptedServer({
      ...storedThreads([stored('thr_a', 1), stored('thr_b', 1)]),
      'threads.add_user_message': () => channel,
    });
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    chat.session.openHistory();
    await chat.until(() => chat.store.state.history.ids.length === 2);
    chat.session.deleteThread('thr_b');
    await chat.until(() => chat.store.state.history.ids.length === 1);
    expect(chat.store.state.threadId).to.equal('thr_a');
    chat.session.send(text('hi'));
    await fetch.waitFor('threads.add_user_message');
    chat.session.deleteThread('thr_a');
    await chat.until(() => chat.store.state.threadId === null);
    expect(await fetch.received('threads.add_user_message')[0]!.outcome).to.equal('aborted');
    expect(chat.details('chatkit.thread.change').at(-1)).to.deep.equal({ threadId: null });
    expect(chat.store.state.history.ids).to.deep.equal([]);
  });

  it('keeps a thread that the server does not delete', async () => {
    const handlers = storedThreads([stored('thr_a', 1)]);
    const chat = scene(scriptedServer({ ...handlers, 'threads.delete': () => httpReply(500) }));
    await chat.session.methods.setThreadId('thr_a');
    chat.session.deleteThread('thr_a');
    await chat.until(() => chat.errors().length === 1);
    expect(chat.store.state.threadId).to.equal('thr_a');
    expect(chat.shown()).to.have.length(2);
  });
});

import { expect } from '@open-wc/testing';
import type * as LibraryModule from '../../src/session/library/index.js';
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
} from '../../src/testing/index.js';
import { rejection, scene, text } from './session.js';

const source = { threadId: 'thr_1', nextId: (prefix: string) => `${prefix}_x` };
const created = { type: 'thread.created', thread: thread('thr_1') };
const question = done(userMessage(source, 'hi', { id: 'msg_q' }));
const exchange = (asked: string, answered: string) => [
  userMessage(source, asked, { id: 'msg_1' }),
  assistantMessage(source, answered, { id: 'msg_2' }),
];
const notice = (message: string) => ({ type: 'notice', level: 'info', message });

/** The library as a chunk that comes, or fails to come, when the test says so. */
function chunk() {
  const waiting: { resolve: (module: typeof LibraryModule) => void; reject: (error: Error) => void }[] = [];
  let asked = 0;
  return {
    asked: () => asked,
    fetch: () => {
      asked += 1;
      return new Promise<typeof LibraryModule>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    arrive: async () => waiting.shift()?.resolve(await import('../../src/session/library/index.js')),
    fail: () => waiting.shift()?.reject(new TypeError('Failed to fetch dynamically imported module')),
  };
}

describe('the session library', () => {
  it('is not fetched for a plain question and its answer, and afterwards is', async () => {
    const channel = streamChannel();
    const library = chunk();
    const chat = scene(scriptedServer({ 'threads.create': () => channel }), {}, library.fetch);
    chat.session.send(text('hi'));
    channel.push(
      created,
      question,
      { type: 'stream_options', stream_options: { allow_cancel: true } },
      { type: 'progress_update', text: 'Reading', icon: 'search' },
      ...streamText(source, 'Plain **text**', { id: 'msg_a' }),
      { type: 'thread.updated', thread: { ...thread('thr_1'), title: 'Title' } },
    );
    await chat.until(() => chat.store.state.threads['thr_1']?.title === 'Title');
    expect(chat.shown()).to.deep.equal(['hi', 'Plain **text**']);
    expect(library.asked()).to.equal(0);
    channel.end();
    await chat.until(() => library.asked() === 1);
    expect(chat.store.state.turn).to.equal(null);
    library.fail();
    await new Promise((resolve) => setTimeout(resolve));
    expect(chat.errors(), 'nobody asked for it').to.deep.equal([]);
  });

  it('is waited for by a rare event, and by those after it: their order stays', async () => {
    const channel = streamChannel();
    const library = chunk();
    const chat = scene(scriptedServer({ 'threads.create': () => channel }), {}, library.fetch);
    chat.session.send(text('hi'));
    channel.push(created, question, ...streamText(source, 'One', { id: 'msg_a' }), notice('Between'));
    channel.push(...streamText(source, 'Two', { id: 'msg_b' }));
    channel.end();
    await chat.until(() => library.asked() === 1);
    expect(chat.shown()).to.deep.equal(['hi', 'One']);
    await library.arrive();
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.shown()).to.deep.equal(['hi', 'One', 'Two']);
    const { notices, keys } = chat.store.state.conversation;
    expect(notices).to.have.length(1);
    expect(notices[0]).to.include({ message: 'Between', afterKey: keys[1] });
    expect(library.asked()).to.equal(1);
  });

  it('ends the turn with an error when a rare event needs it and it does not load', async () => {
    const library = chunk();
    const events = [created, question, added(assistantMessage(source, '', { id: 'msg_a' })), notice('Hello')];
    const fetch = scriptedServer({
      'threads.create': () => events,
      'threads.retry_after_item': () => [notice('Hello'), ...streamText(source, 'Again', { id: 'msg_b' })],
    });
    const chat = scene(fetch, {}, library.fetch);
    chat.session.send(text('hi'));
    await chat.until(() => library.asked() === 1);
    library.fail();
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.store.state.conversation.error).to.deep.include({ code: 'network', allowRetry: true });
    expect(chat.errors()[0]).to.include({ name: 'StreamError', code: 'network' });
    expect(chat.names().at(-1)).to.equal('chatkit.response.end');
    expect(chat.shown()).to.deep.equal(['hi']);
    await chat.until(() => library.asked() === 2);
    await library.arrive();
    chat.session.retryError();
    await chat.until(() => chat.shown().length === 2);
    expect(chat.store.state.conversation.notices).to.have.length(1);
  });

  it('may come after Stop, and changes nothing then', async () => {
    const channel = streamChannel();
    const library = chunk();
    const fetch = scriptedServer({ 'threads.create': () => channel });
    const chat = scene(fetch, {}, library.fetch);
    chat.session.send(text('hi'));
    channel.push(created, question, ...streamText(source, 'One', { finish: false, id: 'msg_a' }), notice('Late'));
    await chat.until(() => library.asked() === 1);
    chat.session.stop();
    expect(chat.store.state.turn).to.equal(null);
    expect(await fetch.requests[0]!.outcome).to.equal('aborted');
    await library.arrive();
    await chat.until(() => chat.store.state.turn === null);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(chat.shown()).to.deep.equal(['hi', 'One']);
    expect(chat.store.state.conversation.notices).to.deep.equal([]);
    expect(chat.errors()).to.deep.equal([]);
  });

  it('loads the thread that is shown when it comes, not one that was left meanwhile', async () => {
    const library = chunk();
    const fetch = scriptedServer(
      storedThreads([
        { id: 'thr_a', items: exchange('a', 'A') },
        { id: 'thr_b', items: exchange('b', 'B') },
      ]),
    );
    const chat = scene(fetch, {}, library.fetch);
    chat.session.openThread('thr_a');
    chat.session.openThread('thr_b');
    expect(chat.store.state.load).to.deep.equal({ status: 'loading', threadId: 'thr_b' });
    await library.arrive();
    await chat.until(() => chat.store.state.load.status === 'idle');
    expect(chat.shown()[0]).to.equal('b');
    expect(fetch.requests.map(({ params }) => params)).to.deep.equal([{ thread_id: 'thr_b' }]);
    expect(chat.errors()).to.deep.equal([]);
  });

  it('is asked for again when a thread that could not be opened for want of it is opened again', async () => {
    const library = chunk();
    const fetch = scriptedServer(storedThreads([{ id: 'thr_a', items: exchange('a', 'A') }]));
    const chat = scene(fetch, { initialThread: 'thr_a' }, library.fetch);
    library.fail();
    await chat.until(() => chat.store.state.load.status === 'failed');
    expect(chat.errors()[0]).to.include({ name: 'InitialThreadLoadError', code: 'network' });
    expect(chat.names().at(-1)).to.equal('chatkit.thread.load.end');
    chat.session.openThread('thr_a');
    await library.arrive();
    await chat.until(() => chat.shown().length === 2);
  });

  it('is asked for again by Retry, for what could not be done without it', async () => {
    const library = chunk();
    const chat = scene(scriptedServer(storedThreads([])), {}, library.fetch);
    chat.session.openHistory();
    library.fail();
    await chat.until(() => chat.store.state.conversation.error !== null);
    expect(chat.store.state.conversation.error).to.deep.include({ code: 'network', allowRetry: true });
    expect(chat.errors()).to.have.length(1);
    chat.session.retryError();
    expect(chat.store.state.conversation.error).to.equal(null);
    await library.arrive();
    await chat.until(() => chat.store.state.history.status === 'ready');
    expect(chat.store.state.history.open).to.equal(true);
  });

  it('opens the list of chats at once, and loads nothing when that was closed again meanwhile', async () => {
    const library = chunk();
    const fetch = scriptedServer(storedThreads([]));
    const chat = scene(fetch, {}, library.fetch);
    chat.session.openHistory();
    expect(chat.store.state.history.open).to.equal(true);
    chat.session.closeHistory();
    await library.arrive();
    await new Promise((resolve) => setTimeout(resolve));
    expect(chat.store.state.history.open).to.equal(false);
    expect(fetch.requests).to.deep.equal([]);
  });

  it('closes the list of chats when it does not load, so that its error is seen', async () => {
    const library = chunk();
    const chat = scene(scriptedServer({}), {}, library.fetch);
    chat.session.openHistory();
    library.fail();
    await chat.until(() => chat.store.state.conversation.error !== null);
    expect(chat.store.state.history.open).to.equal(false);
  });

  it('rejects a method that needs it, which works when it is called again', async () => {
    const library = chunk();
    const chat = scene(scriptedServer({}), {}, library.fetch);
    const first = chat.session.methods.setComposerValue({ text: 'x' });
    library.fail();
    expect(await rejection(first)).to.include({ name: 'StreamError', code: 'network' });
    expect(chat.errors()).to.have.length(1);
    const second = chat.session.methods.setComposerValue({ text: 'x' });
    await library.arrive();
    await second;
    expect(chat.store.state.draft.content).to.deep.equal(text('x').content);
  });

  it('says of a request that failed what is known without it', async () => {
    const library = chunk();
    const chat = scene(scriptedServer({ 'threads.create': () => refuse() }), {}, library.fetch);
    chat.session.send(text('hi'));
    await chat.until(() => chat.store.state.turn === null);
    library.fail();
    expect(chat.store.state.conversation.error).to.deep.include({ code: 'network' });
    expect(chat.shown()).to.deep.equal(['hi?']);
  });
});

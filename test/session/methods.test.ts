import { expect } from '@open-wc/testing';
import {
  CUT,
  httpReply,
  scriptedServer,
  storedThreads,
  streamChannel,
  streamText,
  thread,
} from '../../src/testing/index.js';
import { rejection, scene, text } from './session.js';

const respond = (turn: Parameters<typeof streamText>[0]) => streamText(turn, 'ok');
const held = storedThreads([{ id: 'thr_a', items: [] }]);

describe('the busy rule', () => {
  for (const [name, busyWith] of [
    ['a response streams', (chat: ReturnType<typeof scene>) => chat.session.send(text('hi'))],
    ['a thread loads', (chat: ReturnType<typeof scene>) => chat.session.openThread('thr_slow')],
  ] as const) {
    it(`while ${name}, some methods reject and others work`, async () => {
      const chat = scene(
        scriptedServer({
          'threads.create': () => streamChannel(),
          'threads.get_by_id': () => new Promise(() => undefined),
          'threads.list': held['threads.list'],
        }),
      );
      busyWith(chat);
      const { methods } = chat.session;
      for (const call of [
        () => methods.sendUserMessage({ text: 'x' }),
        () => methods.sendCustomAction({ type: 'x' }),
        () => methods.setThreadId('thr_a'),
        () => methods.setThreadId(null),
        () => methods.fetchUpdates(),
      ]) {
        const error = await rejection(call());
        expect(error).to.be.instanceOf(Error).and.include({ name: 'IntegrationError' });
        expect(error.message).to.include('chatkit.');
      }
      await methods.setComposerValue({ text: 'typed' });
      await methods.showHistory();
      await methods.hideHistory();
      expect(chat.store.state.draft.content).to.deep.equal(text('typed').content);
      expect(chat.errors()).to.deep.equal([]);
    });
  }
});

describe('sendCustomAction', () => {
  it('sends the action of an item and resolves when its stream has ended', async () => {
    const channel = streamChannel();
    const fetch = scriptedServer({ ...held, 'threads.custom_action': () => channel });
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    let resolved = false;
    const acting = chat.session.methods
      .sendCustomAction({ type: 'vote', payload: { n: 1 } }, 'wid_1')
      .then(() => (resolved = true));
    channel.push({ type: 'stream_options', stream_options: { allow_cancel: true } });
    await chat.until(() => chat.store.state.turn?.phase === 'streaming');
    expect(resolved).to.equal(false);
    channel.end();
    await acting;
    expect(chat.store.state.turn).to.equal(null);
    expect(fetch.received('threads.custom_action')[0]!.params).to.deep.equal({
      thread_id: 'thr_a',
      item_id: 'wid_1',
      action: { type: 'vote', payload: { n: 1 } },
    });
    expect(chat.names().slice(-2)).to.deep.equal(['chatkit.response.start', 'chatkit.response.end']);
  });

  it('rejects without a thread, and when the request fails', async () => {
    const fetch = scriptedServer({ ...held, 'threads.custom_action': () => [CUT] });
    const chat = scene(fetch);
    expect((await rejection(chat.session.methods.sendCustomAction({ type: 'x' }))).name).to.equal('IntegrationError');
    expect(fetch.requests).to.deep.equal([]);
    await chat.session.methods.setThreadId('thr_a');
    expect(await rejection(chat.session.methods.sendCustomAction({ type: 'x' }))).to.include({ code: 'cut' });
  });
});

describe('setThreadId', () => {
  it('opens a new thread with null and undefined', async () => {
    const chat = scene(scriptedServer(held));
    for (const none of [null, undefined]) {
      await chat.session.methods.setThreadId('thr_a');
      await chat.session.methods.setThreadId(none);
      expect(chat.store.state.threadId).to.equal(null);
    }
    expect(chat.details('chatkit.thread.change')).to.deep.equal([
      { threadId: 'thr_a' },
      { threadId: null },
      { threadId: 'thr_a' },
      { threadId: null },
    ]);
  });
});

describe('options that change', () => {
  it('do nothing when they say the same, however often', () => {
    const fetch = scriptedServer({ respond });
    const chat = scene(fetch, { startScreen: { greeting: 'Hi', prompts: [{ label: 'a', prompt: 'b' }] } });
    const before = chat.store.state;
    let actions = 0;
    chat.store.subscribe(() => (actions += 1), new AbortController().signal);
    for (let count = 0; count < 100; count += 1) {
      chat.configure({ startScreen: { greeting: 'Hi', prompts: [{ label: 'a', prompt: 'b' }] } });
    }
    expect(actions).to.equal(0);
    expect(chat.store.state).to.equal(before);
  });

  it('keep what stayed the same as the same objects', () => {
    const chat = scene(scriptedServer({}), { composer: { tools: [{ id: 'a', label: 'A', icon: 'b' }] } });
    const { composer, header } = chat.store.state.options;
    chat.configure({ composer: { tools: [{ id: 'a', label: 'A', icon: 'b' }], placeholder: 'New' }, theme: 'dark' });
    expect(chat.store.state.options.composer.tools).to.equal(composer.tools);
    expect(chat.store.state.options.header).to.equal(header);
    expect(chat.store.state.options.theme.colorScheme).to.equal('dark');
    expect(chat.store.state.options.composer.placeholder).to.equal('New');
  });

  it('leave a running answer, the thread and the draft alone, and use new functions at once', async () => {
    const channel = streamChannel();
    const first = scriptedServer({ 'threads.create': () => channel });
    const second = scriptedServer({ respond });
    const chat = scene(first);
    chat.session.send(text('hi'));
    chat.session.type(text('draft').content);
    await first.waitFor('threads.create');
    chat.configure({ api: { url: '/chatkit', fetch: second }, theme: 'dark' });
    channel.push({ type: 'thread.created', thread: thread('thr_a') });
    channel.end();
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.store.state.threadId).to.equal('thr_a');
    expect(chat.store.state.draft.content).to.deep.equal(text('draft').content);
    await chat.session.methods.sendUserMessage({ text: 'second' });
    expect(second.requests).to.have.length(1);
  });

  it('begin anew with another server', async () => {
    const channel = streamChannel();
    const fetch = scriptedServer({ 'threads.create': () => channel });
    const chat = scene(fetch);
    chat.session.send(text('hi'));
    channel.push({ type: 'thread.created', thread: thread('thr_a') });
    await chat.until(() => chat.store.state.threadId === 'thr_a');
    chat.configure({ api: { url: '/other', fetch } });
    expect(chat.store.state).to.include({ threadId: null, turn: null });
    expect(await fetch.requests[0]!.outcome).to.equal('aborted');
    expect(chat.store.state.history.ids).to.deep.equal([]);
  });

  it('say when they name no server, and take a late one with its first thread', async () => {
    const chat = scene(scriptedServer(held), { api: {}, initialThread: 'thr_a' });
    expect(chat.store.state.setup).to.deep.equal({ kind: 'no-url' });
    expect((await rejection(chat.session.methods.sendUserMessage({ text: 'x' }))).name).to.equal('IntegrationError');
    chat.configure({ api: { url: '/chatkit', fetch: scriptedServer(held) }, initialThread: 'ignored' });
    expect(chat.store.state.setup).to.equal(null);
    await chat.until(() => chat.store.state.threadId === 'thr_a' && chat.store.state.load.status === 'idle');
  });
});

describe('small commands', () => {
  it('gives feedback once for each kind', async () => {
    const fetch = scriptedServer({ ...held, 'items.feedback': () => ({}) });
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    chat.session.giveFeedback('key', ['msg_1', 'wid_2'], 'positive');
    chat.session.giveFeedback('key', ['msg_1', 'wid_2'], 'positive');
    chat.session.giveFeedback('key', ['msg_1', 'wid_2'], 'negative');
    await chat.until(() => fetch.received('items.feedback').length === 2);
    expect(fetch.received('items.feedback').map(({ params }) => params)).to.deep.equal([
      { thread_id: 'thr_a', item_ids: ['msg_1', 'wid_2'], kind: 'positive' },
      { thread_id: 'thr_a', item_ids: ['msg_1', 'wid_2'], kind: 'negative' },
    ]);
    const actions = (chat.details('chatkit.log') as { name: string; data: object }[]).filter(
      ({ name }) => name === 'message.action',
    );
    expect(actions.map(({ data }) => (data as { action: string }).action)).to.deep.equal([
      'feedback.positive',
      'feedback.negative',
    ]);
  });

  it('tells when feedback fails', async () => {
    const chat = scene(scriptedServer({ ...held, 'items.feedback': () => httpReply(500) }));
    await chat.session.methods.setThreadId('thr_a');
    chat.session.giveFeedback('key', ['msg_1'], 'positive');
    await chat.until(() => chat.errors().length === 1);
  });

  it('answers a structured input', async () => {
    const fetch = scriptedServer({
      ...held,
      'threads.add_structured_input': () => [{ type: 'stream_options', stream_options: {} }],
    });
    const chat = scene(fetch);
    await chat.session.methods.setThreadId('thr_a');
    chat.session.submitStructuredInput('inp_1', { status: 'skipped', answers: {} });
    await chat.until(() => chat.store.state.turn === null && fetch.requests.length === 2);
    expect(fetch.requests[1]!.params).to.deep.equal({
      thread_id: 'thr_a',
      item_id: 'inp_1',
      input: { status: 'skipped', answers: {} },
    });
  });

  it('runs header actions, and survives those that throw', async () => {
    let clicks = 0;
    const chat = scene(scriptedServer({}), {
      header: {
        leftAction: { icon: 'menu', onClick: () => (clicks += 1) },
        rightAction: {
          icon: 'close',
          onClick: () => {
            throw new Error('Broken button');
          },
        },
      },
    });
    chat.session.runHeaderAction('left');
    chat.session.runHeaderAction('right');
    await chat.until(() => chat.errors().length === 1);
    expect(clicks).to.equal(1);
    expect(chat.errors()[0]).to.include({ name: 'IntegrationError' });
    expect(chat.errors()[0]!.cause).to.include({ message: 'Broken button' });
  });

  it('tells deep links', () => {
    const chat = scene(scriptedServer({}));
    chat.session.followDeeplink('order', { id: '7' });
    expect(chat.details('chatkit.deeplink')).to.deep.equal([{ name: 'order', data: { id: '7' } }]);
  });
});

describe('a page that is gone', () => {
  it('ends all that runs, and takes up a load when it is back', async () => {
    let slow = true;
    const fetch = scriptedServer({
      ...held,
      'threads.get_by_id': (request) => (slow ? new Promise(() => undefined) : held['threads.get_by_id'](request)),
    });
    const chat = scene(fetch, { initialThread: 'thr_a' });
    await fetch.waitFor('threads.get_by_id');
    chat.session.suspend();
    expect(await fetch.requests[0]!.outcome).to.equal('aborted');
    expect(chat.names().at(-1)).to.equal('chatkit.thread.load.end');
    slow = false;
    chat.session.resume();
    await chat.until(() => chat.store.state.load.status === 'idle');
    expect(chat.store.state.threadId).to.equal('thr_a');
  });
});

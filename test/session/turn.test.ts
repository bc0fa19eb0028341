import { expect } from '@open-wc/testing';
import {
  added,
  assistantMessage,
  CUT,
  done,
  httpReply,
  refuse,
  scriptedServer,
  streamChannel,
  streamText,
  thread,
  userMessage,
  type ItemSource,
  type Turn,
} from '../../src/testing/index.js';
import { errorsOnConsole, rejection, scene, text } from './session.js';

const echo = (turn: Turn) => streamText(turn, `re: ${turn.text}`);
let ids = 0;
const source: ItemSource = { threadId: 'thr_1', nextId: (prefix: string) => `${prefix}_x${(ids += 1)}` };
const created = { type: 'thread.created', thread: thread('thr_1') };
const message = (value: string) => done(userMessage(source, value, { id: 'msg_x' }));

describe('a turn', () => {
  it('shows the message at once, then its echo, then the answer', async () => {
    const channel = streamChannel();
    const { session, shown, store, until } = scene(scriptedServer({ 'threads.create': () => channel }));
    session.send(text('hi'));
    expect(shown()).to.deep.equal(['hi']);
    expect(store.state.conversation.entries[0]).to.include({ delivery: 'sending' });
    const [key] = store.state.conversation.keys;
    channel.push(created, message('hi'));
    await until(() => store.state.conversation.entries[0]?.delivery === 'sent');
    expect(store.state.conversation.keys).to.deep.equal([key]);
    expect(store.state.threadId).to.equal('thr_1');
    channel.push(...streamText(source, 'Hello', { finish: false, id: 'msg_a' }));
    await until(() => shown()[1] === 'Hello…');
    channel.push(done(assistantMessage(source, 'Hello', { id: 'msg_a' })));
    channel.end();
    await until(() => store.state.turn === null);
    expect(shown()).to.deep.equal(['hi', 'Hello']);
  });

  it('goes on in the same thread', async () => {
    const fetch = scriptedServer({ respond: echo });
    const { session, until, store } = scene(fetch);
    for (const word of ['one', 'two']) {
      await session.methods.sendUserMessage({ text: word });
      await until(() => store.state.turn === null);
    }
    expect(fetch.requests.map(({ type }) => type)).to.deep.equal(['threads.create', 'threads.add_user_message']);
    expect(fetch.requests[1]!.params).to.deep.include({ thread_id: 'thr_1' });
    await session.methods.sendUserMessage({ text: 'three', newThread: true });
    await until(() => store.state.turn === null);
    expect(fetch.requests[2]!.type).to.equal('threads.create');
    expect(store.state.threadId).to.equal('thr_2');
  });

  it('tells its beginning and end once, and works again when it tells the end', async () => {
    const chat = scene(scriptedServer({ respond: echo }));
    let second: Promise<void> | undefined;
    chat.onEvent = (name) => {
      if (name === 'chatkit.response.end') second ??= chat.session.methods.sendUserMessage({ text: 'queued' });
    };
    await chat.session.methods.sendUserMessage({ text: 'first' });
    await chat.until(() => chat.details('chatkit.response.end').length === 2);
    await second;
    expect(chat.names()).to.deep.equal([
      'chatkit.response.start',
      'chatkit.thread.change',
      'chatkit.response.end',
      'chatkit.response.start',
      'chatkit.response.end',
    ]);
    expect(chat.shown()).to.deep.equal(['first', 're: first', 'queued', 're: queued']);
  });

  it('resolves sendUserMessage at the echo, before the answer', async () => {
    const channel = streamChannel();
    const { session, store } = scene(scriptedServer({ 'threads.create': () => channel }));
    const sending = session.methods.sendUserMessage({ text: 'hi' });
    channel.push(created, message('hi'));
    await sending;
    expect(store.state.turn).not.to.equal(null);
  });

  it('tells effects at once and in order', async () => {
    const effect = (name: string, data = {}) => ({ type: 'client_effect', name, data });
    const chat = scene(
      scriptedServer({
        *respond(turn) {
          yield effect('a', { n: 1 });
          yield* echo(turn);
          yield effect('b');
        },
      }),
    );
    await chat.session.methods.sendUserMessage({ text: 'hi' });
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.details('chatkit.effect')).to.deep.equal([
      { name: 'a', data: { n: 1 } },
      { name: 'b', data: {} },
    ]);
  });

  it('stops: keeps what was written, tells the server and the page, drops what comes late', async () => {
    const channel = streamChannel();
    const fetch = scriptedServer({ 'threads.create': () => channel });
    const chat = scene(fetch);
    chat.session.send(text('hi'));
    chat.session.stop();
    expect(chat.store.state.turn, 'no Stop before anything came').not.to.equal(null);
    channel.push(created, message('hi'), ...streamText(source, 'Half', { finish: false }));
    await chat.until(() => chat.shown()[1] === 'Half…');
    chat.session.stop();
    expect(chat.store.state.turn).to.equal(null);
    expect(chat.shown()).to.deep.equal(['hi', 'Half']);
    expect(chat.names().at(-1)).to.equal('chatkit.response.end');
    expect(await fetch.requests[0]!.outcome).to.equal('aborted');
    channel.push(...streamText(source, 'late'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(chat.shown()).to.deep.equal(['hi', 'Half']);
    expect(chat.errors()).to.deep.equal([]);
    expect(chat.store.state.conversation.error, 'what was written shows where it stopped').to.equal(null);
  });

  for (const retry of [true, false]) {
    it(`says that it was stopped before its first word, ${retry ? 'with a way on' : 'without one where the page has none'}`, async () => {
      const channel = streamChannel();
      const fetch = scriptedServer({
        'threads.create': () => channel,
        'threads.retry_after_item': () => streamText(source, 'Here it is'),
      });
      const chat = scene(fetch, { threadItemActions: { retry } });
      chat.session.send(text('hi'));
      channel.push(created, message('hi'), ...streamText(source, '', { finish: false }));
      await chat.until(() => chat.store.state.turn?.canCancel === true && chat.shown()[0] === 'hi');
      chat.session.stop();
      await chat.until(() => chat.store.state.conversation.error !== null);
      expect(chat.store.state.conversation.error).to.deep.equal({
        code: 'stopped',
        message: 'Stopped',
        allowRetry: retry,
      });
      expect(chat.errors()).to.deep.equal([]);
      chat.session.retryError();
      await chat.until(() => chat.shown().length === 2 && chat.store.state.turn === null);
      expect(chat.store.state.conversation.error).to.equal(null);
    });
  }

  it('does not stop where the server forbids it', async () => {
    const channel = streamChannel();
    const chat = scene(scriptedServer({ 'threads.create': () => channel }));
    chat.session.send(text('hi'));
    channel.push(created, message('hi'), { type: 'stream_options', stream_options: { allow_cancel: false } });
    await chat.until(() => chat.store.state.turn?.phase === 'streaming' && chat.store.state.turn.cancelRule === false);
    chat.session.stop();
    expect(chat.store.state.turn).not.to.equal(null);
  });
});

describe('a turn that fails', () => {
  it('keeps a message that did not arrive, and sends it again', async () => {
    let broken = true;
    const fetch = scriptedServer({
      respond: echo,
      'threads.create': (request) => {
        if (broken) return refuse();
        const turn = { ...source, request, text: 'x' };
        return [created, message('precious'), ...streamText(turn, 'ok')];
      },
    });
    const chat = scene(fetch);
    const error = await rejection(chat.session.methods.sendUserMessage({ text: 'precious' }));
    expect(error).to.include({ name: 'StreamError', code: 'network', allowRetry: true });
    expect(chat.shown()).to.deep.equal(['precious?']);
    expect(chat.store.state.conversation.error).to.include({ code: 'network' });
    expect(chat.errors()).to.have.length(1);
    expect(chat.names()).to.deep.equal(['chatkit.response.start', 'chatkit.error', 'chatkit.response.end']);

    broken = false;
    chat.session.resend(chat.store.state.conversation.keys[0]!);
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.shown()).to.deep.equal(['precious', 'ok']);
    expect(fetch.requests[1]!.params).to.deep.equal(fetch.requests[0]!.params);
  });

  it('resends to the thread that the failed try has made', async () => {
    const fetch = scriptedServer({ respond: echo, 'threads.create': () => [created, CUT] });
    const chat = scene(fetch);
    chat.session.send(text('hi'));
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.shown()).to.deep.equal(['hi?']);
    chat.session.retryError();
    await chat.until(() => chat.store.state.turn === null && chat.shown().length === 2);
    expect(fetch.requests[1]).to.deep.include({ type: 'threads.add_user_message' });
    expect(chat.shown()).to.deep.equal(['hi', 're: hi']);
  });

  it('takes a failed message back into the composer, before what was typed meanwhile', async () => {
    const chat = scene(scriptedServer({ 'threads.create': () => refuse() }));
    chat.session.setDraft({ ...text('first'), quotedText: 'quote' });
    chat.session.send();
    chat.session.type(text('second').content);
    await chat.until(() => chat.store.state.turn === null);
    chat.session.editFailed(chat.store.state.conversation.keys[0]!);
    await chat.until(() => chat.shown().length === 0);
    expect(chat.store.state.draft.content.map((part) => part.text).join('')).to.equal('first\nsecond');
    expect(chat.store.state.draft.quotedText).to.equal('quote');
  });

  it('shows a cut, keeps the text, and asks again', async () => {
    const fetch = scriptedServer({
      'threads.create': () => [created, message('hi'), ...streamText(source, 'Half', { finish: false }), CUT],
      'threads.retry_after_item': () => [...streamText(source, 'Whole')],
    });
    const chat = scene(fetch);
    await chat.session.methods.sendUserMessage({ text: 'hi' });
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.shown()).to.deep.equal(['hi', 'Half']);
    expect(chat.store.state.conversation.error).to.deep.equal({ code: 'cut', allowRetry: true });
    chat.session.retryError();
    await chat.until(() => chat.store.state.turn === null);
    expect(fetch.requests[1]!.params).to.deep.equal({ thread_id: 'thr_1', item_id: 'msg_x' });
    expect(chat.shown()).to.deep.equal(['hi', 'Whole']);
    expect(chat.store.state.conversation.error).to.equal(null);
  });

  it('tells errors of the server with its words and code, and reads on', async () => {
    const chat = scene(
      scriptedServer({
        *respond(turn) {
          yield { type: 'error', code: 'custom', message: 'Quota used up', allow_retry: false };
          yield { type: 'thread.updated', thread: thread(turn.threadId, { title: 'Named' }) };
        },
      }),
    );
    await chat.session.methods.sendUserMessage({ text: 'hi' });
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.errors()[0]).to.include({
      name: 'StreamError',
      message: 'Quota used up',
      code: 'custom',
      allowRetry: false,
    });
    expect(chat.errors()[0]).to.be.instanceOf(Error);
    expect(chat.store.state.threads['thr_1']?.title).to.equal('Named');
  });

  it('gives a status and a cause, but shows neither', async () => {
    const chat = scene(
      scriptedServer({ respond: echo, 'threads.create': () => httpReply(403, { detail: 'Not yours' }) }),
    );
    const error = await rejection(chat.session.methods.sendUserMessage({ text: 'hi' }));
    expect(error).to.include({ status: 403, code: 'http', cause: 'Not yours', allowRetry: false });
    expect(error.message).not.to.include('Not yours');
  });

  it('shows a mistake in the setup, until a request succeeds', async () => {
    const replies = [httpReply(404, 'Not found'), httpReply(200, '<!doctype html>', { 'content-type': 'text/html' })];
    const chat = scene(
      scriptedServer({ respond: echo, 'threads.create': () => replies.shift() ?? [created, message('hi')] }),
    );
    const said = await errorsOnConsole(async () => {
      chat.session.send(text('hi'));
      await chat.until(() => chat.store.state.turn === null);
      expect(chat.store.state.setup).to.deep.include({ kind: 'not-found', url: '/chatkit', status: 404 });
      chat.session.retryError();
      await chat.until(() => chat.store.state.turn === null);
      expect(chat.store.state.setup).to.deep.include({ kind: 'not-chatkit', contentType: 'text/html' });
    });
    expect(said).to.have.length(2);
    for (const line of said) expect(line).to.include('/chatkit').and.include('api.url');
    chat.session.retryError();
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.store.state.setup).to.equal(null);
  });

  it('does not call trouble of the moment a mistake in the setup', async () => {
    let ok = true;
    const chat = scene(
      scriptedServer({
        'threads.create': () => [created, message('hi')],
        'threads.add_user_message': () => (ok ? [message('hi')] : httpReply(404)),
      }),
    );
    await chat.session.methods.sendUserMessage({ text: 'hi' });
    await chat.until(() => chat.store.state.turn === null);
    ok = false;
    chat.session.send(text('again'));
    await chat.until(() => chat.store.state.turn === null);
    expect(chat.store.state.setup).to.equal(null);
    expect(chat.store.state.conversation.error).to.deep.equal({ code: 'http', status: 404, allowRetry: false });
  });
});

describe('client tools', () => {
  const call = (turn: Pick<Turn, 'threadId' | 'nextId'>, name = 'get_time') =>
    done({
      ...assistantMessage(turn, ''),
      id: turn.nextId('tc'),
      type: 'client_tool_call',
      status: 'pending',
      call_id: 'call_1',
      name,
      arguments: { zone: 'UTC', none: null },
    });
  const server = () =>
    scriptedServer({
      *respond(turn) {
        if (turn.request.type !== 'threads.add_client_tool_output') {
          yield { type: 'progress_update', text: 'Looking' };
          yield call(turn);
        } else yield* streamText(turn, JSON.stringify(turn.request.params['result']));
      },
    });

  for (const [name, onClientTool, result] of [
    ['sync', () => ({ time: 12 }), { time: 12 }],
    ['async', () => Promise.resolve({ time: 13 }), { time: 13 }],
    ['nothing', () => undefined, {}],
    ['null', () => null, null],
    ['a function', () => () => 1, {}],
  ] as const) {
    it(`sends what a handler gives: ${name}`, async () => {
      const fetch = server();
      const chat = scene(fetch, { onClientTool });
      await chat.session.methods.sendUserMessage({ text: 'time?' });
      await chat.until(() => chat.store.state.turn === null);
      expect(fetch.requests.map(({ type }) => type)).to.deep.equal([
        'threads.create',
        'threads.add_client_tool_output',
      ]);
      expect(fetch.requests[1]!.params).to.deep.equal({ thread_id: 'thr_1', result });
      expect(chat.shown().at(-1)).to.equal(JSON.stringify(result));
      expect(chat.errors()).to.deep.equal([]);
      expect(chat.names().filter((one) => one.startsWith('chatkit.response'))).to.deep.equal([
        'chatkit.response.start',
        'chatkit.response.end',
      ]);
    });
  }

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  for (const [name, onClientTool] of [
    [
      'throws',
      () => {
        throw new Error('No clock');
      },
    ],
    ['rejects', () => Promise.reject(new Error('No clock'))],
    ['is missing', undefined],
    ['gives what JSON cannot carry', () => cyclic],
  ] as const) {
    it(`tells the server and the page when a handler ${name}`, async () => {
      const fetch = server();
      const chat = scene(fetch, { onClientTool });
      await chat.session.methods.sendUserMessage({ text: 'time?' });
      await chat.until(() => chat.store.state.turn === null);
      const { result } = fetch.requests[1]!.params as { result: { error: string } };
      expect(result.error).to.be.a('string');
      expect(chat.errors()).to.have.length(1);
      expect(chat.errors()[0]!.message).to.include(result.error);
    });
  }

  it('gives name and params, and keeps the turn and its progress while the handler runs', async () => {
    let finish: (value: Record<string, unknown>) => void = () => undefined;
    let seen: unknown;
    const chat = scene(server(), {
      onClientTool: (toolCall: unknown) => {
        seen = toolCall;
        return new Promise((resolve) => (finish = resolve));
      },
    });
    await chat.session.methods.sendUserMessage({ text: 'time?' });
    await chat.until(() => chat.store.state.turn?.phase === 'tool');
    expect(seen).to.deep.equal({ name: 'get_time', params: { zone: 'UTC', none: null } });
    expect(chat.store.state.conversation.progress).to.deep.equal({ text: 'Looking' });
    expect((await rejection(chat.session.methods.fetchUpdates())).name).to.equal('IntegrationError');
    finish({});
    await chat.until(() => chat.store.state.turn === null);
  });

  it('can be stopped while the handler runs', async () => {
    const fetch = server();
    const chat = scene(fetch, { onClientTool: () => new Promise(() => undefined) });
    await chat.session.methods.sendUserMessage({ text: 'time?' });
    await chat.until(() => chat.store.state.turn?.phase === 'tool');
    chat.session.stop();
    expect(chat.store.state.turn).to.equal(null);
    expect(fetch.requests).to.have.length(1);
    expect(chat.names().at(-1)).to.equal('chatkit.response.end');
  });

  it('runs only the call that ends a stream', async () => {
    let calls = 0;
    const chat = scene(
      scriptedServer({
        *respond(turn) {
          const pending = call(turn);
          yield pending;
          if (turn.text === 'error') yield { type: 'error', code: 'custom' };
          else if (turn.text === 'more') yield* streamText(turn, 'went on');
          else yield done({ ...(pending as { item: object }).item, status: 'completed' });
        },
      }),
      { onClientTool: () => ({ n: (calls += 1) }) },
    );
    for (const word of ['error', 'more', 'completed']) {
      await chat.session.methods.sendUserMessage({ text: word, newThread: true });
      await chat.until(() => chat.store.state.turn === null);
    }
    expect(calls).to.equal(0);
  });

  it('uses an item that was only added for nothing', async () => {
    let calls = 0;
    const chat = scene(
      scriptedServer({
        *respond(turn) {
          yield added((call(turn) as { item: object }).item);
        },
      }),
      { onClientTool: () => ({ n: (calls += 1) }) },
    );
    await chat.session.methods.sendUserMessage({ text: 'x' });
    await chat.until(() => chat.store.state.turn === null);
    expect(calls).to.equal(0);
  });
});

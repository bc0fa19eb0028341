import { expect } from '@open-wc/testing';
import {
  CUT,
  httpReply,
  refuse,
  scriptedServer,
  storedThreads,
  streamChannel,
  streamText,
  userMessage,
  type ServerFetch,
} from '../../src/testing/index.js';
import { eventsOf, gate, post, rejection } from './helpers.js';

const input = (text: string) => ({ content: [{ type: 'input_text', text }], attachments: [], inference_options: {} });
const create = (fetch: ServerFetch, text = 'hi', init: RequestInit = {}) =>
  post(fetch, 'threads.create', { input: input(text) }, init);

describe('a scripted server', () => {
  it('opens a turn as Python does, then says what respond says', async () => {
    const fetch = scriptedServer({ respond: (turn) => streamText(turn, `You said ${turn.text}`, { deltaSize: 100 }) });
    const response = await create(fetch, 'é 👋');
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('text/event-stream; charset=utf-8');
    const events = await eventsOf(response);
    expect(events.map((event) => event['type'])).to.deep.equal([
      'thread.created',
      'thread.item.done',
      'stream_options',
      'thread.item.added',
      'thread.item.updated',
      'thread.item.updated',
      'thread.item.updated',
      'thread.item.done',
    ]);
    expect(events[1]).to.deep.include({ item: userMessage({ threadId: 'thr_1', nextId: () => 'msg_1' }, 'é 👋') });
    expect(JSON.stringify(events.at(-1))).to.contain('You said é 👋');
    const [request] = fetch.received('threads.create');
    expect(request?.params.input.content).to.deep.equal([{ type: 'input_text', text: 'é 👋' }]);
    expect(await request?.outcome).to.equal('complete');
  });

  it('names the thread of the request, and sends no thread.created for it', async () => {
    const fetch = scriptedServer({ respond: (turn) => streamText(turn, 'ok') });
    const response = await post(fetch, 'threads.add_user_message', { thread_id: 'thr_9', input: input('again') });
    const events = await eventsOf(response);
    expect(events[0]).to.have.nested.property('item.thread_id', 'thr_9');
    expect(events.at(-1)).to.have.nested.property('item.thread_id', 'thr_9');
  });

  it('streams what a test pushes, when it pushes', async () => {
    const channel = streamChannel();
    const fetch = scriptedServer({ 'threads.create': () => channel });
    const reader = (await create(fetch)).body!.getReader();
    channel.push({ type: 'one' });
    const first = await reader.read();
    expect(new TextDecoder().decode(first.value)).to.equal('data: {"type":"one"}\n\n');
    channel.end();
    expect((await reader.read()).done).to.be.true;
  });

  it('breaks the connection at a cut, after the bytes before it', async () => {
    const fetch = scriptedServer({ 'threads.create': () => [{ type: 'one' }, CUT] });
    const reader = (await create(fetch)).body!.getReader();
    expect((await reader.read()).done).to.be.false;
    expect(await rejection(reader.read())).to.be.instanceOf(TypeError);
    expect(await fetch.received('threads.create')[0]?.outcome).to.equal('cut');
  });

  it('stops for an aborted signal, also while it waits, and tells the script', async () => {
    const told = gate<string>();
    const waits = gate<undefined>();
    const fetch = scriptedServer({
      async *'threads.create'(request) {
        yield { type: 'one' };
        waits.resolve(undefined);
        told.resolve(await request.outcome);
      },
    });
    const abort = new AbortController();
    const reader = (await create(fetch, 'hi', { signal: abort.signal })).body!.getReader();
    await reader.read();
    const reading = rejection(reader.read());
    await waits.promise;
    abort.abort();
    expect(await reading).to.have.property('name', 'AbortError');
    expect(await fetch.received('threads.create')[0]?.outcome).to.equal('aborted');
    expect(await told.promise).to.equal('aborted');
  });

  it('rejects at once when the signal is aborted before there is an answer', async () => {
    const fetch = scriptedServer({ 'threads.create': () => new Promise<never>(() => undefined) });
    const abort = new AbortController();
    const calling = rejection(create(fetch, 'hi', { signal: abort.signal }));
    await fetch.waitFor('threads.create');
    abort.abort();
    expect(await calling).to.have.property('name', 'AbortError');
  });

  it('takes a reader that cancels for a client that has left', async () => {
    const fetch = scriptedServer({ respond: () => streamChannel() });
    const response = await create(fetch);
    await response.body!.cancel();
    expect(await fetch.received('threads.create')[0]?.outcome).to.equal('aborted');
  });

  it('cuts its bytes as asked', async () => {
    const fetch = scriptedServer({ 'threads.create': () => [{ type: 'é' }] }, { chunkSize: 1 });
    const reader = (await create(fetch)).body!.getReader();
    const sizes: number[] = [];
    for (let next = await reader.read(); !next.done; next = await reader.read()) sizes.push(next.value.length);
    expect(sizes).to.deep.equal(new Array(new TextEncoder().encode('data: {"type":"é"}\n\n').length).fill(1));
  });

  it('answers with statuses, refuses, and knows uploads from operations', async () => {
    const fetch = scriptedServer({
      'threads.get_by_id': () => httpReply(404, { detail: 'gone' }),
      'threads.delete': () => refuse(),
      upload: ({ body }) => ({ id: 'atc_1', name: ((body as FormData).get('file') as File).name }),
    });
    const missing = await post(fetch, 'threads.get_by_id', { thread_id: 'x' });
    expect(missing.status).to.equal(404);
    expect(await missing.json()).to.deep.equal({ detail: 'gone' });
    expect(await rejection(post(fetch, 'threads.delete', { thread_id: 'x' }))).to.be.instanceOf(TypeError);
    expect((await post(fetch, 'items.feedback', {})).status).to.equal(500);
    const form = new FormData();
    form.append('file', new File(['x'], 'a.txt'));
    expect(await (await fetch('/upload', { method: 'POST', body: form })).json()).to.deep.equal({
      id: 'atc_1',
      name: 'a.txt',
    });
  });

  it('keeps how it was called, and waits for calls to come', async () => {
    const fetch = scriptedServer({});
    const init = {
      method: 'POST',
      headers: { 'X-Me': '1' },
      body: JSON.stringify({ type: 'threads.list', params: {} }),
    };
    const waiting = fetch.waitFor('threads.list', 2);
    await fetch('/chatkit', init);
    await fetch(new Request(new URL('/chatkit', location.href), init));
    const second = await waiting;
    expect(fetch.requests[0]?.input).to.equal('/chatkit');
    expect(fetch.requests[0]?.init).to.equal(init);
    expect(second.headers['x-me']).to.equal('1');
    expect(second.url).to.equal(new URL('/chatkit', location.href).href);
    expect(fetch.requests).to.have.length(2);
  });
});

describe('stored threads', () => {
  const source = { threadId: 'thr_1', nextId: () => 'unused' };
  const items = Array.from({ length: 45 }, (_, index) =>
    index % 10 === 4
      ? { id: `hid_${index}`, type: 'hidden_context_item', thread_id: 'thr_1', content: 'secret' }
      : userMessage(source, `m${index}`, { id: `msg_${index}` }),
  );
  const server = () =>
    scriptedServer(
      storedThreads([
        { id: 'thr_0', items: [] },
        { id: 'thr_1', title: 'Long', items },
      ]),
    );
  const json = async (response: Promise<Response>) => (await (await response).json()) as Record<string, unknown>;

  it('gives the oldest twenty items with a thread, without the hidden ones', async () => {
    const thread = await json(post(server(), 'threads.get_by_id', { thread_id: 'thr_1' }));
    expect(thread).to.include({ id: 'thr_1', title: 'Long' });
    expect(thread).to.have.nested.property('items.data').with.length(18);
    expect(thread).to.have.nested.property('items.data[0].id', 'msg_0');
    expect(thread).to.have.nested.property('items.has_more', true);
  });

  it('pages from the newest to the first, without a hole or a double', async () => {
    const fetch = server();
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await json(post(fetch, 'items.list', { thread_id: 'thr_1', order: 'desc', limit: 7, after }));
      ids.push(...(page['data'] as { id: string }[]).map((item) => item.id));
      after = page['after'] as string | undefined;
    } while (after !== undefined);
    expect(ids).to.deep.equal(
      items
        .filter((item) => item.type === 'user_message')
        .map((item) => item.id)
        .reverse(),
    );
  });

  it('lists, renames and deletes', async () => {
    const fetch = server();
    await post(fetch, 'threads.update', { thread_id: 'thr_0', title: 'New' });
    await post(fetch, 'threads.delete', { thread_id: 'thr_1' });
    const list = await json(post(fetch, 'threads.list', {}));
    expect(list['data']).to.have.length(1);
    expect(list['data']).to.have.nested.property('[0].title', 'New');
    expect((await post(fetch, 'threads.get_by_id', { thread_id: 'thr_1' })).status).to.equal(500);
  });
});

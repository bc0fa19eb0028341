import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ApiError } from '../../src/api/index.js';
import {
  added,
  assistantMessage,
  createReplayFetch,
  CUT,
  done,
  scriptedServer,
  sse,
  streamChannel,
  streamText,
} from '../../src/testing/index.js';
import { answers, clientFor, CREATE, drain } from './client.js';

const source = { threadId: 'thr_1', nextId: (prefix: string) => `${prefix}_1` };
const EVENTS = [...streamText(source, 'Grüße, 👋🏽 мир — \u2028 end', { deltaSize: 1 })];

const codeOf = (error: unknown): string | undefined => (error instanceof ApiError ? error.code : undefined);

describe('the client reads streams', () => {
  it('gives the same events wherever the bytes are cut', async () => {
    const body = sse(EVENTS);
    const whole = await drain(clientFor({ fetch: answers(body) }).client);
    expect(whole.events).to.have.length(EVENTS.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (chunkSize) => {
        const fetch = createReplayFetch([{ type: 'threads.create', body }], { chunkSize });
        const { events, error } = await drain(clientFor({ fetch }).client);
        expect(error).to.equal(null);
        expect(events).to.deep.equal(whole.events);
      }),
      { numRuns: 25 },
    );
  });

  for (const [name, change] of [
    ['data without the space', (text: string) => text.replaceAll('data: ', 'data:')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    [
      'comments and other fields',
      (text: string) => `: ping\n\nretry: 5\n${text.replaceAll('data: ', 'event: x\nid: 4\ndata: ')}`,
    ],
    ['JSON over several data lines', (text: string) => text.replaceAll(',"item":', ',\ndata: "item":')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['a last block without its blank line', (text: string) => text.trimEnd()],
    ['[DONE] and empty data', (text: string) => `${text}data:\n\ndata: [DONE]\n\n`],
  ] as const) {
    it(`understands ${name}`, async () => {
      const { client, notes } = clientFor({ fetch: answers(change(sse(EVENTS))) });
      const { events, error } = await drain(client);
      expect(error).to.equal(null);
      expect(events).to.have.length(EVENTS.length);
      expect(events.at(-1)).to.deep.include({ type: 'thread.item.done' });
      expect(notes).to.deep.equal([]);
    });
  }

  it('skips and notes what it does not understand, and drops hidden items in silence', async () => {
    const hidden = { ...assistantMessage(source, 'secret'), type: 'sdk_hidden_context', content: 'secret' };
    const body = `data: {"type":"thre\n\ndata: null\n\n${sse([{ type: 'tomorrow' }, added(hidden), ...EVENTS])}`;
    const { client, notes } = clientFor({ fetch: answers(body) });
    const { events, error } = await drain(client);
    expect(error).to.equal(null);
    expect(events).to.have.length(EVENTS.length);
    expect(notes.map(({ name }) => name)).to.deep.equal([
      'stream.event.malformed',
      'stream.event.ignored',
      'stream.event.ignored',
    ]);
    expect(JSON.stringify(notes)).not.to.include('secret');
  });

  it('fails as cut when the connection breaks, after the events that came', async () => {
    const fetch = scriptedServer({ 'threads.create': () => [...EVENTS.slice(0, 3), CUT] });
    const { events, error } = await drain(clientFor({ fetch }).client);
    expect(events).to.have.length(3);
    expect(codeOf(error)).to.equal('cut');
  });

  it('does not take the half of an event before a cut for a whole one', async () => {
    const fetch = scriptedServer({ 'threads.create': () => [...EVENTS.slice(0, 3), 'data: {"type":"error"}', CUT] });
    const { events } = await drain(clientFor({ fetch }).client);
    expect(events).to.have.length(3);
  });

  it('fails as cut when not one event came', async () => {
    expect(codeOf((await drain(clientFor({ fetch: answers('') }).client)).error)).to.equal('cut');
    expect(codeOf((await drain(clientFor({ fetch: answers(null) }).client)).error)).to.equal('cut');
    expect(codeOf((await drain(clientFor({ fetch: answers(': ping\n\n') }).client)).error)).to.equal('cut');
  });

  it('fails as cut when a message was left open, unless an error said why', async () => {
    const open = EVENTS.slice(0, -2);
    expect(codeOf((await drain(clientFor({ fetch: answers(sse(open)) }).client)).error)).to.equal('cut');
    const told = [...open, { type: 'error', code: 'custom', message: 'No.' }];
    expect((await drain(clientFor({ fetch: answers(sse(told)) }).client)).error).to.equal(null);
    const removed = [...open, { type: 'thread.item.removed', item_id: 'msg_1' }];
    expect((await drain(clientFor({ fetch: answers(sse(removed)) }).client)).error).to.equal(null);
  });

  it('lets workflows stay open', async () => {
    const workflow = { ...assistantMessage(source, ''), type: 'workflow', workflow: { type: 'custom', tasks: [] } };
    const { error } = await drain(clientFor({ fetch: answers(sse([added(workflow)])) }).client);
    expect(error).to.equal(null);
  });

  for (const [name, body, type] of [
    ['another event stream', 'data: {"choices":[{"delta":{"content":"hi"}}]}\n\ndata: [DONE]\n\n', 'text/event-stream'],
    ['events of another kind', sse([{ type: 'response.created' }, { type: 'response.done' }]), 'text/event-stream'],
    ['lines of JSON', '{"type":"a"}\n{"type":"b"}\n', 'application/x-ndjson'],
    ['plain text', 'Hello\n', 'text/plain'],
    ['a web page', '<!doctype html><title>Log in</title>', 'text/html; charset=utf-8'],
    ['a document', '{"answer":"hi"}', 'application/json'],
  ] as const) {
    it(`says that ${name} is not ChatKit, and what to do`, async () => {
      const { client } = clientFor({ fetch: answers(body, { headers: { 'content-type': type } }) });
      const { events, error } = await drain(client);
      expect(events).to.deep.equal([]);
      expect(codeOf(error)).to.equal('not_chatkit');
      expect((error as Error).message)
        .to.include('/chatkit')
        .and.include('api.url')
        .and.include(type);
    });
  }

  it('reads an error document with status 200', async () => {
    const fetch = answers('{"detail":"No such user"}', { headers: { 'content-type': 'application/json' } });
    const { error } = await drain(clientFor({ fetch }).client);
    expect(error).to.include({ code: 'http', status: 200, cause: 'No such user' });
  });

  it('ends with the reason of the signal, and tells the server', async () => {
    const channel = streamChannel();
    const fetch = scriptedServer({ 'threads.create': () => channel });
    const abort = new AbortController();
    const { client } = clientFor({ fetch });
    channel.push(EVENTS[0]!);
    const reading = (async () => {
      for await (const event of client.stream(CREATE, abort.signal)) abort.abort(new Error(event.type));
    })();
    const reason = await reading.catch((error: unknown) => error);
    expect(reason).to.include({ message: 'thread.item.added' });
    expect(await fetch.requests[0]!.outcome).to.equal('aborted');
  });

  it('stops also where api.fetch does not hand the signal on', async () => {
    const channel = streamChannel();
    const server = scriptedServer({ 'threads.create': () => channel });
    const abort = new AbortController();
    const { client } = clientFor({ fetch: (input, init) => server(input, { ...init, signal: null }) });
    channel.push(EVENTS[0]!);
    const reading = drain(client, CREATE, abort.signal);
    await server.waitFor('threads.create');
    abort.abort(new Error('enough'));
    expect((await reading).error).to.include({ message: 'enough' });
    expect(await server.requests[0]!.outcome).to.equal('aborted');
  });

  it('lets the page work while a hundred kilobytes arrive at once', async () => {
    const body = sse([...streamText(source, 'x'.repeat(100_000), { deltaSize: 4 })]);
    const { client } = clientFor({ fetch: answers(body) });
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    const { events } = await drain(client);
    port1.close();
    expect(events).to.have.length(25_004);
    // Other tasks of the page ran in between, and not only at the end.
    expect(turns).to.be.greaterThan(3);
  });

  it('is done with a finished item', async () => {
    const { events } = await drain(clientFor({ fetch: answers(sse([done(assistantMessage(source, 'a'))])) }).client);
    expect(events).to.have.length(1);
  });
});

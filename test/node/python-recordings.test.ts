/**
 * The demo server against recordings of the real Python server: the recorded requests are sent, a playback plays the
 * recorded integrator, and everything else (echoes, order, shapes, defaults, failures) must come out the same.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Store } from '../../demo/server/store/store.js';
import type { StoredItem, ThreadResponse } from '../../demo/server/wire.js';
import { bodyOf, type Exchange, PlaybackAssistant, type Recording, recordings } from './support/playback.js';
import { post, startServer } from './support/server.js';
import { parseEvents } from './support/stream.js';

const DATE = /"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?"/g;
const SEEDED = { 'long-thread': 130, 'short-thread': 9, threads: 3 } as const;

describe('recordings of the Python server', () => {
  const all = recordings();
  it('exist', () => assert.ok(all.length > 30));
  for (const recording of all) {
    it(recording.name, async () => {
      const assistant = new PlaybackAssistant();
      const server = await startServer({}, { assistant });
      try {
        seed(server.server.store, recording);
        for (const exchange of recording.exchanges) await compare(server.url, assistant, exchange);
      } finally {
        await server.stop();
      }
    });
  }
});

async function compare(url: string, assistant: PlaybackAssistant, exchange: Exchange): Promise<void> {
  assistant.exchange = exchange;
  const response = await post(url, assistant.translate(exchange.request));
  let text = '';
  let cut = false;
  try {
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) text += Buffer.from(chunk).toString('utf8');
  } catch {
    cut = true;
  }
  learnIds(assistant, bodyOf(exchange), text);
  assert.equal(response.status, exchange.status);
  assert.equal(cut, exchange.cut, 'whether the connection was cut');
  const expected = bodyOf(exchange);
  if (exchange.body.endsWith('.sse')) {
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    assert.deepEqual(dateless(parseEvents(text)), dateless(assistant.translate(parseEvents(expected))));
  } else if (exchange.status === 200) {
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.deepEqual(dateless(JSON.parse(text)), dateless(assistant.translate(JSON.parse(expected))));
  } else {
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
    assert.equal(text, expected);
  }
}

/** A stream that was cut before the integrator ran has told the playback nothing. */
function learnIds(assistant: PlaybackAssistant, expected: string, actual: string): void {
  const idOf = (text: string): string | undefined => /"thread":\{[^{}]*?"id":"(thr_\w+)"/.exec(text)?.[1];
  const [recorded, ours] = [idOf(expected), idOf(actual)];
  if (expected.startsWith('data: {"type":"thread.created"') && recorded && ours) assistant.ids.set(recorded, ours);
}

function dateless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(DATE, '"<date>"'));
}

/** The threads that a recording began with; what it never shows was hidden. */
function seed(store: Store, { name, exchanges }: Recording): void {
  if (!(name in SEEDED)) return;
  const count = SEEDED[name as keyof typeof SEEDED];
  const bodies = exchanges
    .filter(({ body, status }) => body.endsWith('.body') && status === 200)
    .map((exchange) => JSON.parse(bodyOf(exchange)) as Body);
  const thread = seededThread(bodies, exchanges);
  const visible = new Map(bodies.flatMap(itemsIn).map((item) => [item.id, item]));
  const { items, ...metadata } = thread;
  assert.ok(items, 'a thread comes with a page of items');
  store.saveThread(metadata);
  for (let index = 0; index < count; index++) {
    const id = `msg_${String(index).padStart(4, '0')}`;
    const hidden = {
      type: 'hidden_context_item',
      id,
      thread_id: thread.id,
      created_at: '',
      content: 'seeded',
    } as const;
    store.saveItem(visible.get(id) ?? hidden);
  }
}

type Body = Partial<ThreadResponse> & { readonly data?: readonly (ThreadResponse | StoredItem)[] };

function itemsIn(body: Body): readonly StoredItem[] {
  const entries = body.items?.data ?? body.data ?? [];
  return entries.filter((entry): entry is StoredItem => 'thread_id' in entry);
}

/** The thread of `threads.get_by_id`, or the one in a list that was not made by the recording. */
function seededThread(bodies: readonly Body[], exchanges: readonly Exchange[]): ThreadResponse {
  const made = new Set(exchanges.map(({ request }) => request.params?.['thread_id']));
  const whole = bodies.find((body) => body.id !== undefined && body.title !== 'Renamed é');
  const listed = bodies
    .flatMap((body) => body.data ?? [])
    .find((entry) => !('thread_id' in entry) && !made.has(entry.id));
  const thread = (whole ?? listed) as ThreadResponse | undefined;
  assert.ok(thread, 'the recording shows the thread that it began with');
  return thread;
}

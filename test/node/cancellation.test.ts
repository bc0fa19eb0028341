import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Turn } from '../../demo/server/assistant/assistant.js';
import { assistantMessage, newItem } from '../../demo/server/assistant/items.js';
import { ScriptedAssistant } from '../../demo/server/assistant/scripted/assistant.js';
import type { AssistantEvent, StoredItem } from '../../demo/server/wire.js';
import { type RunningServer, startServer } from './support/server.js';
import { input, only, streamUntil } from './support/stream.js';

const isWriting = (events: Parameters<Parameters<typeof streamUntil>[3]>[0]): boolean =>
  only(events, 'thread.item.updated').length > 12;

describe('cancellation', () => {
  it('Stop closes the connection: the part of the answer is saved, and a hidden mark', async (t) => {
    const running = await startServer({ speed: 20 });
    t.after(() => running.stop());
    const events = await streamUntil(running.url, 'threads.create', { input: input('a long answer') }, isWriting);
    const threadId = only(events, 'thread.created')[0]?.thread.id ?? '';
    const items = await itemsWith(running, threadId, 3);
    assert.deepEqual(
      items.map(({ type }) => type),
      ['user_message', 'assistant_message', 'sdk_hidden_context'],
    );
    const partial = items[1];
    assert.ok(partial?.type === 'assistant_message');
    assert.match(partial.content[0]?.text ?? '', /^# The life of a parcel/);
    assert.ok((partial.content[0]?.text.length ?? 0) < 1500);
    assert.deepEqual(running.noted, [], 'a user who stops is no error');
  });

  it('workflows that were not finished are dropped', async (t) => {
    const running = await startServer({ speed: 20 });
    t.after(() => running.stop());
    const events = await streamUntil(running.url, 'threads.create', { input: input('think about it') }, isWriting);
    const threadId = only(events, 'thread.created')[0]?.thread.id ?? '';
    const items = await itemsWith(running, threadId, 2);
    assert.deepEqual(
      items.map(({ type }) => type),
      ['user_message', 'sdk_hidden_context'],
    );
  });

  it('a client that stops reading and goes away loses nothing: the server was blocked in sending', async (t) => {
    const running = await startServer({}, { assistant: new Flood() });
    t.after(() => running.stop());
    const { store } = running.server;
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.pause();
    const body = JSON.stringify({ type: 'threads.create', params: { input: input('x') } });
    socket.write(`POST /chatkit HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const threadId = await eventually(() => store.listThreads({ limit: 1, order: 'desc' }).data[0]?.id);
    await sleep(100);
    socket.destroy();
    const items = await itemsWith(running, threadId, 3);
    assert.deepEqual(
      items.map(({ type }) => type),
      ['user_message', 'assistant_message', 'sdk_hidden_context'],
    );
  });

  it('a shutdown saves running answers like a Stop', async (t) => {
    const running = await startServer({ speed: 20 });
    t.after(() => running.stop());
    const open = streamUntil(running.url, 'threads.create', { input: input('a long answer') }, () => false).catch(
      () => undefined,
    );
    const { store } = running.server;
    const threadId = await eventually(() => store.listThreads({ limit: 1, order: 'desc' }).data[0]?.id);
    await sleep(120);
    await running.stop(true);
    await open;
    const again = await startServer({ dataDir: running.dataDir });
    t.after(() => again.stop());
    const types = again.server.store.listItems(threadId, { limit: 10, order: 'asc' }).data.map(({ type }) => type);
    assert.deepEqual(types, ['user_message', 'assistant_message', 'sdk_hidden_context']);
  });
});

/** Writes far more than the network holds. */
class Flood extends ScriptedAssistant {
  constructor() {
    super('instant');
  }

  override async *respond({ thread }: Turn): AsyncIterable<AssistantEvent> {
    const item = assistantMessage(newItem(thread), []);
    yield { type: 'thread.item.added', item };
    const delta = 'x'.repeat(64 * 1024);
    const update = { type: 'assistant_message.content_part.text_delta', content_index: 0, delta } as const;
    for (let sent = 0; sent < 1000; sent++) {
      await sleep(0);
      yield { type: 'thread.item.updated', item_id: item.id, update };
    }
  }
}

function itemsWith(running: RunningServer, threadId: string, count: number): Promise<readonly StoredItem[]> {
  return eventually(() => {
    const { data } = running.server.store.listItems(threadId, { limit: 10, order: 'asc' });
    return data.length >= count ? data : undefined;
  });
}

/** Looks again and again until there is something, for at most five seconds. */
async function eventually<T>(look: () => T | undefined): Promise<T> {
  for (let attempt = 0; attempt < 250; attempt++) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(20);
  }
  throw new Error('It never happened');
}

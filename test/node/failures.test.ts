import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { call, post, type RunningServer, startServer } from './support/server.js';
import { createThread, input, only, outline, stream } from './support/stream.js';

const BAD_BODIES: Readonly<Record<string, unknown>> = {
  'no JSON': '{"type":',
  'no object': '[]',
  'an unknown type': { type: 'threads.explode', params: {} },
  'a type that objects inherit': { type: 'constructor', params: {} },
  'no params': { type: 'threads.list' },
  'a missing parameter': { type: 'threads.get_by_id', params: {} },
  'a wrong type': { type: 'threads.update', params: { thread_id: 'x', title: 7 } },
  'an order that is none': { type: 'threads.list', params: { order: 'up' } },
  'metadata that is no object': { type: 'threads.list', params: {}, metadata: 1 },
  'no inference options': { type: 'threads.create', params: { input: { content: [], attachments: [] } } },
  'a tag without data': {
    type: 'threads.create',
    params: { input: input('', { content: [{ type: 'input_tag', id: 'a', text: 'b' }] }) },
  },
  'content of no known type': {
    type: 'threads.create',
    params: { input: input('', { content: [{ type: 'input_video' }] }) },
  },
  'a tool output without a result': { type: 'threads.add_client_tool_output', params: { thread_id: 'x' } },
};

describe('failures', () => {
  let running: RunningServer;
  let url: string;
  before(async () => {
    running = await startServer();
    ({ url } = running);
  });
  after(() => running.stop());

  for (const [name, body] of Object.entries(BAD_BODIES)) {
    it(`a body with ${name}: 500, plain text`, async () => {
      const response = await post(url, body);
      assert.equal(response.status, 500);
      assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
      assert.equal(await response.text(), 'Internal Server Error');
    });
  }

  it('limits given as text or zero count, unknown keys do not', async () => {
    await call(url, 'threads.list', { limit: '5', unknown: true });
    await call(url, 'threads.list', { limit: 0, after: null });
  });

  it('an unknown thread: 200, no event, cut', async () => {
    for (const [type, params] of [
      ['threads.add_user_message', { thread_id: 'thr_0', input: input('x') }],
      ['threads.retry_after_item', { thread_id: 'thr_0', item_id: 'y' }],
      ['threads.custom_action', { thread_id: 'thr_0', action: { type: 'x' } }],
      ['threads.add_structured_input', { thread_id: 'thr_0', item_id: 'y', input: {} }],
      ['threads.add_client_tool_output', { thread_id: 'thr_0', result: null }],
    ] as const) {
      const { response, events, cut } = await stream(url, type, params);
      assert.equal(response.status, 200, type);
      assert.deepEqual(events, [], type);
      assert.equal(cut, true, type);
    }
  });

  it('an unknown attachment: the thread is made, then cut', async () => {
    const { events, cut, threadId } = await createThread(url, 'x', { attachments: ['atc_00000000'] });
    assert.deepEqual(outline(events), ['thread.created']);
    assert.equal(cut, true);
    assert.equal(running.server.store.loadThread(threadId).id, threadId);
  });

  it('an error in words', async () => {
    const { events, cut } = await createThread(url, 'show an error');
    assert.equal(cut, false);
    const [error] = only(events, 'error');
    assert.equal(error?.code, 'custom');
    assert.match(error.message ?? '', /carrier/);
    assert.equal(error.allow_retry, true);
  });

  it('an error without words, and a note for whoever runs the server', async () => {
    const { events } = await createThread(url, 'crash');
    assert.deepEqual(only(events, 'error'), [{ type: 'error', code: 'stream.error', allow_retry: true }]);
    assert.match(String(running.noted.at(-1)), /crashed/);
  });

  it('a cut in the middle saves no part of the answer', async () => {
    const { events, cut, threadId } = await createThread(url, 'cut the connection');
    assert.equal(cut, true);
    assert.ok(only(events, 'thread.item.updated').length > 3);
    const { data } = running.server.store.listItems(threadId, { limit: 10, order: 'asc' });
    assert.deepEqual(
      data.map(({ type }) => type),
      ['user_message'],
    );
  });

  it('a guardrail takes the answer back, then says why', async () => {
    const { events, threadId } = await createThread(url, 'trip a guardrail');
    assert.deepEqual(outline(events).slice(-2), ['thread.item.removed', 'error']);
    assert.equal(running.server.store.listItems(threadId, { limit: 10, order: 'asc' }).data.length, 1);
  });

  it('an error is followed by the change of the thread that came with it', async () => {
    const own = await startServer({}, { assistant: failingAssistant });
    const { events } = await createThread(own.url, 'x');
    assert.deepEqual(outline(events).slice(-2), ['error', 'thread.updated']);
    await own.stop();
  });
});

const failingAssistant = {
  description: '',
  // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- it fails at once
  async *respond({ thread }: { thread: { title?: string } }) {
    thread.title = 'Changed';
    throw new Error('x');
  },
  action: () => {
    throw new Error('unused');
  },
  syncAction: () => Promise.resolve({}),
  transcribe: () => Promise.resolve({ text: '' }),
};

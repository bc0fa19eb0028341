import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, StoredItem, ThreadResponse } from '../../demo/server/wire.js';
import { call, post, type RunningServer, startServer } from './support/server.js';
import { createThread, input, only, stream } from './support/stream.js';

describe('operations with one answer', () => {
  let running: RunningServer;
  let url: string;
  before(async () => {
    running = await startServer();
    ({ url } = running);
  });
  after(() => running.stop());

  it('get a thread with its oldest items', async () => {
    const { threadId } = await createThread(url, 'hi');
    const thread = await call<ThreadResponse>(url, 'threads.get_by_id', { thread_id: threadId });
    assert.equal(thread.title, 'Hi');
    assert.deepEqual(thread.metadata, {});
    assert.deepEqual(thread.status, { type: 'active' });
    assert.deepEqual(
      thread.items.data.map(({ type }) => type),
      ['user_message', 'assistant_message'],
    );
    assert.equal(thread.items.has_more, false);
    assert.ok(!('after' in thread.items));
  });

  it('list threads newest first, without items, in pages', async () => {
    const own = await startServer();
    const ids: string[] = [];
    for (const text of ['one', 'two', 'three']) ids.unshift((await createThread(own.url, text)).threadId);
    const first = await call<Page<ThreadResponse>>(own.url, 'threads.list', { limit: 2 });
    assert.deepEqual(
      first.data.map(({ id }) => id),
      ids.slice(0, 2),
    );
    assert.deepEqual(first.data[0]?.items, { data: [], has_more: false });
    assert.equal(first.has_more, true);
    const second = await call<Page<ThreadResponse>>(own.url, 'threads.list', { limit: 2, after: first.after });
    assert.deepEqual(
      second.data.map(({ id }) => id),
      ids.slice(2),
    );
    assert.equal(second.has_more, false);
    const ascending = await call<Page<ThreadResponse>>(own.url, 'threads.list', { order: 'asc', limit: 9999 });
    assert.deepEqual(
      ascending.data.map(({ id }) => id),
      ids.toReversed(),
    );
    await own.stop();
  });

  it('rename and delete a thread', async () => {
    const { threadId } = await createThread(url, 'hi');
    const renamed = await call<ThreadResponse>(url, 'threads.update', { thread_id: threadId, title: 'Lampe · 灯' });
    assert.equal(renamed.title, 'Lampe · 灯');
    assert.deepEqual(await call(url, 'threads.delete', { thread_id: threadId }), {});
    assert.deepEqual(await call(url, 'threads.delete', { thread_id: threadId }), {}, 'deleting twice is no error');
    const gone = await post(url, { type: 'threads.get_by_id', params: { thread_id: threadId } });
    assert.equal(gone.status, 500);
  });

  it('page through items without losing or repeating one, hidden ones filtered after paging', async () => {
    const { threadId } = await createThread(url, 'hi');
    const { store } = running.server;
    for (let index = 0; index < 57; index++) {
      const head = { id: `x_${index}`, thread_id: threadId, created_at: '2026-01-01T00:00:00' };
      store.saveItem(
        index % 3 === 0 ? { ...head, type: 'hidden_context_item', content: {} } : { ...head, type: 'end_of_turn' },
      );
    }
    for (const order of ['asc', 'desc'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      let pages = 0;
      do {
        const page: Page<StoredItem> = await call(url, 'items.list', { thread_id: threadId, order, limit: 10, after });
        assert.ok(page.data.length <= 10);
        assert.ok(page.data.every(({ type }) => type !== 'hidden_context_item'));
        seen.push(...page.data.map(({ id }) => id));
        ({ after } = page);
        pages += 1;
      } while (after !== undefined);
      assert.equal(pages, 6);
      assert.equal(seen.length, 2 + 38);
      assert.equal(new Set(seen).size, seen.length);
    }
  });

  it('answer an unknown cursor with 500', async () => {
    const { threadId } = await createThread(url, 'hi');
    const response = await post(url, {
      type: 'items.list',
      params: { thread_id: threadId, order: 'asc', after: 'msg_nobody' },
    });
    assert.equal(response.status, 500);
  });

  it('keep feedback, the last word wins', async () => {
    const { threadId, events } = await createThread(url, 'hi');
    const id = only(events, 'thread.item.done').at(-1)?.item.id ?? '';
    for (const kind of ['positive', 'negative']) {
      assert.deepEqual(await call(url, 'items.feedback', { thread_id: threadId, item_ids: [id], kind }), {});
    }
    assert.deepEqual([...running.server.store.feedbackOf(threadId)], [[id, 'negative']]);
    assert.deepEqual(
      await call(url, 'items.feedback', { thread_id: 'thr_none', item_ids: [id], kind: 'positive' }),
      {},
    );
  });

  it('transcribe a recording', async () => {
    const audio = Buffer.from('not really sound').toString('base64');
    const { text } = await call(url, 'input.transcribe', { audio_base64: audio, mime_type: 'audio/webm;codecs=opus' });
    assert.equal(text, 'Where is order 10482?');
    assert.equal(
      (await post(url, { type: 'input.transcribe', params: { audio_base64: '', mime_type: 'audio/webm' } })).status,
      500,
    );
  });

  it('run a synchronous action while the thread streams, and save what it changed', async () => {
    const { threadId, events } = await createThread(url, 'rating widget');
    const widget = only(events, 'thread.item.done').find(({ item }) => item.type === 'widget')?.item.id;
    const action = { type: 'rating.set', payload: { stars: 4 } };
    const { updated_item: updated } = await call<{ updated_item: StoredItem }>(url, 'threads.sync_custom_action', {
      thread_id: threadId,
      item_id: widget,
      action,
    });
    assert.equal(JSON.stringify(updated).match(/"star-filled"/g)?.length, 4);
    assert.deepEqual(running.server.store.loadItem(threadId, updated.id), updated);
    const user = only(events, 'thread.item.done')[0]?.item.id;
    const refused = await post(url, {
      type: 'threads.sync_custom_action',
      params: { thread_id: threadId, item_id: user, action },
    });
    assert.equal(refused.status, 500, 'only a widget may send one');
  });

  it('keep the message as it was sent, and drop what was not asked for', async () => {
    const message = {
      content: [
        { type: 'input_text', text: 'About ' },
        { type: 'input_tag', id: 'o1', text: 'Order 1', data: { deep: { nothing: null } }, group: null, surprise: 1 },
      ],
      attachments: [],
      quoted_text: 'Quote',
      inference_options: { tool_choice: { id: 'none of ours', extra: true }, model: 'm' },
      surprise: true,
    };
    const { events } = await stream(url, 'threads.create', { input: message });
    const [echo] = only(events, 'thread.item.done');
    assert.ok(echo?.item.type === 'user_message');
    assert.deepEqual(echo.item.content[1], {
      type: 'input_tag',
      id: 'o1',
      text: 'Order 1',
      data: { deep: { nothing: null } },
      interactive: false,
    });
    assert.deepEqual(echo.item.inference_options, { tool_choice: { id: 'none of ours' }, model: 'm' });
    assert.equal(echo.item.quoted_text, 'Quote');
    assert.ok(!('surprise' in echo.item));
  });

  it('write dates as Python does: local, without a zone', async () => {
    const { events } = await createThread(url, 'hi');
    assert.match(
      only(events, 'thread.created')[0]?.thread.created_at ?? '',
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?$/,
    );
  });

  it('accept a message with no words and no files', async () => {
    const { events, cut } = await stream(url, 'threads.create', { input: input('', { content: [] }) });
    assert.equal(cut, false);
    assert.equal(only(events, 'error').length, 0);
  });
});

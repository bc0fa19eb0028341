import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Attachment, StoredItem, ThreadResponse, Page } from '../../demo/server/wire.js';
import { call, startServer } from './support/server.js';
import { createThread, input, stream } from './support/stream.js';

const THREAD = { thread_id: 'kitchen-sink' };

/** All items that a client gets, oldest first, page by page. */
async function served(url: string): Promise<readonly StoredItem[]> {
  const items: StoredItem[] = [];
  let after: string | undefined;
  for (;;) {
    const params = { ...THREAD, order: 'asc', limit: 7, ...(after !== undefined && { after }) };
    const page = await call<Page<StoredItem>>(url, 'items.list', params);
    items.push(...page.data);
    if (!page.has_more) return items;
    after = page.after;
  }
}

describe('the kitchen sink', () => {
  it('is served whole, with its files, and without what is hidden', async (t) => {
    const server = await startServer();
    t.after(() => server.stop());
    await server.server.seed();
    const thread = await call<ThreadResponse>(server.url, 'threads.get_by_id', THREAD);
    assert.equal(thread.title, 'The kitchen sink');
    const items = await served(server.url);
    const stored = server.server.store.listItems('kitchen-sink', { limit: 100, order: 'asc' }).data;
    assert.deepEqual(
      items.map(({ id }) => id),
      stored.filter(({ type }) => type !== 'hidden_context_item').map(({ id }) => id),
    );
    assert.equal(stored.length, items.length + 1);
    const types = new Set<string>(items.map(({ type }) => type));
    for (const type of [
      'user_message',
      'assistant_message',
      'workflow',
      'task',
      'generated_image',
      'structured_input',
      'client_tool_call',
      'widget',
      'end_of_turn',
      'hologram',
    ])
      assert.ok(types.has(type), `there is a ${type}`);
    const workflows = items.flatMap((item) => (item.type === 'workflow' ? [item.workflow] : []));
    assert.deepEqual(
      workflows.map(({ type }) => type),
      ['reasoning', 'custom'],
    );
    const tasks = new Set(workflows.flatMap((workflow) => workflow.tasks.map(({ type }) => type)));
    assert.deepEqual([...tasks].sort(), ['custom', 'file', 'image', 'thought', 'web_search']);
    assert.ok(!JSON.stringify(items).includes('SECRET'));

    const [question] = items;
    const files: readonly Attachment[] = question?.type === 'user_message' ? question.attachments : [];
    assert.equal(files.length, 8);
    for (const { id, mime_type } of files) {
      const response = await fetch(`${server.url}/files/${id}`);
      assert.equal(response.status, 200, id);
      assert.equal(response.headers.get('content-type'), mime_type);
      assert.ok((await response.arrayBuffer()).byteLength > 0);
    }
  });

  it('goes on like any other thread', async (t) => {
    const server = await startServer();
    t.after(() => server.stop());
    await server.server.seed();
    const turn = await stream(server.url, 'threads.add_user_message', { ...THREAD, input: input('hello') });
    assert.equal(turn.cut, false);
  });

  it('is there in a new database only', async (t) => {
    const first = await startServer();
    await first.server.seed();
    await call(first.url, 'threads.delete', THREAD);
    await createThread(first.url, 'hello');
    await first.stop(true);
    const second = await startServer({ dataDir: first.dataDir });
    t.after(() => second.stop());
    await second.server.seed();
    const { data } = await call<Page<ThreadResponse>>(second.url, 'threads.list', {});
    assert.equal(data.length, 1);
    assert.notEqual(data[0]?.id, 'kitchen-sink');
  });

  it('can be asked for in any thread, with notices and an error at its end', async (t) => {
    const server = await startServer();
    t.after(() => server.stop());
    const { threadId } = await createThread(server.url, 'hello');
    const { events } = await stream(server.url, 'threads.add_user_message', {
      thread_id: threadId,
      input: input('show me everything'),
    });
    // With the echo of the question; nobody else's, and nothing hidden.
    assert.equal(events.filter(({ type }) => type === 'thread.item.done').length, 17);
    assert.ok(!JSON.stringify(events).includes('SECRET'));
    assert.equal(events.filter(({ type }) => type === 'notice').length, 3);
    assert.equal(events.filter(({ type }) => type === 'error').length, 1);
  });
});

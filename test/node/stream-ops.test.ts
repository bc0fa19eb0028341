import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { call, type RunningServer, startServer } from './support/server.js';
import { createThread, input, only, outline, stream, textOf } from './support/stream.js';

describe('streaming operations', () => {
  let running: RunningServer;
  let url: string;
  before(async () => {
    running = await startServer();
    ({ url } = running);
  });
  after(() => running.stop());

  const itemTypes = (threadId: string): string[] =>
    running.server.store.listItems(threadId, { limit: 100, order: 'asc' }).data.map(({ type }) => type);

  it('threads.create: thread, echo, options, answer', async () => {
    const { events, response, cut } = await createThread(url, 'hi');
    assert.equal(cut, false);
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    assert.deepEqual(outline(events), [
      'thread.created',
      'thread.item.done user_message',
      'stream_options',
      'thread.item.added assistant_message',
      'thread.updated',
      'thread.item.updated',
      'thread.item.done assistant_message',
    ]);
    assert.deepEqual(Object.keys(events[0] ?? {}), ['type', 'thread']);
    assert.deepEqual(only(events, 'stream_options')[0]?.stream_options, { allow_cancel: true });
  });

  it('streams a message in small deltas that add up to it', async () => {
    const { events } = await createThread(url, 'a tour of markdown');
    const deltas = only(events, 'thread.item.updated').flatMap(({ update }) =>
      update.type === 'assistant_message.content_part.text_delta' ? [update.delta] : [],
    );
    assert.ok(deltas.length > 100);
    assert.ok(Math.max(...deltas.map((delta) => delta.length)) < 20);
    assert.equal(deltas.join(''), textOf(events));
  });

  it('threads.add_user_message: echo, options, answer; the title stays', async () => {
    const { threadId } = await createThread(url, 'hi');
    const { events } = await stream(url, 'threads.add_user_message', {
      thread_id: threadId,
      input: input('show me a table'),
    });
    assert.deepEqual(outline(events), [
      'thread.item.done user_message',
      'stream_options',
      'thread.item.added assistant_message',
      'thread.item.updated',
      'thread.item.done assistant_message',
    ]);
    assert.equal(running.server.store.loadThread(threadId).title, 'Hi');
  });

  it('a client tool: the call ends the stream, its output goes on', async () => {
    const { threadId, events } = await createThread(url, 'use a tool');
    const last = events.at(-1);
    assert.ok(last?.type === 'thread.item.done' && last.item.type === 'client_tool_call');
    assert.equal(last.item.status, 'pending');
    const more = await stream(url, 'threads.add_client_tool_output', {
      thread_id: threadId,
      result: { title: 'A *page*' },
    });
    assert.equal(outline(more.events)[0], 'stream_options', 'the completed call itself is not echoed');
    assert.match(textOf(more.events), /A \\\*page\\\*/, 'what the page said is quoted, not interpreted');
    const call = running.server.store.loadItem(threadId, last.item.id);
    assert.ok(call.type === 'client_tool_call' && call.status === 'completed');
    assert.deepEqual(call.output, { title: 'A *page*' });
    const again = await stream(url, 'threads.add_client_tool_output', { thread_id: threadId, result: null });
    assert.equal(again.cut, true);
    assert.deepEqual(again.events, []);
  });

  it('threads.retry_after_item: drops what came after, silently, and answers the same message', async () => {
    const { threadId, events } = await createThread(url, 'hi');
    const message = only(events, 'thread.item.done')[0]?.item.id;
    await stream(url, 'threads.add_user_message', { thread_id: threadId, input: input('show me a table') });
    assert.equal(itemTypes(threadId).length, 4);
    const retried = await stream(url, 'threads.retry_after_item', { thread_id: threadId, item_id: message });
    assert.deepEqual(outline(retried.events), [
      'stream_options',
      'thread.item.added assistant_message',
      'thread.item.updated',
      'thread.item.done assistant_message',
    ]);
    assert.deepEqual(itemTypes(threadId), ['user_message', 'assistant_message']);
    const answer = only(retried.events, 'thread.item.done')[0]?.item.id;
    const wrong = await stream(url, 'threads.retry_after_item', { thread_id: threadId, item_id: answer });
    assert.equal(wrong.cut, true, 'only user messages can be answered again');
    assert.deepEqual(itemTypes(threadId), ['user_message', 'assistant_message']);
  });

  it('threads.add_structured_input: the answered item first, then the assistant', async () => {
    const { threadId, events } = await createThread(url, 'ask me something');
    const asked = events.at(-1);
    assert.ok(
      asked?.type === 'thread.item.done' && asked.item.type === 'structured_input' && asked.item.status === 'pending',
    );
    const submission = {
      answers: {
        reason: { values: ['It arrived broken', 'and wet'] },
        wish: { values: ['A call', 'A *hug*'] },
        unknown: { values: ['x'] },
      },
    };
    const answered = await stream(url, 'threads.add_structured_input', {
      thread_id: threadId,
      item_id: asked.item.id,
      input: submission,
    });
    assert.deepEqual(outline(answered.events).slice(0, 2), ['stream_options', 'thread.item.replaced structured_input']);
    const [replaced] = only(answered.events, 'thread.item.replaced');
    assert.ok(replaced?.item.type === 'structured_input');
    assert.equal(replaced.item.status, 'answered');
    assert.deepEqual(
      replaced.item.inputs.map(({ answer }) => answer),
      [
        { values: ['It arrived broken'], skipped: false },
        { values: ['A call', 'A *hug*'], skipped: false },
        { values: [], skipped: true },
      ],
    );
    assert.match(textOf(answered.events), /It arrived broken/);
    const again = await stream(url, 'threads.add_structured_input', {
      thread_id: threadId,
      item_id: asked.item.id,
      input: {},
    });
    assert.equal(again.cut, true, 'it is no longer pending');
  });

  it('threads.custom_action: a changed widget is replaced, saved, and hidden context stays hidden', async () => {
    const { threadId, events } = await createThread(url, 'I want a refund');
    const widget = only(events, 'thread.item.done').at(-1)?.item;
    assert.equal(widget?.type, 'widget');
    const run = await stream(url, 'threads.custom_action', {
      thread_id: threadId,
      item_id: widget.id,
      action: { type: 'refund.confirm', payload: { order: 10482 } },
    });
    assert.deepEqual(outline(run.events), [
      'stream_options',
      'thread.item.replaced widget',
      'thread.item.added assistant_message',
      'thread.item.updated',
      'thread.item.done assistant_message',
    ]);
    assert.ok(itemTypes(threadId).includes('hidden_context_item'));
    assert.match(JSON.stringify(running.server.store.loadItem(threadId, widget.id)), /refunded/);
    const page = await call(url, 'items.list', { thread_id: threadId, order: 'asc' });
    assert.doesNotMatch(JSON.stringify(page), /hidden_context/);
  });

  it('threads.custom_action: an item that is no widget gets a lone error', async () => {
    const { threadId, events } = await createThread(url, 'hi');
    const message = only(events, 'thread.item.done')[0]?.item.id;
    const run = await stream(url, 'threads.custom_action', {
      thread_id: threadId,
      item_id: message,
      action: { type: 'x' },
    });
    assert.deepEqual(run.events, [{ type: 'error', code: 'stream.error', allow_retry: false }]);
    const unknown = await stream(url, 'threads.custom_action', {
      thread_id: threadId,
      item_id: 'msg_nobody',
      action: { type: 'x' },
    });
    assert.equal(unknown.cut, true);
  });

  it('threads.custom_action: an action that the demo does not know is shown, whatever it carries', async () => {
    const { threadId } = await createThread(url, 'hi');
    const run = await stream(url, 'threads.custom_action', {
      thread_id: threadId,
      action: { type: '<b>x</b>', payload: [1, null] },
    });
    assert.match(textOf(run.events), /\\<b\\>/);
    assert.equal(only(run.events, 'error').length, 0);
  });
});

/** The assistant with a real model: the real `openai` package, in front of a fake of its HTTP API. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attachment } from '../../demo/server/wire.js';
import {
  apiError,
  COMPLETED,
  type FakeOpenAI,
  frame,
  messageEvents,
  reasoningEvents,
  type Reply,
  startFakeOpenAI,
} from './support/fake-openai.js';
import { call, type Json, type RunningServer, startServer } from './support/server.js';
import { createThread, input, only, outline, stream, streamUntil, textOf } from './support/stream.js';

const HELLO: Reply = () => [...messageEvents(['Hel', 'lo ', '👋']), COMPLETED];

describe('the assistant with a model of OpenAI', () => {
  it('streams text as it comes, with the key, the model and the instructions sent', async (t) => {
    const { url, fake } = await start(t, HELLO);
    const { events } = await createThread(url, 'hi there');
    assert.deepEqual(outline(events), [
      'thread.created',
      'thread.item.done user_message',
      'stream_options',
      'thread.item.added assistant_message',
      'thread.updated',
      'thread.item.updated',
      'thread.item.done assistant_message',
    ]);
    assert.equal(textOf(events), 'Hello 👋');
    assert.deepEqual(
      only(events, 'thread.item.updated').map(({ update }) =>
        update.type.replace('assistant_message.content_part.', ''),
      ),
      ['added', 'text_delta', 'text_delta', 'text_delta', 'done'],
    );
    const [request] = fake.received;
    assert.equal(request?.path, '/v1/responses');
    assert.equal(request.headers.authorization, 'Bearer test-key');
    assert.equal(request.body['model'], 'gpt-5-mini');
    assert.equal(request.body['stream'], true);
    assert.match(String(request.body['instructions']), /Harbor/);
    assert.deepEqual(request.body['input'], [{ role: 'user', content: [{ type: 'input_text', text: 'hi there' }] }]);
  });

  it('sends the history: what was said, hidden context, answers and tool results', async (t) => {
    const { url, fake, running } = await start(t, HELLO);
    const { threadId } = await createThread(url, 'first');
    running.server.store.saveItem({
      type: 'hidden_context_item',
      id: 'h',
      thread_id: threadId,
      created_at: '',
      content: { slot: 1 },
    });
    await stream(url, 'threads.add_user_message', {
      thread_id: threadId,
      input: input('second', { quoted_text: 'Hello' }),
    });
    const sent = fake.received.at(-1)?.body['input'] as readonly Json[];
    assert.deepEqual(
      sent.map(({ role }) => role),
      ['user', 'assistant', 'developer', 'user'],
    );
    assert.equal(sent[1]?.['content'], 'Hello 👋');
    assert.equal(sent[2]?.['content'], '{"slot":1}');
    assert.match(JSON.stringify(sent[3]), /refers to this.*Hello.*second/);
  });

  it('sends attachments: pictures as pictures, text as text, documents as files', async (t) => {
    const { url, fake } = await start(t, HELLO);
    const attachments: string[] = [];
    for (const [name, type] of [
      ['a.png', 'image/png'],
      ['b.csv', 'text/csv'],
      ['c.pdf', 'application/pdf'],
      ['d.zip', 'application/zip'],
    ] as const) {
      const form = new FormData();
      form.set('file', new File(['1;2'], name, { type }));
      attachments.push(
        ((await (await fetch(`${url}/uploads`, { method: 'POST', body: form })).json()) as Attachment).id,
      );
    }
    await createThread(url, 'look', { attachments });
    const [message] = fake.received.at(-1)?.body['input'] as readonly { readonly content: readonly Json[] }[];
    const parts = message?.content ?? [];
    assert.deepEqual(
      parts.map(({ type }) => type),
      ['input_text', 'input_image', 'input_text', 'input_file', 'input_text'],
    );
    assert.equal(parts[1]?.['image_url'], 'data:image/png;base64,MTsy');
    assert.match(String(parts[2]?.['text']), /b\.csv:\n1;2/);
    assert.equal(parts[3]?.['filename'], 'c.pdf');
    assert.match(String(parts[4]?.['text']), /cannot be read.*d\.zip/);
  });

  it('shows thoughts as a workflow that ends before the answer, with its duration', async (t) => {
    const thoughts = [['**One** ', 'thing'], ['Another']];
    const { url } = await start(t, () => [...reasoningEvents(thoughts), ...messageEvents(['Done'])]);
    const { events } = await createThread(url, 'x');
    const [workflow, answer] = only(events, 'thread.item.done').slice(1);
    assert.ok(workflow?.item.type === 'workflow' && answer?.item.type === 'assistant_message');
    assert.equal(workflow.item.workflow.type, 'reasoning');
    assert.deepEqual(workflow.item.workflow.tasks, [
      { type: 'thought', status_indicator: 'none', content: '**One** thing' },
      { type: 'thought', status_indicator: 'none', content: 'Another' },
    ]);
    assert.deepEqual(workflow.item.workflow.summary, { duration: 0 });
    const updates = only(events, 'thread.item.updated').map(({ update }) => update.type);
    assert.deepEqual(updates.slice(0, 3), ['workflow.task.added', 'workflow.task.updated', 'workflow.task.added']);
  });

  it('asks again without reasoning when the model or the account has none', async (t) => {
    const refusal = apiError(400, 'Your organization must be verified to generate reasoning summaries.', {
      param: 'reasoning.summary',
    });
    const { url, fake } = await start(t, refusal, HELLO);
    assert.equal(textOf((await createThread(url, 'x')).events), 'Hello 👋');
    assert.ok('reasoning' in (fake.received[0]?.body ?? {}));
    assert.ok(!('reasoning' in (fake.received[1]?.body ?? {})));
  });

  it('follows the menu: effort by name, other models by their own', async (t) => {
    const { url, fake } = await start(t, HELLO);
    await createThread(url, 'x', { inference_options: { model: 'thorough', tool_choice: { id: 'search' } } });
    assert.deepEqual(fake.received[0]?.body['reasoning'], { summary: 'auto', effort: 'high' });
    assert.match(JSON.stringify(fake.received[0].body['tools']), /web_search/);
    await createThread(url, 'x', { inference_options: { model: 'gpt-4.1' } });
    assert.equal(fake.received[1]?.body['model'], 'gpt-4.1');
    assert.ok(!('reasoning' in fake.received[1].body));
  });

  it('runs a tool of the page and goes on with its result', async (t) => {
    const item = {
      type: 'function_call',
      id: 'fc_1',
      call_id: 'call_7',
      name: 'set_theme',
      arguments: '{"theme":"dark"}',
      status: 'completed',
    };
    const { url, fake } = await start(
      t,
      () => [{ type: 'response.output_item.done', output_index: 0, item }, COMPLETED],
      HELLO,
    );
    const { events, threadId } = await createThread(url, 'dark please');
    const last = only(events, 'thread.item.done').at(-1);
    assert.ok(last?.item.type === 'client_tool_call');
    assert.deepEqual(
      [last.item.status, last.item.call_id, last.item.name, last.item.arguments],
      ['pending', 'call_7', 'set_theme', { theme: 'dark' }],
    );
    const more = await stream(url, 'threads.add_client_tool_output', {
      thread_id: threadId,
      result: { theme: 'dark' },
    });
    assert.equal(textOf(more.events), 'Hello 👋');
    const sent = fake.received.at(-1)?.body['input'] as readonly Json[];
    assert.deepEqual(sent.slice(1), [
      { type: 'function_call', call_id: 'call_7', name: 'set_theme', arguments: '{"theme":"dark"}' },
      { type: 'function_call_output', call_id: 'call_7', output: '{"theme":"dark"}' },
    ]);
  });

  it('cites web pages, and shows a refusal as text', async (t) => {
    const annotation = { type: 'url_citation', url: 'https://example.com/a', title: 'A', start_index: 0, end_index: 4 };
    const cite = {
      type: 'response.output_text.annotation.added',
      item_id: 'msg_openai',
      output_index: 0,
      content_index: 0,
      annotation_index: 0,
      annotation,
    };
    const cited = messageEvents(['So it is']);
    const refused = messageEvents(['I will not.'], { part: 'refusal', id: 'msg_2' });
    const { url } = await start(t, () => [...cited.slice(0, 3), cite, ...cited.slice(3), ...refused]);
    const { events } = await createThread(url, 'x');
    const [first] = only(events, 'thread.item.done').slice(1);
    assert.ok(first?.item.type === 'assistant_message');
    assert.deepEqual(first.item.content[0]?.annotations, [
      { type: 'annotation', source: { type: 'url', url: 'https://example.com/a', title: 'A' }, index: 4 },
    ]);
    assert.match(textOf(events), /So it is\nI will not\./);
  });

  it('says so when an answer was too long', async (t) => {
    const incomplete = {
      type: 'response.incomplete',
      response: { incomplete_details: { reason: 'max_output_tokens' } },
    };
    const { url } = await start(t, () => [...messageEvents(['Half']), incomplete]);
    const [notice] = only((await createThread(url, 'x')).events, 'notice');
    assert.equal(notice?.level, 'warning');
    assert.match(notice.message, /greatest length/);
  });

  for (const [name, reply, message, retry] of [
    ['a wrong key', apiError(401, 'Incorrect API key'), /OPENAI_API_KEY/, false],
    ['an unknown model', apiError(404, 'no such model'), /OPENAI_MODEL/, false],
    ['too many requests', apiError(429, 'slow down'), /too much to do/, true],
    ['a broken server', apiError(500, 'oops'), /could not answer/, true],
    [
      'a failed response',
      () => [{ type: 'response.failed', response: { error: { message: 'out of cheese' } } }],
      /out of cheese/,
      true,
    ],
    [
      'an error in the stream',
      () => [{ type: 'error', code: 'x', message: 'out of luck', param: null }],
      /out of luck/,
      true,
    ],
  ] as const) {
    it(`${name} becomes an error in words`, async (t) => {
      const { url } = await start(t, reply);
      const { events, cut } = await createThread(url, 'x');
      assert.equal(cut, false);
      const [error] = only(events, 'error');
      assert.equal(error?.code, 'custom');
      assert.match(error.message ?? '', message);
      assert.equal(error.allow_retry, retry);
    });
  }

  it('a server that cannot be reached becomes an error that allows a retry', async (t) => {
    const { url, fake } = await start(t, HELLO);
    await fake.stop();
    const [error] = only((await createThread(url, 'x')).events, 'error');
    assert.match(error?.message ?? '', /cannot be reached/);
    assert.equal(error?.allow_retry, true);
  });

  it('stops the model when the user stops the answer, and keeps what came', async (t) => {
    const model = new AbortController();
    const { url, running } = await start(t, async (_received, response) => {
      response.on('close', () => model.abort());
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const [added, part, delta] = messageEvents(['Once upon a time ']);
      for (const event of [added, part, delta]) response.write(frame(event ?? {}));
      for (let tick = 0; tick < 250 && !model.signal.aborted; tick++) {
        await sleep(20);
        response.write(frame(delta ?? {}));
      }
      return undefined;
    });
    const events = await streamUntil(
      url,
      'threads.create',
      { input: input('x') },
      (seen) => only(seen, 'thread.item.updated').length > 3,
    );
    const threadId = only(events, 'thread.created')[0]?.thread.id ?? '';
    for (let tick = 0; tick < 250 && !model.signal.aborted; tick++) await sleep(20);
    assert.ok(model.signal.aborted, 'the connection to the model is closed');
    const { data } = running.server.store.listItems(threadId, { limit: 9, order: 'asc' });
    assert.deepEqual(
      data.map(({ type }) => type),
      ['user_message', 'assistant_message', 'sdk_hidden_context'],
    );
    assert.match(JSON.stringify(data[1]), /Once upon a time/);
  });

  it('transcribes speech', async (t) => {
    const { url, fake } = await start(t, (_received, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"text":"Where is my lamp?"}');
      return undefined;
    });
    const audio = Buffer.from('sound').toString('base64');
    const result = await call(url, 'input.transcribe', { audio_base64: audio, mime_type: 'audio/mp4' });
    assert.deepEqual(result, { text: 'Where is my lamp?' });
    assert.equal(fake.received[0]?.path, '/v1/audio/transcriptions');
    assert.match(fake.received[0].raw, /filename="speech\.mp4"/);
  });

  it('leaves the actions of older widgets to the scripted assistant', async (t) => {
    const { url } = await start(t, HELLO);
    const { threadId } = await createThread(url, 'x');
    const run = await stream(url, 'threads.custom_action', {
      thread_id: threadId,
      action: { type: 'product.view', payload: { id: 'lamp' } },
    });
    assert.match(textOf(run.events), /Marlow desk lamp/);
  });
});

async function start(
  t: TestContext,
  ...replies: readonly Reply[]
): Promise<{ readonly url: string; readonly fake: FakeOpenAI; readonly running: RunningServer }> {
  const fake = await startFakeOpenAI();
  fake.replies.push(...replies);
  const running = await startServer({ openai: { apiKey: 'test-key', baseURL: fake.baseURL, model: 'gpt-5-mini' } });
  t.after(async () => {
    await running.stop();
    await fake.stop();
  });
  return { url: running.url, fake, running };
}

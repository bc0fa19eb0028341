import { expect, test } from './fixtures.js';

interface AssistantItem {
  readonly type: string;
  readonly content: { readonly text: string }[];
}

test('Stop keeps what was written, here and on the server', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: slow');
  await expect(chat.log.getByText('word9 ', { exact: false })).toBeVisible();
  await chat.stop.click();
  await chat.turnsEnded();
  await expect(chat.stop).toHaveCount(0);
  // What had come already is drawn in the next frames, and the actions of an answer after their chunk.
  const shown = await chat.settledPicture();
  expect(shown).toContain('word9');

  // The server saves only after it has noticed that the connection is gone.
  const types = async () => (await chat.dump()).threads[0]?.items.map(({ type }) => type);
  await expect.poll(types).toEqual(['user_message', 'assistant_message', 'sdk_hidden_context']);
  const saved = (await chat.dump()).threads[0]?.items[1] as unknown as AssistantItem;
  expect(saved.content[0]?.text).toContain('word9');
  // It stopped there: the whole answer ends with word1999.
  expect(saved.content[0]?.text).not.toContain('word1999');
  expect(await chat.eventNames()).toEqual(['ready', 'response.start', 'thread.change', 'response.end']);
  expect(await chat.picture()).toBe(shown);

  await chat.say('Hello', 2);
  await expect(chat.log.getByText('You said: Hello')).toBeVisible();
});

test('a server can forbid to stop', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: no-cancel');
  await expect(chat.log.getByText('You cannot stop this', { exact: false })).toBeVisible();
  await expect(chat.stop).toHaveCount(0);
  await chat.turnsEnded();
});

test('a client tool runs in the page, and its result goes on with the turn', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: client tool');
  await expect(chat.log.getByText('Let me look at your page.')).toBeVisible();
  await expect(chat.log.getByText('The page said {"selected": 3}.')).toBeVisible();
  expect(await chat.page.evaluate(() => window.interop.toolCalls)).toEqual([
    { name: 'get_selection', params: { what: 'canvas', nothing: null } },
  ]);
  const [thread] = (await chat.dump()).threads;
  expect(thread?.items.map(({ type }) => type)).toEqual([
    'user_message',
    'assistant_message',
    'client_tool_call',
    'assistant_message',
  ]);
  expect(thread?.items[2]).toMatchObject({ status: 'completed', output: { selected: 3 } });
  expect(await chat.requests()).toMatchObject([
    { type: 'threads.create' },
    { type: 'threads.add_client_tool_output', params: { thread_id: thread?.id, result: { selected: 3 } } },
  ]);
  // One turn, whatever the number of requests.
  expect(await chat.eventNames()).toEqual(['ready', 'response.start', 'thread.change', 'response.end']);
});

test('two client tools in a row are one turn', async ({ chat }) => {
  await chat.open();
  await chat.page.evaluate(() => {
    window.interop.tool = ({ params }) => ({ got: params['number'] });
  });
  await chat.say('scenario: two client tools');
  await expect(chat.log.getByText('Both said [{"got": 1}, {"got": 2}].')).toBeVisible();
  expect((await chat.eventNames()).filter((name) => name.startsWith('response.'))).toEqual([
    'response.start',
    'response.end',
  ]);
});

test('a client tool that throws tells the server so, and the turn goes on', async ({ chat }) => {
  await chat.open();
  await chat.page.evaluate(() => {
    window.interop.tool = () => Promise.reject(new Error('no canvas here'));
  });
  await chat.say('scenario: client tool');
  await expect(chat.log.getByText('The page said {"error": "no canvas here"}.')).toBeVisible();
  expect(await chat.eventNames()).toEqual(['ready', 'response.start', 'thread.change', 'error', 'response.end']);
});

import { expect, test, type Chat } from './fixtures.js';

/** The details of all `chatkit.error` events. */
const errors = async (chat: Chat) =>
  (await chat.events()).filter(({ name }) => name === 'error').map(({ detail }) => detail?.['error']);

test('a custom error is shown in the words of the server, without a retry', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: custom error');
  await expect(chat.log.getByText('This part was fine.')).toBeVisible();
  await expect(chat.page.getByText('The weather service is closed on Sundays.').first()).toBeVisible();
  await expect(chat.retry).toHaveCount(0);
  expect(await errors(chat)).toEqual([
    { isError: true, name: 'StreamError', message: 'The weather service is closed on Sundays.', code: 'custom' },
  ]);
  expect((await chat.eventNames()).slice(-2)).toEqual(['error', 'response.end']);
});

test('a generic error says nothing of the server, and can be retried', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: generic error');
  await expect(chat.retry).toBeVisible();
  expect(await chat.page.locator('openai-chatkit').innerText()).not.toContain('secret');
  expect(await errors(chat)).toMatchObject([{ isError: true, name: 'StreamError', code: 'stream.error' }]);
});

test('the error goes away with the next message', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: custom error');
  await chat.say('Hello', 2);
  await expect(chat.log.getByText('You said: Hello')).toBeVisible();
  await expect(chat.log.getByText('The weather service is closed on Sundays.')).toHaveCount(0);
});

test('retry asks again for the same message and shows its answer alone', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: retry');
  await expect(chat.page.getByText('The line is busy.').first()).toBeVisible();
  await chat.retry.click();
  await chat.turnsEnded(2);
  await expect(chat.log.getByText('It worked at attempt 2.')).toBeVisible();
  await expect(chat.log.getByText('The first try')).toHaveCount(0);
  await expect(chat.log.getByText('The line is busy.')).toHaveCount(0);
  await expect(chat.log.getByText('scenario: retry')).toHaveCount(1);
  const [thread] = (await chat.dump()).threads;
  expect(thread?.items.map(({ type }) => type)).toEqual(['user_message', 'assistant_message']);
  expect((await chat.requests()).at(-1)).toMatchObject({
    type: 'threads.retry_after_item',
    params: { thread_id: thread?.id, item_id: thread?.items[0]?.id },
  });
});

test('an error is not the end of a stream', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: error then title');
  await expect(chat.page.getByText('After the error').first()).toBeVisible();
  await expect(chat.log.getByText('Still here.')).toBeVisible();
  expect(await errors(chat)).toHaveLength(2);
});

test('a cut in the middle keeps the text and can be retried', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: cut');
  await expect(chat.log.getByText('This sentence never')).toBeVisible();
  await expect(chat.retry).toBeVisible();
  expect(await errors(chat)).toMatchObject([{ isError: true, name: 'StreamError' }]);
});

test('a message to a thread that the server does not know is cut, and can be sent again', async ({ chat }) => {
  await chat.open();
  await chat.say('Hello');
  // A server that was started anew has forgotten all.
  await chat.control('reset', {});
  await chat.say('Are you there?', 2);
  await expect(chat.log.getByText('Are you there?')).toHaveCount(1);
  await expect(chat.retry).toBeVisible();
  expect(await errors(chat)).toMatchObject([{ isError: true, name: 'StreamError' }]);
  await chat.retry.click();
  await chat.turnsEnded(3);
  // The message was never echoed, so it is sent again as it was.
  expect(await chat.requestTypes()).toEqual(['threads.create', 'threads.add_user_message', 'threads.add_user_message']);
});

test('a thread that does not exist cannot be opened, and the load ends', async ({ chat }) => {
  await chat.open({ initialThread: 'thr_unknown' });
  await expect.poll(() => chat.eventNames()).toContain('thread.load.end');
  expect(await errors(chat)).toMatchObject([{ isError: true }]);
  await expect(
    chat.page.getByText('could not be opened').or(chat.page.getByText('did not load')).first(),
  ).toBeVisible();
});

test('an answer without any event after the echo ends the turn quietly', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: empty');
  expect(await errors(chat)).toEqual([]);
  await chat.say('Hello', 2);
  await expect(chat.log.getByText('You said: Hello')).toBeVisible();
});

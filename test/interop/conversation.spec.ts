import { expect, test } from './fixtures.js';

const input = (text: string) => ({
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
});

test('a first message makes a thread and is answered', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: text');

  await expect(chat.log.getByText('scenario: text')).toHaveCount(1);
  await expect(chat.log.getByText('Hello world, é 👋 and 漢字.')).toBeVisible();
  await expect(chat.log.locator('strong')).toHaveText('world');
  await expect(chat.composer).toHaveValue('');

  const [thread] = (await chat.dump()).threads;
  expect(thread?.items.map(({ type }) => type)).toEqual(['user_message', 'assistant_message']);
  expect(await chat.events()).toEqual([
    { name: 'ready', detail: null },
    { name: 'response.start', detail: null },
    { name: 'thread.change', detail: { threadId: thread?.id } },
    { name: 'response.end', detail: null },
  ]);
  expect(await chat.requests()).toMatchObject([{ type: 'threads.create', params: { input: input('scenario: text') } }]);
});

test('requests are made as the official client makes them', async ({ chat }) => {
  await chat.open({ locale: 'fr' });
  await chat.page.evaluate(() => window.interop.element.sendUserMessage({ text: 'Bonjour' }));
  await chat.turnsEnded();
  const [request] = await chat.requests();
  expect(request?.call).toEqual({
    input: 'string',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': expect.stringMatching(/^fr(-FR)?$/) as unknown },
    signal: true,
    bare: true,
  });
});

test('a second message goes to the same thread', async ({ chat }) => {
  await chat.open();
  await chat.say('Hello');
  await chat.say('And again', 2);

  await expect(chat.log.getByText('You said: Hello')).toBeVisible();
  await expect(chat.log.getByText('You said: And again')).toBeVisible();
  const { threads } = await chat.dump();
  expect(threads).toHaveLength(1);
  expect(threads[0]?.items).toHaveLength(4);
  expect(await chat.requests()).toMatchObject([
    { type: 'threads.create' },
    { type: 'threads.add_user_message', params: { thread_id: threads[0]?.id, input: input('And again') } },
  ]);
  expect((await chat.eventNames()).filter((name) => name === 'thread.change')).toHaveLength(1);
});

test('an answer is on screen while it streams', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: slow');
  await expect(chat.log.getByText('word3 ', { exact: false })).toBeVisible();
  await expect(chat.stop).toBeVisible();
  expect(await chat.eventNames()).toEqual(['ready', 'response.start', 'thread.change']);
  await chat.stop.click();
});

test('a title set by the server is shown, and changes again', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: title');
  await expect(chat.page.getByText('Trip to Lisbon and Porto')).toBeVisible();
});

test('several parts that come out of order stand in their order', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: many parts');
  await expect(chat.log.getByText('Third part.')).toBeVisible();
  await expect.poll(() => chat.log.innerText()).toMatch(/First part\.[^]*Second part\.[^]*Third part\./);
});

test('two messages that stream at once do not mix', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: interleaved');
  await expect(chat.log.getByText('The first of two.')).toBeVisible();
  await expect(chat.log.getByText('The second of two.')).toBeVisible();
});

test('answers with one and the same id do not overwrite each other', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: fake id\none');
  await chat.say('scenario: fake id\ntwo', 2);
  await expect(chat.log.getByText('Answer to one.')).toBeVisible();
  await expect(chat.log.getByText('Answer to two.')).toBeVisible();
});

test('replaced and removed items', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: replaced');
  await expect(chat.log.getByText('A better version.')).toBeVisible();
  await expect(chat.log.getByText('A first version.')).toHaveCount(0);
  await expect.poll(() => chat.log.innerText()).toMatch(/A better version\.[^]*Between the two\./);
  await chat.say('scenario: removed', 2);
  await expect(chat.page.getByText('I may not answer that.')).toBeVisible();
  await expect(chat.log.getByText('Something that may not be said')).toHaveCount(0);
});

test('hidden items are never shown', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: hidden');
  await expect(chat.log.getByText('Nothing to hide.')).toBeVisible();
  expect(await chat.page.locator('openai-chatkit').innerText()).not.toContain('SECRET');
  const [thread] = (await chat.dump()).threads;
  expect(JSON.stringify(thread?.items)).toContain('SECRET');
});

test('effects reach the page in order, before the turn ends', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: effect');
  const events = (await chat.events()).filter(({ name }) => name === 'effect' || name === 'response.end');
  expect(events).toEqual([
    { name: 'effect', detail: { name: 'highlight', data: { row: 7, nothing: null } } },
    { name: 'effect', detail: { name: 'done', data: {} } },
    { name: 'response.end', detail: null },
  ]);
});

test('progress is shown until the answer comes', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: progress');
  await expect(chat.page.getByText('Reading the map').first()).toBeVisible();
  await expect(chat.page.getByText('Counting the stops').first()).toBeVisible();
  await chat.turnsEnded();
  await expect(chat.log.getByText('There are 55 stops.')).toBeVisible();
  await expect(chat.log.getByText('Counting the stops')).toHaveCount(0);
});

test('notices are shown with their title and Markdown', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: notice');
  await expect(chat.page.getByText('Limit', { exact: true })).toBeVisible();
  await expect(chat.page.getByText('Only one message left.')).toBeVisible();
  await expect(chat.page.getByText('Your card has expired.').first()).toBeVisible();
});

test('methods work again inside the listener of response.end', async ({ chat }) => {
  await chat.open();
  await chat.page.evaluate(() => {
    const { element } = window.interop;
    element.addEventListener('chatkit.response.end', () => void element.sendUserMessage({ text: 'Queued' }), {
      once: true,
    });
  });
  await chat.write('Hello');
  await chat.turnsEnded(2);
  await expect(chat.log.getByText('You said: Queued')).toBeVisible();
});

test('a custom action of the page is answered in the thread', async ({ chat }) => {
  await chat.open();
  await chat.say('Hello');
  await chat.page.evaluate(() => window.interop.element.sendCustomAction({ type: 'say', payload: { n: 1 } }));
  await expect(chat.log.getByText("Action with {'n': 1} from the page.")).toBeVisible();
  expect((await chat.requests()).at(-1)).toMatchObject({
    type: 'threads.custom_action',
    params: { action: { type: 'say', payload: { n: 1 } } },
  });
});

test('a locked thread disables the composer and says why', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: locked');
  await expect(chat.page.getByRole('textbox')).toBeDisabled();
  await expect(chat.page.getByPlaceholder('An agent is taking over.')).toBeVisible();
});

test('a closed thread has a banner instead of the composer', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: closed');
  await expect(chat.page.getByText('The ticket is resolved.')).toBeVisible();
  await expect(chat.page.getByRole('textbox')).toHaveCount(0);
});

import { expect, test, type Chat } from './fixtures.js';

/**
 * The numbers of the seeded questions and answers in the conversation, top to bottom. Not by `innerText`: the browser
 * leaves out what it does not draw far from the view.
 */
const numbers = async (chat: Chat): Promise<number[]> =>
  [...((await chat.log.textContent()) ?? '').matchAll(/(?:Question|Answer) number (\d+)/g)].map((match) =>
    Number(match[1]),
  );

/** Scrolls to the top, as often as it takes until a condition holds. */
async function scrollUpUntil(chat: Chat, holds: () => Promise<boolean>): Promise<void> {
  await chat.log.hover();
  await expect
    .poll(
      async () => {
        await chat.page.mouse.wheel(0, -20_000);
        return holds();
      },
      { timeout: 20_000, intervals: [100] },
    )
    .toBe(true);
}

test('a thread of 130 items opens at its end, and older ones come on the way up', async ({ chat }) => {
  // The run of hidden items is longer than a page: one page has nothing to show.
  const { thread_id, visible } = await chat.seed({
    items: 130,
    hidden_every: 7,
    hidden_run: [60, 90],
    title: 'A long thread',
  });
  await chat.open({ initialThread: thread_id });
  await expect(chat.log.getByText('Answer number 129')).toBeInViewport();
  await expect(chat.page.getByText('A long thread').first()).toBeVisible();

  const expected = visible.map((id) => Number(id.slice('msg_'.length)));
  const first = await numbers(chat);
  expect(first).toEqual(expected.slice(-first.length));
  expect(first.length).toBeLessThan(60);

  await scrollUpUntil(chat, async () => (await numbers(chat)).includes(0));
  expect(await numbers(chat)).toEqual(expected);
  expect(await chat.log.textContent()).not.toContain('SECRET');

  const pages = (await chat.requests()).filter(({ type }) => type === 'items.list');
  expect(pages.every(({ params }) => params['order'] === 'desc')).toBe(true);
  const starts = pages.map(({ params }) => params['after']);
  expect(starts[0]).toBeUndefined();
  expect(new Set(starts).size).toBe(starts.length);
  expect(await chat.events()).toEqual([
    { name: 'ready', detail: null },
    { name: 'thread.change', detail: { threadId: thread_id } },
    { name: 'thread.load.start', detail: { threadId: thread_id } },
    { name: 'thread.load.end', detail: { threadId: thread_id } },
  ]);
});

test('what is on screen stays where it is while older messages come in above', async ({ chat }) => {
  const { thread_id } = await chat.seed({ items: 130, hidden_every: 7 });
  await chat.open({ initialThread: thread_id });
  await expect(chat.log.getByText('Answer number 129')).toBeInViewport();
  const before = (await numbers(chat)).length;
  const oldest = (await numbers(chat))[0]!;
  const anchor = chat.log.getByText(new RegExp(`number ${oldest}$`));
  await anchor.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await numbers(chat)).length).toBeGreaterThan(before);
  await expect(anchor).toBeInViewport();
});

test('a thread that is opened again is read on where it was left, though that is in an older page', async ({
  chat,
}) => {
  const { thread_id } = await chat.seed({ items: 130, hidden_every: 0, title: 'Long' });
  const other = await chat.seed({ items: 4, hidden_every: 0, title: 'Short' });
  const open = (id: string) => chat.page.evaluate((to) => window.interop.element.setThreadId(to), id);
  await chat.open({ initialThread: thread_id });
  await expect(chat.log.getByText('Answer number 129')).toBeInViewport();
  const message = chat.log.getByText('Question number 60', { exact: true });
  await scrollUpUntil(chat, async () => (await message.count()) === 1);
  await message.scrollIntoViewIfNeeded();
  await chat.page.waitForLoadState('networkidle');
  await expect(message).toBeInViewport();
  const top = async () => Math.round((await message.boundingBox())?.y ?? NaN);
  // At rest: the same place twice.
  let before = NaN;
  await expect.poll(async () => before === (before = await top()), { intervals: [300] }).toBe(true);

  await open(other.thread_id);
  await expect(chat.log.getByText('Answer number 3', { exact: true })).toBeInViewport();
  await open(thread_id);
  await expect(message).toBeInViewport();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  await expect(chat.page.getByRole('button', { name: 'Go to the end' })).toBeVisible();

  // The end of the other one is where that was left.
  await chat.page.getByRole('button', { name: 'Open the list of chats' }).click();
  await chat.page.locator('[part~="thread-title"]', { hasText: 'Short' }).click();
  await expect(chat.log.getByText('Answer number 3', { exact: true })).toBeInViewport();
  expect(await chat.errors()).toEqual([]);
});

test('a short thread is loaded with one request', async ({ chat }) => {
  const { thread_id, visible } = await chat.seed({ items: 10, hidden_every: 4, title: 'Short' });
  await chat.open({ initialThread: thread_id });
  // An answer is the last item: after a question, the element would look for its answer.
  await expect(chat.log.getByText('Answer number 9')).toBeVisible();
  expect(await numbers(chat)).toEqual(visible.map((id) => Number(id.slice('msg_'.length))));
  expect(await chat.requestTypes()).toEqual(['threads.get_by_id']);
});

test('a loaded thread goes on with a message', async ({ chat }) => {
  const { thread_id } = await chat.seed({ items: 130, hidden_every: 7 });
  await chat.open({ initialThread: thread_id });
  await expect(chat.log.getByText('Answer number 129')).toBeInViewport();
  await chat.say('Hello');
  await expect(chat.log.getByText('You said: Hello')).toBeInViewport();
  expect((await chat.requests()).at(-1)).toMatchObject({ type: 'threads.add_user_message', params: { thread_id } });
});

test('setThreadId opens another thread, and null a new one', async ({ chat }) => {
  const { thread_id } = await chat.seed({ items: 4, hidden_every: 0 });
  await chat.open();
  await chat.say('Hello');
  await chat.page.evaluate((id) => window.interop.element.setThreadId(id), thread_id);
  await expect(chat.log.getByText('Answer number 3')).toBeVisible();
  await expect(chat.log.getByText('You said: Hello')).toHaveCount(0);
  await chat.page.evaluate(() => window.interop.element.setThreadId(null));
  await expect(chat.page.getByText('What can I help with today?')).toBeVisible();
  const changes = (await chat.events()).filter(({ name }) => name === 'thread.change');
  expect(changes.map(({ detail }) => detail?.['threadId']).slice(1)).toEqual([thread_id, null]);
});

test('fetchUpdates shows what has changed behind the back of the client', async ({ chat }) => {
  const { thread_id } = await chat.seed({ items: 6, hidden_every: 0, title: 'Before' });
  await chat.open({ initialThread: thread_id });
  await expect(chat.log.getByText('Answer number 5')).toBeVisible();
  await chat.control(`threads/${thread_id}`, { title: 'After', answer: 'Added by a colleague.' });
  await chat.page.evaluate(() => window.interop.element.fetchUpdates());
  await expect(chat.log.getByText('Added by a colleague.')).toBeVisible();
  await expect(chat.page.getByText('After', { exact: true }).first()).toBeVisible();
  await expect(chat.log.getByText('Answer number 5')).toHaveCount(1);
});

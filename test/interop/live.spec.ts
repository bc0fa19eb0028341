import type { Page } from '@playwright/test';
import { Chat, expect, test } from './fixtures.js';

const openId = async (chat: Chat): Promise<string> => {
  const last = async () => (await chat.events()).findLast(({ name }) => name === 'thread.change')?.detail?.['threadId'];
  await expect.poll(last).toEqual(expect.any(String));
  return (await last()) as string;
};

/** Another tab of the same browser, on the same server. */
async function tab(chat: Chat, thread: string): Promise<{ chat: Chat; page: Page }> {
  const page = await chat.page.context().newPage();
  const other = new Chat(page, chat.serverUrl, chat.world);
  await other.open({ initialThread: thread });
  return { chat: other, page };
}

test('a thread that is left while it streams goes on, and is shown live when it is opened again', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: no-cancel');
  await expect(chat.log.getByText('You cannot stop this', { exact: false })).toBeVisible();
  await openId(chat);
  await chat.page.getByRole('button', { name: 'New chat' }).click();
  await expect(chat.page.getByText('What can I help with today?')).toBeVisible();
  await chat.page.getByRole('button', { name: 'Open the list of chats' }).click();
  await chat.page.locator('[part~="thread-title"]').first().click();
  await expect(chat.log.getByText('You cannot stop this', { exact: false })).toBeVisible();
  await expect.poll(async () => (await chat.dump()).threads[0]?.items.length, { timeout: 20_000 }).toBe(2);
  await expect.poll(async () => (await chat.log.innerText()).split('You cannot stop this').length).toBe(41);
  expect(await chat.errors()).toEqual([]);
});

test('what one tab adds, another picks up when it is seen', async ({ chat }) => {
  await chat.open();
  await chat.say('First');
  const { chat: other, page } = await tab(chat, await openId(chat));
  await expect(other.log.getByText('You said: First')).toBeVisible();
  await other.composer.fill('half a thought');
  await chat.say('Second', 2);
  await expect(other.log.getByText('You said: Second')).toHaveCount(0);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(other.log.getByText('You said: Second')).toBeVisible();
  await expect(other.composer).toHaveValue('half a thought');
  expect(await other.eventNames()).toEqual(['ready', 'thread.change', 'thread.load.start', 'thread.load.end']);
});

test('a page without a network says so, keeps what is written, and goes on when it is back', async ({ chat }) => {
  await chat.open();
  await chat.say('First');
  await chat.page.waitForLoadState('networkidle');
  await chat.page.context().setOffline(true);
  await expect(chat.page.getByText('You are offline', { exact: false })).toBeVisible();
  await chat.write('Second');
  await expect(chat.log.getByText('Not sent')).toBeVisible();
  await chat.composer.fill('Third');
  await chat.page.context().setOffline(false);
  await expect(chat.page.getByText('You are offline', { exact: false })).toHaveCount(0);
  await expect(chat.composer).toHaveValue('Third');
  await expect(chat.log.getByText('Not sent')).toBeVisible();
  await chat.retry.click();
  await expect(chat.log.getByText('You said: Second')).toBeVisible();
  const [thread] = (await chat.dump()).threads;
  expect(thread?.items.map(({ type }) => type)).toEqual([
    'user_message',
    'assistant_message',
    'user_message',
    'assistant_message',
  ]);
});

test('a page whose last question has no answer looks for it, and shows what another page got', async ({ chat }) => {
  const { thread_id: initialThread } = await chat.seed({ items: 9 });
  const { chat: waiting } = await tab(chat, initialThread);
  await expect(waiting.log.getByText('Question number 8')).toBeVisible();
  await chat.open({ initialThread });
  await expect(chat.log.getByText('Question number 8')).toBeVisible();
  await chat.say('Hello');
  await expect(waiting.log.getByText('You said: Hello')).toBeVisible({ timeout: 30_000 });
  expect(await waiting.eventNames()).toEqual(['ready', 'thread.change', 'thread.load.start', 'thread.load.end']);
});

test('a page that is loaded anew during an answer shows what the server kept of it', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: slow');
  await expect(chat.log.getByText('word9 ', { exact: false })).toBeVisible();
  const initialThread = await openId(chat);
  await chat.open({ initialThread });
  await expect(chat.log.getByText('scenario: slow')).toBeVisible();
  await expect(chat.log.getByText('word9 ', { exact: false })).toBeVisible({ timeout: 30_000 });
  await chat.say('Hello');
  await expect(chat.log.getByText('You said: Hello')).toBeVisible();
});

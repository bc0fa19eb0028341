import { expect, test } from './fixtures.js';

test('progress is gone from the history', async ({ chat }) => {
  await chat.open();
  await chat.watch('[part~="progress"]');
  await chat.say('scenario: progress');
  const seen = await chat.watched();
  expect(seen.at(0)).toContain('Reading the map');
  // The icon that the server names arrives with the set of all icons.
  expect(seen).toContain('(icon) Reading the map');
  expect(seen.at(-1)).toBe('Counting the stops');
  await expect(chat.log.locator('[part~="progress"]')).toHaveCount(0);
  await chat.expectTurn();
  await chat.expectCreated('scenario: progress');
  await chat.expectSameWhenReopened();
});

test('notices of three levels stand until they are dismissed or the next message is sent', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: notice');
  const levels = chat.log.locator('[part~="notice"]');
  await expect(levels).toHaveCount(3);
  await expect
    .poll(() => levels.evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-level'), row.role])))
    .toEqual([
      ['info', 'status'],
      ['warning', 'status'],
      ['danger', 'alert'],
    ]);
  await expect(levels.first().locator('strong')).toHaveText('one');
  await expect(levels.first().getByRole('link', { name: 'Upgrade' })).toHaveAttribute(
    'href',
    'https://example.com/upgrade',
  );
  await chat.expectTurn();
  await levels.first().getByRole('button', { name: 'Dismiss' }).click();
  await expect(levels).toHaveCount(2);
  await chat.say('Hello', 2);
  await expect(levels).toHaveCount(0);
  await chat.expectSameWhenReopened();
});

test('effects are for the page that is open, not for the history', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: effect');
  await chat.expectTurn(
    { name: 'effect', detail: { name: 'highlight', data: { row: 7, nothing: null } } },
    { name: 'effect', detail: { name: 'done', data: {} } },
  );
  await chat.expectSameWhenReopened();
});

test('an answer that may not be stopped is the same later', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: no-cancel');
  await expect(chat.log.getByText('You cannot stop this', { exact: false })).toBeVisible();
  await expect(chat.stop).toHaveCount(0);
  await chat.turnsEnded();
  await chat.expectTurn();
  await chat.expectSameWhenReopened();
});

test('a title is that of the thread in the history', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: title');
  await expect(chat.page.getByRole('heading', { name: 'Trip to Lisbon and Porto' })).toBeVisible();
  await chat.expectTurn();
  await chat.expectSameWhenReopened('Trip to Lisbon and Porto');
  await expect(chat.page.getByRole('heading', { name: 'Trip to Lisbon and Porto' })).toBeVisible();
});

test('a locked thread is locked for those who come back, until the server opens it', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: locked');
  await expect(chat.page.getByPlaceholder('An agent is taking over.')).toBeDisabled();
  await chat.expectSameWhenReopened();
  await expect(chat.page.getByPlaceholder('An agent is taking over.')).toBeDisabled();
  await chat.page.getByRole('button', { name: 'Open the list of chats' }).click();
  await expect(chat.page.locator('[part~="thread-title"]')).toHaveText(/Locked/);
  await chat.page.keyboard.press('Escape');
  // The lock is the composer's: a page may still send, and the answer may lift it (PROTOCOL 4.1).
  await chat.page.evaluate(() => window.interop.element.sendUserMessage({ text: 'scenario: active' }));
  await chat.turnsEnded();
  await expect(chat.composer).toBeEnabled();
});

test('a closed thread is closed for those who come back, and leads to a new one', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: closed');
  await expect(chat.page.getByText('The ticket is resolved.')).toBeVisible();
  await chat.expectSameWhenReopened();
  const banner = chat.page.locator('[part~="closed-banner"]');
  await expect(banner).toContainText('The ticket is resolved.');
  await banner.getByRole('button', { name: 'New chat' }).click();
  await expect(chat.composer).toBeEnabled();
  expect((await chat.events()).at(-1)).toEqual({ name: 'thread.change', detail: { threadId: null } });
});

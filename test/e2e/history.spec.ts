import type { Page } from '@playwright/test';
import { expect, test } from './support/demo-server.js';

const part = (page: Page, name: string) => page.locator(`[part~="${name}"]`);
const current = (page: Page) => page.locator('.ck-th-open[aria-current="true"]');

/** Goes to a control with the Tab key. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (
      await part(page, name)
        .first()
        .evaluate((element) => element.matches(':focus'))
    )
      return;
  }
  throw new Error(`${name} is not reached by the Tab key`);
}

async function ask(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('textbox')).toBeEditable();
  await page.getByRole('textbox').focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.locator('.ck-exchange:last-child > ck-actions .ck-ib').first()).toBeVisible();
}

test('the list of threads from opening to deleting, by keyboard alone', async ({ page, demo }) => {
  test.slow();
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(demo);
  await ask(page, 'Show me links');
  await tabTo(page, 'new-chat');
  await page.keyboard.press('Enter');
  await expect(part(page, 'greeting')).toBeVisible();
  await ask(page, 'Show me a table');

  await tabTo(page, 'history-button');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Chats' });
  await expect(drawer).toBeVisible();
  // Where it stands once it has slid in.
  await expect.poll(() => drawer.boundingBox()).toMatchObject({ x: 0, width: 320 });
  await expect(page.getByRole('searchbox', { name: 'Search chats' })).toBeFocused();
  await expect(current(page)).toHaveText(/Show me a table/);

  // Search, and open what was found.
  await page.keyboard.type('links');
  // Other tests may have asked the same on this server.
  await expect(page.getByText(/^\d+ results?$/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('log').getByText('Show me links')).toBeVisible();

  // Rename the thread that is shown.
  await tabTo(page, 'history-button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  for (let row = 0; row < 20 && !(await current(page).evaluate((one) => one.matches(':focus'))); row += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('F2');
  await expect(part(page, 'rename-input')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Addresses');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Addresses', exact: true })).toBeFocused();
  await expect(part(page, 'title')).toHaveText('Addresses');

  // Delete it: asked first, no by Escape, then yes.
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Addresses', exact: true })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toContainText(/Addresses.+will be removed for good/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Addresses', exact: true })).toHaveCount(0);
  await expect(page.locator('.ck-th-open:focus'), 'its neighbour has the focus').toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(part(page, 'greeting')).toBeVisible();
});

test('the list shows a title as soon as the server gives one, and which threads are locked or closed', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  for (const text of ['Lock this thread', 'Close this thread', 'Change the title']) {
    await page.goto(demo);
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
    await expect(page.locator('.ck-exchange:last-child > ck-actions .ck-ib').first()).toBeVisible();
  }
  const title = (await part(page, 'title').textContent())?.trim() ?? '';
  expect(title).not.toBe('Change the title');
  await part(page, 'history-button').focus();
  await page.keyboard.press('Enter');
  await expect(current(page)).toHaveText(new RegExp(title));
  const row = (name: string) => part(page, 'thread-row').filter({ hasText: name }).first();
  await expect(row('Lock this thread')).toContainText('Locked');
  await expect(row('Close this thread')).toContainText('Closed');
});

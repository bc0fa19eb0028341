import { expect, test, type Chat } from './fixtures.js';

const PORTO = { id: 'city_2', title: 'Porto', icon: 'map-pin', interactive: true, data: {} };
const ADA = { id: 'u_1', title: 'Ada', interactive: true, data: { role: 'engineer' } };

/** The page has these functions for entities; `interop.called` tells which ones were called. */
async function giveCallbacks(chat: Chat, ...names: readonly ('onClick' | 'onRequestPreview')[]): Promise<void> {
  await chat.page.evaluate((given) => {
    const { interop } = window;
    const note = (name: string) => (detail: unknown) => {
      interop.called.push({ name, detail });
      return { preview: null };
    };
    interop.configure({ entities: Object.fromEntries(given.map((name) => [name, note(name)])) });
  }, names);
}

const onClick = (detail: object) => ({ name: 'onClick', detail });
const text = async (chat: Chat): Promise<string> =>
  (await chat.log.locator('p').first().innerText()).replaceAll(/\s+|\u2060/g, ' ').trim();

test('annotations stand in the text before it is finished, and are the same when it is, and in the history', async ({
  chat,
}) => {
  await chat.open();
  await chat.write('scenario: held annotations');
  const marks = chat.log.locator('[part~="citation"]');
  const sources = chat.log.getByRole('button', { name: 'Sources', exact: true });

  // The server waits in the middle of the message.
  await expect(marks).toHaveCount(1);
  await expect.poll(() => text(chat)).toMatch(/^Lisbon 👋 is old\. ?1$/);
  await expect(marks.first()).toHaveAttribute('href', 'https://example.com/lisbon');
  await marks.first().hover();
  const card = chat.page.locator('[part~="source-card"]');
  await expect(card).toContainText('Lisbon');
  // It stands inside the paragraph.
  await chat.composer.hover();
  await expect(card).toHaveCount(0);
  await expect(chat.stop).toBeVisible();
  await expect(sources).toHaveCount(0);
  expect(await chat.eventNames()).toEqual(['ready', 'response.start', 'thread.change']);
  expect((await chat.dump()).threads[0]?.items.map(({ type }) => type)).toEqual(['user_message']);

  await chat.control('go-on', {});
  await expect(marks).toHaveCount(2);
  await expect.poll(() => text(chat)).toMatch(/^Lisbon 👋 is old\. ?1 Porto is older\. ?Porto$/);
  await marks.nth(1).click();
  await expect.poll(() => chat.called()).toEqual([onClick(PORTO)]);
  expect(await chat.eventNames()).toEqual(['ready', 'response.start', 'thread.change']);
  await marks.first().evaluate((mark) => mark.setAttribute('data-kept', ''));

  await chat.control('go-on', {});
  await chat.turnsEnded();
  const whole = /^Lisbon 👋 is old\. ?1 Porto is older\. ?Porto Both are worth a trip\.$/;
  await expect.poll(() => text(chat)).toMatch(whole);
  await expect(marks).toHaveCount(2);
  // What was drawn while it streamed is not drawn anew.
  await expect(marks.first()).toHaveAttribute('data-kept');
  await expect(sources).toBeVisible();
  await chat.expectTurn();
  await chat.expectCreated('scenario: held annotations');

  await chat.expectSameWhenReopened();
  await expect.poll(() => text(chat)).toMatch(whole);
  await expect(marks).toHaveCount(2);
});

test('an entity among the sources reaches the page by pointer and by key, and its card has its own words', async ({
  chat,
}) => {
  await chat.open();
  await giveCallbacks(chat, 'onClick', 'onRequestPreview');
  await chat.say('scenario: annotations');
  const mark = chat.log.getByRole('button', { name: /Porto/ }).first();
  const card = chat.page.locator('[part~="source-card"]');

  await mark.hover();
  await expect(card).toContainText('Porto');
  await mark.click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => chat.called()).toEqual([onClick(PORTO)]);
  await mark.press('Enter');
  await expect.poll(() => chat.called()).toEqual([onClick(PORTO), onClick(PORTO)]);

  // Widgets are not drawn yet: the page is not asked for one. Nor is the server told of any of this.
  await chat.expectTurn();
  await chat.expectCreated('scenario: annotations');

  await chat.reopen();
  await giveCallbacks(chat, 'onClick', 'onRequestPreview');
  await chat.log.getByRole('button', { name: 'Sources', exact: true }).click();
  await chat.log.locator('[part~="source"]', { hasText: 'Porto' }).click();
  await expect.poll(() => chat.called()).toEqual([onClick(PORTO)]);
  expect(await chat.requestTypes()).toEqual(['threads.get_by_id']);
});

test('an entity shows its card where the page does nothing with it', async ({ chat }) => {
  await chat.open();
  await giveCallbacks(chat);
  await chat.say('scenario: annotations');
  const mark = chat.log.locator('[part~="citation"]', { hasText: 'Porto' });
  await mark.click();
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  await expect(chat.page.locator('[part~="source-card"]')).toContainText('Porto');
  await chat.page.keyboard.press('Escape');
  await expect(chat.page.locator('[part~="source-card"]')).toHaveCount(0);
  expect(await chat.called()).toEqual([]);
  await chat.expectTurn();
});

test('a tag reaches the page by pointer and by key, now and from the history', async ({ chat }) => {
  await chat.open();
  await giveCallbacks(chat, 'onClick', 'onRequestPreview');
  await chat.page.evaluate(() =>
    window.interop.element.sendUserMessage({
      content: [
        { type: 'input_text', text: 'Ask ' },
        { type: 'input_tag', id: 'u_1', text: 'Ada', data: { role: 'engineer' }, interactive: true },
        { type: 'input_tag', id: 'u_2', text: 'Bob', data: {}, interactive: false },
      ],
    }),
  );
  await chat.turnsEnded();
  const ada = chat.log.getByRole('button', { name: 'Ada' });
  const use = async (): Promise<void> => {
    await ada.hover();
    await ada.click();
    await ada.press('Enter');
    await expect.poll(() => chat.called()).toEqual([onClick(ADA), onClick(ADA)]);
    await chat.log.getByText('Bob', { exact: true }).first().click();
    expect(await chat.called()).toHaveLength(2);
  };
  await use();
  await chat.expectTurn();
  expect(await chat.requestTypes()).toEqual(['threads.create']);

  await chat.reopen();
  await giveCallbacks(chat, 'onClick', 'onRequestPreview');
  await use();
  expect(await chat.requestTypes()).toEqual(['threads.get_by_id']);
});

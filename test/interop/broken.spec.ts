import { expect, test, type Chat } from './fixtures.js';

/** Answers of what no correct server sends (PROTOCOL 9.2); see scenarios/broken.py. */
async function play(chat: Chat, name: string): Promise<void> {
  await chat.open();
  await chat.say(`scenario: ${name}`);
  await chat.expectTurn();
  await chat.expectCreated(`scenario: ${name}`);
  expect(await chat.page.locator('openai-chatkit').innerText()).not.toContain('SECRET');
}

/** What was skipped in a stream, as the log says it. */
const ignored = async (chat: Chat) =>
  (await chat.logs()).map(({ detail }) => detail).filter((detail) => String(detail?.['name']).startsWith('stream.'));

const malformed = (type: string) => ({ name: 'stream.event.ignored', data: { type, reason: 'malformed' } });
const unknown = (type: string) => ({ name: 'stream.event.ignored', data: { type, reason: 'unknown' } });

test('malformed events are skipped and logged', async ({ chat }) => {
  await play(chat, 'malformed events');
  await expect(chat.log.getByText('Read to the end.')).toBeVisible();
  expect(await ignored(chat)).toEqual([
    { name: 'stream.event.malformed', data: { length: 8 } },
    malformed(''),
    malformed(''),
    malformed(''),
    malformed('thread.item.done'),
    malformed('thread.item.updated'),
  ]);
  await chat.expectSameWhenReopened();
});

test('unknown types of everything are passed over', async ({ chat }) => {
  await play(chat, 'unknown types');
  await expect(chat.log.getByText('Understood the rest.')).toBeVisible();
  await expect(chat.log.getByText('Walked')).toBeVisible();
  await expect(chat.log.getByText('Interactive content')).toBeVisible();
  await expect(chat.page.getByRole('heading', { name: 'Odd' })).toBeVisible();
  // An unknown status is none.
  await expect(chat.composer).toBeEnabled();
  await expect(chat.log.getByRole('article')).toHaveCount(4);
  expect(await ignored(chat)).toEqual([
    unknown('thread.item.exploded'),
    unknown('thread.item.updated: assistant_message.sang'),
  ]);
});

test('items with faults are shown as far as they go', async ({ chat }) => {
  await play(chat, 'bad items');
  for (const text of ['Without an id.', 'A part among bad ones.', 'Dated badly.', 'All read.'])
    await expect(chat.log.getByText(text)).toBeVisible();
  // Questions without a question do not take the composer's place.
  await expect(chat.composer).toBeEnabled();
  expect(await ignored(chat)).toEqual([malformed('thread.item.done')]);
  await chat.reopen();
  await expect(chat.log.getByText('All read.')).toBeVisible();
});

test('updates of nothing, nowhere, and of the wrong item change nothing', async ({ chat }) => {
  await play(chat, 'bad updates');
  await expect(chat.log.getByText('Nothing was wrong here.')).toBeVisible();
  await chat.log.getByRole('button', { name: '1 step' }).click();
  await expect(chat.log.getByText('Walk', { exact: true })).toBeVisible();
  await expect(chat.log.getByText(/WRONG/)).toHaveCount(0);
});

test('annotations with faults stand where they can, or in the list', async ({ chat }) => {
  await play(chat, 'bad annotations');
  await expect(chat.log.locator('strong')).toHaveText('the whole');
  await expect(chat.log.locator('[part~="citation"]')).toHaveCount(2);
  await chat.log.getByRole('button', { name: 'Sources', exact: true }).click();
  const sources = chat.log.locator('[part~="source"]');
  await expect(sources).toHaveCount(5);
  // A title that is missing is made from the address, the file name or the id.
  for (const title of ['An unknown source', 'example.com', 'below.pdf', 'e_1', 'Not a link'])
    await expect(sources.filter({ hasText: title })).toHaveCount(1);
  await expect(chat.log.locator('[href^="javascript:"]')).toHaveCount(0);
});

test('hostile text runs nothing, asks for nothing and stays in its column', async ({ chat }) => {
  const asked: string[] = [];
  chat.page.on('request', (request) => asked.push(request.url()));
  await play(chat, 'hostile text');
  // The image of a host that the thread does not allow is a link.
  await expect(chat.log.getByRole('link')).toHaveText(['mail', 'good', 'https://evil.example/x.png']);
  await expect(chat.log.locator('iframe, form, script, [onerror], [style*="fixed"], [id="a"]')).toHaveCount(0);
  await expect(chat.log.getByText('let open = 1;')).toBeVisible();
  await expect.poll(() => chat.log.evaluate((log) => log.scrollWidth <= log.clientWidth)).toBe(true);
  expect(asked.filter((url) => !url.startsWith(chat.serverUrl) && !url.startsWith('data:'))).toEqual([]);
  await chat.expectSameWhenReopened();
});

test('a cut that a proxy hides is seen as one', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: clean cut');
  await expect(chat.log.getByText('This sentence has no')).toBeVisible();
  await expect(chat.log.getByText('The answer stopped halfway.')).toBeVisible();
  await chat.expectTurn({ name: 'error', detail: { error: expect.objectContaining({ code: 'cut' }) as unknown } });
  await chat.retry.click();
  await chat.turnsEnded(2);
  expect((await chat.bodies()).at(-1)).toMatchObject({ type: 'threads.retry_after_item' });
});

test('functions of the page that fail are told, and the chat goes on', async ({ chat }) => {
  await chat.open();
  await chat.page.evaluate(() => {
    const fail = () => {
      throw new Error('the page is broken');
    };
    window.interop.configure({
      entities: { onClick: fail },
      header: { leftAction: { icon: 'home', onClick: fail } },
      onClientTool: () => 5,
    });
  });
  await chat.say('scenario: annotations');
  await chat.page.locator('[part~="header-action-left"]').click();
  await chat.log.locator('[part~="citation"]').last().click();
  const error = { isError: true, name: 'IntegrationError' };
  await expect.poll(() => chat.errors()).toMatchObject([error, error]);
  // A result that is no object goes on as it is.
  await chat.say('scenario: client tool', 2);
  await expect(chat.log.getByText('The page said 5.')).toBeVisible();
  await chat.expectSameWhenReopened();
});

test('an unfinished client tool can be stopped', async ({ chat }) => {
  await chat.open();
  await chat.page.evaluate(() => {
    window.interop.tool = () => new Promise(() => undefined);
  });
  await chat.write('scenario: client tool');
  await expect(chat.log.getByText('Let me look at your page.')).toBeVisible();
  await expect.poll(() => chat.page.evaluate(() => window.interop.toolCalls.length)).toBe(1);
  await chat.stop.click();
  await chat.turnsEnded();
  expect(await chat.requestTypes()).toEqual(['threads.create']);
  await chat.say('Hello', 2);
  await expect(chat.log.getByText('You said: Hello')).toBeVisible();
});

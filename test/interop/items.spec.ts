import { expect, test, type Chat } from './fixtures.js';

/** One message that names a scenario, and the whole turn of it. */
async function play(chat: Chat, name: string): Promise<void> {
  await chat.open();
  await chat.say(`scenario: ${name}`);
}

/** The turn was told as it should, asked for once, and the thread looks the same when it is opened from the history. */
async function expectWhole(chat: Chat, name: string, ...between: readonly object[]): Promise<void> {
  await chat.expectTurn(...between);
  await chat.expectCreated(`scenario: ${name}`);
  await chat.expectSameWhenReopened();
}

for (const [name, last] of [
  ['text', 'Hello world, é 👋 and 漢字.'],
  ['markdown', 'def greet'],
  ['unicode', '👩‍👩‍👧‍👦'],
  ['whole', 'All at once.'],
  ['many parts', 'Third part.'],
  ['interleaved', 'The second of two.'],
  ['hidden', 'Nothing to hide.'],
  ['end of turn', 'That is all.'],
] as const) {
  test(`text is the same live and from history: ${name}`, async ({ chat }) => {
    await play(chat, name);
    await expect(chat.log.getByText(last)).toBeVisible();
    await expectWhole(chat, name);
  });
}

test('a replaced item stays replaced', async ({ chat }) => {
  await play(chat, 'replaced');
  await expect(chat.log.getByText('A better version.')).toBeVisible();
  await expectWhole(chat, 'replaced');
});

test('a removed item is gone for good, and the error with the next look', async ({ chat }) => {
  await play(chat, 'removed');
  await expect(chat.log.getByText('I may not answer that.')).toBeVisible();
  const error = { isError: true, name: 'StreamError', message: 'I may not answer that.', code: 'custom' };
  await chat.expectTurn({ name: 'error', detail: { error } });
  await chat.reopen();
  await expect(chat.log.getByText('scenario: removed')).toBeVisible();
  await expect(chat.log.getByRole('article')).toHaveCount(1);
  await expect(chat.log.getByRole('alert')).toHaveCount(0);
});

test('items that were never done stay after an error, without an image that never came, until the next look', async ({
  chat,
}) => {
  await play(chat, 'unfinished');
  await expect(chat.log.getByText('That was too much.')).toBeVisible();
  await expect(chat.log.getByRole('button', { name: '1 step' })).toBeVisible();
  await expect(chat.log.getByText('Half a card')).toBeVisible();
  await expect(chat.log.getByText('Creating an image')).toHaveCount(0);
  await expect(chat.log.getByRole('article')).toHaveCount(3);
  await expect(chat.log.getByRole('button', { name: 'Retry', exact: true })).toHaveCount(0);
  await chat.reopen();
  await expect(chat.log.getByRole('article')).toHaveText(['scenario: unfinished']);
});

test('a workflow of the custom type: tasks come and change, then its summary', async ({ chat }) => {
  await play(chat, 'workflow');
  const line = chat.log.getByRole('button', { name: 'Planned the trip' });
  await expect(line).toHaveAttribute('aria-expanded', 'false');
  await expectWhole(chat, 'workflow');

  await line.click();
  const tasks = chat.log.locator('[part~="workflow-tasks"]');
  await expect(tasks.getByText('Plan', { exact: true })).toBeVisible();
  await expect(tasks.locator('strong')).toHaveText('first');
  await expect(tasks.getByText('lisbon', { exact: true })).toBeVisible();
  await expect(tasks.getByText('porto', { exact: true })).toBeVisible();
  await expect(tasks.getByRole('link', { name: 'Lisbon' })).toHaveAttribute('href', 'https://example.com/lisbon');
  await expect(tasks.getByText('Guide', { exact: true })).toBeVisible();
  await expect(tasks.getByText('Draw', { exact: true })).toBeVisible();
});

test('reasoning: thoughts stream, then how long it took', async ({ chat }) => {
  await play(chat, 'reasoning');
  const line = chat.log.getByRole('button', { name: /^Thought for 12/ });
  await expect(line).toBeVisible();
  await expectWhole(chat, 'reasoning');
  await line.click();
  const thoughts = chat.log.locator('[part~="workflow-tasks"]');
  await expect(thoughts.getByText('First I look at the map.')).toBeVisible();
  await expect(thoughts.locator('strong')).toHaveText('the map');
  await expect(thoughts.getByText('I count the stops.')).toBeVisible();
});

test('a workflow that the server wants open is open, and has a line without a summary', async ({ chat }) => {
  await play(chat, 'expanded');
  await expect(chat.log.getByRole('button', { name: '2 steps' })).toHaveAttribute('aria-expanded', 'true');
  await expect(chat.log.getByText('Locked up')).toBeVisible();
  await expectWhole(chat, 'expanded');
});

test('tasks of all five types stand alone', async ({ chat }) => {
  await play(chat, 'tasks');
  await expect(chat.log.getByText('Searched for “lisbon”')).toBeVisible();
  await expect(chat.log.getByRole('link', { name: 'Lisbon' })).toHaveAttribute('href', 'https://example.com/lisbon');
  await expect(chat.log.getByText('Backed up')).toBeVisible();
  await expect(chat.log.locator('em')).toHaveText('two');
  await expect(chat.log.getByText('Weighed it')).toBeVisible();
  await expect(chat.log.getByText('Read files')).toBeVisible();
  await expect(chat.log.getByText('Guide')).toBeVisible();
  await expect(chat.log.getByText('Drew a map')).toBeVisible();
  await expectWhole(chat, 'tasks');
});

test('a single task', async ({ chat }) => {
  await play(chat, 'task');
  await expect(chat.log.getByText('Backed up')).toBeVisible();
  await expectWhole(chat, 'task');
});

test('an image: how far it is, what is there of it, then the whole, which can be enlarged', async ({ chat }) => {
  await chat.open();
  await chat.watch('[part~="generated-image"] [role=progressbar]');
  await chat.say('scenario: image');
  // The first step may be over before the part that draws images is there.
  expect((await chat.watched()).at(-1)).toBe('75');
  await expect(chat.log.getByRole('progressbar')).toHaveCount(0);
  const picture = chat.log.getByRole('img', { name: 'Generated image' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await expectWhole(chat, 'image');
  await chat.log.getByRole('button', { name: 'Enlarge image' }).click();
  await expect(chat.page.getByRole('dialog').getByRole('img')).toBeVisible();
  await chat.page.keyboard.press('Escape');
  await expect(chat.page.getByRole('dialog')).toHaveCount(0);
});

test('annotations of all kinds are added while the text streams, and again with the item', async ({ chat }) => {
  await play(chat, 'annotations');
  const marks = chat.log.locator('[part~="citation"]');
  await expect(marks).toHaveCount(2);
  // Offsets count code points: the emoji before them is one of them.
  await expect
    .poll(async () => (await chat.log.locator('p').first().innerText()).replaceAll(/\s+|\u2060/g, ' ').trim())
    .toMatch(/^Lisbon 👋 is old\. ?1\+1 Porto is older\. ?Porto$/);
  await expectWhole(chat, 'annotations');

  await chat.log.getByRole('button', { name: 'Sources', exact: true }).click();
  const rows = chat.log.locator('[part~="source"]');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toHaveAttribute('href', 'https://example.com/lisbon');
  await expect(rows.nth(1)).toContainText('guide.pdf');
  await expect(rows.nth(3)).toContainText('Only in the list');
  await rows.nth(2).click();
  await expect
    .poll(() => chat.called())
    .toEqual([
      {
        name: 'onClick',
        detail: { id: 'city_2', title: 'Porto', icon: 'map-pin', interactive: true, data: {} },
      },
    ]);
  await marks.first().hover();
  await expect(chat.page.locator('[part~="source-card"]')).toContainText('Lisbon');
});

/** Widgets are not drawn yet: one line says that there is one, and a log that it is short. */
for (const [name, line] of [
  ['widget', 'Sunny'],
  ['widget updates', 'Interactive content'],
  ['widget actions', 'Interactive content'],
] as const) {
  test(`a widget is named, however it is sent: ${name}`, async ({ chat }) => {
    await play(chat, name);
    await expect(chat.log.getByText(line)).toBeVisible();
    const summarised = (await chat.logs()).filter(({ detail }) => detail?.['name'] === 'thread.item.summarised');
    expect(summarised).toEqual([{ name: 'log', detail: { name: 'thread.item.summarised', data: { type: 'widget' } } }]);
    await expectWhole(chat, name);
  });
}

test('images of an answer come from the hosts that the thread allows', async ({ chat }) => {
  chat.refused = ['https://images.example.com/a.png'];
  await play(chat, 'image domains');
  await expect(chat.log.getByRole('link', { name: 'not' })).toHaveAttribute('href', 'https://other.example.org/b.png');
  await expect(chat.log.locator('img')).toHaveAttribute('src', 'https://images.example.com/a.png');
  await expectWhole(chat, 'image domains');
});

test('answered questions become a record', async ({ chat }) => {
  await play(chat, 'structured');
  const form = chat.page.getByRole('group', { name: 'Which colour?' });
  await expect(form).toBeVisible();
  await expect(chat.composer).toHaveCount(0);
  await expect(chat.page.getByText('1 of 2')).toBeVisible();
  await chat.expectTurn();

  // Questions wait for their answer, also for those who come back.
  await chat.expectSameWhenReopened();
  await expect(form).toBeVisible();

  await form.getByRole('button', { name: 'Green' }).click();
  await chat.page.getByRole('group', { name: 'Why?' }).getByRole('textbox').fill('It is calm.');
  await chat.page.getByRole('button', { name: 'Send answers' }).click();
  await chat.turnsEnded();
  await expect(chat.log.getByText('You answered {"colour": ["Green"], "why": ["It is calm."]}.')).toBeVisible();
  await expect(chat.composer).toBeVisible();
  await expect(chat.log.getByRole('term')).toHaveText(['Which colour?', 'Why?']);
  await expect(chat.log.getByRole('definition')).toHaveText(['Green', 'It is calm.']);
  const [thread] = (await chat.dump()).threads;
  expect((await chat.bodies()).at(-1)).toEqual({
    type: 'threads.add_structured_input',
    params: {
      thread_id: thread?.id,
      item_id: thread?.items.find(({ type }) => type === 'structured_input')?.id,
      input: { status: 'answered', answers: { colour: { values: ['Green'] }, why: { values: ['It is calm.'] } } },
    },
  });
  await chat.expectSameWhenReopened();
});

test('skipped questions say so', async ({ chat }) => {
  await play(chat, 'structured');
  await chat.page.getByRole('button', { name: 'Skip' }).click();
  await expect(chat.page.getByRole('group', { name: 'Why?' })).toBeVisible();
  await chat.page.getByRole('button', { name: 'Skip' }).click();
  await chat.turnsEnded(2);
  await expect(chat.log.getByRole('definition')).toHaveText(['Skipped', 'Skipped']);
  expect((await chat.bodies()).at(-1)).toMatchObject({
    type: 'threads.add_structured_input',
    params: { input: { status: 'skipped', answers: {} } },
  });
  await chat.expectSameWhenReopened();
});

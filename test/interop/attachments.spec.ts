import { expect, test, type Chat } from './fixtures.js';

// A red pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const PHOTO = { name: 'red dot.png', mimeType: 'image/png', buffer: PNG };
const NOTES = { name: 'notes é.txt', mimeType: 'text/plain', buffer: Buffer.from('Buy milk, 漢字.') };
const enabled = { composer: { attachments: { enabled: true } } };

const tiles = (chat: Chat) => chat.page.locator('[part~="composer-attachment"]');

/** Chooses files as a person does, and waits until they are uploaded. */
async function attach(chat: Chat, files: readonly (typeof PHOTO)[]): Promise<void> {
  await chat.page.locator('input[type="file"]').setInputFiles([...files]);
  await expect(tiles(chat)).toHaveCount(files.length);
  await expect(tiles(chat).getByRole('progressbar')).toHaveCount(0);
}

/** Sends the files with a message, and looks at them now and from the history. */
async function sendAndReopen(chat: Chat): Promise<string[]> {
  await chat.say('Look at these');
  const { attachments, threads } = await chat.dump();
  const message = chat.log.getByRole('article', { name: 'You said:' });
  const files = message.getByRole('list', { name: 'Attachments' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect(files.getByText('notes é.txt')).toBeVisible();
  await expect(files.getByRole('button', { name: 'Open red dot.png' })).toBeVisible();
  expect((await chat.bodies()).at(-1)).toMatchObject({
    type: 'threads.create',
    params: { input: { content: [{ type: 'input_text', text: 'Look at these' }], attachments } },
  });
  expect(threads[0]?.items[0]?.['attachments']).toMatchObject([
    { id: attachments[0], thread_id: threads[0]?.id },
    { id: attachments[1], thread_id: threads[0]?.id },
  ]);
  await expect(tiles(chat)).toHaveCount(0);
  await chat.expectTurn();
  await chat.expectSameWhenReopened();
  const picture = files.locator('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await files.getByRole('button', { name: 'Open red dot.png' }).click();
  await expect(chat.page.getByRole('dialog').locator('img').first()).toBeVisible();
  await chat.page.keyboard.press('Escape');
  return attachments;
}

for (const method of ['POST', 'PUT']) {
  test(`files are announced, uploaded by ${method} and sent`, async ({ chat }) => {
    await chat.control('uploads', { method });
    await chat.open(enabled);
    await attach(chat, [PHOTO, NOTES]);
    const ids = (await chat.dump()).attachments;
    const requests = await chat.requests();
    const announced = requests.filter(({ type }) => type === 'attachments.create');
    expect(announced.map(({ params }) => params)).toEqual([
      { name: 'red dot.png', size: PNG.length, mime_type: 'image/png' },
      { name: 'notes é.txt', size: NOTES.buffer.length, mime_type: 'text/plain' },
    ]);
    const uploads = requests.filter(({ type }) => type === 'upload');
    const body = [{ bytes: PNG.length }, { bytes: NOTES.buffer.length }];
    const expected = ids.map((id, index) => ({
      path: `/files/${chat.world}/${id}`,
      method,
      ...(method === 'POST' ? { fields: ['file'] } : body[index]),
    }));
    expect(uploads.map(({ params }) => params)).toEqual(expect.arrayContaining(expected));
    // A form gets its content type, and the boundary in it, from the browser.
    const type = { 'Content-Type': 'image/png' };
    const toPhoto = uploads.find(({ params }) => params['path'] === expected[0]?.path);
    expect(toPhoto?.call.headers).toMatchObject({ 'X-Upload': ids[0], ...(method === 'PUT' && type) });

    expect(await sendAndReopen(chat)).toEqual(ids);
    const { files } = await chat.dump();
    expect(files[ids[0]!]).toEqual({ size: PNG.length, start: PNG.subarray(0, 16).toString('hex') });
    expect(files[ids[1]!]?.size).toBe(NOTES.buffer.length);
  });
}

test('files are uploaded directly and sent', async ({ chat }) => {
  await chat.open(enabled, { uploads: 'direct' });
  await attach(chat, [PHOTO, NOTES]);
  expect((await chat.requests()).map(({ type, params }) => [type, params['path'], params['fields']])).toEqual([
    ['upload', `/upload/${chat.world}`, ['file']],
    ['upload', `/upload/${chat.world}`, ['file']],
  ]);
  await sendAndReopen(chat);
});

test('a removed file is deleted on the server, and a refusal does no harm', async ({ chat }) => {
  await chat.open(enabled);
  await attach(chat, [PHOTO, NOTES]);
  const [photo, notes] = (await chat.dump()).attachments;
  await tiles(chat).first().getByRole('button', { name: 'Remove red dot.png' }).click();
  await expect(tiles(chat)).toHaveCount(1);
  await expect.poll(async () => (await chat.dump()).attachments).toEqual([notes]);
  expect((await chat.bodies()).at(-1)).toEqual({ type: 'attachments.delete', params: { attachment_id: photo } });

  await chat.answerNext({ operation: 'attachments.delete', status: 500, body: 'Internal Server Error' });
  await tiles(chat).first().getByRole('button', { name: 'Remove notes é.txt' }).click();
  await expect(tiles(chat)).toHaveCount(0);
  await expect.poll(() => chat.requestTypes()).toHaveLength(6);
  expect(await chat.errors()).toEqual([]);
});

for (const [what, operation, answer] of [
  ['announcing is refused', 'attachments.create', { status: 413, body: '{"detail":"too large"}' }],
  ['the upload is refused', 'upload', { status: 403, body: '<h1>Forbidden</h1>', content_type: 'text/html' }],
  ['there is no address to upload to', 'attachments.create', { body: '{"id":"atc_x","name":"a","mime_type":"a/b"}' }],
  ['announcing is answered with nonsense', 'attachments.create', { body: '[]' }],
] as const) {
  test(`a file that does not arrive says so and can be tried again: ${what}`, async ({ chat }) => {
    await chat.open(enabled);
    await chat.answerNext({ operation, ...answer });
    await chat.page.locator('input[type="file"]').setInputFiles([NOTES]);
    await expect(tiles(chat)).toContainText('Upload failed');
    expect(await chat.errors()).toMatchObject([{ isError: true, name: 'FileAttachmentError' }]);
    // What did not arrive cannot be sent, but it does not keep words back.
    await expect(chat.page.getByRole('button', { name: 'Send message' })).toBeDisabled();
    await chat.composer.fill('Look');
    await expect(chat.page.getByRole('button', { name: 'Send message' })).toBeEnabled();
    await tiles(chat).getByRole('button', { name: 'Upload notes é.txt again' }).click();
    await expect(tiles(chat)).not.toContainText('Upload failed');
    await chat.page.getByRole('button', { name: 'Send message' }).click();
    await chat.turnsEnded();
    await expect(chat.log.getByText('notes é.txt')).toBeVisible();
    await chat.expectSameWhenReopened();
  });
}

test('a file that the server has lost cuts the answer, and the message can be sent again or changed', async ({
  chat,
}) => {
  await chat.open(enabled);
  await chat.page.evaluate(() =>
    window.interop.element.setComposerValue({
      text: 'With a lost file',
      attachments: [{ type: 'file', id: 'atc_lost', name: 'lost.txt', mime_type: 'text/plain' }],
    }),
  );
  await chat.composer.press('Enter');
  await chat.turnsEnded();
  await expect(chat.log.getByText('Not sent')).toBeVisible();
  await expect(chat.log.getByText('lost.txt')).toBeVisible();
  expect(await chat.errors()).toMatchObject([{ isError: true, name: 'StreamError', code: 'cut' }]);
  // The thread is made before the file is looked for; browsers may drop that news when the connection breaks.
  const known = (await chat.eventNames()).includes('thread.change');
  const [thread] = (await chat.dump()).threads;
  await chat.retry.click();
  await chat.turnsEnded(2);
  expect((await chat.bodies()).at(-1)).toMatchObject({
    type: known ? 'threads.add_user_message' : 'threads.create',
    params: { ...(known && { thread_id: thread?.id }), input: { attachments: ['atc_lost'] } },
  });
  await chat.log.getByRole('button', { name: 'Edit' }).click();
  await expect(chat.composer).toHaveValue('With a lost file');
  await expect(tiles(chat)).toContainText('lost.txt');
});

import { expect, test } from './fixtures.js';

test('tags, a quote, a tool and a model go to the server, come back, and are there in the history', async ({
  chat,
}) => {
  await chat.open();
  const content = [
    { type: 'input_text', text: 'scenario: input\nTell ' },
    { type: 'input_tag', id: 'u_1', text: 'Ada', data: { role: 'engineer' }, group: 'People', interactive: true },
    { type: 'input_text', text: ' and ' },
    { type: 'input_tag', id: 'u_2', text: 'Bob', data: {}, interactive: false },
  ];
  await chat.page.evaluate(
    (parts) =>
      window.interop.element.sendUserMessage({
        content: parts,
        reply: 'The first line.\nThe second.',
        toolChoice: { id: 'search' },
        model: 'large',
      }),
    content,
  );
  await chat.turnsEnded();
  expect(await chat.bodies()).toEqual([
    {
      type: 'threads.create',
      params: {
        input: {
          content,
          attachments: [],
          quoted_text: 'The first line.\nThe second.',
          inference_options: { tool_choice: { id: 'search' }, model: 'large' },
        },
      },
    },
  ]);
  // The server says what it has got.
  await expect(chat.log.locator('pre')).toContainText('"tool_choice": {"id": "search"}, "model": "large"');
  await expect(chat.log.locator('pre')).toContainText('"data": {"role": "engineer"}');
  const message = chat.log.getByRole('article', { name: 'You said:' });
  await expect(message.locator('[part~="tag"]')).toHaveText(['Ada', 'Bob']);
  await expect(message).toContainText('The second.');
  await chat.expectTurn();
  await chat.expectSameWhenReopened();

  await message.getByRole('button', { name: 'Ada' }).click();
  await expect(message.getByRole('button', { name: 'Bob' })).toHaveCount(0);
  const entity = { id: 'u_1', title: 'Ada', interactive: true, data: { role: 'engineer' }, group: 'People' };
  await expect.poll(() => chat.called()).toEqual([{ name: 'onClick', detail: entity }]);
});

test('a message is shown as it was typed', async ({ chat }) => {
  await chat.open();
  const text = '**not bold** <b>not HTML</b>\n\n  two spaces, ünïcödé 👋';
  await chat.say(text);
  const bubble = chat.log.locator('[part~="user-bubble"]');
  await expect(bubble).toHaveText(text);
  await expect.poll(() => bubble.innerText()).toBe(text);
  await chat.expectCreated(text);
  await chat.expectSameWhenReopened();
});

test('two messages with one id each are two answers in the history too', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: text');
  await chat.say('scenario: whole', 2);
  await chat.expectSameWhenReopened();
});

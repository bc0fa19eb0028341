import { expect, test } from './fixtures.js';

const actions = { threadItemActions: { feedback: true, retry: true } };

test('feedback goes to the server for all items of the turn', async ({ chat }) => {
  await chat.open(actions);
  await chat.say('scenario: replaced');
  const good = chat.log.getByRole('button', { name: 'Good answer' });
  const bad = chat.log.getByRole('button', { name: 'Bad answer' });
  await good.click();
  await expect(good).toHaveAttribute('aria-pressed', 'true');
  const [thread] = (await chat.dump()).threads;
  const answers = thread?.items.filter(({ type }) => type === 'assistant_message').map(({ id }) => id);
  const feedback = { thread_id: thread?.id, item_ids: answers, kind: 'positive' };
  // The thumb is shown before the request is made.
  await expect.poll(async () => (await chat.bodies()).at(-1)).toEqual({ type: 'items.feedback', params: feedback });
  // The same thumb again says nothing new; the other one does.
  await good.click();
  await bad.click();
  await expect(bad).toHaveAttribute('aria-pressed', 'true');
  await expect(good).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => (await chat.dump()).feedback).toEqual([feedback, { ...feedback, kind: 'negative' }]);
  // The server never says what was thought of an answer.
  await chat.reopen();
  await expect(good).toHaveAttribute('aria-pressed', 'false');
});

test('feedback that is refused is taken back', async ({ chat }) => {
  await chat.open(actions);
  await chat.say('Hello');
  await chat.answerNext({ operation: 'items.feedback', status: 503, body: '{"detail":"later"}' });
  await chat.log.getByRole('button', { name: 'Good answer' }).click();
  await expect(chat.page.getByText('The feedback could not be sent.').first()).toBeVisible();
  await expect(chat.log.getByRole('button', { name: 'Good answer' })).toHaveAttribute('aria-pressed', 'false');
  expect(await chat.errors()).toMatchObject([{ isError: true, status: 503 }]);
});

test('an answer is made again, and the old one is gone here and there', async ({ chat }) => {
  await chat.open(actions);
  await chat.say('Hello');
  const before = (await chat.dump()).threads[0]!;
  await chat.log.getByRole('button', { name: 'Try again' }).click();
  await chat.turnsEnded(2);
  await expect(chat.log.getByText('You said: Hello')).toHaveCount(1);
  const after = (await chat.dump()).threads[0]!;
  expect(after.items.map(({ type }) => type)).toEqual(['user_message', 'assistant_message']);
  expect(after.items[0]?.id).toBe(before.items[0]?.id);
  expect(after.items[1]?.id).not.toBe(before.items[1]?.id);
  expect((await chat.bodies()).at(-1)).toEqual({
    type: 'threads.retry_after_item',
    params: { thread_id: after.id, item_id: after.items[0]?.id },
  });
  await chat.expectSameWhenReopened();
});

test('an earlier question is asked again only after a yes, which removes what follows', async ({ chat }) => {
  await chat.open(actions);
  await chat.say('First');
  await chat.say('Second', 2);
  const again = chat.log.getByRole('button', { name: 'Try again' }).first();
  await chat.log.getByText('You said: First').hover();
  await again.click();
  await chat.page.getByRole('button', { name: 'Cancel' }).click();
  expect(await chat.requestTypes()).toHaveLength(2);
  await again.click();
  await chat.page.getByRole('alertdialog').getByRole('button', { name: 'Try again' }).click();
  await chat.turnsEnded(3);
  await expect(chat.log.getByText('Second')).toHaveCount(0);
  expect((await chat.dump()).threads[0]?.items).toHaveLength(2);
  await chat.expectSameWhenReopened();
});

test('a retry after an error is the same in the history', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: retry');
  await chat.retry.click();
  await chat.turnsEnded(2);
  await expect(chat.log.getByText('It worked at attempt 2.')).toBeVisible();
  await chat.expectSameWhenReopened();
});

test('a custom action of a widget, of the page, one that fails, and one that nobody knows', async ({ chat }) => {
  await chat.open();
  await chat.say('scenario: widget actions');
  const [thread] = (await chat.dump()).threads;
  const widget = thread?.items.find(({ type }) => type === 'widget')?.id ?? '';
  const act = (type: string, item?: string) =>
    chat.page.evaluate(([kind, id]) => window.interop.element.sendCustomAction({ type: kind, payload: { n: 1 } }, id), [
      type,
      item,
    ] as const);
  await act('say', widget);
  await expect(chat.log.getByText("Action with {'n': 1} from a widget.")).toBeVisible();
  expect((await chat.bodies()).at(-1)).toEqual({
    type: 'threads.custom_action',
    params: { thread_id: thread?.id, item_id: widget, action: { type: 'say', payload: { n: 1 } } },
  });
  await act('replace', widget);
  expect((await chat.dump()).threads[0]?.items[1]).toMatchObject({ widget: { children: [{ value: 'Replaced.' }] } });
  await act('fail', widget);
  await expect(chat.log.getByText('That button is broken.')).toBeVisible();
  await act('no such action', widget);
  await expect(chat.retry).toBeVisible();
  // An item that is no widget: one error event, which may not be retried.
  await act('say', thread?.items[0]?.id);
  await expect(chat.retry).toHaveCount(0);
  expect(await chat.errors()).toMatchObject([
    { code: 'custom', message: 'That button is broken.' },
    { code: 'stream.error' },
    { code: 'stream.error' },
  ]);
  const names = (await chat.eventNames()).filter((name) => name.startsWith('response.'));
  expect(names).toEqual(Array.from({ length: 6 }, () => ['response.start', 'response.end']).flat());
  await chat.say('Hello', 7);
  await chat.expectSameWhenReopened();
});

test('an action for a widget that the server does not know is cut', async ({ chat }) => {
  await chat.open();
  await chat.say('Hello');
  const failed = await chat.page.evaluate(() =>
    window.interop.element.sendCustomAction({ type: 'say' }, 'msg_unknown').then(
      () => 'resolved',
      (error: unknown) => (error as Error).name,
    ),
  );
  expect(failed).toBe('StreamError');
  expect(await chat.errors()).toMatchObject([{ isError: true, code: 'cut' }]);
});

test('client tools leave no trace in the history', async ({ chat }) => {
  await chat.open();
  await chat.page.evaluate(() => {
    window.interop.tool = ({ params }) => ({ got: params['number'] });
  });
  await chat.say('scenario: two client tools');
  await expect(chat.log.getByText('Both said [{"got": 1}, {"got": 2}].')).toBeVisible();
  expect(await chat.bodies()).toMatchObject([
    { type: 'threads.create' },
    { type: 'threads.add_client_tool_output', params: { result: { got: 1 } } },
    { type: 'threads.add_client_tool_output', params: { result: { got: 2 } } },
  ]);
  await chat.expectTurn();
  await chat.expectSameWhenReopened();
});

test('a call of a client tool that was left open is not run by those who come back', async ({ chat }) => {
  await chat.open();
  await chat.page.evaluate(() => {
    window.interop.tool = () => new Promise(() => undefined);
  });
  await chat.write('scenario: client tool');
  await expect(chat.log.getByText('Let me look at your page.')).toBeVisible();
  await expect.poll(() => chat.page.evaluate(() => window.interop.toolCalls.length)).toBe(1);
  await chat.reopen();
  await expect(chat.log.getByText('Let me look at your page.')).toBeVisible();
  expect(await chat.page.evaluate(() => window.interop.toolCalls)).toEqual([]);
  expect(await chat.requestTypes()).toEqual(['threads.get_by_id']);
  await chat.say('Hello', 1);
  await expect(chat.log.getByText('You said: Hello')).toBeVisible();
});

test('Stop with items that are open: the text stays, the rest goes, here and in the history', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: slow items');
  await expect(chat.log.getByText('Half a card')).toBeVisible();
  await expect(chat.log.getByText('word9 ', { exact: false })).toBeVisible();
  await chat.stop.click();
  await chat.turnsEnded();
  await chat.expectTurn();
  await expect(chat.log.getByText('Half a card')).toHaveCount(0);
  await expect(chat.log.getByText('Look around')).toHaveCount(0);
  await expect(chat.log.getByRole('article')).toHaveCount(2);
  const types = async () => (await chat.dump()).threads[0]?.items.map(({ type }) => type);
  await expect.poll(types).toEqual(['user_message', 'assistant_message', 'sdk_hidden_context']);
  await chat.reopen();
  await expect(chat.log.getByRole('article')).toHaveCount(2);
  // The server may have more of it than came through (PROTOCOL 1.6).
  await expect(chat.log.getByText('word9 ', { exact: false })).toBeVisible();
});

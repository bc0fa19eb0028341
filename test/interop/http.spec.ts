import { expect, test, type Substitute } from './fixtures.js';

const HTML = '<!doctype html><title>Sign in</title><h1>SECRET page</h1>';

interface Refusal {
  readonly answer: Omit<Substitute, 'operation'>;
  /** What a person reads. */
  readonly shown: string;
  /** Whether it may be tried again with a button of the error; a failed message always can. */
  readonly error: object;
}

/** Answers that are no streams (PROTOCOL 1.5 and 9.2). The first request has succeeded: the setup is right. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  'HTTP 401 with a detail': {
    answer: { status: 401, body: '{"detail":"SECRET token expired"}' },
    shown: 'The server answered with an error (401).',
    error: { code: 'http', status: 401, said: 'SECRET token expired' },
  },
  'HTTP 404': {
    answer: { status: 404, body: '{"detail":"Not Found"}' },
    shown: 'The server answered with an error (404).',
    error: { code: 'http', status: 404, said: 'Not Found' },
  },
  'HTTP 429 with an error': {
    answer: { status: 429, body: '{"error":"SECRET quota"}', headers: { 'Retry-After': '5' } },
    shown: 'The server answered with an error (429).',
    error: { code: 'http', status: 429, said: 'SECRET quota' },
  },
  'HTTP 500 of a bare server': {
    answer: { status: 500, body: 'Internal Server Error SECRET', content_type: 'text/plain' },
    shown: 'The server answered with an error (500).',
    error: { code: 'http', status: 500 },
  },
  'HTTP 502 with a page of a proxy': {
    answer: { status: 502, body: HTML, content_type: 'text/html' },
    shown: 'The server answered with an error (502).',
    error: { code: 'http', status: 502 },
  },
  'a page with status 200': {
    answer: { body: HTML, content_type: 'text/html' },
    shown: 'The server sent something that is not a chat answer.',
    error: { code: 'not_chatkit' },
  },
  'an error document with status 200': {
    answer: { body: '{"error":"SECRET document"}' },
    shown: 'Something went wrong.',
    error: { code: 'http', said: 'SECRET document' },
  },
  'a stream without any event': {
    answer: { body: '', content_type: 'text/event-stream' },
    shown: 'The connection closed.',
    error: { code: 'cut' },
  },
};

for (const [name, { answer, shown, error }] of Object.entries(REFUSALS)) {
  test(`a message that gets ${name} stays, marked, and can be sent again`, async ({ chat }) => {
    await chat.open();
    await chat.say('Hello');
    await chat.answerNext({ operation: 'threads.add_user_message', ...answer });
    await chat.say('Are you there?', 2);
    const message = chat.log.getByRole('article', { name: 'You said:' }).last();
    await expect(message).toContainText('Are you there?');
    await expect(message).toContainText('Not sent');
    await expect(message).toContainText(shown);
    await expect(chat.composer).toHaveValue('');
    // What a server says of itself is for the page's developer.
    expect(await chat.page.locator('openai-chatkit').innerText()).not.toContain('SECRET');
    expect(await chat.errors()).toMatchObject([{ isError: true, name: 'StreamError', ...error }]);
    expect((await chat.eventNames()).slice(-3)).toEqual(['response.start', 'error', 'response.end']);

    await chat.retry.click();
    await chat.turnsEnded(3);
    await expect(chat.log.getByText('You said: Are you there?')).toBeVisible();
    await expect(chat.log.getByText('Not sent')).toHaveCount(0);
    const [first, again] = (await chat.bodies()).slice(1);
    expect(again).toEqual(first);
    await chat.expectSameWhenReopened();
  });
}

test('a failed message can be taken back and changed', async ({ chat }) => {
  await chat.open();
  await chat.say('Hello');
  await chat.answerNext({ operation: 'threads.add_user_message', status: 503 });
  await chat.say('A long quesstion', 2);
  await chat.log.getByRole('button', { name: 'Edit' }).click();
  await expect(chat.composer).toHaveValue('A long quesstion');
  await expect(chat.log.getByText('A long quesstion')).toHaveCount(0);
  await chat.say('A long question', 3);
  await chat.expectSameWhenReopened();
});

test('a redirect to a page for signing in is no chat server', async ({ chat }) => {
  await chat.open();
  await chat.say('Hello');
  await chat.answerNext({ operation: 'threads.add_user_message', status: 303, headers: { Location: '/' } });
  await chat.say('Are you there?', 2);
  await expect(chat.log.getByText('The server sent something that is not a chat answer.')).toBeVisible();
  expect(await chat.errors()).toMatchObject([{ isError: true, code: 'not_chatkit' }]);
});

for (const [name, answer, title] of [
  ['is not found', { status: 404, body: '{"detail":"Not Found"}' }, 'No chat server at this address'],
  ['answers with pages', { body: HTML, content_type: 'text/html' }, 'This is not a ChatKit server'],
] as const) {
  test(`a developer is told when the first address ${name}`, async ({ chat }) => {
    const said: string[] = [];
    chat.page.on('console', (message) => said.push(message.text()));
    await chat.open();
    await chat.answerNext({ operation: 'threads.create', ...answer });
    await chat.say('Hello');
    await expect(chat.page.getByRole('heading', { name: title })).toBeVisible();
    expect(said.some((text) => text.includes('Is api.url the address of a ChatKit server?'))).toBe(true);
    expect(await chat.errors()).toMatchObject([{ isError: true, name: 'StreamError' }]);
  });
}

test('a thread whose first page fails is read from its end (PROTOCOL A1)', async ({ chat }) => {
  const { thread_id } = await chat.seed({ items: 6, hidden_every: 0, title: 'Still here' });
  await chat.answerNext({ operation: 'threads.get_by_id', status: 500, body: 'Internal Server Error' });
  await chat.open({ initialThread: thread_id });
  await expect(chat.log.getByText('Answer number 5')).toBeVisible();
  await expect(chat.log.getByText('Question number 0')).toBeVisible();
  expect(await chat.errors()).toEqual([]);
  expect((await chat.bodies()).at(-1)).toMatchObject({
    type: 'items.list',
    params: { thread_id, order: 'desc' },
  });
});

for (const status of [401, 404]) {
  test(`a thread that may not be read says so, and leads to a new one: HTTP ${status}`, async ({ chat }) => {
    await chat.answerNext({ operation: 'threads.get_by_id', status, body: '{"detail":"SECRET"}' });
    await chat.open({ initialThread: 'thr_private' });
    await expect.poll(() => chat.eventNames()).toContain('thread.load.end');
    const alert = chat.page.locator('[part~="thread-failed"]');
    await expect(alert).toContainText(status === 404 ? 'could not be opened' : 'did not load');
    expect(await chat.errors()).toMatchObject([{ isError: true, name: 'InitialThreadLoadError', status }]);
    await alert.getByRole('button', { name: 'Start a new chat' }).click();
    await chat.say('Hello');
    await expect(chat.log.getByText('You said: Hello')).toBeVisible();
  });
}

test('older messages that do not load can be asked for again', async ({ chat }) => {
  const { thread_id } = await chat.seed({ items: 60, hidden_every: 0 });
  await chat.open({ initialThread: thread_id });
  await expect(chat.log.getByText('Answer number 59')).toBeInViewport();
  await chat.answerNext({ operation: 'items.list', status: 503, times: 1 });
  await chat.log.hover();
  const failed = chat.page.getByText('Earlier messages did not load.').first();
  await expect
    .poll(async () => {
      await chat.page.mouse.wheel(0, -20_000);
      return failed.isVisible();
    })
    .toBe(true);
  expect(await chat.errors()).toMatchObject([{ isError: true, status: 503 }]);
  await chat.retry.click();
  await expect(failed).toHaveCount(0);
  await expect
    .poll(async () => {
      await chat.page.mouse.wheel(0, -20_000);
      return chat.log.getByText('Question number 0', { exact: true }).count();
    })
    .toBe(1);
});

test('pages that go round in a circle end', async ({ chat }) => {
  const { thread_id } = await chat.seed({ items: 60, hidden_every: 0 });
  await chat.open({ initialThread: thread_id });
  await expect(chat.log.getByText('Answer number 59')).toBeInViewport();
  const page = { data: [], has_more: true, after: 'msg_0040' };
  await chat.answerNext({ operation: 'items.list', body: JSON.stringify(page), times: 50 });
  await chat.log.hover();
  const lists = async () => (await chat.requestTypes()).filter((type) => type === 'items.list').length;
  await expect
    .poll(async () => {
      await chat.page.mouse.wheel(0, -20_000);
      return lists();
    })
    .toBeGreaterThan(1);
  await chat.page.mouse.wheel(0, 20_000);
  await chat.page.mouse.wheel(0, -20_000);
  await chat.page.waitForLoadState('networkidle');
  expect(await lists()).toBeLessThan(5);
  expect(await chat.errors()).toEqual([]);
});

test('the list of threads that does not load can be asked for again', async ({ chat }) => {
  await chat.seed({ items: 2, hidden_every: 0, title: 'Kept' });
  await chat.open();
  await chat.answerNext({ operation: 'threads.list', status: 500, body: 'Internal Server Error', times: 5 });
  await chat.page.getByRole('button', { name: 'Open the list of chats' }).click();
  await expect(chat.page.getByText('Chats did not load')).toBeVisible();
  await expect.poll(() => chat.errors()).toMatchObject([{ isError: true, name: 'HistoryViewError', status: 500 }]);
  await chat.control('answer', { operation: 'none', times: 0 });
});

test('methods are refused while an answer streams', async ({ chat }) => {
  await chat.open();
  await chat.write('scenario: slow');
  await expect(chat.log.getByText('word3 ', { exact: false })).toBeVisible();
  const refused = await chat.page.evaluate(async () => {
    const { element } = window.interop;
    const calls = [
      element.sendUserMessage({ text: 'Too early' }),
      element.sendCustomAction({ type: 'say' }),
      element.setThreadId(null),
      element.fetchUpdates(),
    ];
    return (await Promise.allSettled(calls)).map((call) =>
      call.status === 'rejected' ? (call.reason as Error).name : 'let through',
    );
  });
  expect(refused).toEqual(Array.from({ length: 4 }, () => 'IntegrationError'));
  expect(await chat.requestTypes()).toEqual(['threads.create']);
  await chat.stop.click();
  await chat.turnsEnded();
});

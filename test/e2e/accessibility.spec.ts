import AxeBuilder from '@axe-core/playwright';
import type { Page, Route } from '@playwright/test';
import { atRest } from './support/at-rest.js';
import { expect, test } from './support/demo-server.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The states are the same in all of these; what differs is colours, direction and room. */
const VARIANTS = [
  { name: 'light', query: '', width: 1000 },
  { name: 'dark, 360 px', query: 'theme=dark', width: 360 },
  { name: 'Arabic', query: 'locale=ar', width: 720 },
] as const;

/** Has the page looked at as it is now. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  await atRest(page);
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(passes.length, state).toBeGreaterThan(10);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, state).toEqual([]);
}

const part = (page: Page, name: string) => page.locator(`[part~="${name}"]`);

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').first().fill(text);
  await page.keyboard.press('Enter');
}

/** Sends a message and waits until its answer is complete. */
async function ask(page: Page, text: string): Promise<void> {
  await say(page, text);
  await expect(page.locator('.ck-exchange').last().locator('.ck-bubble')).toContainText(text);
  await expect(page.locator('.ck-exchange:last-child > ck-actions .ck-ib').first()).toBeVisible();
}

/** Answers one operation of the protocol by hand. */
async function intercept(page: Page, operation: string, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/chatkit', async (route) => {
    const body = route.request().postDataJSON() as { type?: string } | null;
    if (body?.type === operation) await answer(route);
    else await route.fallback();
  });
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { name, query, width } of VARIANTS) {
  test.describe(`no accessibility violation (${name})`, () => {
    test.slow();

    const open = async (page: Page, url: string, more = ''): Promise<void> => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${url}/?${query}${more}`);
      await expect(page.locator('openai-chatkit ck-composer')).toBeVisible();
    };

    test('start, names of buttons, list of threads', async ({ page, demo }) => {
      await open(page, demo);
      await expectAccessible(page, 'start');
      await ask(page, 'show me links');
      await part(page, 'history-button').focus();
      await page.keyboard.press('Tab');
      await expect(part(page, 'tip')).toBeVisible();
      await expectAccessible(page, 'tip');
      await part(page, 'history-button').press('Enter');
      await expect(part(page, 'thread-row').first()).toBeVisible();
      await expectAccessible(page, 'list of threads');
      await part(page, 'history-search').locator('input').fill('nothing is called this');
      await expect(part(page, 'thread-row')).toHaveCount(0);
      await expectAccessible(page, 'search without results');
      await part(page, 'history-search').locator('input').fill('link');
      await expect(part(page, 'thread-row').first()).toBeVisible();
      await expectAccessible(page, 'search');
      await part(page, 'thread-title').first().focus();
      await part(page, 'thread-menu-button').first().click();
      await expect(part(page, 'menu-item').first()).toBeVisible();
      await expectAccessible(page, 'menu of a thread');
      await page.keyboard.press('Enter');
      await expect(part(page, 'rename-input')).toBeFocused();
      await expectAccessible(page, 'renaming');
      await page.keyboard.press('Escape');
      await part(page, 'thread-title').first().press('Delete');
      await expect(part(page, 'dialog')).toBeVisible();
      await expectAccessible(page, 'question before deleting');
    });

    test('list of threads: loading, failed, empty', async ({ page, demo }) => {
      let reply: 'hold' | 'fail' | 'empty' = 'hold';
      await intercept(page, 'threads.list', async (route) => {
        if (reply === 'empty') await route.fulfill({ json: { data: [], has_more: false } });
        else if (reply === 'fail') await route.fulfill({ status: 500, body: '' });
      });
      await open(page, demo);
      await part(page, 'history-button').click();
      await expect(page.locator('.ck-hist-skeleton')).toBeVisible();
      await expectAccessible(page, 'loading');
      for (const [next, seen] of [
        ['fail', 'history-retry'],
        ['empty', 'history-empty'],
      ] as const) {
        reply = next;
        await page.reload();
        await part(page, 'history-button').click();
        await expect(part(page, seen)).toBeVisible();
        await expectAccessible(page, next);
      }
    });

    test('answers: Markdown, code, maths, actions, sources, cards', async ({ page, demo }) => {
      await open(page, demo);
      await ask(page, 'a tour of markdown');
      await ask(page, 'write some code');
      await page.locator('.ck-code').last().hover();
      await expect(page.locator('.ck-code-wrap').last()).toBeVisible();
      await page.locator('.ck-code-wrap').last().click();
      await expectAccessible(page, 'code with its tools');
      await ask(page, 'show me a table');
      await page.locator('.ck-tablebox').last().focus();
      await expect(page.locator('.ck-table-copy').last()).toBeVisible();
      await expectAccessible(page, 'table with its tools');
      await ask(page, 'show me some maths');
      await expect(page.locator('.katex').first()).toBeVisible();
      await expectAccessible(page, 'maths');
      await ask(page, 'cite your sources');
      await part(page, 'action-good').last().click();
      await part(page, 'sources-toggle').last().click();
      await expect(part(page, 'source').first()).toBeVisible();
      await expectAccessible(page, 'sources and thumbs');
      await part(page, 'citation').last().hover();
      await expect(part(page, 'source-card')).toBeVisible();
      await expectAccessible(page, 'card of a citation');
    });

    test('answers: reasoning, tasks, images, enlarged', async ({ page, demo }) => {
      await open(page, demo);
      await ask(page, 'think about it');
      await expectAccessible(page, 'reasoning, closed');
      await part(page, 'workflow-toggle').last().click();
      await expect(part(page, 'workflow-tasks').last()).toBeVisible();
      await expectAccessible(page, 'reasoning, open');
      await ask(page, 'search for something');
      const toggle = part(page, 'workflow-toggle').nth(1);
      // It is open or closed as the server says.
      await expect(toggle).toHaveAttribute('aria-expanded');
      if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
      await expect(part(page, 'workflow-tasks').nth(1)).toBeVisible();
      await expectAccessible(page, 'tasks');
      await ask(page, 'draw a picture');
      const enlarge = page.locator('.ck-genimg-open').last();
      await expect(enlarge).toBeVisible();
      await expectAccessible(page, 'image');
      await enlarge.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'image, enlarged');
    });

    test('while an answer comes', async ({ page, slowDemo }) => {
      await intercept(page, 'threads.create', async (route) => {
        if (route.request().postData()?.includes('nobody')) return;
        await route.continue();
      });
      await open(page, slowDemo);
      await say(page, 'is nobody there');
      await expect(part(page, 'waiting')).toBeVisible();
      await expectAccessible(page, 'waiting');
      await open(page, slowDemo);
      await say(page, 'a long answer');
      await expect(page.locator('[data-caret]')).toContainText(/\w+ \w+/);
      await expectAccessible(page, 'streaming');
      await open(page, slowDemo);
      await say(page, 'search for something');
      await expect(page.locator('.ck-flow .ck-shimmer, .ck-flow-head .ck-shimmer').first()).toBeVisible();
      await expectAccessible(page, 'a running task');
      await open(page, slowDemo);
      await say(page, 'draw a picture');
      await expect(page.locator('ck-generated-image')).toBeVisible();
      await expectAccessible(page, 'an image in the making');
    });

    test('what goes wrong', async ({ page, demo, context }) => {
      await open(page, demo);
      await say(page, 'show notices');
      await expect(page.locator('.ck-note').first()).toBeVisible();
      await expectAccessible(page, 'notices');
      await say(page, 'show an error');
      await expect(part(page, 'error')).toBeVisible();
      await expectAccessible(page, 'error');
      await intercept(page, 'threads.add_user_message', (route) => route.abort());
      await say(page, 'this never arrives');
      await expect(part(page, 'failure')).toBeVisible();
      await expectAccessible(page, 'message that did not arrive');
      await context.setOffline(true);
      await expect(part(page, 'offline')).toBeVisible();
      await expectAccessible(page, 'offline');
      await context.setOffline(false);
      await open(page, demo, '&thread=thr_that_is_not_there');
      await expect(part(page, 'thread-failed')).toBeVisible();
      await expectAccessible(page, 'missing thread');
      await page.goto(`${demo}/?${query}&api=/no-such-endpoint`);
      await say(page, 'hello');
      await expect(part(page, 'setup')).toBeVisible();
      await expectAccessible(page, 'setup mistake');
    });

    test('questions, locked and closed threads, a thread that loads', async ({ page, demo }) => {
      await open(page, demo);
      await say(page, 'ask me something');
      const question = page.locator('ck-structured-input');
      await expect(question).toContainText('What is wrong with the lamp?');
      await expectAccessible(page, 'first question');
      await part(page, 'choice').first().click();
      for (const words of ['What would help you?', 'Anything that we should know?']) {
        await expect(question).toContainText(words);
        await expectAccessible(page, words);
        await part(page, 'answer-skip').click();
      }
      await expect(page.locator('ck-answers')).toBeVisible();
      await expectAccessible(page, 'answered');
      await say(page, 'lock this thread');
      await expect(page.locator('ck-composer textarea')).toBeDisabled();
      await expectAccessible(page, 'locked');
      await open(page, demo);
      await say(page, 'close this thread');
      await expect(part(page, 'closed-banner')).toBeVisible();
      await expectAccessible(page, 'closed');
      await intercept(page, 'threads.get_by_id', () => Promise.resolve());
      await open(page, demo, '&thread=thr_on_its_way');
      await expect(page.locator('[data-screen="loading"]')).toBeVisible();
      await expectAccessible(page, 'a thread that loads');
    });
  });
}

test('forced colours leave edges, icons and the ring of the focus', async ({ page, demo }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(demo);
  await ask(page, 'write some code');
  for (const edged of ['.ck-bubble', '.ck-code', '.ck-composer', '.ck-actions .ck-ib', '.ck-header .ck-ib']) {
    await expect(page.locator(edged).first(), edged).toHaveCSS('border-top-width', '1px');
  }
  await part(page, 'history-button').focus();
  await page.keyboard.press('Tab');
  const focus = page.locator('.ck-header .ck-ib:focus');
  await expect(focus).toHaveCSS('outline-style', 'solid');
  const behind = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect(focus.locator('svg')).not.toHaveCSS('stroke', behind);
});

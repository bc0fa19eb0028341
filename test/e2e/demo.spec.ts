import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { atRest } from './support/at-rest.js';
import { expect, test } from './support/demo-server.js';
import { chatEndpoint, page as html, Site } from './support/site.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(page: Page): Promise<void> {
  await atRest(page);
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
}

const answer = (page: Page) => page.getByRole('log').locator('ck-markdown').last();

test('a message gets an answer, by keyboard alone', async ({ page, demo }) => {
  await page.goto(demo);
  await expect(page.getByRole('textbox')).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.getByRole('textbox').evaluate((box) => box.matches(':focus'))) break;
  }
  await page.keyboard.type('Show me a table');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('Show me a table')).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  // The composer keeps the focus, and the next question can be typed at once.
  await page.keyboard.type('Show me code');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').locator('pre').first()).toBeVisible();
});

test('a start screen prompt is sent when it is chosen', async ({ page, demo }) => {
  await page.goto(demo);
  const prompt = page.getByRole('button', { name: 'Where is order 10482?' });
  await prompt.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('Where is order 10482?')).toBeVisible();
  await expect(answer(page)).toContainText('10482');
});

test('a running answer can be stopped, and what it said stays', async ({ page, slowDemo }) => {
  await page.goto(slowDemo);
  await page.getByRole('textbox').fill('A long answer, please');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText(/\w+ \w+ \w+/);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  // What had come already is drawn in the next frames.
  let kept: string | null = null;
  await expect.poll(async () => kept === (kept = await answer(page).textContent()), { intervals: [300] }).toBe(true);
  await page.waitForTimeout(500);
  expect(await answer(page).textContent()).toBe(kept);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`no accessibility violation: start, conversation, error, 320 px (${scheme})`, async ({ page, demo }) => {
    await page.goto(`${demo}/?theme=${scheme}`);
    await expect(page.getByRole('textbox')).toBeVisible();
    await expectAccessible(page);
    for (const [text, seen] of [
      ['Show me markdown', 'A tour of Markdown'],
      ['error', 'Retry'],
    ] as const) {
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
      await expect(page.getByText(seen).first()).toBeVisible();
    }
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(page);
  });
}

// Only the built element shows it: the build takes away white space in templates.
test('titles of notices and errors stand apart from their texts', async ({ page, slowDemo }) => {
  const note = (text: RegExp) => page.locator('.ck-note').filter({ hasText: text });
  const ask = async (text: string) => {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  };
  await page.goto(slowDemo);
  await ask('Show notices');
  await expect(note(/^New opening hours On Thursdays/)).toBeVisible();

  // A browser drops what it has not read when a connection is cut: it is cut when the words are on screen.
  const site = new Site({
    '/': html(
      `<openai-chatkit></openai-chatkit><script src="/cdn/chatkit.js"></script>
       <script>document.querySelector('openai-chatkit').setOptions({ api: { url: '/chat' } })</script>`,
    ),
    '/chat': chatEndpoint('The parcel went on board of the ferry, and', {
      cut: () => expect(answer(page)).toContainText('ferry, and'),
    }),
  });
  await site.start();
  try {
    await page.goto(site.origin());
    await ask('Where is it?');
    await expect(note(/^The answer stopped halfway\. The connection closed\./)).toBeVisible();
  } finally {
    await site.stop();
  }
});

test('Arabic runs from right to left', async ({ page, demo }) => {
  await page.goto(`${demo}/?locale=ar`);
  const box = page.getByRole('textbox');
  await expect(box).toBeVisible();
  await expect(box).toHaveCSS('direction', 'rtl');
  await box.fill('أين طلبي؟');
  await page.keyboard.press('Enter');
  const bubble = page.locator('[part~="user-bubble"]');
  await expect(bubble).toBeVisible();
  await expect.poll(async () => (await bubble.boundingBox())?.x).toBeLessThan(400);
  await expectAccessible(page);
});

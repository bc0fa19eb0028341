import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/demo-server.js';

// A trace fetches pictures by their local addresses, which the page's policy refuses aloud.
test.use({ trace: 'off' });

for (const theme of ['light', 'dark']) {
  test(`one of everything: landmarks, no fault that axe finds, a quiet console (${theme})`, async ({ page, demo }) => {
    // Axe reads the colours of some thousand elements.
    test.setTimeout(120_000);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    // Tall enough for all of it: nothing is left undrawn because it is far from the view.
    await page.setViewportSize({ width: 900, height: 12_000 });
    await page.goto(`${demo}/?thread=kitchen-sink&theme=${theme}`);

    const log = page.getByRole('log');
    const question = log.getByRole('article').first();
    await expect(question.locator('[part~="tag"]')).toHaveText(['Order 10482', 'Nadia Rahimi']);
    await expect(question.getByText('some of them are missing')).toBeVisible();
    await expect(question.getByRole('button', { name: 'Open harbour-at-dusk.png' })).toBeVisible();
    await expect(question.getByText('+2 more')).toBeVisible();
    await expect(log.getByRole('button', { name: /^Thought for 14/ })).toHaveAttribute('aria-expanded', 'false');
    await expect(log.getByRole('button', { name: 'Compared four parcels' })).toHaveAttribute('aria-expanded', 'true');
    await expect(log.getByText('Read the order export')).toBeVisible();
    await expect(log.locator('[part~="citation"]')).toHaveCount(5);
    await expect(log.getByRole('heading', { name: 'A tour of Markdown' })).toBeVisible();
    await expect(log.locator('.katex').first()).toBeVisible();
    await expect(log.locator('pre').first()).toBeVisible();
    await expect(log.getByText('Saved the snippet')).toBeVisible();
    await expect(log.getByRole('img', { name: 'Generated image' }).first()).toBeVisible();
    await expect(log.getByText('The image did not load.')).toBeVisible();
    await expect(log.getByText('A new lamp · ').or(log.getByText('A new lamp, A call'))).toBeVisible();
    await expect(log.getByText('Order 10482: Marlow desk lamp, €89.00')).toBeVisible();
    await expect(log.getByRole('heading', { name: 'طلبك في الطريق' })).toBeVisible();
    await expect(page.getByText(/SECRET|Not to be seen/)).toHaveCount(0);

    await page.waitForLoadState('networkidle');
    expect(said).toEqual([]);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  });
}

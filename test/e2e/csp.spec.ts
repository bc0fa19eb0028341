import { expect, test, type Page } from '@playwright/test';
import { HOSTILE_ANSWERS } from '../markdown/hostile.js';
import { chatEndpoint, page, script, Site, STRICT_POLICY } from './support/site.js';

const HTML = `<openai-chatkit></openai-chatkit><script src="/cdn/chatkit.js"></script><script src="/page.js"></script>`;
const PAGE_SCRIPT = `
  window.violations = []; window.attacked = 0;
  addEventListener('securitypolicyviolation', (event) =>
    violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  const el = document.querySelector('openai-chatkit');
  el.style.height = '90vh';
  el.setOptions({
    api: { url: '/chat' }, theme: { colorScheme: 'dark', color: { accent: { primary: '#0b6', level: 2 } } },
    startScreen: { prompts: [{ label: 'Hi', prompt: 'Hi', icon: 'bolt' }] }, threadItemActions: { feedback: true, retry: true },
  });`;

/** A picture of one dot. */
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

interface Observed {
  violations: string[];
  attacked: number;
}

const observed = (tab: Page) =>
  tab.evaluate(() => {
    const { violations, attacked } = window as unknown as Observed;
    return { violations, attacked };
  });

/** Opens a chat under the strict policy whose server gives this answer, and asks for it. */
async function ask(
  tab: Page,
  answer: string,
  { policy = STRICT_POLICY, items = [] }: { policy?: string; items?: readonly object[] } = {},
): Promise<{ site: Site; foreign: string[] }> {
  const site = new Site({
    '/': page(HTML, { 'content-security-policy': policy }),
    '/page.js': script(PAGE_SCRIPT),
    '/chat': chatEndpoint(answer, { items }),
  });
  await site.start();
  const foreign: string[] = [];
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.origin()) && !url.startsWith('data:') && !url.startsWith('blob:')) foreign.push(url);
  });
  await tab.goto(site.origin());
  await tab.getByRole('textbox').fill('Go');
  await tab.keyboard.press('Enter');
  await expect(tab.getByText('The end.', { exact: true }).first()).toBeVisible();
  return { site, foreign };
}

test('a conversation under the strictest policy reports no violation', async ({ page: tab }) => {
  const rich = `# Title\n\nText with **bold**, \`code\`, [a link](https://example.com) and <kbd>raw</kbd> <sub>HTML</sub>.\n
| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n\`\`\`ts\nconst a = 1;\n\`\`\`\n\n- [x] done\n- [ ] open\n\n> quote\n\n![dot](${DOT})\n
<details><summary>More</summary>Inside</details>\n\nThe end.`;
  const { site, foreign } = await ask(tab, rich);
  await expect(tab.getByRole('table')).toBeVisible();
  expect(await observed(tab)).toEqual({ violations: [], attacked: 0 });
  expect(foreign).toEqual([]);
  await site.stop();
});

test('formulas, coloured code, its tools and an enlarged image report no violation either', async ({ page: tab }) => {
  const answer = `The roots are $x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$.\n
$$\n\\int_0^1 \\mathbb{R} \\, \\mathcal{L}(x) \\, dx\n$$\n
\`\`\`python\ndef area(r: float) -> float:\n    return 3.14 * r  # close enough\n\`\`\`\n
| a | b |\n| --- | --- |\n| 1 | 2 |\n\nThe end.`;
  const items = [{ id: 'img_1', type: 'generated_image', image: { id: 'i', url: DOT } }];
  const { site, foreign } = await ask(tab, answer, { items });
  await expect(tab.locator('.katex').first()).toBeVisible();
  await expect(tab.locator('.katex')).toHaveCount(2);
  await expect(tab.locator('.ck-code .k').first()).toBeVisible();
  await tab.locator('.ck-code').hover();
  await tab.getByRole('button', { name: 'Wrap lines' }).click();
  const saved = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'Download code.py' }).click();
  expect((await saved).suggestedFilename()).toBe('code.py');
  await tab.getByRole('group', { name: 'Table' }).hover();
  await tab.getByRole('button', { name: 'Copy table' }).click();
  await tab.getByRole('button', { name: 'Enlarge image' }).click();
  await expect(tab.getByRole('dialog').getByRole('img')).toBeVisible();
  await tab.keyboard.press('Escape');
  await expect(tab.getByRole('dialog')).toHaveCount(0);
  await tab.getByRole('button', { name: 'Open the list of chats' }).click();
  await expect(tab.getByRole('dialog', { name: 'Chats' })).toBeVisible();
  await tab.keyboard.press('Escape');
  expect(await observed(tab)).toEqual({ violations: [], attacked: 0 });
  expect(foreign).toEqual([]);
  await site.stop();
});

test('hostile answers run nothing and request nothing from another host', async ({ page: tab }) => {
  expect(HOSTILE_ANSWERS.length).toBeGreaterThanOrEqual(50);
  // No policy at all: what keeps the page safe here is the element alone. Remote https images are a feature, so the
  // answers that only show one are checked by the unit tests.
  const answer = `${HOSTILE_ANSWERS.join('\n\n')}\n\n\`\`\`\n\`\`\`\n\nThe end.`;
  const { site } = await ask(tab, answer, { policy: "img-src 'self' data: blob:" });
  const { attacked } = await observed(tab);
  expect(attacked).toBe(0);
  await site.stop();
});

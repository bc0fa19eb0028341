import { expect, test, type Page } from '@playwright/test';
import { HOSTILE_ANSWERS } from '../markdown/hostile.js';
import { chatEndpoint, page, script, Site, STRICT_POLICY } from './support/site.js';

const HTML = `<openai-chatkit></openai-chatkit><script src="/cdn/chatkit.js"></script><script src="/page.js"></script>`;
const PAGE_SCRIPT = `
  window.violations = []; window.attacked = 0;
  addEventListener('securitypolicyviolation', (event) =>
    violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  const el = document.querySelector('openai-chatkit');
  el.setOptions({
    api: { url: '/chat' }, theme: { colorScheme: 'dark', color: { accent: { primary: '#0b6', level: 2 } } },
    startScreen: { prompts: [{ label: 'Hi', prompt: 'Hi', icon: 'bolt' }] }, threadItemActions: { feedback: true, retry: true },
  });`;

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
async function ask(tab: Page, answer: string, policy = STRICT_POLICY): Promise<{ site: Site; foreign: string[] }> {
  const site = new Site({
    '/': page(HTML, { 'content-security-policy': policy }),
    '/page.js': script(PAGE_SCRIPT),
    '/chat': chatEndpoint(answer),
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
| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n\`\`\`ts\nconst a = 1;\n\`\`\`\n\n- [x] done\n- [ ] open\n\n> quote\n\n![dot](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==)\n
<details><summary>More</summary>Inside</details>\n\nThe end.`;
  const { site, foreign } = await ask(tab, rich);
  await expect(tab.getByRole('table')).toBeVisible();
  expect(await observed(tab)).toEqual({ violations: [], attacked: 0 });
  expect(foreign).toEqual([]);
  await site.stop();
});

test('hostile answers run nothing and request nothing from another host', async ({ page: tab }) => {
  expect(HOSTILE_ANSWERS.length).toBeGreaterThanOrEqual(50);
  // No policy at all: what keeps the page safe here is the element alone. Remote https images are a feature, so the
  // answers that only show one are checked by the unit tests.
  const answer = `${HOSTILE_ANSWERS.join('\n\n')}\n\n\`\`\`\n\`\`\`\n\nThe end.`;
  const { site } = await ask(tab, answer, "img-src 'self' data: blob:");
  const { attacked } = await observed(tab);
  expect(attacked).toBe(0);
  await site.stop();
});

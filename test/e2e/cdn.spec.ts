import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { BUDGETS } from '../../scripts/budgets.js';
import { chatEndpoint, page, Site, type Route } from './support/site.js';

const ANSWER = '# Hello\n\nThis is **bold** text with a [link](https://example.com).\n\n- one\n- two\n';
const SET_OPTIONS = `document.querySelector('openai-chatkit').setOptions({ api: { url: '/chat' } });`;
const ELEMENT = '<openai-chatkit style="display:block;height:600px"></openai-chatkit>';

/** Starts a page on one origin and the CDN files on another, sends a message and waits for the answer. */
async function withSites(
  html: (cdn: string) => string,
  use: (page: Site, cdn: Site) => Promise<void>,
  hold = 0,
): Promise<void> {
  const cdn = new Site({}, { cors: true });
  await cdn.start();
  const routes: Record<string, Route> = {
    '/chat': chatEndpoint(ANSWER, { hold }),
    '/': page(html(cdn.origin('localhost'))),
  };
  const site = new Site(routes);
  await site.start();
  try {
    await use(site, cdn);
  } finally {
    await site.stop();
    await cdn.stop();
  }
}

const WAYS: Record<string, (cdn: string) => string> = {
  'a classic script and an inline one after it': (cdn) =>
    `${ELEMENT}<script src="${cdn}/cdn/chatkit.js"></script><script>${SET_OPTIONS}</script>`,
  'an async classic script': (cdn) =>
    `${ELEMENT}<script async src="${cdn}/cdn/chatkit.js"></script>
     <script>customElements.whenDefined('openai-chatkit').then(() => { ${SET_OPTIONS} })</script>`,
  'a module': (cdn) =>
    `${ELEMENT}<script type="module" src="${cdn}/cdn/chatkit.js"></script><script type="module">${SET_OPTIONS}</script>`,
  'a script in the head, before the element': (cdn) =>
    `<script src="${cdn}/cdn/chatkit.js"></script>${ELEMENT}<script>${SET_OPTIONS}</script>`,
  'options as a property before the definition': (cdn) =>
    `${ELEMENT}<script>document.querySelector('openai-chatkit').options = { api: { url: '/chat' } };</script>
     <script src="${cdn}/cdn/chatkit.js"></script>`,
};

for (const [name, html] of Object.entries(WAYS)) {
  test(`the CDN file works from another origin as ${name}`, async ({ page: tab }) => {
    await withSites(html, async (site, cdn) => {
      await tab.goto(site.origin());
      await tab.getByRole('textbox').fill('Hello');
      await tab.keyboard.press('Enter');
      await expect(tab.getByRole('heading', { name: 'Hello' })).toBeVisible();
      await expect(tab.getByRole('log').getByText('two')).toBeVisible();
      const { core } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as { core: string };
      expect(cdn.requests.filter((path) => path === `/cdn/${core}`)).toHaveLength(1);
    });
  });
}

test('loads the script once however many tags, and one core for several elements', async ({ page: tab }) => {
  const html = (cdn: string) =>
    `${ELEMENT}${ELEMENT}<script src="${cdn}/cdn/chatkit.js"></script><script src="${cdn}/cdn/chatkit.js?again"></script>
     <script>for (const el of document.querySelectorAll('openai-chatkit')) el.setOptions({ api: { url: '/chat' } });</script>`;
  await withSites(html, async (site, cdn) => {
    await tab.goto(site.origin());
    await expect(tab.getByRole('textbox')).toHaveCount(2);
    expect(new Set(cdn.requests.filter((path) => path.includes('/chunks/'))).size).toBe(
      cdn.requests.filter((path) => path.includes('/chunks/')).length,
    );
  });
});

test('what is loaded before a first streamed answer stays in its budget', async ({ page: tab }) => {
  await withSites(
    WAYS['a classic script and an inline one after it']!,
    async (site, cdn) => {
      await tab.goto(site.origin());
      await tab.getByRole('textbox').fill('Hello');
      await tab.keyboard.press('Enter');
      // The whole answer is on screen while its stream is still open.
      await expect(tab.getByRole('log').getByText('two')).toBeVisible();
      const { files } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as {
        files: { file: string; brotli: number }[];
      };
      const loaded = new Set(cdn.requests.map((path) => path.replace('/cdn/', '')));
      const sizes = files.filter((row) => loaded.has(row.file)).map((row) => row.brotli);
      expect(sizes.length).toBeGreaterThan(1);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGETS.firstAnswer);
    },
    3000,
  );
});

test('a core that cannot be loaded is said on the page and to the page', async ({ page: tab }) => {
  const html = (cdn: string) =>
    `${ELEMENT}<script src="${cdn}/cdn/chatkit.js"></script>
     <script>window.errors = []; const el = document.querySelector('openai-chatkit');
     el.addEventListener('chatkit.error', (event) => errors.push(event.detail.error.message)); ${SET_OPTIONS}</script>`;
  await withSites(html, async (site) => {
    await tab.route('**/chunks/**', (route) => route.abort());
    await tab.goto(site.origin());
    await expect(tab.locator('openai-chatkit').getByRole('alert')).toBeVisible();
    await expect.poll(() => tab.evaluate(() => (window as unknown as { errors: string[] }).errors.length)).toBe(1);
  });
});

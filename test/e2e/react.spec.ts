import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { chatEndpoint, page, script, Site } from './support/site.js';

/** A React app on the official binding, unchanged: what it does to the element is PROTOCOL 8. */
const APP = `
  import { StrictMode, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { ChatKit, useChatKit } from '@openai/chatkit-react';

  window.heard = [];
  const note = (name) => (detail) => window.heard.push([name, detail ?? null]);

  function App() {
    const [theme, setTheme] = useState('light');
    const chat = useChatKit({
      api: { url: '/chat', domainKey: 'unused' },
      theme,
      startScreen: { greeting: 'Hello from React' },
      onReady: () => { note('ready')(); window.chat = chat; },
      onThreadChange: note('thread.change'),
      onResponseStart: note('response.start'),
      onResponseEnd: note('response.end'),
      onError: note('error'),
    });
    window.setDark = () => setTheme('dark');
    return <ChatKit control={chat.control} className="sized" id="chat" />;
  }
  createRoot(document.getElementById('root')).render(<StrictMode><App /></StrictMode>);
`;

async function bundle(mode: 'development' | 'production'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: APP, loader: 'jsx', resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

for (const mode of ['development', 'production'] as const) {
  for (const [when, scripts] of [
    ['before', ['/cdn/chatkit.js', '/app.js']],
    ['after', ['/app.js', '/cdn/chatkit.js']],
  ] as const) {
    test(`the official React binding drives the element (${mode}, defined ${when} the app)`, async ({ page: tab }) => {
      const tags = scripts.map((src) => `<script src="${src}"></script>`).join('');
      const site = new Site({
        '/': page(`<style>.sized { height: 500px }</style><div id="root"></div>${tags}`),
        '/app.js': script(await bundle(mode)),
        '/chat': chatEndpoint('An answer.'),
      });
      await site.start();
      await tab.goto(site.origin());
      await expect(tab.getByText('Hello from React')).toBeVisible();
      await expect.poll(() => tab.evaluate('heard.map(([name]) => name)')).toEqual(['ready']);
      await expect.poll(async () => (await tab.locator('#chat').boundingBox())?.height).toBe(500);

      await tab.evaluate(`chat.sendUserMessage({ text: 'A question' })`);
      await expect(tab.getByText('An answer.', { exact: true })).toBeVisible();
      await expect
        .poll(() => tab.evaluate('heard'))
        .toEqual([
          ['ready', null],
          ['response.start', null],
          ['thread.change', { threadId: 'thr_1' }],
          ['response.end', null],
        ]);

      // A changed option: the whole set again, and nothing of the conversation is lost.
      await tab.evaluate('setDark()');
      await expect
        .poll(() => tab.evaluate(`getComputedStyle(document.getElementById('chat')).colorScheme`))
        .toBe('dark');
      await expect(tab.getByText('An answer.', { exact: true })).toBeVisible();
      await site.stop();
    });
  }
}

// npm run shots: pictures of every state from the built demo, into test-results/shots and, for the README, docs/images.
import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ARGS, CHROMIUM_PATH } from '../browsers/chromium.js';

const DIR = 'test-results/shots';
/** name, query, message, width, height, and for a picture in the middle of an answer: milliseconds after sending. */
const SHOTS = [
  ['start', '', '', 1200, 800],
  ['start-dark', '?theme=dark', '', 1200, 800],
  ['start-320', '', '', 320, 640],
  ['waiting', '', 'Show me code', 1200, 800, 120],
  ['streaming', '?theme=dark', 'A long answer, please', 1200, 800, 2500],
  ['conversation', '', 'Show me how to page through orders', 1200, 1000],
  ['conversation-dark', '?theme=dark', 'Show me markdown', 1200, 1000],
  ['conversation-320', '', 'Show me how to page through orders', 320, 640],
  ['error', '', 'error', 480, 720],
  ['rtl', '?locale=ar', 'أين طلبي؟', 480, 800],
  ['sources', '', 'cite sources', 1200, 800],
  ['workflow', '', 'search', 1200, 800],
  ['question', '', 'ask me', 480, 720],
  ['history', '', 'history', 1200, 800],
];
const README_SHOTS = new Set(['conversation', 'start', 'conversation-dark']);

async function startServer(speed) {
  const data = mkdtempSync(join(tmpdir(), 'chatkit-shots-'));
  const child = spawn(process.execPath, ['dist/demo/server.js'], {
    env: { ...process.env, PORT: '0', DATA_DIR: data, DEMO_SPEED: speed },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const match = /http:\/\/[^\s/]+/.exec(printed);
      if (match) resolve(match[0]);
    });
  });
  child.once('exit', () => rmSync(data, { recursive: true, force: true }));
  return { url, stop: () => child.kill('SIGTERM') };
}

async function shoot(browser, { url }, [name, query, message, width, height, delay = 3000]) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
  await page.goto(`${url}/${query}`);
  await page.getByRole('textbox').waitFor();
  if (message) {
    await page.getByRole('textbox').fill(message);
    await page.keyboard.press('Enter');
  }
  await page.waitForTimeout(delay);
  if (name === 'history') {
    await page.locator('[part~="history-button"]').click();
    await page.waitForTimeout(1000);
  }
  await page.screenshot({ path: join(DIR, `${name}.png`) });
  if (README_SHOTS.has(name)) await page.screenshot({ path: join('docs/images', `${name}.png`), scale: 'css' });
  await page.close();
}

mkdirSync(DIR, { recursive: true });
mkdirSync('docs/images', { recursive: true });
const [fast, slow] = await Promise.all([startServer('instant'), startServer('1')]);
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: CHROMIUM_ARGS });
try {
  for (const shot of SHOTS) await shoot(browser, shot[5] ? slow : fast, shot);
} finally {
  await browser.close();
  fast.stop();
  slow.stop();
}

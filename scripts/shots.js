// npm run shots: pictures of every state from the built demo, into test-results/shots and, for the README, docs/images.
import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ARGS, CHROMIUM_PATH } from '../browsers/chromium.js';

const DIR = 'test-results/shots';
// `npm run shots -- start rtl` takes only those.
const names = process.argv.slice(2);
const wanted = (name) => names.length === 0 || names.includes(name);
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
/** One of everything, whole, as one tall picture: name, query, width. */
const KITCHEN_SINK = [
  ['kitchen-sink', '', 1200],
  ['kitchen-sink-dark', '&theme=dark', 1200],
  ['kitchen-sink-320', '', 320],
  ['kitchen-sink-rtl', '&locale=ar', 480],
];

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

/** One tall picture of the whole conversation. */
async function shootKitchenSink(browser, { url }, [name, query, width]) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${url}/?thread=kitchen-sink${query}`);
  const log = page.getByRole('log');
  await log.locator('ck-item').last().waitFor();
  // Older items come on the way up, and pictures and formulas take their room: the view grows until all of it fits.
  let height = 0;
  for (let calm = 0; calm < 3; calm += 1) {
    const now = await log.evaluate((element) => {
      const [first, last] = [
        element.querySelector('ck-item'),
        [...element.querySelectorAll('ck-item, ck-actions')].at(-1),
      ];
      return Math.ceil(last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) + 320;
    });
    if (now !== height) calm = -1;
    height = now;
    await page.setViewportSize({ width, height: Math.max(900, height) });
    await page.waitForTimeout(1000);
  }
  await page.screenshot({ path: join('docs/images', `${name}.png`) });
  await page.close();
}

mkdirSync(DIR, { recursive: true });
mkdirSync('docs/images', { recursive: true });
const [fast, slow] = await Promise.all([startServer('instant'), startServer('1')]);
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: CHROMIUM_ARGS });
try {
  for (const shot of SHOTS.filter(([name]) => wanted(name))) await shoot(browser, shot[5] ? slow : fast, shot);
  for (const shot of KITCHEN_SINK.filter(([name]) => wanted(name))) await shootKitchenSink(browser, fast, shot);
} finally {
  await browser.close();
  fast.stop();
  slow.stop();
}

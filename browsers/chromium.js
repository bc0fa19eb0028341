import { chromeLauncher } from '@web/test-runner-chrome';
import { existsSync } from 'node:fs';

/** Works as root, in a container, and with no network but the loopback. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

/** `CHROMIUM`, else the usual places of a system browser, else the one that Playwright installed (undefined). */
export const CHROMIUM_PATH =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Chromium for @web/test-runner. */
export const chromium = ({ colorScheme, reducedMotion, concurrency = 2 } = {}) => {
  const launcher = chromeLauncher({
    concurrency,
    launchOptions: { ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}), headless: true, args: CHROMIUM_ARGS },
    // A window each: in a background tab, sendKeys and sendMouse hang.
    createPage: async ({ browser }) => {
      const page = await browser.newPage({ type: 'window' });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: colorScheme ?? 'light' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      ]);
      return page;
    },
  });
  const extra = [colorScheme, reducedMotion && 'reduced motion'].filter(Boolean);
  launcher.name = ['Chromium', ...(extra.length ? [`(${extra.join(', ')})`] : [])].join(' ');
  return launcher;
};

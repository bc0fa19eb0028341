import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, CHROMIUM_PATH } from './browsers/chromium.js';

// `npm run test:interop`: the built element against the real Python server; each worker starts a server of its own.
// `npm run test:e2e`: the built element in pages and frameworks.
export default defineConfig({
  // Wiped at each start, so not the folder in which all test runs leave their counts.
  outputDir: 'test-results/playwright',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./scripts/playwright-count-reporter.js']],
  use: {
    browserName: 'chromium',
    launchOptions: { args: [...CHROMIUM_ARGS], ...(CHROMIUM_PATH !== undefined && { executablePath: CHROMIUM_PATH }) },
    viewport: { width: 720, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'interop', testDir: 'test/interop', testMatch: '**/*.spec.ts' },
    { name: 'e2e', testDir: 'test/e2e', testMatch: '**/*.spec.ts' },
  ],
});

import type { BrowserLauncher } from '@web/test-runner';

/** Arguments with which Chromium works as root, in a container, and with no network but the loopback. */
export const CHROMIUM_ARGS: readonly string[];
/** Undefined: no system browser was found, and Playwright's own is to be used. */
export const CHROMIUM_PATH: string | undefined;
/** Chromium for @web/test-runner. */
export function chromium(options?: {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  concurrency?: number;
}): BrowserLauncher;

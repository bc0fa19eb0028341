import type { Page } from '@playwright/test';

/**
 * Waits until nothing fades or slides any more, but for what pulses without end or moves with the scroll: colours and places
 * are final then.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .querySelector('openai-chatkit')!
        .shadowRoot!.getAnimations()
        .filter(({ timeline }) => timeline === document.timeline)
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
}

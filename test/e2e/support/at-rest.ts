import type { Page } from '@playwright/test';

/** Waits until nothing fades or slides any more, but for what pulses without end: colours and places are final then. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .querySelector('openai-chatkit')!
        .shadowRoot!.getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
}

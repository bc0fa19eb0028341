import { expect } from '@open-wc/testing';

/** Checks an element with axe, once nothing in its shadow tree fades in any more: colours are final then. */
export async function expectAccessible(element: Element): Promise<void> {
  const moving = element.shadowRoot?.getAnimations() ?? [];
  const passing = moving.filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
  await expect(element).to.be.accessible();
}

import { EVERYTHING } from './everything/scenario.js';
import type { Scenario } from './scenario.js';
import { FAILURE_SCENARIOS } from './scenarios-failure.js';
import { IMAGE_SCENARIOS } from './scenarios-image.js';
import { LONG_SCENARIOS } from './scenarios-long.js';
import { QUESTION_SCENARIOS } from './scenarios-questions.js';
import { REASONING_SCENARIOS } from './scenarios-reasoning.js';
import { SHOP_SCENARIOS } from './scenarios-shop.js';
import { TEXT_SCENARIOS } from './scenarios-text.js';
import { TOOL_SCENARIOS } from './scenarios-tools.js';
import { TURN_SCENARIOS } from './scenarios-turns.js';
import { WIDGET_SCENARIOS } from './scenarios-widgets.js';

/** All scenarios, in the order in which a message is compared with them: the particular before the general. */
export const SCENARIOS: readonly Scenario[] = [
  EVERYTHING,
  ...WIDGET_SCENARIOS,
  ...SHOP_SCENARIOS,
  ...TOOL_SCENARIOS,
  ...LONG_SCENARIOS,
  ...TEXT_SCENARIOS,
  ...REASONING_SCENARIOS,
  ...IMAGE_SCENARIOS,
  ...QUESTION_SCENARIOS,
  ...TURN_SCENARIOS,
  ...FAILURE_SCENARIOS,
];

/** The scenario that a text asks for. */
export function findScenario(text: string): Scenario | undefined {
  const lower = text.toLowerCase();
  return SCENARIOS.find(({ words }) => words.test(lower));
}

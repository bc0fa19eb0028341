import { say, type MessageOptions } from './stream-text.js';
import type { Scenario } from './scenario.js';

type Prose = Omit<Scenario, 'run'> & { readonly text: string } & MessageOptions;

/** A scenario that only says something. */
export function prose({ text, citations, moreParts, ...scenario }: Prose): Scenario {
  const options = { ...(citations ? { citations } : {}), ...(moreParts ? { moreParts } : {}) };
  return {
    ...scenario,
    async *run(turn) {
      await turn.pause(450);
      yield* say(turn, text, options);
    },
  };
}

import type { MarkdownPlugin } from '../context.js';
import type { WorkQueue } from '../work-queue.js';
import type { MathsStrings } from './maths-syntax.js';

/** Maths. What reads it is fetched when a text first has a sign of it, and what sets it with the first formula. */
export function mathsPlugin(queue: WorkQueue, strings: () => MathsStrings): MarkdownPlugin {
  const lazy = {
    trigger: /\$|\\[([]/,
    holdsBack: true,
    load: async (): Promise<void> => {
      const { mathsSyntax } = await import('./maths-syntax.js');
      if (plugin.lazy) Object.assign(plugin, mathsSyntax(queue, strings), { lazy: undefined });
    },
  };
  const plugin: MarkdownPlugin = { lazy };
  return plugin;
}

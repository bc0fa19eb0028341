import type { MarkdownPlugin } from './context.js';
import { highlightPlugin } from './highlight/highlight-plugin.js';
import { mathsPlugin, type MathsStrings } from './maths/maths-plugin.js';
import { WorkQueue } from './work-queue.js';

/** What the content plugins say to people. */
export type ContentStrings = MathsStrings;

/**
 * What answers can contain beyond plain Markdown: coloured code and maths, for `MarkdownContext.plugins`. Only the syntax is
 * part of the core; highlight.js with each of its languages, and KaTeX with its fonts, are fetched when a message first
 * needs them. Until then, and without a network, code is plain and formulas show their source.
 *
 * Make one list for each chat, and keep it: another list counts as another context, and everything is drawn again.
 *
 * @param strings Asked each time a sentence is needed, so that it follows the locale.
 */
export function createContentPlugins(strings: () => ContentStrings): readonly MarkdownPlugin[] {
  const queue = new WorkQueue();
  return [mathsPlugin(queue, strings), highlightPlugin(queue)];
}

import type { MarkdownPlugin } from './context.js';
import { highlightPlugin } from './highlight/highlight-plugin.js';
import { mathsPlugin } from './maths/maths-plugin.js';
import type { MathsStrings } from './maths/maths-syntax.js';
import { tablesPlugin } from './tables/tables-plugin.js';
import { WorkQueue } from './work-queue.js';

/** What the content plugins say to people. */
export type ContentStrings = MathsStrings;

/**
 * What answers can contain beyond plain Markdown: tables, coloured code and maths, for `MarkdownContext.plugins`. All
 * of it is fetched when a message first needs it: the syntax of tables and of maths, KaTeX with its fonts, highlight.js with each of its
 * languages. Until then, and without a network, code is plain and formulas and tables show their source.
 *
 * Make one list for each chat, and keep it: another list counts as another context, and everything is drawn again.
 *
 * @param strings Asked each time a sentence is needed, so that it follows the locale.
 */
export function createContentPlugins(strings: () => ContentStrings): readonly MarkdownPlugin[] {
  const queue = new WorkQueue();
  return [tablesPlugin(), mathsPlugin(queue, strings), highlightPlugin(queue)];
}

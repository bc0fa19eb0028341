import type { MarkdownPlugin } from '../context.js';

/** Source in which the row below a table's header may be, also when a list would begin there without tables. */
const DELIMITERS = /\|[ \t]*:?-|-:?[ \t]*\||:-|-:|^\|\s*$/m;

/** Tables, fetched when a text first has a sign of one. */
export function tablesPlugin(): MarkdownPlugin {
  const load = async (): Promise<void> => {
    const { tableSyntax } = await import('./table-syntax.js');
    Object.assign(plugin, { block: [tableSyntax], lazy: undefined });
  };
  const plugin: MarkdownPlugin = { lazy: { trigger: DELIMITERS, load, holdsBack: true } };
  return plugin;
}

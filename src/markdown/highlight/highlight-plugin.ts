import type { CodeRun, MarkdownPlugin } from '../context.js';
import type { WorkQueue } from '../work-queue.js';
import type { Highlighter } from './highlighter.js';

/** Colours code blocks. What that takes is fetched with the first block that names a language. */
export function highlightPlugin(queue: WorkQueue): MarkdownPlugin {
  let highlighter: Promise<Highlighter> | null = null;
  const highlight = async (run: CodeRun): Promise<void> => {
    try {
      highlighter ??= import('./highlighter.js').then(({ Highlighter: Made }) => new Made(queue));
      await (await highlighter).highlight(run);
    } catch {
      // Code without colours is still code; the next block tries again.
      highlighter = null;
    }
  };
  return {
    code: (run) => {
      if (run.language !== '' && run.text !== '') void highlight(run);
    },
  };
}

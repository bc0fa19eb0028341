import type { MarkdownPlugin } from './context.js';
import type { CodeToolStrings } from './tools/code-tools.js';
import type { TableToolStrings } from './tools/table-tools.js';

/** Gives code blocks that are complete further buttons, in a chunk that comes with the first of them. */
export const codeToolsPlugin = (strings: () => CodeToolStrings): MarkdownPlugin => ({
  code: (run) => {
    if (!run.closed) return;
    // Without the chunk code can still be copied; the next block tries again.
    import('./tools/index.js').then(
      ({ addCodeTools }) => addCodeTools(run, strings()),
      () => undefined,
    );
  },
});

/** Gives tables in `host` a button to copy them, when they are first pointed at or focused. */
export function showTableTools(host: HTMLElement, strings: () => TableToolStrings): void {
  const show = ({ target }: Event): void => {
    const box = target instanceof Element ? target.closest<HTMLElement>('.ck-tablebox') : null;
    if (!box) return;
    import('./tools/index.js').then(
      ({ addTableTools }) => addTableTools(box, strings),
      () => undefined,
    );
  };
  for (const name of ['pointerover', 'focusin']) host.addEventListener(name, show);
}

import type { MarkdownContext, MarkdownStrings } from './context.js';

const SAMPLE = 'x';

function sameStrings(a: MarkdownStrings, b: MarkdownStrings): boolean {
  return (
    a === b ||
    (a.copyCode === b.copyCode &&
      a.tableRegion === b.tableRegion &&
      a.taskDone === b.taskDone &&
      a.taskOpen === b.taskOpen &&
      ['', SAMPLE].every(
        (name) => a.codeLabel(name) === b.codeLabel(name) && a.codeRegion(name) === b.codeRegion(name),
      ))
  );
}

function sameList<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && a.length === b?.length && a.every((entry, i) => entry === b[i]);
}

/** Whether text looks the same under both contexts, so that nothing has to be drawn again. Callbacks do not count. */
export function drawsAlike(a: MarkdownContext, b: MarkdownContext): boolean {
  return (
    (a.breaks ?? true) === (b.breaks ?? true) &&
    sameStrings(a.strings, b.strings) &&
    sameList(a.allowedImageDomains, b.allowedImageDomains) &&
    sameList(a.plugins, b.plugins)
  );
}

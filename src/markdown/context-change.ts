import type { MarkdownContext } from './context.js';

/** What of a context can be seen, callbacks and plugins aside. */
const lookOf = ({ breaks = true, strings, allowedImageDomains }: MarkdownContext): string =>
  JSON.stringify([
    breaks,
    allowedImageDomains,
    strings,
    ['', 'x'].map((name) => [strings.codeLabel(name), strings.codeRegion(name)]),
  ]);

/** Whether text looks the same under both contexts, so that nothing has to be drawn again. */
export function drawsAlike(a: MarkdownContext, b: MarkdownContext): boolean {
  const { plugins = [] } = a;
  const { plugins: others = [] } = b;
  const sameList = plugins.length === others.length && plugins.every((plugin, i) => plugin === others[i]);
  return sameList && lookOf(a) === lookOf(b);
}

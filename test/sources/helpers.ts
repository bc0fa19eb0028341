import { markSet } from '../../src/markdown/annotations/mark-layer.js';
import type { InlineMark } from '../../src/markdown/annotations/marks.js';
import { createRenderer, htmlOf } from '../markdown/helpers.js';

/** A mark that shows its name in brackets that no text here has. */
export const mark = (index: number, name = 'x'): InlineMark => ({
  index,
  key: name,
  render: () => {
    const element = document.createElement('ck-mark');
    element.textContent = `⟦${name}⟧`;
    return element;
  },
});

/** What is drawn of a text, in the end. */
export function drawn(text: string, marks: readonly InlineMark[] = []): HTMLElement {
  const { root, renderer } = createRenderer();
  renderer.render(text, { streaming: false, marks: markSet(marks) });
  renderer.flush();
  return root;
}

/** The words that are drawn, with marks in their places. */
export const words = (text: string, ...indexes: readonly number[]): string =>
  drawn(
    text,
    indexes.map((index, i) => mark(index, String(i + 1))),
  ).textContent.replace(/\n+/g, '\n');

/** The same as if there were no marks. */
export function withoutMarks(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('ck-mark')) element.remove();
  for (const line of copy.querySelectorAll('.ck-marks')) line.remove();
  return htmlOf(copy);
}

/** A text that comes in pieces which end at `cuts`, with all its marks from the start or each when it is reached. */
export function streamed(
  text: string,
  cuts: readonly number[],
  marks: readonly InlineMark[],
  late: boolean,
): { readonly root: HTMLElement; readonly finish: () => void } {
  const { root, renderer } = createRenderer();
  for (const cut of cuts) {
    const present = late ? marks.filter(({ index }) => index <= Array.from(text.slice(0, cut)).length) : marks;
    renderer.render(text.slice(0, cut), { streaming: true, marks: markSet(present) });
    renderer.flush();
  }
  const finish = (): void => {
    renderer.render(text, { streaming: false, marks: markSet(marks) });
    renderer.flush();
  };
  return { root, finish };
}

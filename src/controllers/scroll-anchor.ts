/** An element and where it stood. */
interface Mark {
  readonly element: Element;
  readonly side: 'top' | 'bottom';
  /** Where that side was, in px below the top edge of the scroller. */
  readonly place: number;
  /** It was laid out. What the browser skips, being out of view, has a place that is only guessed. */
  readonly drawn: boolean;
}

/** Deep enough to reach a paragraph or a list item inside a message. */
const MAX_DEPTH = 9;

/**
 * What the reader looks at: the first element that is still in view, with the elements around it, innermost first. When
 * the innermost is gone after a redraw, the next one serves.
 */
export type ScrollAnchor = readonly Mark[];

/**
 * Finds what stands at the top edge of `scroller`. Costs a few measurements for each level, however many elements there
 * are: children are taken to follow each other downwards. Elements with `data-unanchored` (a "loading older" row, say,
 * which keeps its place while content comes in below it) are passed over.
 */
export function takeAnchor(scroller: Element, content: Element): ScrollAnchor {
  const view = scroller.getBoundingClientRect();
  const edge = view.top;
  const marks: Mark[] = [];
  let parent = content;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const element = firstBelow(parent.children, edge);
    if (!element) break;
    const box = element.getBoundingClientRect();
    const drawn = isDrawn(element);
    // What comes into view from above gets its size only then: what stands below it is what the reader looks at.
    const side = !drawn && box.top < edge && box.bottom < view.bottom ? 'bottom' : 'top';
    marks.unshift({ element, side, place: box[side] - edge, drawn });
    if (side === 'bottom') break;
    // Also in what begins below the edge: older messages come in at the start of what holds the first ones.
    parent = element;
  }
  return marks;
}

/** How far the anchor has moved since it was taken, in px, downwards positive; null when nothing of it is left. */
export function anchorShift(scroller: Element, anchor: ScrollAnchor): number | null {
  const mark = present(scroller, anchor)[0];
  if (!mark) return null;
  return mark.element.getBoundingClientRect()[mark.side] - scroller.getBoundingClientRect().top - mark.place;
}

/** The same elements, where they are now. */
export function refreshAnchor(scroller: Element, anchor: ScrollAnchor): ScrollAnchor {
  const edge = scroller.getBoundingClientRect().top;
  return present(scroller, anchor).map((mark) => ({
    ...mark,
    place: mark.element.getBoundingClientRect()[mark.side] - edge,
  }));
}

const present = (scroller: Element, anchor: ScrollAnchor): ScrollAnchor =>
  anchor.filter(({ element }) => scroller.contains(element) && isLaidOut(element));

/** Not so inside what the browser skips: to measure there would have it lay out all of that at once. */
const isLaidOut = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: true });

/** Not so when the browser skips it or, at its end, what is in it, or when it is an empty place. */
const isDrawn = (element: Element): boolean =>
  !element.matches(':empty') && isLaidOut(element.firstElementChild ?? element);

/** The first of `elements` that reaches below `edge`; those without a box are passed over. */
function firstBelow(elements: HTMLCollection, edge: number): Element | null {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const probe = withBox(elements, middle, high);
    if (!probe) high = middle;
    else if (probe.element.getBoundingClientRect().bottom > edge) high = middle;
    else low = probe.index + 1;
  }
  return withBox(elements, low, elements.length)?.element ?? null;
}

function withBox(elements: HTMLCollection, from: number, to: number): { element: Element; index: number } | null {
  for (let index = from; index < to; index++) {
    const element = elements[index];
    if (element && hasBox(element)) return { element, index };
  }
  return null;
}

function hasBox(element: Element): boolean {
  return element.getClientRects().length > 0 && !element.hasAttribute('data-unanchored');
}

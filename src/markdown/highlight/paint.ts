import type { Run } from './token-runs.js';

/** An end of the selection, as an offset into the text of an element. */
interface SelectionEnd {
  readonly node: Node;
  readonly offset: number;
}

function selectionIn(element: Element): Selection | null {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?: () => Selection | null });
  // Chromium knows a selection inside a shadow tree only by that tree.
  return root.getSelection?.() ?? document.getSelection();
}

function textOffset(element: Element, { node, offset }: SelectionEnd): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function placeOf(element: Element, offset: number): SelectionEnd {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: SelectionEnd = { node: element, offset: 0 };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = (node as Text).data;
    last = { node, offset: Math.min(left, length) };
    if (left <= length) return last;
    left -= length;
  }
  return last;
}

/** Runs `change`, which replaces the nodes of `element` but not its text, and keeps the selection where it was. */
function keepingSelection(element: Element, change: () => void): void {
  const selection = selectionIn(element);
  const anchor = selection?.anchorNode ? { node: selection.anchorNode, offset: selection.anchorOffset } : null;
  const focus = selection?.focusNode ? { node: selection.focusNode, offset: selection.focusOffset } : null;
  const anchorInside = anchor !== null && element.contains(anchor.node);
  const focusInside = focus !== null && element.contains(focus.node);
  if (!selection || !anchor || !focus || !(anchorInside || focusInside)) {
    change();
    return;
  }
  const anchorOffset = anchorInside ? textOffset(element, anchor) : 0;
  const focusOffset = focusInside ? textOffset(element, focus) : 0;
  change();
  const newAnchor = anchorInside ? placeOf(element, anchorOffset) : anchor;
  const newFocus = focusInside ? placeOf(element, focusOffset) : focus;
  selection.setBaseAndExtent(newAnchor.node, newAnchor.offset, newFocus.node, newFocus.offset);
}

/** Shows `runs` in an element whose text they are. Its text stays the same, character by character. */
export function paint(element: Element, runs: readonly Run[]): void {
  const nodes = runs.map(({ token, text }): Node => {
    if (token === '') return document.createTextNode(text);
    const span = document.createElement('span');
    span.className = token;
    span.textContent = text;
    return span;
  });
  keepingSelection(element, () => element.replaceChildren(...nodes));
}

/** Cuts runs into pieces whose texts have these lengths. */
export function cutRuns(runs: readonly Run[], lengths: readonly number[]): Run[][] {
  const pieces: Run[][] = [];
  let index = 0;
  let used = 0;
  for (const length of lengths) {
    const piece: Run[] = [];
    let left = length;
    for (let run = runs[index]; run && left > 0; run = runs[index]) {
      const text = run.text.slice(used, used + left);
      piece.push({ token: run.token, text });
      left -= text.length;
      used += text.length;
      if (used < run.text.length) break;
      index += 1;
      used = 0;
    }
    pieces.push(piece);
  }
  return pieces;
}

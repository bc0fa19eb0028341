import { extensionNode, textNode, type InlineNode } from '../inline-nodes.js';
import type { InlineMark, InlinePlace, MarkedPiece } from './marks.js';

const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,31});/g;

/** A mark and the offset in its piece's source at which it stands. */
export interface PlacedMark {
  readonly at: number;
  readonly mark: InlineMark;
}

/** A place between nodes, or inside the last of them, which then is text. */
interface Cut {
  readonly nodes: number;
  /** Characters of that text before the cut; -1: behind the last node. */
  readonly length: number;
  /** The offset in the source that this is. */
  readonly end: number;
}

/** Resolves character references. */
export type Decode = (text: string) => string;

/** The offset, or the end of the character reference that it would split. */
function outsideReference(raw: string, at: number): number {
  for (const { 0: reference, index } of raw.matchAll(REFERENCE)) {
    if (index >= at) break;
    if (at < index + reference.length) return index + reference.length;
  }
  return at;
}

/** Where an offset in a piece's source is among its nodes: there, or where the markup ends that it falls into. */
export function findCut({ tokens, places, nodes }: MarkedPiece, at: number, decode: Decode): Cut {
  if (at <= 0) return { nodes: 0, length: -1, end: 0 };
  let start = 0;
  let next = 0;
  for (const place of places) {
    const last = tokens[place.token];
    const isText = next === place.token && last?.type === 'text';
    let end = start;
    for (; next <= place.token; next += 1) end += tokens[next]?.raw.length ?? 0;
    if (end >= at) return isText && end > at ? cutText(place, last.raw, start, at, decode) : cutBehind(place, end);
    start = end;
  }
  return { nodes: nodes.length, length: -1, end: Infinity };
}

const cutBehind = ({ nodes, length }: InlinePlace, end: number): Cut => ({ nodes, length, end });

function cutText(place: InlinePlace, raw: string, start: number, at: number, decode: Decode): Cut {
  const offset = outsideReference(raw, at - start);
  const before = place.length - decode(raw).length;
  return { nodes: place.nodes, length: before + decode(raw.slice(0, offset)).length, end: start + offset };
}

/** A mark as a node that keeps its element as long as its key stays the same. */
function markNode(mark: InlineMark): InlineNode {
  const syntax = { name: 'mark', triggers: '', match: () => undefined, render: () => mark.render() };
  return extensionNode(syntax, mark.key);
}

/**
 * The nodes of a piece with marks between them. Marks behind `limit` (an offset in the piece's source) are left out.
 * `marks` are in order.
 */
export function withMarks(
  piece: MarkedPiece,
  marks: readonly PlacedMark[],
  limit: number,
  decode: Decode,
): readonly InlineNode[] {
  if (marks.length === 0) return piece.nodes;
  const made: InlineNode[] = [];
  let done = 0;
  let textDone = 0;
  const takeUntil = ({ nodes, length }: Cut): void => {
    while (done < nodes) {
      const node = piece.nodes[done];
      const isCut = done === nodes - 1 && length >= 0 && node?.kind === 'text' && length < node.value.length;
      const to = isCut ? length : node?.value.length;
      if (node?.kind === 'text' && (isCut || textDone > 0)) {
        if (to !== undefined && to > textDone) made.push(textNode(node.value.slice(textDone, to)));
        textDone = Math.max(textDone, to ?? 0);
      } else if (node) made.push(node);
      if (isCut) return;
      done += 1;
      textDone = 0;
    }
  };
  for (const { at, mark } of marks) {
    const cut = findCut(piece, at, decode);
    if (cut.end > limit) break;
    takeUntil(cut);
    made.push(markNode(mark));
  }
  takeUntil({ nodes: piece.nodes.length, length: -1, end: 0 });
  return made;
}

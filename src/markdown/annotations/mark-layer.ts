import type { InlineNode } from '../inline-nodes.js';
import { CodePoints, firstIndex } from './code-points.js';
import { graphemeEnd } from './graphemes.js';
import type { BlockSlot, InlineMark, MarkedPiece, MarkHost, MarkLayer, MarkSet, MarkSlot, RunSlot } from './marks.js';
import { withMarks, type Decode, type PlacedMark } from './place-marks.js';
import { SlotList } from './slot-list.js';

/** A mark with its UTF-16 offset into the message. */
interface LocatedMark {
  readonly offset: number;
  readonly mark: InlineMark;
}

const signatureOf = (marks: readonly LocatedMark[]): string =>
  marks.map(({ offset, mark }) => `${offset} ${mark.key}\n`).join('');

/** The offset in a run's text of an offset in the message: its end for what is behind it. */
function offsetInRun({ text, locate }: MarkedPiece, offset: number): number {
  return firstIndex(text.length, (at) => locate(at) >= offset);
}

/** A mark behind a line break would begin a line: it stands before the break, with what it belongs to. */
function beforeBreak(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(end, at).includes('\n') ? end : at;
}

const isSame = (a: readonly LocatedMark[], b: readonly LocatedMark[]): boolean =>
  a.length === b.length && a.every(({ offset, mark }, i) => offset === b[i]?.offset && mark.key === b[i].mark.key);

/**
 * Places marks at offsets of a message while it grows. A mark belongs to the run of text that its offset lies in or
 * behind: one that names the beginning of a paragraph stands at the end of the one before, since it concerns what was read
 * last, and need not move when the paragraph arrives. Marks of code and other blocks without text stand in a line below.
 */
class Layer implements MarkLayer {
  readonly #host: MarkHost;
  readonly #decode: Decode;
  readonly #slots = new SlotList();
  readonly #codePoints = new CodePoints();
  readonly #lines = new Map<MarkSlot, HTMLElement>();
  /** What the slots show, where they show marks. */
  readonly #shown = new Map<MarkSlot, string>();
  #given: readonly InlineMark[] = [];
  #located: readonly LocatedMark[] = [];
  /** Marks from here on lie beyond the text that came so far. */
  #reached = 0;
  #growing = false;
  #unsettled = true;

  constructor(host: MarkHost) {
    this.#host = host;
    this.#decode = (text) => host.lexer.decode(text);
    for (const slot of host.slots) if ('block' in slot || !slot.isEmpty) this.#slots.add(slot);
  }

  update(marks: readonly InlineMark[], text: string, growing: boolean): void {
    const onlyGrew = this.#codePoints.setText(text);
    const isKnown = marks === this.#given && growing === this.#growing && onlyGrew && this.#reached === marks.length;
    if (isKnown) return;
    this.#given = marks;
    this.#growing = growing;
    const located = marks
      .map((mark) => ({ mark, offset: this.#codePoints.toUtf16(mark.index) }))
      .map(({ mark, offset }) => ({ mark, offset: growing ? offset : Math.min(offset, text.length) }))
      .sort((a, b) => a.offset - b.offset);
    const reached = located.filter(({ offset }) => offset <= text.length).length;
    if (reached === this.#reached && isSame(located, this.#located)) return;
    this.#located = located;
    this.#reached = reached;
    this.#unsettled = true;
  }

  insert(slot: RunSlot, piece: MarkedPiece): readonly InlineNode[] {
    if (piece.nodes.length === 0 && piece.from === 0) {
      this.leave(slot);
      return piece.nodes;
    }
    this.enter(slot);
    const marks = this.#marksOf(slot);
    this.#note(slot, marks);
    if (marks.length === 0) return piece.nodes;
    return withMarks(
      piece,
      this.#inPiece(piece, marks),
      piece.growing ? piece.to - piece.from : Infinity,
      this.#decode,
    );
  }

  enter(slot: MarkSlot): void {
    if (this.#slots.add(slot) || 'block' in slot) this.#unsettled = true;
  }

  leave(slot: MarkSlot): void {
    if (this.#slots.delete(slot)) this.#unsettled = true;
    this.#shown.delete(slot);
    this.#lines.get(slot)?.remove();
    this.#lines.delete(slot);
  }

  settle(): void {
    if (!this.#unsettled) return;
    this.#unsettled = false;
    const wanted = new Map<MarkSlot, LocatedMark[]>();
    for (const located of this.#located.slice(0, this.#reached)) {
      const slot = this.#slots.find(located.offset);
      if (!slot) continue;
      const marks = wanted.get(slot);
      if (marks) marks.push(located);
      else wanted.set(slot, [located]);
    }
    for (const slot of new Set([...wanted.keys(), ...this.#shown.keys()])) {
      const marks = wanted.get(slot) ?? [];
      if ('block' in slot) this.#drawLine(slot, marks);
      else if (signatureOf(marks) !== (this.#shown.get(slot) ?? '')) this.#host.stale.add(slot);
    }
  }

  #offsetAt(index: number): number {
    return this.#located[index]?.offset ?? Infinity;
  }

  #marksOf(slot: MarkSlot): readonly LocatedMark[] {
    const { from, to } = this.#slots.range(slot);
    const begin = firstIndex(this.#reached, (i) => this.#offsetAt(i) > from);
    const end = firstIndex(this.#reached, (i) => this.#offsetAt(i) > to);
    return this.#located.slice(begin, end);
  }

  #note(slot: MarkSlot, marks: readonly LocatedMark[]): void {
    if (marks.length > 0) this.#shown.set(slot, signatureOf(marks));
    else this.#shown.delete(slot);
  }

  /** Those marks of a run that stand in this piece. While more is to come, what lies in markup that is not whole waits. */
  #inPiece(piece: MarkedPiece, marks: readonly LocatedMark[]): PlacedMark[] {
    const { text, from, to, last, growing, locate } = piece;
    const hiddenFrom = growing ? this.#skipSpace(locate(to)) : Infinity;
    const placed: PlacedMark[] = [];
    for (const { offset, mark } of marks) {
      if (offset > hiddenFrom) break;
      const at = beforeBreak(text, graphemeEnd(text, offsetInRun(piece, offset)));
      const isHere = (at > from || from === 0) && (at <= to || last);
      if (isHere) placed.push({ at: Math.min(at, to) - from, mark });
    }
    return placed;
  }

  /** The first offset in the message from here on that is not white space. */
  #skipSpace(offset: number): number {
    const { text } = this.#codePoints;
    let end = offset;
    while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
    return end;
  }

  #drawLine(slot: BlockSlot, marks: readonly LocatedMark[]): void {
    const signature = signatureOf(marks);
    let line = this.#lines.get(slot);
    if (marks.length === 0 || !slot.block) {
      line?.remove();
      this.#lines.delete(slot);
      this.#shown.delete(slot);
      return;
    }
    if (!line) {
      line = document.createElement('p');
      line.className = 'ck-marks';
      this.#lines.set(slot, line);
    }
    if (signature !== this.#shown.get(slot)) line.replaceChildren(...marks.map(({ mark }) => mark.render()));
    this.#shown.set(slot, signature);
    if (line.previousSibling !== slot.block) slot.block.after(line);
  }
}

/** Marks for one text, in any order, with the layer that places them. */
export const markSet = (marks: readonly InlineMark[]): MarkSet => ({
  marks,
  createLayer: (host) => new Layer(host),
});

import type { InlinePlace, MarkLayer, MarkSlot, RunSlot } from './annotations/marks.js';
import { hasPrefix } from './prefixes.js';
import { patch } from './inline-dom.js';
import type { ImagePool } from './image-pool.js';
import type { InlineLexer } from './inline-lexer.js';
import type { InlineNode } from './inline-nodes.js';
import { repair } from './inline-repair.js';
import { InlineScanner, type OpenEnds, type ScanRules } from './inline-scan.js';
import type { References } from './rare-syntax.js';

/** What every run of inline text shares in one message. */
export interface InlineHost {
  readonly lexer: InlineLexer;
  readonly images: ImagePool;
  readonly references: References | null;
  /** Fetches what is needed for this source and is not there yet. `locate` is as in `InlineSource`. */
  readonly want: (source: string, locate: InlineSource['locate']) => void;
  readonly scanRules: ScanRules;
  /** What places citations, once there is one. */
  readonly marks: MarkLayer | null;
  /** Where they could stand. */
  readonly slots: Set<MarkSlot>;
  /** The time for this frame is used up. */
  readonly expired: () => boolean;
  /** Runs that have to be drawn again, because a link in them means something now, or a mark came. */
  readonly stale: Set<RunSlot>;
}

/** A run of inline source, as its block knows it. */
export interface InlineSource {
  readonly text: string;
  /** More text will follow: half-open markup at the end is repaired. */
  readonly growing: boolean;
  /** The offset in the message of an offset in `text`. */
  readonly locate: (offset: number) => number;
}

/** An unsettled end longer than this is not looked at for each new word, but whenever it grew by an eighth. */
const LONG_END = 4096;

/**
 * Settled text longer than this goes on in a part of its own, since browsers look at all the text of a block when some of
 * it changes. No text that people read comes near it.
 */
const LONG_PART = 8000;

const EMPTY: InlineSource = { text: '', growing: false, locate: (offset) => offset };

/** A settled piece of text: drawn once and for all, unless a link in it gets another meaning. */
interface Piece {
  readonly end: number;
  readonly parent: HTMLElement;
  nodes: readonly InlineNode[];
}

/**
 * The inline content of one element. Text is drawn in pieces: settled ones once and for all, the unsettled end again and
 * again while it grows, changing only what differs.
 */
export class InlineView implements RunSlot {
  readonly element: HTMLElement;
  readonly #host: InlineHost;
  #source: InlineSource = EMPTY;
  #complete = true;
  readonly #pieces: Piece[] = [];
  #settledText = '';
  /** Where the unsettled end stands: the element, or the last of its parts. */
  #parent: HTMLElement;
  #partStart = 0;
  /** What is drawn of the unsettled end. */
  #end: readonly InlineNode[] = [];
  #nextLook = 0;

  constructor(element: HTMLElement, host: InlineHost) {
    this.element = element;
    this.#parent = element;
    this.#host = host;
  }

  get start(): number {
    return this.#source.locate(0);
  }

  get isEmpty(): boolean {
    return this.#end.length === 0 && this.#pieces.length === 0;
  }

  /** Draws `source`. False when the time was used up before the end: call it again. */
  update(source: InlineSource): boolean {
    const previous = this.#source;
    this.#source = source;
    this.#host.slots.add(this);
    if (!this.isEmpty) this.#host.marks?.enter(this);
    if (!hasPrefix(source.text, this.#settledText)) this.#unsettle();
    else if (this.#complete && source.growing === previous.growing && source.text === previous.text) return true;
    else if (this.#appendOnly(previous)) return true;
    this.#complete = this.#draw();
    return this.#complete;
  }

  /** Draws what is on screen again, for a link that is defined only now, or for plugins that can do more. */
  refresh(): void {
    let from = 0;
    this.#pieces.forEach((piece, i) => {
      const nodes = this.#read(this.#source.text.slice(from, piece.end), from, piece.end, null);
      patch(piece.parent, piece.nodes, nodes, this.#host.images, this.#nodeAfter(i));
      piece.nodes = nodes;
      from = piece.end;
    });
    this.#nextLook = 0;
    this.#complete = this.#draw();
  }

  remove(): void {
    this.#host.references?.unwatch(this);
    this.#unsettle();
    patch(this.element, this.#end, [], this.#host.images);
    this.#end = [];
    this.#host.stale.delete(this);
    this.#host.slots.delete(this);
    this.#host.marks?.leave(this);
  }

  /** The node that follows a piece in its parent. */
  #nodeAfter(index: number): Node | null {
    const parent = this.#pieces[index]?.parent;
    const rest = [...this.#pieces.slice(index + 1), { parent: this.#parent, nodes: this.#end }];
    const next = rest.find((piece) => piece.parent !== parent || piece.nodes.length > 0);
    if (next?.parent === parent) return next?.nodes[0]?.dom ?? null;
    return next && parent === this.element ? next.parent : null;
  }

  /** The text changed before the end: what is drawn counts as unsettled again. */
  #unsettle(): void {
    if (this.#parent === this.element) this.#end = [...this.#pieces.flatMap(({ nodes }) => nodes), ...this.#end];
    else this.#clearParts();
    this.#pieces.length = 0;
    this.#settledText = '';
    this.#nextLook = 0;
  }

  /** Text in several parts starts over. */
  #clearParts(): void {
    for (const { parent, nodes } of this.#pieces) patch(parent, nodes, [], this.#host.images);
    patch(this.#parent, this.#end, [], this.#host.images);
    this.element.replaceChildren();
    this.#parent = this.element;
    this.#partStart = 0;
    this.#end = [];
  }

  #startPart(at: number): void {
    const part = document.createElement('span');
    part.className = 'ck-text-part';
    this.element.append(part);
    this.#parent = part;
    this.#partStart = at;
  }

  #draw(): boolean {
    const { text, growing } = this.#source;
    for (;;) {
      const from = this.#settledText.length;
      const scan = new InlineScanner(text, from, this.#host.scanRules).scan();
      if (scan.settled === undefined) {
        this.#drawEnd(from, growing ? scan.open : null);
        return true;
      }
      this.#settle(from, scan.settled);
      if (this.#host.expired()) return false;
    }
  }

  #settle(from: number, to: number): void {
    const { text } = this.#source;
    const piece = text.slice(from, to);
    this.#replaceEnd(this.#read(piece, from, to, null));
    this.#pieces.push({ end: to, parent: this.#parent, nodes: this.#end });
    this.#end = [];
    this.#settledText = text.slice(0, to);
    if (to - this.#partStart > LONG_PART) this.#startPart(to);
    this.#nextLook = 0;
  }

  #drawEnd(from: number, open: OpenEnds | null): void {
    const { text } = this.#source;
    if (!open) {
      const end = text.slice(from).trimEnd();
      this.#replaceEnd(this.#read(end, from, from + end.length, 'ended'));
      return;
    }
    const { source, exact } = repair(text, from, open);
    this.#replaceEnd(this.#read(source, from, from + exact, 'growing'));
    const length = text.length - from;
    this.#nextLook = length > LONG_END ? text.length + Math.ceil(length / 8) : 0;
  }

  /** While a long end without a settled place grows, new text is only put behind it, until the next look. */
  #appendOnly(previous: InlineSource): boolean {
    const { text, growing } = this.#source;
    if (!growing || text.length >= this.#nextLook || !hasPrefix(text, previous.text)) return false;
    let last = this.#end.at(-1);
    while (last?.kind === 'element') last = last.children.at(-1);
    if (last?.kind !== 'text') return false;
    const more = text.slice(previous.text.length);
    (last.dom as Text).appendData(more);
    last.value += more;
    return true;
  }

  #replaceEnd(nodes: readonly InlineNode[]): void {
    patch(this.#parent, this.#end, nodes, this.#host.images);
    this.#end = nodes;
  }

  /** The nodes of a source which equals the text from `from` to `to`; `end` when it is the last of it. */
  #read(source: string, from: number, to: number, end: 'growing' | 'ended' | null): readonly InlineNode[] {
    const { lexer, marks, references, want } = this.#host;
    references?.watch(this, source);
    const { text, locate } = this.#source;
    want(source, (at) => locate(from + at));
    const growing = end === 'growing';
    if (!marks) return lexer.nodes(source, growing).nodes;
    const places: InlinePlace[] = [];
    const read = lexer.nodes(source, growing, places);
    return marks.insert(this, { ...read, places, text, locate, from, to, last: end !== null, growing });
  }
}

import type { InlineNode } from '../inline-nodes.js';
import type { InlineToken } from '../inline-tokens.js';

/** Something small that stands between two characters of a text, as a citation does. */
export interface InlineMark {
  /**
   * Code points from the start of the text, as servers count: it stands before the character there, or where the markup
   * ends that this falls into. Beyond the text: at its end, once that is known.
   */
  readonly index: number;
  /** Marks with equal keys look and act the same: what stands in the page stays. */
  readonly key: string;
  readonly render: () => HTMLElement;
}

/** The marks of one text, with what places them. That is a chunk of its own, which few messages need. */
export interface MarkSet {
  readonly marks: readonly InlineMark[];
  /** Called once for each drawn message. */
  readonly createLayer: (host: MarkHost) => MarkLayer;
}

/** A run of inline text, at whose characters marks can stand. */
export interface RunSlot {
  /** Where it begins: a UTF-16 offset into the message. */
  readonly start: number;
  /** Nothing of it is in the page. */
  readonly isEmpty: boolean;
  /** Draws it again, with the marks that it has now. */
  refresh(): void;
}

/** A block without inline text: its marks stand in a line below. */
export interface BlockSlot {
  readonly start: number;
  /** Null as long as it is not drawn. */
  readonly block: HTMLElement | null;
}

/** A part of a message that marks can belong to. */
export type MarkSlot = RunSlot | BlockSlot;

/** What a layer sees of its message. */
export interface MarkHost {
  readonly lexer: { readonly decode: (text: string) => string };
  /** All slots that there are. */
  readonly slots: ReadonlySet<MarkSlot>;
  /** Those that are drawn again at the end of the present drawing. */
  readonly stale: Set<RunSlot>;
}

/** How far the nodes of a run are after some of its tokens. Tokens inside raw HTML that is still open have no place. */
export interface InlinePlace {
  /** Index of the last token. */
  readonly token: number;
  /** So many nodes there are. */
  readonly nodes: number;
  /** So long is the last of them, if it is text: further text may join it. */
  readonly length: number;
}

/** A piece of a run that is about to be drawn. */
export interface MarkedPiece {
  readonly nodes: readonly InlineNode[];
  readonly tokens: readonly InlineToken[];
  readonly places: readonly InlinePlace[];
  /** The text of the whole run. */
  readonly text: string;
  /** The offset in the message of an offset in `text`. */
  readonly locate: (offset: number) => number;
  /** Where the piece stands in `text`. */
  readonly from: number;
  readonly to: number;
  /** No piece follows it, as yet. */
  readonly last: boolean;
  /** What follows `to` is not shown yet. */
  readonly growing: boolean;
}

/** Puts the marks of one message into what is drawn of it. */
export interface MarkLayer {
  /** Takes the message as it is now. Called before it is drawn. */
  update(marks: readonly InlineMark[], text: string, growing: boolean): void;
  /** The nodes of a piece with the marks that stand in it. */
  insert(slot: RunSlot, piece: MarkedPiece): readonly InlineNode[];
  /** A slot is there, or begins elsewhere. */
  enter(slot: MarkSlot): void;
  leave(slot: MarkSlot): void;
  /** Called when all is drawn: slots which lack something are stale then. */
  settle(): void;
}

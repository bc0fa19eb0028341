import type { RunSlot } from './annotations/marks.js';
import type { BlockSyntax } from './blocks.js';
import type { LexerClass } from './context.js';
import type { InlineBuilder, InlineWorld } from './inline-builder.js';
import type { Reach } from './inline-syntax.js';

/** Where a reference link leads. Escapes are resolved; entities are not. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string | null;
}

/** The link reference definitions of one message, `[label]: address "title"`. */
export interface References {
  /** By normalized label; without a prototype, since labels are any text. */
  readonly links: Record<string, LinkTarget>;
  /** How many characters at the start of `text` are definitions. */
  lengthIn(text: string): number;
  /** Whether `text`, which may go on, is a definition that is not complete yet, or what may become one. */
  isHalf(text: string): boolean;
  /** Takes the definitions at the start of `text`, which is at `offset` in the message. Returns how long they are. */
  define(text: string, offset: number, onUndo: (undo: () => void) => void): number;
  /** Forgets definitions at or after an offset: that part of the message changed. */
  removeFrom(offset: number): void;
  /** From now on `run` is stale whenever a label that `source` may refer to gets another meaning. */
  watch(run: RunSlot, source: string): void;
  unwatch(run: RunSlot): void;
}

/**
 * Syntax of Markdown that few messages have: raw HTML, link reference definitions, names of rare characters. It is a chunk
 * of its own, fetched when a message may have some of it; until then that shows as it was written.
 */
export interface RareSyntax {
  /** Reads tags and reference links. In the CDN build the lexer of the core does not (`scripts/rollup/marked-inline.js`). */
  readonly Lexer: LexerClass;
  /** Brings the style sheet of raw HTML to where `root` stands. */
  readonly dress: (root: Element) => void;
  /** Blocks of raw HTML. */
  readonly block: BlockSyntax;
  /** Definitions for one message. `stale` takes the runs that have to be drawn again. */
  readonly createReferences: (stale: Set<RunSlot>) => References;
  /** Also reads tags. */
  readonly createBuilder: (world: InlineWorld) => InlineBuilder;
  /** What a named character reference (`&frac12;`) stands for; itself when there is no such name. */
  readonly entity: (reference: string) => string;
  /** What begins with the `<` at `at`, tags included. `open` holds the names of elements without their end so far. */
  readonly angleReach: (text: string, at: number, open: string[]) => Reach;
}

/** Makes it for one renderer. `arrived` is called when it can do more than before. */
export type CreateRareSyntax = (arrived: () => void) => RareSyntax;

/** Source in which some of it may be. */
export const RARE = /<(?:[A-Za-z][\w-]*(?:[\s/>]|$)|[/!?])|^\[[^]*\]:|&(?!(?:amp|lt|gt|quot|nbsp);)[A-Za-z]\w+;/;

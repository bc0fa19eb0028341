import type { Block, BlockSyntax, ParentBlock } from './blocks.js';
import type { ChangeLog } from './change-log.js';
import type { LineCursor } from './line-cursor.js';
import type { References } from './rare-syntax.js';

/** What a block begins with: everything but what the builder fills in. */
type Seed<B> = B extends Block ? Omit<B, 'parent' | 'open' | 'line' | 'endLine'> : never;
export type BlockSeed = Seed<Exclude<Block, { type: 'document' }>>;

/** The part of the block parser that the rules work on: one line, and the open blocks that it meets. */
export interface BlockBuilder {
  readonly cursor: LineCursor;
  readonly changes: ChangeLog;
  readonly extensions: readonly BlockSyntax[];
  readonly references: References | null;
  /** The deepest open block. */
  readonly tip: Block;
  /** Every open block matched this line so far. */
  readonly allClosed: boolean;
  /** Offset of this line in the message. */
  readonly lineStart: number;
  /** Closes the open blocks that this line did not continue. */
  closeUnmatched(): void;
  /** Adds a block below the tip, closing what cannot hold it. */
  add(seed: BlockSeed): Block;
  /** Puts a block in the place of its parent's last child. */
  replaceLast(parent: ParentBlock, seed: BlockSeed): Block;
  /** Closes one block; `endLine` says whether this line still belongs to it. */
  close(block: Block, withThisLine: boolean): void;
}

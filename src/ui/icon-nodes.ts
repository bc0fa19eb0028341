import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import ArrowUpRight from 'lucide/dist/esm/icons/arrow-up-right.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import PanelLeft from 'lucide/dist/esm/icons/panel-left.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import SquarePen from 'lucide/dist/esm/icons/square-pen.mjs';

/** A lucide drawing: the SVG elements inside its 24 by 24 box. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

/** What is drawn, and how. */
export interface Drawing {
  readonly node: IconNode;
  /** It points along the line: mirrored where text runs from right to left. Clocks and brand marks are not. */
  readonly pointing?: boolean;
  readonly filled?: boolean;
}

/**
 * The icons of a first conversation, by lucide's names. Chunks bring more of them (`more-icons.ts`); what a page or a server
 * may name is in `icon-set.ts`, fetched when it is first named.
 */
export const uiIcons = {
  'arrow-down': ArrowDown,
  'arrow-up': ArrowUp,
  'arrow-up-right': ArrowUpRight,
  check: Check,
  copy: Copy,
  'panel-left': PanelLeft,
  plus: Plus,
  'square-pen': SquarePen,
} as const satisfies Readonly<Record<string, IconNode>>;

/** An icon that is always at hand. */
export type UiIcon = keyof typeof uiIcons;

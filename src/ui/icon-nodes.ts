import Archive from 'lucide/dist/esm/icons/archive.mjs';
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import ArrowUpRight from 'lucide/dist/esm/icons/arrow-up-right.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import CloudOff from 'lucide/dist/esm/icons/cloud-off.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import File from 'lucide/dist/esm/icons/file.mjs';
import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import Image from 'lucide/dist/esm/icons/image.mjs';
import Info from 'lucide/dist/esm/icons/info.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import PanelLeft from 'lucide/dist/esm/icons/panel-left.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import Quote from 'lucide/dist/esm/icons/quote.mjs';
import RotateCcwClock from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs';
import RotateCw from 'lucide/dist/esm/icons/rotate-cw.mjs';
import Sheet from 'lucide/dist/esm/icons/sheet.mjs';
import SquarePen from 'lucide/dist/esm/icons/square-pen.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import Unplug from 'lucide/dist/esm/icons/unplug.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';

/** A lucide drawing: the SVG elements inside its 24 by 24 box. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

/** The icons that the chat itself shows, by lucide's names. The rest is in `icon-set.ts`, fetched when a page names one. */
export const uiIcons = {
  archive: Archive,
  'arrow-down': ArrowDown,
  'arrow-up': ArrowUp,
  'arrow-up-right': ArrowUpRight,
  check: Check,
  'circle-alert': CircleAlert,
  'cloud-off': CloudOff,
  copy: Copy,
  file: File,
  'file-text': FileText,
  image: Image,
  info: Info,
  lock: Lock,
  'panel-left': PanelLeft,
  plus: Plus,
  quote: Quote,
  'rotate-ccw-clock': RotateCcwClock,
  'rotate-cw': RotateCw,
  sheet: Sheet,
  'square-pen': SquarePen,
  'triangle-alert': TriangleAlert,
  unplug: Unplug,
  x: X,
} as const satisfies Readonly<Record<string, IconNode>>;

/** An icon that is always at hand. */
export type UiIcon = keyof typeof uiIcons;

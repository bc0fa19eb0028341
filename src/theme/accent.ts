import {
  BLACK,
  contrast,
  fromOklchInGamut,
  mix,
  toOklch,
  WHITE,
  worstContrast,
  type Oklch,
  type Rgb,
} from './color.js';
import { isDark, type Ramp } from './ramp.js';

/** Contrast that text needs (WCAG 1.4.3), and that controls and focus rings need (1.4.11). */
const TEXT = 4.5;
const CONTROL = 3;
/** Asked for in the search, so that rounding to whole channels cannot fall below. */
const MARGIN = 0.05;

/** The readable forms of an accent on the surfaces of one scheme. */
export interface AccentRoles {
  /** Links and icons on the first four neutrals. */
  readonly text: Rgb;
  /** The ground of chosen things. */
  readonly soft: Rgb;
  readonly softForeground: Rgb;
  readonly focus: Rgb;
  /** A line around solid accent shapes, when they cannot be told from the surface; else null. */
  readonly edge: Rgb | null;
}

/** White where it can be read on the accent, else black: one of the two always reaches 4.5:1. */
export function accentForeground(accent: Rgb): Rgb {
  return contrast(WHITE, accent) >= TEXT ? WHITE : BLACK;
}

/** The accent under the pointer: away from its foreground, so that the text only gets clearer. */
export function accentHover(accent: Rgb): Rgb {
  return mix(accent, accentForeground(accent) === WHITE ? BLACK : WHITE, 0.12);
}

/** Moves a colour's lightness, away from the grounds, until it reaches the ratio; hue is kept, chroma where it fits. */
function readable(color: Oklch, grounds: readonly Rgb[], ratio: number, lighter: boolean): Rgb {
  for (let { l } = color; l > 0 && l < 1; l += lighter ? 0.01 : -0.01) {
    const candidate = fromOklchInGamut({ ...color, l });
    if (worstContrast(candidate, grounds) >= ratio + MARGIN) return candidate;
  }
  return lighter ? WHITE : BLACK;
}

export function accentRoles(accent: Rgb, ramp: Ramp): AccentRoles {
  const grounds = ramp.slice(0, 4);
  const surface = grounds[0] ?? WHITE;
  const dark = isDark(surface);
  const { l, c, h } = toOklch(accent);
  const soft = fromOklchInGamut(dark ? { l: 0.31, c: Math.min(c, 0.06), h } : { l: 0.955, c: Math.min(c, 0.028), h });
  const text = dark ? { l: Math.max(l, 0.79), c: Math.min(c, 0.13), h } : { l: Math.min(l, 0.5), c, h };
  const softForeground = dark ? { l: 0.85, c: Math.min(c, 0.09), h } : { l: Math.min(l, 0.45), c, h };
  const focus = { l: dark ? Math.max(l, 0.68) : Math.min(l, 0.58), c, h };
  return {
    text: readable(text, grounds, TEXT, dark),
    soft,
    softForeground: readable(softForeground, [soft], TEXT, dark),
    focus: readable(focus, grounds, CONTROL, dark),
    edge: worstContrast(accent, grounds) >= CONTROL ? null : (ramp[7] ?? BLACK),
  };
}

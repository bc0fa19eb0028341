import { fromOklch, luminance, mix, worstContrast, type Rgb } from './color.js';

export type Scheme = 'light' | 'dark';

/** The input of the neutral ramp: `hue` 0 to 360, `tint` 0 to 9, `shade` -4 to 4. */
export interface Grayscale {
  readonly hue: number;
  readonly tint: number;
  readonly shade: number;
}

/** Twelve neutrals, the surface first and the ink last. */
export type Ramp = readonly Rgb[];

/** Lightness, how much a step of shade darkens it, and the factor of the tint's chroma: as in `tokens.styles.ts`. */
const STEPS: Readonly<Record<Scheme, readonly (readonly [lightness: number, shade: number, chroma: number])[]>> = {
  light: [
    [1, 0.007, 0.2],
    [0.982, 0.007, 0.6],
    [0.964, 0.007, 0.7],
    [0.943, 0.007, 0.8],
    [0.922, 0.007, 0.9],
    [0.892, 0.007, 1],
    [0.842, 0.007, 1.2],
    [0.65, 0.006, 1.6],
    [0.6, 0.006, 1.8],
    [0.52, 0.006, 1.9],
    [0.445, 0.005, 1.9],
    [0.215, 0, 1.8],
  ],
  dark: [
    [0.208, 0.022, 1.2],
    [0.236, 0.022, 1.2],
    [0.264, 0.022, 1.3],
    [0.294, 0.021, 1.3],
    [0.326, 0.02, 1.4],
    [0.366, 0.018, 1.4],
    [0.425, 0.016, 1.5],
    [0.56, 0.014, 1.6],
    [0.62, 0.012, 1.7],
    [0.718, 0.011, 1.7],
    [0.78, 0.008, 1.5],
    [0.95, 0, 0.8],
  ],
};

/** Chroma of one step of tint. */
const TINT = 0.0024;

/** The ramp that the style sheet makes from the same numbers. */
export function neutralRamp(scheme: Scheme, { hue, tint, shade }: Grayscale): Ramp {
  return STEPS[scheme].map(([lightness, perShade, chroma], at) => {
    // The greys of a light surface never get paler than they may.
    const darker = scheme === 'light' && at >= 7 ? Math.max(0, shade) : shade;
    return fromOklch({ l: lightness - darker * perShade, c: tint * TINT * chroma, h: hue });
  });
}

/**
 * A ramp between a page's own surface and ink, with the distances of the usual one. Captions and field edges move
 * towards the ink until they can be read on the first four steps, as far as the ink itself can.
 */
export function surfaceRamp(background: Rgb, foreground: Rgb): Ramp {
  const lightnesses = STEPS[isDark(background) ? 'dark' : 'light'].map(([lightness]) => lightness);
  const first = lightnesses[0] ?? 0;
  const span = (lightnesses[11] ?? 1) - first;
  const shares = lightnesses.map((lightness) => (lightness - first) / span);
  const plain = shares.map((share) => mix(background, foreground, share));
  const grounds = plain.slice(0, 4);
  const needed = [...Array<number>(7).fill(1), 3, 1, 4.5, 4.5, 1];
  return plain.map((color, at) => {
    let share = shares[at] ?? 1;
    let step = color;
    while (worstContrast(step, grounds) < (needed[at] ?? 1) && share < 1) {
      share = Math.min(1, share + 0.02);
      step = mix(background, foreground, share);
    }
    return step;
  });
}

/** Whether light ink reads better on it. */
export function isDark(color: Rgb): boolean {
  return luminance(color) < 0.179;
}

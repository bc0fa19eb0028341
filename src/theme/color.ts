/** Colours as numbers: enough of CSS Color 4 to measure and derive readable pairs. Pure. */

/** A colour in sRGB, channels from 0 to 1. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** Lightness 0 to 1, chroma from 0 (about 0.37 at most in sRGB), hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

export const WHITE: Rgb = { r: 1, g: 1, b: 1 };
export const BLACK: Rgb = { r: 0, g: 0, b: 0 };

const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

/** WCAG 2 relative luminance, 0 to 1. */
export function luminance({ r, g, b }: Rgb): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The lowest contrast of a colour on several grounds. */
export function worstContrast(color: Rgb, grounds: readonly Rgb[]): number {
  return Math.min(...grounds.map((ground) => contrast(color, ground)));
}

export function toOklch({ r, g, b }: Rgb): Oklch {
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(bb, a) * 180) / Math.PI;
  return { l: lightness, c: Math.hypot(a, bb), h: hue < 0 ? hue + 360 : hue };
}

function oklchToRaw({ l, c, h }: Oklch): Rgb {
  const angle = (h * Math.PI) / 180;
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const ll = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: 4.0767416621 * ll - 3.3077115913 * m + 0.2309699292 * s,
    g: -1.2684380046 * ll + 2.6097574011 * m - 0.3413193965 * s,
    b: -0.0041960863 * ll - 0.7034186147 * m + 1.707614701 * s,
  };
}

/** To sRGB. Colours outside of it are clipped, as browsers do on most screens. */
export function fromOklch(color: Oklch): Rgb {
  const { r, g, b } = oklchToRaw(color);
  return { r: clamp(fromLinear(clamp(r))), g: clamp(fromLinear(clamp(g))), b: clamp(fromLinear(clamp(b))) };
}

/** To sRGB, giving up chroma rather than hue and lightness. */
export function fromOklchInGamut(color: Oklch): Rgb {
  const fits = (candidate: Oklch): boolean =>
    Object.values(oklchToRaw(candidate)).every((channel: number) => channel >= -0.0005 && channel <= 1.0005);
  if (fits(color)) return fromOklch(color);
  let [low, high] = [0, color.c];
  for (let step = 0; step < 12; step++) {
    const c = (low + high) / 2;
    if (fits({ ...color, c })) low = c;
    else high = c;
  }
  return fromOklch({ ...color, c: low });
}

/** A mixture in OKLab; `share` 0 gives the first colour, 1 the second. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const [from, to] = [toOklch(one), toOklch(other)];
  const part = (color: Oklch): [number, number] => {
    const angle = (color.h * Math.PI) / 180;
    return [color.c * Math.cos(angle), color.c * Math.sin(angle)];
  };
  const [a1, b1] = part(from);
  const [a2, b2] = part(to);
  const a = a1 + (a2 - a1) * share;
  const b = b1 + (b2 - b1) * share;
  return fromOklch({
    l: from.l + (to.l - from.l) * share,
    c: Math.hypot(a, b),
    h: (Math.atan2(b, a) * 180) / Math.PI,
  });
}

/** `#rrggbb`. */
export function toHex({ r, g, b }: Rgb): string {
  return `#${[r, g, b]
    .map((channel) =>
      Math.round(clamp(channel) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

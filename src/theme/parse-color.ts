import { fromOklch, type Rgb } from './color.js';

/** Number, percentage (of `whole`) or `none`, as in CSS colour functions. */
function channel(text: string | undefined, whole: number): number {
  if (text === undefined) return Number.NaN;
  if (text === 'none') return 0;
  return text.endsWith('%') ? (Number(text.slice(0, -1)) / 100) * whole : Number(text);
}

function degrees(text: string | undefined): number {
  const match = /^(-?[\d.]+(?:e-?\d+)?)(deg|rad|grad|turn)?$/.exec(text ?? '');
  if (text === 'none') return 0;
  if (!match) return Number.NaN;
  const perUnit = { deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 }[match[2] ?? 'deg'] ?? 1;
  return (((Number(match[1]) * perUnit) % 360) + 360) % 360;
}

function fromHex(digits: string): Rgb | undefined {
  const long = digits.length <= 4 ? digits.replaceAll(/./g, '$&$&') : digits;
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  return { r, g, b };
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const at = (offset: number): number => {
    const position = (offset + hue / 30) % 12;
    return (
      lightness -
      saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(position - 3, 9 - position, 1))
    );
  };
  return { r: at(0), g: at(8), b: at(4) };
}

function fromFunction(name: string, parts: readonly string[]): Rgb | undefined {
  const [one, two, three] = parts;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { r: channel(one, 255) / 255, g: channel(two, 255) / 255, b: channel(three, 255) / 255 };
    case 'hsl':
    case 'hsla': {
      // Saturation and lightness are percentages, with or without the sign.
      const [saturation, lightness] = [channel(two, 100) / 100, channel(three, 100) / 100];
      return fromHsl(degrees(one), Math.min(1, Math.max(0, saturation)), Math.min(1, Math.max(0, lightness)));
    }
    case 'oklch':
      return fromOklch({ l: channel(one, 1), c: Math.max(0, channel(two, 0.4)), h: degrees(three) });
    case 'color':
      if (one !== 'srgb') return undefined;
      return { r: channel(two, 1), g: channel(three, 1), b: channel(parts[3], 1) };
    default:
      return undefined;
  }
}

/**
 * Reads hexadecimal, `rgb()`, `hsl()`, `oklch()` and `color(srgb ...)` colours; undefined for anything else, which only the
 * browser can resolve. Opacity is not looked at.
 */
export function parseColor(text: string): Rgb | undefined {
  const value = text.trim().toLowerCase();
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(value);
  if (hex?.[1]) return fromHex(hex[1]);
  const call = /^([a-z]+)\(([^()]*)\)$/.exec(value);
  if (!call?.[1] || call[2] === undefined) return undefined;
  const parts =
    call[2]
      .split('/')[0]
      ?.split(/[\s,]+/)
      .filter((part) => part !== '') ?? [];
  const color = fromFunction(call[1], parts);
  if (!color || ![color.r, color.g, color.b].every(Number.isFinite)) return undefined;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return { r: clip(color.r), g: clip(color.g), b: clip(color.b) };
}

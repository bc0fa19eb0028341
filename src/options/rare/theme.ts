import { defined, type Reader } from '../reader.js';
import type { ResolvedTheme } from '../resolved.js';
import type { FontObject } from '../types.js';

/** The colours and fonts of a page. */
export function readStyle(theme: Reader): Pick<ResolvedTheme, 'typography' | 'color'> {
  const typography = theme.object('typography');
  return {
    typography: defined({
      baseSize: typography.number('baseSize', 14, 18) as 14 | 15 | 16 | 17 | 18 | undefined,
      fontSources: typography.has('fontSources') ? [...typography.list('fontSources', readFont)] : undefined,
      fontFamily: typography.string('fontFamily'),
      fontFamilyMono: typography.string('fontFamilyMono'),
    }),
    color: readColors(theme.object('color')),
  };
}

function readFont(font: Reader): FontObject | undefined {
  const family = font.required('family');
  const src = font.required('src');
  if (family === undefined || src === undefined) return undefined;
  const weight = font.raw('weight');
  return defined({
    family,
    src,
    weight: typeof weight === 'number' || typeof weight === 'string' ? weight : undefined,
    style: font.oneOf('style', ['normal', 'italic', 'oblique']),
    display: font.oneOf('display', ['auto', 'block', 'swap', 'fallback', 'optional']),
    unicodeRange: font.string('unicodeRange'),
  });
}

function readColors(color: Reader): ResolvedTheme['color'] {
  const grayscale = color.object('grayscale');
  const accent = color.object('accent');
  const surface = color.object('surface');
  const hue = grayscale.number('hue', 0, 360);
  const tint = grayscale.number('tint', 0, 9);
  const primary = accent.string('primary');
  const background = surface.string('background');
  const foreground = surface.string('foreground');
  return defined({
    grayscale:
      hue === undefined && tint === undefined
        ? undefined
        : defined({ hue: hue ?? 0, tint: tint ?? 0, shade: grayscale.number('shade', -4, 4) }),
    accent: primary ? { primary, level: accent.number('level', 0, 3) ?? 1 } : undefined,
    surface: background && foreground ? { background, foreground } : undefined,
  });
}

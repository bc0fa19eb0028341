import type { ResolvedTheme } from '../options.js';
import { accentForeground, accentHover, accentRoles } from './accent.js';
import { toHex, type Rgb } from './color.js';
import { neutralRamp, surfaceRamp, type Grayscale, type Ramp, type Scheme } from './ramp.js';

/** What the colours and fonts of a theme come to on a host. */
export interface CustomTheme {
  /** How much of the chat takes the accent, `0` to `3`; null without a (readable) accent. */
  readonly accentLevel: string | null;
  /** Custom properties; those that are not here come from the style sheet. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Turns a CSS colour into numbers; undefined for what is no colour. */
export type ReadColor = (color: string) => Rgb | undefined;

type Properties = Record<string, string>;
type Ramps = Readonly<Record<Scheme, Ramp>>;

const DEFAULT_GRAYSCALE: Grayscale = { hue: 265, tint: 1, shade: 0 };
const DEFAULT_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';
const DEFAULT_MONO = 'ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace';

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A colour for each scheme: parts of the chat, such as widgets, may show the other one. */
function pair(make: (scheme: Scheme) => string): string {
  return `light-dark(${make('light')}, ${make('dark')})`;
}

function grayscaleOf(color: ResolvedTheme['color']): Grayscale {
  const { hue, tint, shade = 0 } = color.grayscale ?? DEFAULT_GRAYSCALE;
  return { hue, tint: clamp(tint, 0, 9), shade: clamp(shade, -4, 4) };
}

function typography({ baseSize, fontFamily, fontFamilyMono }: ResolvedTheme['typography']): Properties {
  const properties: Properties = {};
  if (baseSize !== undefined) properties['--ck-base-size'] = `${clamp(baseSize, 14, 18)}px`;
  if (fontFamily) properties['--ck-font'] = `${fontFamily}, ${DEFAULT_FONT}`;
  if (fontFamilyMono) properties['--ck-font-mono'] = `${fontFamilyMono}, ${DEFAULT_MONO}`;
  return properties;
}

/** A page's own surface replaces the ramp of the scheme that it is given for, and what is not made from the ramp. */
function surface(scheme: Scheme, ramps: Ramps): Properties {
  const properties: Properties = {};
  ramps.light.forEach((light, at) => {
    properties[`--ck-n-${at + 1}`] = `light-dark(${toHex(light)}, ${toHex(ramps.dark[at] ?? light)})`;
  });
  const ink = toHex(ramps[scheme][11] ?? { r: 0, g: 0, b: 0 });
  properties['--ck-text-emphasis'] = 'var(--ck-n-12)';
  properties['--ck-surface-popover'] = scheme === 'dark' ? 'var(--ck-n-3)' : 'var(--ck-n-1)';
  properties['--ck-border-subtle'] = 'var(--ck-n-4)';
  properties['--ck-border'] = 'var(--ck-n-5)';
  properties['--ck-border-strong'] = 'var(--ck-n-7)';
  for (const [step, share] of [
    [4, 4.5],
    [8, 7.5],
    [12, 12],
  ] as const) {
    properties[`--ck-alpha-${step}`] = `color-mix(in oklab, ${ink} ${share}%, transparent)`;
  }
  return properties;
}

function accentProperties(primary: string, accent: Rgb, ramps: Ramps): Properties {
  const roles = { light: accentRoles(accent, ramps.light), dark: accentRoles(accent, ramps.dark) };
  return {
    '--ck-accent': primary,
    '--ck-accent-fg': toHex(accentForeground(accent)),
    '--ck-accent-hover': toHex(accentHover(accent)),
    '--ck-accent-text': pair((scheme) => toHex(roles[scheme].text)),
    '--ck-accent-soft': pair((scheme) => toHex(roles[scheme].soft)),
    '--ck-accent-soft-fg': pair((scheme) => toHex(roles[scheme].softForeground)),
    '--ck-accent-focus': pair((scheme) => toHex(roles[scheme].focus)),
    '--ck-accent-edge': pair((scheme) => (roles[scheme].edge ? toHex(roles[scheme].edge) : 'transparent')),
  };
}

/**
 * Computes what the theme option means (PROTOCOL 7.1, `theme`). Pure.
 * Whatever accent a page gives, text on it and in it reaches 4.5:1 and focus rings 3:1. Colours that `readColor` does
 * not know are left out; numbers out of range are brought into it.
 */
export function themeProperties(theme: ResolvedTheme, readColor: ReadColor): CustomTheme {
  const { color, colorScheme } = theme;
  const grayscale = grayscaleOf(color);
  const ramps: Record<Scheme, Ramp> = { light: neutralRamp('light', grayscale), dark: neutralRamp('dark', grayscale) };
  const properties: Properties = typography(theme.typography);
  if (color.grayscale) {
    properties['--ck-hue'] = String(grayscale.hue);
    properties['--ck-tint'] = String(grayscale.tint);
    properties['--ck-shade'] = String(grayscale.shade);
  }
  const background = color.surface && readColor(color.surface.background);
  const foreground = color.surface && readColor(color.surface.foreground);
  if (background && foreground) {
    ramps[colorScheme] = surfaceRamp(background, foreground);
    Object.assign(properties, surface(colorScheme, ramps));
  }
  const accent = color.accent && readColor(color.accent.primary);
  if (color.accent && accent) Object.assign(properties, accentProperties(color.accent.primary, accent, ramps));
  return {
    accentLevel: color.accent && accent ? String(clamp(Math.round(color.accent.level), 0, 3)) : null,
    properties,
  };
}

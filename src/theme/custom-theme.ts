import type { ResolvedTheme } from '../options.js';
import type { Rgb } from './color.js';
import { registerFonts } from './fonts.js';
import { parseColor } from './parse-color.js';
import { themeProperties, type CustomTheme } from './theme-properties.js';
import { themeSets } from './theme-sets.styles.js';

/** Asks the browser for the colours that we cannot read ourselves: names, `var()`, other colour spaces. */
function resolveColor(host: HTMLElement, color: string): Rgb | undefined {
  const direct = parseColor(color);
  if (direct || !host.isConnected) return direct;
  const inSrgb = `color(from ${color} srgb r g b)`;
  if (!CSS.supports('color', inSrgb)) return undefined;
  const probe = host.ownerDocument.createElement('span');
  probe.style.color = inSrgb;
  const root = host.shadowRoot ?? host;
  root.append(probe);
  const resolved = parseColor(getComputedStyle(probe).color);
  probe.remove();
  return resolved;
}

/**
 * Computes the page's own colours and sizes for a host, and registers the page's fonts on its document. From now on the
 * host's shadow root has the sets that the theme's attributes choose.
 */
export function customTheme(host: HTMLElement, theme: ResolvedTheme): CustomTheme {
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  if (themeSets.styleSheet && !sheets?.includes(themeSets.styleSheet)) sheets?.push(themeSets.styleSheet);
  registerFonts(host.ownerDocument, theme.typography.fontSources ?? []);
  return themeProperties(theme, (color) => resolveColor(host, color));
}

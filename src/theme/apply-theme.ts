import type { ResolvedTheme } from '../options.js';
import type { Rgb } from './color.js';
import { registerFonts } from './fonts.js';
import { parseColor } from './parse-color.js';
import { themeProperties } from './theme-properties.js';

/** The custom properties that each host has from its theme, to take them away again; a page's own stay. */
const applied = new WeakMap<HTMLElement, readonly string[]>();

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
 * Puts a theme on the host: `data-theme`, `data-radius`, `data-density`, `data-accent` and `data-direction`, and inline custom
 * properties, which style sheets of the page can override with `!important` only. Fonts go to the document. Call it when
 * the element is connected (again): colour names and `var()` can be read only then.
 */
export function applyTheme(host: HTMLElement, theme: ResolvedTheme, direction: 'ltr' | 'rtl'): void {
  const { attributes, properties } = themeProperties(theme, (color) => resolveColor(host, color));
  const all: Readonly<Record<string, string | null>> = { ...attributes, 'data-direction': direction };
  for (const [name, value] of Object.entries(all)) {
    if (value === null) host.removeAttribute(name);
    else if (host.getAttribute(name) !== value) host.setAttribute(name, value);
  }
  const names = Object.keys(properties);
  for (const old of applied.get(host) ?? []) if (!names.includes(old)) host.style.removeProperty(old);
  for (const [name, value] of Object.entries(properties)) {
    if (host.style.getPropertyValue(name) !== value) host.style.setProperty(name, value);
  }
  applied.set(host, names);
  registerFonts(host.ownerDocument, theme.typography.fontSources ?? []);
}

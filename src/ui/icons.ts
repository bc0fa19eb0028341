import { noChange, nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { DirectiveResult } from 'lit/directive.js';
import { uiIcons, type IconNode, type UiIcon } from './icon-nodes.js';

export type { IconNode, UiIcon } from './icon-nodes.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Icons that point along the line: mirrored where text runs from right to left. Clocks and brand marks are not. */
const POINTING = /^(arrow|chevrons?|panel)-|^(external-link|text-align-(start|end))$/;
/** A drawing, and how to draw it. */
interface Drawing {
  readonly node: IconNode;
  readonly pointing: boolean;
  readonly filled: boolean;
}

function isUiIcon(name: string): name is UiIcon {
  return Object.hasOwn(uiIcons, name);
}

/** Finds one of the names that a page or server may use; undefined for an unknown one. */
async function findNamed(name: string): Promise<Drawing | undefined> {
  const { chatKitNames, lucideIcons } = await import('./icon-set.js');
  let lucideName = name;
  if (name.startsWith('lucide:')) lucideName = name.slice('lucide:'.length);
  else if (Object.hasOwn(chatKitNames, name)) lucideName = chatKitNames[name] ?? name;
  const node = Object.hasOwn(lucideIcons, lucideName) ? lucideIcons[lucideName] : undefined;
  return node && { node, pointing: POINTING.test(lucideName), filled: name.endsWith('-filled') };
}

function drawIcon(drawing: Drawing | null, size: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ck-i');
  if (drawing?.pointing) svg.classList.add('ck-flip');
  if (drawing?.filled) svg.classList.add('ck-filled');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of drawing?.node ?? []) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    svg.append(shape);
  }
  return svg;
}

/** One of the chat's own icons or a chunk's drawing as an element, for what is drawn without templates. `size` in pixels. */
export function iconElement(name: UiIcon | IconNode, size = 20): SVGSVGElement {
  if (typeof name !== 'string') return drawIcon({ node: name, pointing: false, filled: false }, size);
  return drawIcon({ node: uiIcons[name], pointing: POINTING.test(name), filled: false }, size);
}

/** Keeps one SVG element for as long as name and size stay the same, so that redrawing an element does not touch it. */
class IconDirective extends AsyncDirective {
  #name: string | IconNode | undefined;
  #size: number | undefined;

  render(name: string | IconNode, size: number, named: boolean): SVGSVGElement | typeof noChange {
    if (name === this.#name && size === this.#size) return noChange;
    this.#name = name;
    this.#size = size;
    if (typeof name !== 'string') return drawIcon({ node: name, pointing: false, filled: false }, size);
    if (!named && isUiIcon(name)) {
      return drawIcon({ node: uiIcons[name], pointing: POINTING.test(name), filled: false }, size);
    }
    void this.#load(name, size);
    return drawIcon(null, size);
  }

  async #load(name: string, size: number): Promise<void> {
    const drawing = await findNamed(name).catch(() => undefined);
    if (name !== this.#name || size !== this.#size) return;
    this.setValue(drawing ? drawIcon(drawing, size) : nothing);
  }
}

const iconDirective = directive(IconDirective);

/**
 * An icon of the chat's own, decorative: the name is on its button or beside it. Chunks bring drawings of their own; those
 * are not mirrored. `size` in pixels.
 */
export function icon(name: UiIcon | IconNode, size = 20): DirectiveResult {
  return iconDirective(name, size, false);
}

/**
 * An icon that a page or a server named: one of ChatKit's names or `lucide:<name>` from the bundled set (PROTOCOL 4.7).
 * The drawings are fetched when first needed; until then there is an empty box of the same size. Unknown names draw nothing.
 */
export function namedIcon(name: string, size = 20): DirectiveResult {
  return iconDirective(name, size, true);
}

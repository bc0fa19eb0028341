import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';
import { uiIcons, type Drawing, type IconNode, type UiIcon } from './icon-nodes.js';

export type { IconNode, UiIcon } from './icon-nodes.js';

const SVG = 'http://www.w3.org/2000/svg';

function isUiIcon(name: string): name is UiIcon {
  return Object.hasOwn(uiIcons, name);
}

function emptyIcon(size: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ck-i');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

function draw(svg: SVGSVGElement, { node, pointing = false, filled = false }: Drawing): SVGSVGElement {
  svg.classList.toggle('ck-flip', pointing);
  svg.classList.toggle('ck-filled', filled);
  for (const [tag, attributes] of node) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    svg.append(shape);
  }
  return svg;
}

/** A box that is drawn into when the drawing has come, wherever the box is by then. */
function awaitedIcon(name: string, size: number): SVGSVGElement {
  const svg = emptyIcon(size);
  const arrived = (drawing: Drawing | undefined): unknown => (drawing ? draw(svg, drawing) : svg.remove());
  import('./icon-set.js').then(
    ({ findIcon }) => arrived(findIcon(name)),
    () => svg.remove(),
  );
  return svg;
}

/** One of the chat's own icons or a chunk's drawing as an element, for what is drawn without templates. `size` in pixels. */
export function iconElement(name: UiIcon | IconNode, size = 20): SVGSVGElement {
  const drawing =
    typeof name === 'string' ? { node: uiIcons[name], pointing: /^(arrow|panel)-/.test(name) } : { node: name };
  return draw(emptyIcon(size), drawing);
}

/** Keeps one SVG element for as long as name and size stay the same, so that redrawing an element does not touch it. */
class IconDirective extends Directive {
  #name: string | IconNode | undefined;
  #size: number | undefined;

  render(name: string | IconNode, size: number, named: boolean): SVGSVGElement | typeof noChange {
    if (name === this.#name && size === this.#size) return noChange;
    this.#name = name;
    this.#size = size;
    return typeof name !== 'string' || (!named && isUiIcon(name)) ? iconElement(name, size) : awaitedIcon(name, size);
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

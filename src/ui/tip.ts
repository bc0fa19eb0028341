import { adoptStyles } from './adopt-styles.js';
import { layerStyles } from './layers.styles.js';
import { LAYER, layerParent } from './layers.js';
import { placeLayer } from './place-layer.js';

const nameOf = (anchor: Element): string => anchor.getAttribute('aria-label') ?? '';

/** A few words beside a button, in the top layer. There is one at a time in a chat: showing one removes another. */
export class Tip {
  #shown: { readonly anchor: HTMLElement; readonly element: HTMLElement } | null = null;
  #life: AbortController | null = null;

  /** What it is shown for; null while it is not shown. */
  get anchor(): HTMLElement | null {
    return this.#shown?.anchor ?? null;
  }

  /** Shows the accessible name of a button, as it is and as it becomes while it is shown. */
  showName(anchor: HTMLElement): void {
    const element = this.show(anchor, nameOf(anchor));
    if (!element || !this.#life) return;
    const names = new MutationObserver(() => (element.textContent = nameOf(anchor)));
    names.observe(anchor, { attributeFilter: ['aria-label'] });
    this.#life.signal.addEventListener('abort', () => names.disconnect());
  }

  /** Shows words until `hide`, or until the button is no longer there. */
  show(anchor: HTMLElement, text: string): HTMLElement | null {
    this.hide();
    if (text === '' || !anchor.isConnected) return null;
    adoptStyles(anchor, layerStyles);
    const parent = layerParent(anchor);
    for (const other of parent.querySelectorAll(':scope > .ck-tip')) other.remove();
    const element = document.createElement('div');
    element.className = 'ck-tip';
    element.setAttribute('part', 'tip');
    element.setAttribute(LAYER, '');
    // Screen readers have the button's own name.
    element.setAttribute('aria-hidden', 'true');
    element.popover = 'manual';
    element.textContent = text;
    parent.append(element);
    element.showPopover();
    this.#shown = { anchor, element };
    this.#life = new AbortController();
    const { signal } = this.#life;
    signal.addEventListener('abort', placeLayer(anchor, element, 'bottom', 6));
    const gone = new ResizeObserver(() => {
      if (!anchor.isConnected) this.hide();
    });
    gone.observe(anchor);
    signal.addEventListener('abort', () => gone.disconnect());
    return element;
  }

  hide(): void {
    this.#life?.abort();
    this.#shown?.element.remove();
    this.#life = null;
    this.#shown = null;
  }
}

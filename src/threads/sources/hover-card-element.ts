import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { layerStyles } from '../../ui/layers.styles.js';
import { LightElement } from '../../ui/light-element.js';
import { placeLayer } from '../../ui/place-layer.js';
import type { ItemView } from '../items/item-view.js';
import type { NumberedSource } from './turn-sources.js';
import type { SourceTarget } from './open-source.js';
import { sourceCard } from './source-card.js';
import { sourcesStyles } from './sources.styles.js';

/** Milliseconds that a pointer rests on the words before their card is shown, and may leave both before it goes. */
const REST = 120;
const GRACE = 200;

/**
 * Words inside a text that stand for a source. The pointer or the focus on them shows a card with all that is known of it,
 * one at a time in a chat; Escape, a press elsewhere and scrolling out of view close it.
 *
 * @attr data-open - The card is shown.
 */
export abstract class HoverCardElement extends LightElement {
  @property({ attribute: false }) view: ItemView | null = null;
  @state() protected shown = false;

  /** Stays until it is dismissed. */
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open: AbortController | null = null;

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        adoptStyles(this, layerStyles);
        adoptStyles(this, sourcesStyles);
      },
      hostDisconnected: () => this.hide(),
    });
    this.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType !== 'touch') this.#later(REST, () => this.show());
    });
    this.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'touch' && !this.#pinned) this.#later(GRACE, () => this.hide());
    });
    this.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) this.show();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.hide();
    });
  }

  /** Shows the card; those of others go. */
  show(): void {
    clearTimeout(this.#timer);
    if (this.#open || !this.isConnected) return;
    const root = this.getRootNode();
    if (root instanceof ShadowRoot || root instanceof Document) {
      for (const other of root.querySelectorAll('[data-open]')) if (other instanceof HoverCardElement) other.hide();
    }
    this.#open = new AbortController();
    this.shown = true;
    this.dataset['open'] = '';
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#open?.abort();
    this.#open = null;
    this.#pinned = false;
    this.shown = false;
    delete this.dataset['open'];
  }

  /** Shows the card until it is dismissed. */
  protected pin(): void {
    this.show();
    this.#pinned = true;
  }

  /** What a press does, where it does not follow a link: has the page open an entity, or pins the card and lets it go. */
  protected press(target: SourceTarget): void {
    if (target.kind === 'entity') {
      this.hide();
      target.open();
    } else if (this.#pinned) this.hide();
    else this.pin();
  }

  /** As buttons do; button elements do not flow with the words around them. */
  protected readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat && event.currentTarget instanceof HTMLElement) event.currentTarget.click();
  };

  /** The card, while it is shown. */
  protected card(sources: readonly NumberedSource[], name: string): TemplateResult | typeof nothing {
    const { view } = this;
    if (!this.shown || !view) return nothing;
    return html`<div
      class="ck-menu ck-hovercard"
      part="source-card"
      popover="manual"
      role="group"
      aria-label=${name}
      dir=${view.translation.direction}
    >
      ${sourceCard(sources, view)}
    </div>`;
  }

  protected override updated(): void {
    const card = this.querySelector<HTMLElement>('.ck-hovercard');
    const open = this.#open;
    if (!card || !open || card.matches(':popover-open')) return;
    card.showPopover();
    const release = placeLayer(this, card, 'top', 8);
    const { signal } = open;
    signal.addEventListener('abort', release, { once: true });
    const dismiss = ({ type, target }: Event): void => {
      if (type === 'scroll' ? isOutside(this, target) : !this.contains(target as Node)) this.hide();
    };
    const root = this.getRootNode();
    root.addEventListener('pointerdown', dismiss, { signal });
    root.addEventListener('scroll', dismiss, { signal, capture: true, passive: true });
    // Wherever the focus is while the pointer rests on the words.
    window.addEventListener('keydown', this.#onKey, { signal, capture: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    const words = this.firstElementChild;
    if (this.querySelector('.ck-hovercard:focus-within') && words instanceof HTMLElement) words.focus();
    this.hide();
  };

  #later(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }
}

/** Whether a scroller moved an element out of its view. */
function isOutside(element: Element, scroller: EventTarget | null): boolean {
  if (!(scroller instanceof Element) || !scroller.contains(element)) return false;
  const { top, bottom } = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return bottom < view.top || top > view.bottom;
}

import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { allStrings } from '../../i18n/all-strings.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { namedIcon } from '../../ui/icons.js';
import { layerStyles } from '../../ui/layers.styles.js';
import { LightElement } from '../../ui/light-element.js';
import { placeLayer } from '../../ui/place-layer.js';
import type { ItemView } from '../items/item-view.js';
import type { NumberedSource } from './turn-sources.js';
import { messagesUpTo, sourcesAt, type CitationPlace } from './cited-messages.js';
import { sourceTarget, type SourceTarget } from './open-source.js';
import { sourceCard } from './source-card.js';
import { citationLabel, citationName } from './source-text.js';
import { sourcesStyles } from './sources.styles.js';

/** Milliseconds that a pointer rests on a citation before its card is shown, and may leave both before it goes. */
const REST = 120;
const GRACE = 200;

/**
 * A citation inside a text: the number or label of a source, or of the first of several with how many more there are. The
 * pointer or the focus on it shows a card; a click follows a link, has the page open an entity, or pins the card.
 *
 * @tag ck-cite
 * @csspart citation, source-card
 */
export class CiteElement extends LightElement {
  @property({ attribute: false }) sources: readonly NumberedSource[] = [];
  @property({ attribute: false }) view: ItemView | null = null;
  /** Where it stands: its numbers follow those of the messages before it. */
  place: CitationPlace | null = null;
  @state() private shown = false;

  /** Stays until it is dismissed. */
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open: AbortController | null = null;
  #life: AbortController | null = null;

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        adoptStyles(this, layerStyles);
        adoptStyles(this, sourcesStyles);
        this.#followEarlier();
      },
      hostDisconnected: () => {
        this.#life?.abort();
        this.hide();
      },
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
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#onEscape(event);
    });
  }

  /** Shows the card; those of other citations go. */
  show(): void {
    clearTimeout(this.#timer);
    if (this.#open || !this.isConnected) return;
    const root = this.getRootNode();
    if (root instanceof ShadowRoot || root instanceof Document)
      for (const other of root.querySelectorAll<CiteElement>('ck-cite[data-open]')) other.hide();
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

  protected override render(): TemplateResult | typeof nothing {
    const { sources, view } = this;
    const [first] = sources;
    if (!view || !first) return nothing;
    const target: SourceTarget = sources.length > 1 ? { kind: 'none' } : sourceTarget(first.source, view);
    const name = citationName(sources, allStrings(view.translation));
    // No white space: the citation stands in the line like a word.
    return html`${target.kind === 'link' ? this.#link(target.url, name, view) : this.#button(target, name)}${
      this.shown
        ? html`<div
            class="ck-menu ck-hovercard"
            part="source-card"
            popover="manual"
            role="group"
            aria-label=${name}
            dir=${view.translation.direction}
          >
            ${sourceCard(sources, view)}
          </div>`
        : nothing
    }`;
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
  }

  /** Messages before its own may still be given sources: then the numbers are others. */
  #followEarlier(): void {
    const { place, view } = this;
    if (!place || !view) return;
    this.#life = new AbortController();
    const number = (): void => {
      const sources = sourcesAt(place, view);
      if (sources.length > 0 && JSON.stringify(sources) !== JSON.stringify(this.sources)) this.sources = sources;
    };
    for (const { key } of messagesUpTo(place.key, view).slice(0, -1)) view.feed.watch(key, number, this.#life.signal);
  }

  #link(url: string, name: string, { translation }: ItemView): TemplateResult {
    return html`<a
      class="ck-cite"
      part="citation"
      href=${url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label="${name} (${allStrings(translation).opensInNewTab})"
      @click=${this.#onLink}
      >${this.#face()}</a
    >`;
  }

  /** Not a button element: those do not flow with the words around them. */
  #button(target: SourceTarget, name: string): TemplateResult {
    return html`<span
      class="ck-cite"
      part="citation"
      role="button"
      tabindex="0"
      aria-label=${name}
      aria-expanded=${target.kind === 'none' ? String(this.shown) : nothing}
      @click=${() => this.#press(target)}
      @keydown=${this.#onKeyDown}
      >${this.#face()}</span
    >`;
  }

  #face(): unknown {
    const [first] = this.sources;
    if (!first) return nothing;
    const label = citationLabel(first.source);
    const more = this.sources.length - 1;
    const drawing = label === '' && first.source.type === 'entity' && first.source.icon ? first.source.icon : null;
    return [
      // The number shows if there is no such icon.
      drawing === null ? nothing : namedIcon(drawing, 12),
      html`<bdi class="ck-cite-text">${label || first.number}</bdi>`,
      more > 0 ? html`<span class="ck-cite-more">+${more}</span>` : nothing,
    ];
  }

  readonly #onLink = (event: MouseEvent): void => {
    // Fingers cannot rest on a link to see what it is: the first tap shows the card, whose title is the link.
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    event.preventDefault();
    this.#pin();
  };

  #press(target: SourceTarget): void {
    if (target.kind === 'entity') {
      this.hide();
      target.open();
    } else if (this.#pinned) this.hide();
    else this.#pin();
  }

  #pin(): void {
    this.show();
    this.#pinned = true;
  }

  /** As buttons do. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat && event.currentTarget instanceof HTMLElement) event.currentTarget.click();
  };

  #onEscape(event: KeyboardEvent): void {
    if (!this.#open) return;
    event.stopPropagation();
    event.preventDefault();
    const citation = this.querySelector<HTMLElement>('.ck-cite');
    if (event.target !== citation) citation?.focus();
    this.hide();
  }

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

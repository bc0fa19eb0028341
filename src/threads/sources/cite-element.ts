import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { allStrings } from '../../i18n/all-strings.js';
import { namedIcon } from '../../ui/icons.js';
import type { ItemView } from '../items/item-view.js';
import type { NumberedSource } from './turn-sources.js';
import { messagesUpTo, sourcesAt, type CitationPlace } from './cited-messages.js';
import { HoverCardElement } from './hover-card-element.js';
import { sourceTarget, type SourceTarget } from './open-source.js';
import { citationLabel, citationName } from './source-text.js';

/**
 * A citation inside a text: the number or label of a source, or of the first of several with how many more there are. The
 * pointer or the focus on it shows a card; a click follows a link, has the page open an entity, or pins the card.
 *
 * @tag ck-cite
 * @csspart citation, source-card
 */
export class CiteElement extends HoverCardElement {
  @property({ attribute: false }) sources: readonly NumberedSource[] = [];
  /** Where it stands: its numbers follow those of the messages before it. */
  place: CitationPlace | null = null;

  #life: AbortController | null = null;

  constructor() {
    super();
    this.addController({
      hostConnected: () => this.#followEarlier(),
      hostDisconnected: () => this.#life?.abort(),
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { sources, view } = this;
    const [first] = sources;
    if (!view || !first) return nothing;
    const target: SourceTarget = sources.length > 1 ? { kind: 'none' } : sourceTarget(first.source, view);
    const name = citationName(sources, allStrings(view.translation));
    // No white space: the citation stands in the line like a word.
    return html`${target.kind === 'link' ? this.#link(target.url, name, view) : this.#button(target, name)}${this.card(
      sources,
      name,
    )}`;
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

  #button(target: SourceTarget, name: string): TemplateResult {
    return html`<span
      class="ck-cite"
      part="citation"
      role="button"
      tabindex="0"
      aria-label=${name}
      aria-expanded=${target.kind === 'none' ? String(this.shown) : nothing}
      @click=${() => this.press(target)}
      @keydown=${this.onKeyDown}
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
      more > 0 ? html`<span class="ck-cite-more" dir="ltr">+${more}</span>` : nothing,
    ];
  }

  readonly #onLink = (event: MouseEvent): void => {
    // Fingers cannot rest on a link to see what it is: the first tap shows the card, whose title is the link.
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    event.preventDefault();
    this.pin();
  };
}

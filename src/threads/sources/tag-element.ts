import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { EntitySource, InputTag } from '../../protocol/index.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { HoverCardElement } from './hover-card-element.js';
import { sourceTarget } from './open-source.js';
import { tagStyles } from './tag.styles.js';

/** A tag names a thing of the page's own, as an entity among the sources of an answer does. */
const entityOf = ({ id, text, group, interactive, data }: InputTag): EntitySource => ({
  type: 'entity',
  id,
  title: text,
  interactive,
  data,
  ...(group !== undefined && { group }),
});

/**
 * An interactive tag in a message that a person sent, where the page has `entities.onClick` or `entities.onRequestPreview`
 * (PROTOCOL 4.5). The pointer or the focus on it shows a card; a click has the page open the entity, or pins the card. It
 * stands in the line like a word, so that it wraps and is copied as one.
 *
 * @tag ck-tag
 * @csspart tag, source-card
 */
export class TagElement extends HoverCardElement {
  @property({ attribute: false }) tag: InputTag | null = null;

  constructor() {
    super();
    this.addController({ hostConnected: () => adoptStyles(this, tagStyles) });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { tag, view } = this;
    if (!tag || !view) return nothing;
    const source = entityOf(tag);
    const target = sourceTarget(source, view);
    return html`<span
        class="ck-tag"
        part="tag"
        role="button"
        tabindex="0"
        aria-expanded=${target.kind === 'none' ? String(this.shown) : nothing}
        @click=${() => this.press(target)}
        @keydown=${this.onKeyDown}
        ><bdi>${tag.text}</bdi></span
      >${this.card([{ number: 1, source }], tag.text)}`;
  }
}

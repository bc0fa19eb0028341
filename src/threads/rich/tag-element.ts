import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { InputTag } from '../../protocol/index.js';
import { RichElement } from './rich-element.js';
import { tagStyles } from './tag.styles.js';

/**
 * An interactive tag in a message that a person sent: it can be clicked where the page has `entities.onClick` (PROTOCOL 4.5). It stands in the line
 * like a word, so that it wraps and is copied as one.
 *
 * @tag ck-tag
 * @csspart tag
 */
export class TagElement extends RichElement {
  @property({ attribute: false }) tag: InputTag | null = null;

  protected override readonly sheet = tagStyles;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.tag) return nothing;
    const words = html`<bdi>${this.tag.text}</bdi>`;
    if (!this.view?.chat.store.state.options.entities.click) {
      return html`<span class="ck-tag" part="tag">${words}</span>`;
    }
    return html`<span
      class="ck-tag"
      part="tag"
      role="button"
      tabindex="0"
      @click=${this.#open}
      @keydown=${this.#onKeyDown}
      >${words}</span
    >`;
  }

  readonly #open = (): void => {
    const { tag, view } = this;
    if (!tag) return;
    const { id, text, group, interactive, data } = tag;
    view?.chat.commands.openEntity({ id, title: text, interactive, data, ...(group !== undefined && { group }) });
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) this.#open();
  };
}

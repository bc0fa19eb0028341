import { html, nothing, type TemplateResult } from 'lit';
import { ChatElement, Selected } from '../context/index.js';
import { namedIcon } from '../ui/icons.js';
import { liveSign, sameSign } from './live-sign.js';

/**
 * The sign of life at the end of a conversation: a pulsing dot, or what the server says it is doing.
 *
 * @tag ck-live
 */
export class LiveElement extends ChatElement {
  readonly #sign = new Selected(this, liveSign, sameSign);

  protected override render(): TemplateResult | typeof nothing {
    const sign = this.#sign.value;
    this.toggleAttribute('data-between', sign.kind === 'waiting' && sign.between);
    if (sign.kind === 'none') return nothing;
    if (sign.kind === 'waiting') {
      return html`<div class="ck-dot" part="waiting" role="img" aria-label=${this.strings.waiting}></div>`;
    }
    const { icon, text } = sign.progress;
    return html`<div class="ck-progress" part="progress">
      ${icon ? namedIcon(icon, 18) : nothing}<span class="ck-shimmer" dir="auto">${text}</span>
    </div>`;
  }
}

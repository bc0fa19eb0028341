import { html, nothing } from 'lit';
import { ChatElement, Selected } from '../context/index.js';
import { liveSign, sameSign } from './live-sign.js';
import { rareState } from './states-part.js';

/**
 * The sign of life at the end of a conversation: a pulsing dot, or what the server says it is doing.
 *
 * @tag ck-live
 */
export class LiveElement extends ChatElement {
  readonly #sign = new Selected(this, liveSign, sameSign);

  protected override render(): unknown {
    const sign = this.#sign.value;
    this.toggleAttribute('data-between', sign.kind === 'waiting' && sign.between);
    if (sign.kind === 'none') return nothing;
    const dot = () => html`<div class="ck-dot" part="waiting" role="img" aria-label=${this.strings.waiting}></div>`;
    return sign.kind === 'waiting'
      ? dot()
      : rareState(() => html`<ck-progress .progress=${sign.progress}></ck-progress>`, dot);
  }
}

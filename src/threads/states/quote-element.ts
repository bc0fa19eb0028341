import { html, type TemplateResult } from 'lit';
import { StateElement } from './state-element.js';

/**
 * The text that a message of the person replies to.
 *
 * @tag ck-quote
 */
export class QuoteElement extends StateElement {
  static override properties = { text: { attribute: false } };
  text = '';

  protected override render(): TemplateResult {
    return html`<div class="ck-quoted">
      <span dir="auto"><span class="ck-vh">${this.strings.quoted} </span>${this.text}</span>
    </div>`;
  }
}

import { html, type TemplateResult } from 'lit';
import { SPACE, StateElement } from './state-element.js';

/**
 * The text that a message of the person replies to.
 *
 * @tag ck-quote
 */
export class QuoteElement extends StateElement {
  static override properties = { text: { attribute: false } };
  text = '';

  protected override render(): TemplateResult {
    // The words before it are isolated: the direction is that of the text.
    return html`<div class="ck-quoted" dir="auto">
      <span><bdi class="ck-vh">${this.strings.quoted}${SPACE}</bdi>${this.text}</span>
    </div>`;
  }
}

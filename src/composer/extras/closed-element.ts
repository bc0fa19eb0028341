import { html, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.js';
import { archive } from '../../ui/more-icons.js';
import { textButton } from '../../ui/text-button.js';
import { ExtraElement } from './extra-element.js';

/**
 * Takes the place of the text where a thread is closed, and offers a new one.
 *
 * @tag ck-closed
 */
export class ClosedElement extends ExtraElement {
  static override properties = { reason: { attribute: false } };
  reason = '';
  /** Focus was in the composer, and so belongs here. */
  takesFocus = false;

  protected override render(): TemplateResult {
    return html`<div class="ck-closed" part="closed-banner">
      <span>${icon(archive, 18)}<span dir="auto">${this.reason}</span></span>
      ${textButton({
        label: this.strings.newChat,
        size: 'md',
        onClick: () => this.chat.commands.openThread(null),
      })}
    </div>`;
  }

  protected override firstUpdated(): void {
    if (this.takesFocus) this.querySelector('button')?.focus();
  }
}

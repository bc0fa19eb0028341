import { html, type TemplateResult } from 'lit';
import { Selected } from '../../context/index.js';
import { serverErrorText } from '../../store/rare/server-error-text.js';
import { icon } from '../../ui/icons.js';
import { circleAlert } from '../../ui/more-icons.js';
import { textButton } from '../../ui/text-button.js';
import { StateElement } from './state-element.js';

/**
 * Shown under a message that never arrived; the reason is the conversation's error.
 *
 * @tag ck-failure
 */
export class FailureElement extends StateElement {
  static override properties = { key: { attribute: false } };
  /** Of the message's entry. */
  key = '';
  readonly #error = new Selected(this, ({ conversation }) => conversation.error);

  protected override render(): TemplateResult {
    const { key, strings, chat } = this;
    const error = this.#error.value;
    // Nothing was written yet that could be kept.
    const text = error && (error.code === 'cut' ? strings.connectionClosed : serverErrorText(error, strings).text);
    const reason = text ? ` · ${text}` : '';
    return html`<div class="ck-fail" role="alert" part="failure">
      <span>${icon(circleAlert, 14)}<span>${strings.notSent}${reason}</span></span>
      <span class="ck-fail-ways">
        ${textButton({
          label: strings.edit,
          variant: 'ghost',
          color: 'secondary',
          size: 'xs',
          onClick: () => chat.commands.editFailed(key),
        })}
        ${textButton({
          label: strings.retry,
          variant: 'ghost',
          color: 'danger',
          size: 'xs',
          onClick: () => chat.commands.resend(key),
        })}
      </span>
    </div>`;
  }
}

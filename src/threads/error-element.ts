import { html, nothing, type TemplateResult } from 'lit';
import { ChatElement, Selected } from '../context/index.js';
import type { ChatState, ConversationError } from '../store/index.js';
import { textButton } from '../ui/buttons.js';
import { icon } from '../ui/icons.js';
import { errorText } from '../store/error-text.js';

/** The error to show at the end; none when a failed message above it says the same, and how to go on. */
function shownError({ conversation }: ChatState): ConversationError | null {
  return conversation.entries.at(-1)?.delivery === 'failed' ? null : conversation.error;
}

/**
 * What went wrong, at the end of the conversation, with Retry where that is allowed.
 *
 * @tag ck-error
 */
export class ErrorElement extends ChatElement {
  readonly #error = new Selected(this, shownError);

  protected override render(): TemplateResult | typeof nothing {
    const error = this.#error.value;
    if (!error) return nothing;
    const { title, text } = errorText(error, this.strings);
    return html`<div class="ck-note" part="error" data-level="danger" role="alert">
      ${icon('circle-alert', 18)}
      <div dir="auto">${title ? html`<b>${title}</b> ` : nothing}${text}</div>
      ${
        error.allowRetry
          ? textButton({
              label: this.strings.retry,
              icon: 'rotate-cw',
              color: 'danger',
              variant: 'outline',
              size: 'sm',
              part: 'error-retry',
              onClick: () => this.chat.commands.retryError(),
            })
          : nothing
      }
    </div>`;
  }
}

import { html, nothing } from 'lit';
import { ChatElement, Selected } from '../context/index.js';
import type { ChatState, ConversationError } from '../store/index.js';
import { errorText } from '../store/error-text.js';
import { rareState } from './states-part.js';

/** The error to show at the end; none when a failed message above it says the same, and how to go on. */
function shownError({ conversation }: ChatState): ConversationError | null {
  return conversation.entries.at(-1)?.delivery === 'failed' ? null : conversation.error;
}

/**
 * What went wrong, at the end of the conversation. Its words and Retry are at hand, because without a network nothing can
 * be fetched.
 *
 * @tag ck-error
 */
export class ErrorElement extends ChatElement {
  readonly #error = new Selected(this, shownError);

  protected override render(): unknown {
    const error = this.#error.value;
    if (!error) return nothing;
    return rareState(
      () => html`<ck-error-note .error=${error}></ck-error-note>`,
      () =>
        html`<p role="alert" dir="auto">
          ${errorText(error, this.strings).text}
          ${
            error.allowRetry
              ? html`<button class="ck-mini" @click=${() => this.chat.commands.retryError()}>
                  ${this.strings.retry}
                </button>`
              : nothing
          }
        </p>`,
    );
  }
}

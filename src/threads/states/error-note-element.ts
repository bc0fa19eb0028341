import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationError } from '../../store/index.js';
import { serverErrorText } from '../../store/rare/server-error-text.js';
import { icon } from '../../ui/icons.js';
import { circleAlert, rotateCw } from '../../ui/more-icons.js';
import { textButton } from '../../ui/text-button.js';
import { SPACE, StateElement } from './state-element.js';

/**
 * What went wrong, with Retry where that is allowed.
 *
 * @tag ck-error-note
 */
export class ErrorNoteElement extends StateElement {
  static override properties = { error: { attribute: false } };
  error: ConversationError | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { error, strings } = this;
    if (!error) return nothing;
    if (error.code === 'stopped') return this.#stopped(error);
    const { title, text } = serverErrorText(error, strings);
    return html`<div
      class="ck-note"
      part="error"
      data-level=${error.code === 'no_answer' ? 'info' : 'danger'}
      role="alert"
    >
      ${icon(circleAlert, 18)}
      <div dir="auto">${title ? html`<b>${title}</b>${SPACE}` : nothing}${text}</div>
      ${
        error.allowRetry
          ? textButton({
              label: strings.retry,
              icon: rotateCw,
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

  /** Nothing went wrong: a quiet line. */
  #stopped({ allowRetry }: ConversationError): TemplateResult {
    const { strings } = this;
    return html`<div class="ck-stopped" part="stopped" role="status">
      <span>${strings.stopped}</span>
      ${
        allowRetry
          ? textButton({
              label: strings.tryAgain,
              icon: rotateCw,
              color: 'secondary',
              variant: 'ghost',
              size: 'sm',
              part: 'error-retry',
              onClick: () => this.chat.commands.retryError(),
            })
          : nothing
      }
    </div>`;
  }
}

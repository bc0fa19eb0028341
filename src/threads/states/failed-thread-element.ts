import { html, nothing, type TemplateResult } from 'lit';
import { Selected } from '../../context/index.js';
import { icon } from '../../ui/icons.js';
import { cloudOff } from '../../ui/more-icons.js';
import { textButton } from '../../ui/text-button.js';
import { StateElement } from './state-element.js';

/**
 * Shown instead of a thread that could not be opened, with the ways on.
 *
 * @tag ck-failed-thread
 */
export class FailedThreadElement extends StateElement {
  readonly #load = new Selected(this, (state) => state.load);

  protected override render(): TemplateResult | typeof nothing {
    const load = this.#load.value;
    if (load.status !== 'failed') return nothing;
    const { notFound, threadId } = load;
    const { strings, chat } = this;
    return html`<div class="ck-empty" part="thread-failed" role="alert">
      ${icon(cloudOff, 24)}
      <h2>${notFound ? strings.threadMissingTitle : strings.threadFailedTitle}</h2>
      <span>${notFound ? strings.threadMissing : strings.threadFailed}</span>
      <div class="ck-empty-actions">
        ${
          notFound
            ? nothing
            : textButton({ label: strings.retry, size: 'md', onClick: () => chat.commands.openThread(threadId) })
        }
        ${textButton({
          label: strings.startNewChat,
          variant: 'outline',
          quiet: true,
          size: 'md',
          onClick: () => chat.commands.openThread(null),
        })}
      </div>
    </div>`;
  }
}

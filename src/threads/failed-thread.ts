import { html, nothing, type TemplateResult } from 'lit';
import type { ChatContext } from '../context/index.js';
import type { Strings } from '../i18n/index.js';
import type { ThreadLoad } from '../store/index.js';
import { textButton } from '../ui/buttons.js';
import { icon } from '../ui/icons.js';

/** Shown instead of a thread that could not be opened, with the ways on. */
export function failedThread(
  load: Extract<ThreadLoad, { status: 'failed' }>,
  strings: Strings,
  commands: ChatContext['commands'],
): TemplateResult {
  const { notFound, threadId } = load;
  return html`<div class="ck-empty" part="thread-failed" role="alert">
    ${icon('cloud-off', 24)}
    <h2>${notFound ? strings.threadMissingTitle : strings.threadFailedTitle}</h2>
    <span>${notFound ? strings.threadMissing : strings.threadFailed}</span>
    <div class="ck-empty-actions">
      ${notFound ? nothing : textButton({ label: strings.retry, size: 'md', onClick: () => commands.openThread(threadId) })}
      ${textButton({
        label: strings.startNewChat,
        variant: 'outline',
        quiet: true,
        size: 'md',
        onClick: () => commands.openThread(null),
      })}
    </div>
  </div>`;
}

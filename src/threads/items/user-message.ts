import { html, nothing, type TemplateResult } from 'lit';
import type { UserMessageContent, UserMessageItem } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { textButton } from '../../ui/buttons.js';
import { icon } from '../../ui/icons.js';
import { errorText } from '../../store/error-text.js';
import type { ItemView } from './item-view.js';
import { files, tag } from './rich-items.js';

/** What a person wrote: files, the text replied to, the bubble, and below it that it did not arrive. */
export function userMessage(item: UserMessageItem, entry: ItemEntry, view: ItemView): TemplateResult {
  const { strings } = view.translation;
  return html`<div class="ck-user" part="user-message" ?data-failed=${entry.delivery === 'failed'}>
    ${item.attachments.length > 0 ? files(item.attachments, view) : nothing}
    ${
      item.quoted_text
        ? html`<div class="ck-quoted">
            <span dir="auto"><span class="ck-vh">${strings.quoted} </span>${item.quoted_text}</span>
          </div>`
        : nothing
    }
    ${item.content.length > 0 ? bubble(item.content, view) : nothing}
    ${entry.delivery === 'failed' ? failure(entry.key, view) : nothing}
  </div>`;
}

/** The text as it was typed: every character of the template would show in it. */
function bubble(content: readonly UserMessageContent[], view: ItemView): TemplateResult {
  const parts = content.map((part) => (part.type === 'input_tag' ? tag(part, view) : part.text));
  return html`<div class="ck-bubble" part="user-bubble" dir="auto">${parts}</div>`;
}

/** Shown under a message that never arrived; the reason is the conversation's error. */
function failure(key: string, { chat, translation: { strings } }: ItemView): TemplateResult {
  const { error } = chat.store.state.conversation;
  const reason = error ? ` · ${errorText(error, strings).text}` : '';
  return html`<div class="ck-fail" role="alert" part="failure">
    <span>${icon('circle-alert', 14)}<span>${strings.notSent}${reason}</span></span>
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
  </div>`;
}

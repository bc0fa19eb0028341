import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment, UserMessageContent, UserMessageItem } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { textButton } from '../../ui/buttons.js';
import { icon } from '../../ui/icons.js';
import { errorText } from '../../store/error-text.js';
import { fileKind, splitFileName } from '../../ui/file-kind.js';
import type { ItemView } from './item-view.js';

/** What a person wrote: files, the text replied to, the bubble, and below it that it did not arrive. */
export function userMessage(item: UserMessageItem, entry: ItemEntry, view: ItemView): TemplateResult {
  const { strings } = view.translation;
  return html`<div class="ck-user" part="user-message" ?data-failed=${entry.delivery === 'failed'}>
    ${item.attachments.length > 0 ? html`<div class="ck-files">${item.attachments.map(attachmentTile)}</div>` : nothing}
    ${
      item.quoted_text
        ? html`<div class="ck-quoted">
            <span dir="auto"><span class="ck-vh">${strings.quoted} </span>${item.quoted_text}</span>
          </div>`
        : nothing
    }
    ${item.content.length > 0 ? bubble(item.content) : nothing}
    ${entry.delivery === 'failed' ? failure(entry.key, view) : nothing}
  </div>`;
}

/** The text as it was typed: every character of the template would show in it. */
function bubble(content: readonly UserMessageContent[]): TemplateResult {
  const parts = content.map((part) =>
    part.type === 'input_tag' ? html`<span class="ck-tag" part="tag"><bdi>${part.text}</bdi></span>` : part.text,
  );
  return html`<div class="ck-bubble" part="user-bubble" dir="auto">${parts}</div>`;
}

function attachmentTile(attachment: Attachment): TemplateResult {
  if (attachment.type === 'image') {
    return html`<img
      class="ck-imgtile"
      part="attachment"
      src=${attachment.preview_url}
      alt=${attachment.name}
      loading="lazy"
      decoding="async"
    />`;
  }
  const { kind, icon: kindIcon, format } = fileKind(attachment.name, attachment.mime_type);
  const [start, end] = splitFileName(attachment.name);
  return html`<span class="ck-filechip" part="attachment">
    <span class="ck-fileicon" data-kind=${kind}>${icon(kindIcon, 20)}</span>
    <span class="ck-filetext">
      <b class="ck-fname" dir="auto" title=${attachment.name}
        ><span class="ck-trunc">${start}</span><span>${end}</span></b
      >
      ${format === '' ? nothing : html`<small class="ck-trunc">${format}</small>`}
    </span>
  </span>`;
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

import { html, nothing, type TemplateResult } from 'lit';
import type { UserMessageContent, UserMessageItem } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { rareState } from '../states-part.js';
import type { ItemView } from './item-view.js';
import { files, tag } from './rich-items.js';

/** What a person wrote: files, the text replied to, the bubble, and below it that it did not arrive. */
export function userMessage(item: UserMessageItem, entry: ItemEntry, view: ItemView): TemplateResult {
  return html`<div class="ck-user" part="user-message" ?data-failed=${entry.delivery === 'failed'}>
    ${item.attachments.length > 0 ? files(item.attachments, view) : nothing}
    ${item.quoted_text ? rareState(() => html`<ck-quote .text=${item.quoted_text}></ck-quote>`) : nothing}
    ${item.content.length > 0 ? bubble(item.content, view) : nothing}
    ${entry.delivery === 'failed' ? failure(entry.key, view) : nothing}
  </div>`;
}

/** The text as it was typed: every character of the template would show in it. */
function bubble(content: readonly UserMessageContent[], view: ItemView): TemplateResult {
  const parts = content.map((part) => (part.type === 'input_tag' ? tag(part, view) : part.text));
  return html`<div class="ck-bubble" part="user-bubble" dir="auto">${parts}</div>`;
}

/** Under a message that never arrived. */
const failure = (key: string, { translation }: ItemView): unknown =>
  rareState(
    () => html`<ck-failure .key=${key}></ck-failure>`,
    () => html`<p role="alert">${translation.strings.notSent}</p>`,
  );

import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../store/index.js';
import { iconButton } from '../ui/buttons.js';
import { icon, type UiIcon } from '../ui/icons.js';
import type { ItemView } from './items/item-view.js';

const ICONS: Readonly<Record<Notice['level'], UiIcon>> = {
  info: 'info',
  warning: 'triangle-alert',
  danger: 'circle-alert',
};

/** A notice of the server, in the flow of the conversation until it is dismissed (PROTOCOL 3.4). */
export function noticeRow({ id, level, title, message }: Notice, view: ItemView): TemplateResult {
  return html`<div
    class="ck-note"
    part="notice notice-${level}"
    data-level=${level}
    role=${level === 'danger' ? 'alert' : 'status'}
  >
    ${icon(ICONS[level], 18)}
    <div dir="auto">
      ${title ? html`<b>${title}</b>` : nothing}
      <ck-markdown .text=${message} .context=${view.markdown}></ck-markdown>
    </div>
    ${iconButton({
      icon: 'x',
      label: view.translation.strings.dismiss,
      iconSize: 16,
      onClick: () => view.chat.commands.dismissNotice(id),
    })}
  </div>`;
}

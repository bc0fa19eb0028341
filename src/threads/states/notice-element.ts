import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../../store/index.js';
import { iconButton } from '../../ui/buttons.js';
import { icon, type IconNode } from '../../ui/icons.js';
import { circleAlert, info, triangleAlert, x } from '../../ui/more-icons.js';
import type { ItemView } from '../items/item-view.js';
import { SPACE, StateElement } from './state-element.js';

const ICONS: Readonly<Record<Notice['level'], IconNode>> = {
  info,
  warning: triangleAlert,
  danger: circleAlert,
};

/**
 * A notice of the server, in the flow of the conversation until it is dismissed (PROTOCOL 3.4).
 *
 * @tag ck-notice
 */
export class NoticeElement extends StateElement {
  static override properties = { notice: { attribute: false }, view: { attribute: false } };
  notice: Notice | null = null;
  view: ItemView | null = null;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.notice || !this.view) return nothing;
    const { id, level, title, message } = this.notice;
    return html`<div
      class="ck-note"
      part="notice notice-${level}"
      data-level=${level}
      role=${level === 'danger' ? 'alert' : 'status'}
    >
      ${icon(ICONS[level], 18)}
      <div dir="auto">
        ${title ? html`<b>${title}</b>${SPACE}` : nothing}
        <ck-markdown .text=${message} .context=${this.view.markdown}></ck-markdown>
      </div>
      ${iconButton({
        icon: x,
        label: this.strings.dismiss,
        iconSize: 16,
        onClick: () => this.chat.commands.dismissNotice(id),
      })}
    </div>`;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ChatContext } from '../../context/index.js';
import type { ItemEntry } from '../../store/index.js';
import { icon } from '../../ui/icons.js';
import { sheet } from '../../ui/more-icons.js';
import { StateElement } from './state-element.js';

/** The chats whose page knows. */
const logged = new WeakSet<ChatContext>();

/**
 * One quiet line in the place of a widget: an icon and what it says of itself, shimmering while the server works on it.
 * The first one of a chat is logged.
 *
 * @tag ck-widget-line
 */
export class WidgetLineElement extends StateElement {
  static override properties = { entry: { attribute: false } };
  entry: ItemEntry | null = null;

  protected override firstUpdated(): void {
    if (logged.has(this.chat)) return;
    logged.add(this.chat);
    this.chat.commands.log('thread.item.summarised', { type: 'widget' });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.entry?.item.type !== 'widget') return nothing;
    const { item, finished } = this.entry;
    return html`<div class="ck-placeholder" part="item-summary">
      ${icon(sheet, 16)}<span class=${finished ? '' : 'ck-shimmer'} dir="auto"
        >${item.copy_text ?? this.strings.widget}</span
      >
    </div>`;
  }
}

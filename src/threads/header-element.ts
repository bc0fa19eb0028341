import { html, nothing, type TemplateResult } from 'lit';
import { ChatElement, Selected } from '../context/index.js';
import { currentThread } from '../store/selectors.js';
import { iconButton } from '../ui/buttons.js';
import { namedIcon } from '../ui/icons.js';
import { HeaderNames } from './header-names.js';

/**
 * The way to the list of threads, the title of this one, the page's own buttons, and a new chat.
 *
 * @tag ck-header
 */
export class HeaderElement extends ChatElement {
  static override properties = {
    scrolled: { type: Boolean },
  };
  /** Something has gone under the header: draws its lower edge. */
  scrolled = false;

  readonly #names = new HeaderNames(this);
  readonly #header = new Selected(this, (state) => state.options.header);
  readonly #threadTitle = new Selected(this, (state) => currentThread(state)?.title);
  readonly #hasHistory = new Selected(this, (state) => state.options.history.enabled);
  /** Whether there is something to leave. */
  readonly #inThread = new Selected(
    this,
    ({ threadId, conversation }) => threadId !== null || conversation.keys.length > 0,
  );

  protected override render(): TemplateResult | typeof nothing {
    const header = this.#header.value;
    if (!header.enabled) return nothing;
    const { commands } = this.chat;
    const title = header.title.enabled ? (header.title.text ?? this.#threadTitle.value ?? '') : '';
    return html`<div class="ck-header" part="header" ?data-scrolled=${this.scrolled}>
      ${this.#pageAction('left', header.leftAction, 20)}
      ${
        this.#hasHistory.value
          ? iconButton({
              icon: 'panel-left',
              label: this.strings.openChats,
              part: 'history-button',
              onClick: () => commands.openHistory(),
            })
          : nothing
      }
      ${
        title === ''
          ? html`<span class="ck-grow"></span>`
          : html`<h2 class="ck-header-title ck-trunc" part="title" dir="auto" title=${title}>${title}</h2>`
      }
      ${this.#pageAction('right', header.rightAction, 18)}
      ${
        this.#inThread.value
          ? iconButton({
              icon: 'square-pen',
              label: this.strings.newChat,
              part: 'new-chat',
              onClick: () => commands.openThread(null),
            })
          : nothing
      }
    </div>`;
  }

  #pageAction(
    side: 'left' | 'right',
    action: { readonly icon: string } | undefined,
    size: number,
  ): TemplateResult | typeof nothing {
    if (!action) return nothing;
    return iconButton({
      icon: { drawing: namedIcon(action.icon, size) },
      label: this.#names.nameOf(action.icon, this.translation.locale) ?? this.strings.headerAction,
      part: `header-action header-action-${side}`,
      onClick: () => this.chat.commands.runHeaderAction(side),
    });
  }
}

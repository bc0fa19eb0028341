import { html, nothing, type TemplateResult } from 'lit';
import { ChatElement, Selected } from '../context/index.js';
import { currentThread } from '../store/selectors.js';
import { iconButton } from '../ui/buttons.js';
import { lazy, type LazyPart } from '../ui/lazy.js';

/** The page's own buttons; a place of their size until they are there. */
const ACTION: LazyPart = {
  tag: 'ck-header-action',
  load: async () => {
    (await import('./header-action-element.js')).registerHeaderAction();
  },
};

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

  readonly #header = new Selected(this, (state) => state.options.header);
  readonly #threadTitle = new Selected(this, (state) => currentThread(state)?.title);
  readonly #hasHistory = new Selected(this, (state) => state.options.history.enabled);
  readonly #historyOpen = new Selected(this, (state) => state.history.open);
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
      ${header.leftAction ? pageAction('left') : nothing}
      ${
        this.#hasHistory.value
          ? iconButton({
              icon: 'panel-left',
              label: this.strings.openChats,
              part: 'history-button',
              expanded: this.#historyOpen.value,
              onClick: () => commands.openHistory(),
            })
          : nothing
      }
      ${
        title === ''
          ? html`<span class="ck-grow"></span>`
          : html`<h2 class="ck-header-title ck-trunc" part="title" dir="auto" title=${title}>${title}</h2>`
      }
      ${header.rightAction ? pageAction('right') : nothing}
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
}

const pageAction = (side: 'left' | 'right'): unknown =>
  lazy(
    ACTION,
    () => html`<ck-header-action .side=${side}></ck-header-action>`,
    () => html`<span class="ck-ib"></span>`,
  );

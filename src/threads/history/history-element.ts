import { html, nothing, type TemplateResult } from 'lit';
import { Selected } from '../../context/index.js';
import { iconButton } from '../../ui/buttons.js';
import { icon } from '../../ui/icons.js';
import { InertSiblings } from '../../ui/inert-siblings.js';
import { layerStyles } from '../../ui/layers.styles.js';
import { focusedIn } from '../../ui/layers.js';
import { x } from '../../ui/more-icons.js';
import { moreStyles } from '../../ui/more.styles.js';
import { PartElement } from '../../ui/part-element.js';
import { panelLeftClose } from './history-icons.js';
import { historyStyles } from './history.styles.js';
import type { ThreadListElement } from './thread-list-element.js';

/**
 * The list of threads over the conversation: a drawer at the start side in a wide chat, else over the whole of it. While
 * it is open, the rest of the chat is out of reach; Escape and a press beside it close it, and the focus goes back to
 * where it came from.
 *
 * @tag ck-history
 * @csspart history, history-header, history-title, history-new-chat, history-close, history-scrim
 */
export class HistoryElement extends PartElement {
  protected override readonly sheets = [moreStyles, layerStyles, historyStyles];
  readonly #open = new Selected(this, ({ history }) => history.open);
  readonly #inert = new InertSiblings(this);
  /** `closing`: it is on its way out, and already dead. */
  #phase: 'closed' | 'open' | 'closing' = 'closed';
  #drawn: 'closed' | 'open' | 'closing' = 'closed';
  #cameFrom: HTMLElement | null = null;

  constructor() {
    super();
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.matches('.ck-scrim')) this.#close();
    });
    this.addController({
      hostConnected: () => {
        if (this.#drawn === 'open') this.#inert.hold();
      },
      hostDisconnected: () => this.#inert.release(),
    });
  }

  protected override willUpdate(): void {
    const open = this.#open.value;
    if (open && this.#phase !== 'open') {
      if (this.#phase === 'closed') this.#cameFrom = focusedIn(this) ?? focusedIn(document);
      this.#phase = 'open';
    } else if (!open && this.#phase === 'open') this.#phase = 'closing';
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#phase === 'closed') return nothing;
    const { strings } = this;
    const closing = this.#phase === 'closing';
    return html`<div class="ck-scrim" part="history-scrim" ?data-closing=${closing}></div>
      <div
        class="ck-history"
        part="history"
        role="dialog"
        aria-labelledby="ck-history-title"
        tabindex="-1"
        ?data-closing=${closing}
        ?inert=${closing}
        @keydown=${this.#onKeyDown}
      >
        <div class="ck-hist-head" part="history-header">
          <h2 id="ck-history-title" part="history-title">${strings.chats}</h2>
          ${iconButton({
            icon: 'square-pen',
            label: strings.newChat,
            part: 'history-new-chat',
            onClick: () => this.#choose(null),
          })}
          ${iconButton({
            icon: {
              drawing: html`<span class="ck-hist-wide ck-flip">${icon(panelLeftClose)}</span
                ><span class="ck-hist-narrow">${icon(x)}</span>`,
            },
            label: strings.close,
            part: 'history-close',
            onClick: this.#close,
          })}
        </div>
        <ck-thread-list .choose=${this.#choose}></ck-thread-list>
      </div>`;
  }

  protected override updated(): void {
    const phase = this.#phase;
    if (phase === this.#drawn) return;
    this.#drawn = phase;
    if (phase === 'open') void this.#enter();
    else if (phase === 'closing') void this.#leave();
  }

  get #panel(): HTMLElement | null {
    return this.querySelector('.ck-history');
  }

  async #enter(): Promise<void> {
    this.#inert.hold();
    // The list may have been long on its way: who writes somewhere else on the page meanwhile is not interrupted.
    if (document.activeElement?.matches(':read-write')) return;
    // At once, so that the focus is never nowhere; then where people are likely to begin.
    this.#panel?.focus({ preventScroll: true });
    const list = this.querySelector<ThreadListElement>('ck-thread-list');
    await list?.updateComplete;
    const untouched = this.#phase === 'open' && focusedIn(this) === this.#panel;
    // On touch screens a focused field would bring up the keyboard.
    if (untouched && !matchMedia('(pointer: coarse)').matches) list?.focusSearch();
  }

  async #leave(): Promise<void> {
    this.#inert.release();
    this.#returnFocus();
    const leaving = this.#panel?.getAnimations() ?? [];
    await Promise.allSettled(leaving.map(({ finished }) => finished));
    if (this.#phase !== 'closing') return;
    this.#phase = 'closed';
    this.requestUpdate();
  }

  /** Not where people have taken the focus somewhere else by themselves. */
  #returnFocus(): void {
    const from = this.#cameFrom;
    this.#cameFrom = null;
    const active = focusedIn(this);
    const outside = focusedIn(document);
    const root = this.getRootNode();
    const isLost =
      outside === null || outside === document.body || (root instanceof ShadowRoot && outside === root.host);
    if (active ? !this.contains(active) : !isLost) return;
    const chat = this.closest('ck-chat');
    const targets = [from, chat?.querySelector<HTMLElement>('[part~="history-button"]')];
    for (const target of targets) {
      if (!target || target === document.body) continue;
      target.focus({ preventScroll: true });
      if (focusedIn(target) === target) return;
    }
    chat?.querySelector<HTMLElement>('ck-composer')?.focus();
  }

  readonly #choose = (threadId: string | null): void => {
    this.chat.commands.openThread(threadId);
    this.#close();
  };

  readonly #close = (): void => this.chat.commands.closeHistory();

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

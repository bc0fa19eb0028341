import { ContextProvider } from '@lit/context';
import { html, nothing, ReactiveElement, type PropertyValues, type TemplateResult } from 'lit';
import { chatContext, ChatFollower, Selected, type ChatContext, type SelectedHost } from './context/index.js';
import { Glide } from './controllers/glide.js';
import { WideHost } from './controllers/wide-host.js';
import { tablesPlugin } from './markdown/tables/tables-plugin.js';
import type { ResolvedOptions, StartScreenPrompt } from './options.js';
import { chatScreen, type ChatScreen } from './threads/chat-screen.js';
import { historyPart } from './threads/history-part.js';
import { markdownContext } from './threads/markdown-context.js';
import { speakLater } from './threads/speak-later.js';
import { greeting, promptContent, promptList } from './threads/start-screen.js';
import { rareState } from './threads/states-part.js';
import { ThreadScrolledEvent } from './threads/thread-element.js';
import { lazy } from './ui/lazy.js';
import { LightElement } from './ui/light-element.js';
import { showTips } from './ui/tip-loader.js';

/**
 * The whole chat, inside the shadow root of `<openai-chatkit>`: header, conversation or start screen, composer,
 * disclaimer. It hands the chat's context to everything in it.
 *
 * @tag ck-chat
 * @attr data-screen - What is shown: `setup`, `loading`, `failed`, `start` or `thread`.
 * @attr data-wide - On the start screen: greeting, composer and prompts stand together in the middle.
 */
export class ChatView extends LightElement implements SelectedHost {
  static override properties = {
    context: { attribute: false },
    scrolled: { state: true },
  };
  /** The chat to show; may be replaced by another one. Nothing is drawn without one. */
  context: ChatContext | undefined;
  private scrolled = false;

  readonly #provider = new ContextProvider(this, { context: chatContext });
  readonly #screen = new Selected(this, chatScreen);
  readonly #options = new Selected(this, ({ options }) => options);
  readonly #translation = new Selected(this, ({ translation }) => translation);
  readonly #online = new Selected(this, ({ online }) => online);
  readonly #historyOpen = new Selected(this, ({ history }) => history.open);
  readonly #wide = new WideHost(this);
  readonly #glide = new Glide();
  readonly #plugins = [tablesPlugin()];
  #drawnScreen: ChatScreen | null = null;
  #hadFocus = false;
  #hadHistory = false;

  constructor() {
    super();
    showTips(this);
    new ChatFollower(this, (chat, signal) => speakLater(chat, this, signal));
    // Whatever else a person begins while the list of chats is on its way, Escape included, they no longer wait for it.
    for (const intent of ['keydown', 'pointerdown']) this.addEventListener(intent, this.#forgetHistory);
    this.addEventListener(ThreadScrolledEvent.type, (event) => {
      this.scrolled = event instanceof ThreadScrolledEvent && event.scrolled;
    });
  }

  get maybeChat(): ChatContext | undefined {
    return this.context;
  }

  protected override shouldUpdate(): boolean {
    return this.context !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('context') && this.context) this.#provider.setValue(this.context);
    const screen = this.#screen.value;
    if (screen !== this.#drawnScreen) {
      this.#glide.start(this.#foot);
      this.#hadFocus = this.#containsFocus();
    }
    if (screen !== 'thread') this.scrolled = false;
  }

  protected override render(): TemplateResult {
    const screen = this.#screen.value;
    const { disclaimer, startScreen } = this.#options.value;
    const wide = screen === 'start' && this.#wide.value;
    const { strings } = this.#translation.value;
    const prompts = promptList(startScreen.prompts, strings, this.#choose);
    return html`${this.#history()}<ck-header ?scrolled=${this.scrolled} ?hidden=${screen === 'setup'}></ck-header>
      <div role="status">${this.#online.value ? nothing : this.#lost(strings.offline)}</div>
      ${this.#main(screen, wide ? nothing : prompts)}
      <div class="ck-foot" part="footer" ?hidden=${screen === 'setup'}>
        <div class="ck-col"><ck-composer part="composer"></ck-composer></div>
      </div>
      ${wide ? html`<div class="ck-after"><div class="ck-col">${prompts}</div></div>` : nothing}
      <div class="ck-tail">${disclaimer && screen !== 'setup' ? this.#disclaimer(disclaimer) : nothing}</div>
      <ck-announcer>
        <div class="ck-vh ck-polite" role="status" aria-live="polite" aria-atomic="false"></div>
        <div class="ck-vh ck-assertive" role="alert" aria-live="assertive" aria-atomic="false"></div>
      </ck-announcer>`;
  }

  /** Stays once it was opened: it goes away by itself, slowly. */
  #history(): unknown {
    this.#hadHistory ||= this.#historyOpen.value;
    if (!this.#hadHistory || !this.context) return nothing;
    return lazy(
      historyPart(this.context.commands),
      () => html`<ck-history></ck-history>`,
      () => nothing,
    );
  }

  #main(screen: ChatScreen, prompts: unknown): unknown {
    switch (screen) {
      case 'setup':
        return rareState(() => html`<ck-setup></ck-setup>`);
      case 'loading':
        return html`<div class="ck-main">${rareState(() => html`<ck-skeleton></ck-skeleton>`)}</div>`;
      case 'failed':
        return html`<div class="ck-main">${rareState(() => html`<ck-failed-thread></ck-failed-thread>`)}</div>`;
      case 'thread':
        return html`<ck-thread></ck-thread>`;
      case 'start':
        return html`<div class="ck-main ck-start" part="start-screen">
          <div class="ck-col">
            ${greeting(this.#options.value.startScreen.greeting ?? this.#translation.value.strings.greeting)}${prompts}
          </div>
        </div>`;
    }
  }

  /** At hand from the start: without a network nothing can be fetched. */
  #lost(offline: string): unknown {
    return rareState(
      () => html`<ck-connection></ck-connection>`,
      () => html`<div class="ck-bar" part="offline"><span class="ck-spin"></span><span>${offline}</span></div>`,
    );
  }

  #disclaimer({ text, highContrast }: NonNullable<ResolvedOptions['disclaimer']>): TemplateResult | typeof nothing {
    if (!this.context) return nothing;
    return html`<div class="ck-disclaimer ck-col" part="disclaimer" ?data-high-contrast=${highContrast ?? false}>
      <ck-markdown
        .text=${text}
        .context=${markdownContext(this.context, this.#translation.value.strings, undefined, this.#plugins)}
      ></ck-markdown>
    </div>`;
  }

  protected override updated(): void {
    const { locale, direction, strings } = this.#translation.value;
    // Set to what they are, they would still make the browser look at every element of the conversation.
    if (this.lang !== locale) this.lang = locale;
    if (this.dir !== direction) this.dir = direction;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', this.#options.value.frameTitle ?? strings.chat);
    const screen = this.#screen.value;
    this.dataset['screen'] = screen;
    this.toggleAttribute('data-wide', screen === 'start' && this.#wide.value);
    const isFirst = this.#drawnScreen === null;
    if (screen === this.#drawnScreen) return;
    this.#drawnScreen = screen;
    if (!isFirst) void this.#arrived();
  }

  /** After everything inside is drawn too: lets the composer glide, and keeps focus in the chat. */
  async #arrived(): Promise<void> {
    const parts = [...this.children].filter((child) => child instanceof ReactiveElement);
    await Promise.all(parts.map((part) => part.updateComplete));
    this.#glide.finish(this.#foot);
    if (this.#hadFocus && !this.#containsFocus()) this.querySelector<HTMLElement>('ck-composer')?.focus();
  }

  readonly #forgetHistory = (): void => {
    if (this.#historyOpen.value && !this.querySelector('ck-history')) this.context?.commands.closeHistory();
  };

  readonly #choose = (prompt: StartScreenPrompt): void => {
    this.context?.commands.send({ content: promptContent(prompt) });
  };

  /** Among its own children only: `querySelector` would search the whole conversation. */
  get #foot(): Element | null {
    return [...this.children].find((child) => child.matches('.ck-foot')) ?? null;
  }

  #containsFocus(): boolean {
    const root = this.getRootNode();
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    return active !== null && this.contains(active);
  }
}

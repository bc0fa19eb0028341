import { LitElement } from 'lit';
import type { Strings, Translation } from '../i18n/index.js';
import type { ChatContext } from './chat-context.js';
import { ChatRequest } from './chat-provider.js';
import { Selected, type SelectedHost } from './selected.js';

/**
 * An element of a chat: it draws into its light DOM, knows its chat by context, and is drawn again when the language
 * changes. What else it shows it selects with `Selected`. Nothing is drawn before a chat is known.
 */
export class ChatElement extends LitElement implements SelectedHost {
  #chat: ChatContext | undefined;
  #life: AbortController | undefined;
  readonly #translation = new Selected(this, (state) => state.translation);

  /** Undefined until a provider answered. */
  get maybeChat(): ChatContext | undefined {
    return this.#chat;
  }

  /** The chat that this element belongs to. Throws outside of one. */
  protected get chat(): ChatContext {
    if (!this.#chat) throw new Error(`<${this.localName}> was used outside of <openai-chatkit>.`);
    return this.#chat;
  }

  protected get translation(): Translation {
    return this.#translation.value;
  }

  /** Every sentence to show, in the chat's language. */
  protected get strings(): Strings {
    return this.#translation.value.strings;
  }

  override connectedCallback(): void {
    this.#life = new AbortController();
    const answer = (chat: ChatContext): void => {
      this.#chat = chat;
      this.requestUpdate();
    };
    this.dispatchEvent(new ChatRequest(answer, this.#life.signal));
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.#chat !== undefined;
  }
}

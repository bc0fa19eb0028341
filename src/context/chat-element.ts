import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import type { CoreStrings, Translation } from '../i18n/index.js';
import { chatContext, type ChatContext } from './chat-context.js';
import { Selected } from './selected.js';
import type { SelectedHost } from './selected-host.js';

/**
 * An element of a chat: it draws into its light DOM, knows its chat by context, and is drawn again when the language
 * changes. What else it shows it selects with `Selected`. Nothing is drawn before a chat is known.
 */
export class ChatElement extends LitElement implements SelectedHost {
  readonly #consumer = new ContextConsumer(this, { context: chatContext, subscribe: true });
  readonly #translation = new Selected(this, (state) => state.translation);

  /** Undefined until a provider answered. */
  get maybeChat(): ChatContext | undefined {
    return this.#consumer.value;
  }

  /** The chat that this element belongs to. Throws outside of one. */
  protected get chat(): ChatContext {
    const chat = this.#consumer.value;
    if (!chat) throw new Error(`<${this.localName}> was used outside of <openai-chatkit>.`);
    return chat;
  }

  protected get translation(): Translation {
    return this.#translation.value;
  }

  /** The sentences to show, in the chat's language; elements of chunks have more of them (`PartElement`). */
  protected get strings(): CoreStrings {
    return this.#translation.value.strings;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.#consumer.value !== undefined;
  }
}

import type { ChatContext } from './chat-context.js';

/** An element asks for the chat that it is in: the next `ChatProvider` around it answers, now and whenever that changes. */
export class ChatRequest extends Event {
  static readonly type = 'ck-chat-request';
  readonly answer: (chat: ChatContext) => void;
  /** Ends the interest. */
  readonly signal: AbortSignal;

  constructor(answer: (chat: ChatContext) => void, signal: AbortSignal) {
    super(ChatRequest.type, { bubbles: true });
    this.answer = answer;
    this.signal = signal;
  }
}

/** Hands a chat to the elements below a host that ask for it. */
export class ChatProvider {
  #chat: ChatContext | undefined;
  readonly #answers = new Set<ChatRequest['answer']>();

  constructor(host: EventTarget) {
    host.addEventListener(ChatRequest.type, (event) => {
      if (!(event instanceof ChatRequest)) return;
      event.stopPropagation();
      const { answer, signal } = event;
      this.#answers.add(answer);
      signal.addEventListener('abort', () => this.#answers.delete(answer));
      if (this.#chat) answer(this.#chat);
    });
  }

  provide(chat: ChatContext): void {
    if (chat === this.#chat) return;
    this.#chat = chat;
    for (const answer of [...this.#answers]) answer(chat);
  }
}

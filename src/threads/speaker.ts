import type { ReactiveController } from 'lit';
import type { ChatContext, SelectedHost } from '../context/index.js';
import type { ChatState, Conversation } from '../store/index.js';
import { lastUserMessage, pendingStructuredInput } from '../store/selectors.js';
import type { Announcer } from '../ui/announcer.js';
import { spokenText } from './spoken-text.js';

/** Progress lines may follow each other faster than anybody can listen. */
const PROGRESS_PAUSE_MS = 2000;

/**
 * Tells screen readers what sighted people see happen: an answer when it is finished, not word by word, and progress,
 * not all of it. Errors and notices are alerts in the conversation themselves.
 */
export class Speaker implements ReactiveController {
  readonly #host: SelectedHost;
  readonly #announcer: () => Announcer | null;
  #chat: ChatContext | undefined;
  #life: AbortController | null = null;
  #before: ChatState | null = null;
  #progressTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SelectedHost, announcer: () => Announcer | null) {
    this.#host = host;
    this.#announcer = announcer;
    host.addController(this);
  }

  hostUpdate(): void {
    const chat = this.#host.maybeChat;
    if (chat === this.#chat) return;
    this.hostDisconnected();
    if (!chat) return;
    this.#chat = chat;
    this.#life = new AbortController();
    this.#before = chat.store.state;
    chat.frames.subscribe(() => this.#changed(chat), this.#life.signal);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#life = null;
    this.#chat = undefined;
    clearTimeout(this.#progressTimer);
    this.#progressTimer = undefined;
  }

  #changed(chat: ChatContext): void {
    const before = this.#before;
    const now = chat.store.state;
    this.#before = now;
    const announcer = this.#announcer();
    if (!before || !announcer || before === now) return;
    const { strings } = now.translation;
    if (!before.online && now.online) announcer.announce(strings.backOnline);
    if (now.threadId !== before.threadId && before.threadId !== null) return;
    if (isAnswered(before, now)) {
      const text = answerText(now.conversation);
      announcer.announce(text === '' ? strings.answerReady : `${strings.assistantSaid} ${text}`);
    }
    if (now.conversation.progress && now.conversation.progress !== before.conversation.progress) {
      this.#sayProgress(chat, announcer);
    }
  }

  /** Says the line that is shown then, after a pause, if it was still going on. */
  #sayProgress(chat: ChatContext, announcer: Announcer): void {
    if (this.#progressTimer !== undefined) return;
    const said = chat.store.state.conversation.progress;
    if (said) announcer.announce(said.text);
    this.#progressTimer = setTimeout(() => {
      this.#progressTimer = undefined;
      const { progress } = chat.store.state.conversation;
      if (progress && progress !== said) this.#sayProgress(chat, announcer);
    }, PROGRESS_PAUSE_MS);
  }
}

/** Whether a turn came to its end, also one that was as short as a frame. */
function isAnswered(before: ChatState, now: ChatState): boolean {
  if (now.turn !== null || now.conversation.error !== null) return false;
  const question = lastUserMessage(now.conversation);
  const isNew = question?.live === true && question.key !== lastUserMessage(before.conversation)?.key;
  return before.turn !== null || isNew;
}

/** What was answered to the last question, to be read aloud, and what the server now asks in its turn. */
export function answerText(conversation: Conversation): string {
  const { entries } = conversation;
  const question = entries.findLastIndex(({ item }) => item.type === 'user_message');
  const texts = entries
    .slice(question + 1)
    .flatMap(({ item, live }) => (live && item.type === 'assistant_message' ? item.content : []))
    .map(({ text }) => text);
  const asked = pendingStructuredInput(conversation)?.item.inputs[0]?.question ?? '';
  return spokenText([...texts, asked].join('\n\n'));
}

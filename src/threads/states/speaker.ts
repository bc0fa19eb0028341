import type { ChatContext } from '../../context/index.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { ChatState, Conversation, Progress } from '../../store/index.js';
import { lastUserMessage, pendingStructuredInput } from '../../store/selectors.js';
import { announce } from '../../ui/layers.js';
import { spokenText } from './spoken-text.js';

/** Progress lines may follow each other faster than anybody can listen. */
const PROGRESS_PAUSE_MS = 2000;

/**
 * Tells screen readers what sighted people see happen: an answer when it is finished, not word by word, and progress,
 * not all of it. Errors and notices are alerts in the conversation themselves.
 */
export class Speaker {
  readonly #chat: ChatContext;
  readonly #view: Element;
  #before: ChatState;
  #progressTimer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param view in the chat that speaks
   * @param states up to the first of them everything was said; what the second one changed is said at once
   */
  constructor(chat: ChatContext, view: Element, [before, now]: readonly [ChatState, ChatState], signal: AbortSignal) {
    this.#chat = chat;
    this.#view = view;
    this.#before = before;
    if (signal.aborted) return;
    chat.frames.subscribe(() => this.#changed(chat.store.state), signal);
    signal.addEventListener('abort', () => clearTimeout(this.#progressTimer), { once: true });
    this.#changed(now);
    this.#changed(chat.store.state);
  }

  #changed(now: ChatState): void {
    const before = this.#before;
    this.#before = now;
    if (before === now) return;
    const { conversation, translation } = now;
    const strings = allStrings(translation);
    if (!before.online && now.online) announce(this.#view, strings.backOnline);
    if (now.threadId !== before.threadId && before.threadId !== null) return;
    if (isAnswered(before, now)) {
      const text = answerText(conversation);
      announce(this.#view, text === '' ? strings.answerReady : `${strings.assistantSaid} ${text}`);
    }
    if (conversation.progress && conversation.progress !== before.conversation.progress) {
      this.#sayProgress(conversation.progress);
    }
  }

  /** Says the line that is shown then, after a pause, if it was still going on. */
  #sayProgress(said: Progress): void {
    if (this.#progressTimer !== undefined) return;
    announce(this.#view, said.text);
    this.#progressTimer = setTimeout(() => {
      this.#progressTimer = undefined;
      const { progress } = this.#chat.store.state.conversation;
      if (progress && progress !== said) this.#sayProgress(progress);
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
function answerText(conversation: Conversation): string {
  const { entries } = conversation;
  const question = entries.findLastIndex(({ item }) => item.type === 'user_message');
  const texts = entries
    .slice(question + 1)
    .flatMap(({ item, live }) => (live && item.type === 'assistant_message' ? item.content : []))
    .map(({ text }) => text);
  const asked = pendingStructuredInput(conversation)?.item.inputs[0]?.question ?? '';
  return spokenText([...texts, asked].join('\n\n'));
}

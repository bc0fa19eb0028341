import type { ChatState } from '../../store/index.js';
import { lastUserMessage } from '../../store/selectors.js';

/** Types that nobody sees: they do not count as an answer. */
const INVISIBLE: readonly string[] = ['client_tool_call', 'end_of_turn', 'unknown'];

/** Our code for a question whose answer was stopped before its first word. */
export const STOPPED = 'stopped';

/** Whether the thread ends with a question that nobody is answering as far as this page knows. */
export function unanswered({ turn, conversation, threadId }: ChatState): boolean {
  if (turn || threadId === null) return false;
  const last = conversation.entries.findLast(({ item }) => !INVISIBLE.includes(item.type));
  return last?.item.type === 'user_message' && last.delivery === 'sent';
}

/** Whether this page has asked the last question itself, and its turn ended without an error: nobody else will answer. */
export function endedHere({ conversation }: ChatState): boolean {
  const { error } = conversation;
  return (error === null || error.code === STOPPED) && lastUserMessage(conversation)?.live === true;
}

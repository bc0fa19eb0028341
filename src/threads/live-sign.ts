import type { ChatState, Progress } from '../store/index.js';
import { isVisible, isWaiting } from '../store/selectors.js';

/** What shows at the end of a conversation that an answer is being worked on. */
export type LiveSign =
  | { readonly kind: 'none' }
  /** `between`: something was answered already, so that a short pause needs no sign. */
  | { readonly kind: 'waiting'; readonly between: boolean }
  | { readonly kind: 'progress'; readonly progress: Progress };

const NONE: LiveSign = { kind: 'none' };
const WAITING: LiveSign = { kind: 'waiting', between: false };
const BETWEEN: LiveSign = { kind: 'waiting', between: true };

/** The sign of life for a state (PROTOCOL 3.4). An item that shows by itself that it is being worked on needs none. */
export function liveSign(state: ChatState): LiveSign {
  const { conversation, turn } = state;
  if (conversation.progress) return { kind: 'progress', progress: conversation.progress };
  if (!isWaiting(state) || turn?.failed || conversation.error) return NONE;
  const last = conversation.entries.findLast(isVisible);
  return !last || last.item.type === 'user_message' ? WAITING : BETWEEN;
}

/** Signs are made anew for each state: two that look the same are the same. */
export function sameSign(before: LiveSign, now: LiveSign): boolean {
  if (before.kind === 'progress') return now.kind === 'progress' && before.progress === now.progress;
  return before === now;
}

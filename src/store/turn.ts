import type { Action } from './actions.js';
import { appendEntry, removeEntries, setEntry } from './conversation.js';
import { endStream } from './end-stream.js';
import { changeRunning, findRunning, withoutBackground } from './running.js';
import type { ChatState, Conversation, ItemEntry, Turn } from './state.js';
import { selectThread } from './threads.js';

type TurnStarted = Extract<Action, { readonly type: 'turn.started' }>;

/** What is known of Stop and of errors at the beginning of each stream (PROTOCOL A6). */
export const freshStream = { phase: 'sending', canCancel: false, cancelRule: null, failed: false } as const;

/** Puts a message at the end of the conversation, on its way. The entry of an earlier try is used again. */
function showPending(conversation: Conversation, pending: ItemEntry): Conversation {
  const index = conversation.keys.indexOf(pending.key);
  if (index === -1) return appendEntry(conversation, pending);
  if (index === conversation.keys.length - 1) return setEntry(conversation, index, pending);
  return appendEntry(
    removeEntries(conversation, (entry) => entry.key === pending.key),
    pending,
  );
}

function pendingEntry(conversation: Conversation, { pending, resendKey }: TurnStarted): ItemEntry | null {
  const failed = conversation.entries.find((entry) => entry.key === resendKey);
  const key = failed?.key ?? pending?.key;
  const item = pending?.item ?? failed?.item;
  return key !== undefined && item ? { key, item, finished: true, delivery: 'sending', live: true } : null;
}

/** A question was sent: shows it at once, and clears what belonged to the turn before (PROTOCOL 3.4). */
export function turnStarted(state: ChatState, action: TurnStarted): ChatState {
  const selected = action.threadId === state.threadId ? state : selectThread(state, action.threadId);
  const shown = endTurn(selected, selected.turn?.id);
  const pending = pendingEntry(shown.conversation, action);
  const isQuestion = pending !== null || action.retryItemId !== undefined;
  const notices = isQuestion ? [] : shown.conversation.notices;
  const conversation: Conversation = { ...shown.conversation, error: null, progress: null, notices };
  const turn: Turn = {
    ...freshStream,
    id: action.turnId,
    threadId: action.threadId,
    pendingKey: pending?.key ?? null,
    retryItemId: action.retryItemId ?? null,
  };
  return { ...shown, turn, conversation: pending ? showPending(conversation, pending) : conversation };
}

/** A turn is over: nothing is in the making and no progress is shown any more. */
export function endTurn(state: ChatState, turnId: number | undefined): ChatState {
  const running = turnId === undefined ? null : findRunning(state, turnId);
  if (!running) return state;
  const { turn, conversation } = endStream(running, { reason: 'eof' });
  if (state.turn?.id === turnId) return { ...state, turn: null, conversation };
  return {
    ...state,
    backgroundTurns: state.backgroundTurns.filter((other) => other.id !== turnId),
    background: withoutBackground(state, turn.threadId),
  };
}

/** One stream of a turn came to its end. */
export const streamEnded = (
  state: ChatState,
  { turnId, end }: Extract<Action, { readonly type: 'stream.ended' }>,
): ChatState => changeRunning(state, turnId, (running) => endStream(running, end));

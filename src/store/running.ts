import { emptyConversation } from './conversation.js';
import { without } from './objects.js';
import type { ChatState, Conversation, Turn } from './state.js';

/** A turn and the conversation that it writes to, shown or in the background. */
export interface Running {
  readonly turn: Turn;
  readonly conversation: Conversation;
}

/** The turn with this id; null when it is over: what comes for it is late and dropped. */
export function findRunning(state: ChatState, turnId: number): Running | null {
  if (state.turn?.id === turnId) return { turn: state.turn, conversation: state.conversation };
  const turn = state.backgroundTurns.find((candidate) => candidate.id === turnId);
  if (!turn) return null;
  const conversation = turn.threadId === null ? undefined : state.background[turn.threadId];
  return { turn, conversation: conversation ?? emptyConversation };
}

/** Puts a turn back after a change; the same state when nothing changed. */
export function putRunning(state: ChatState, before: Running, after: Running): ChatState {
  const { turn, conversation } = after;
  if (turn === before.turn && conversation === before.conversation) return state;
  if (state.turn?.id === turn.id) return { ...state, turn, conversation };
  const backgroundTurns = state.backgroundTurns.map((other) => (other.id === turn.id ? turn : other));
  if (turn.threadId === null) return { ...state, backgroundTurns };
  return { ...state, backgroundTurns, background: { ...state.background, [turn.threadId]: conversation } };
}

/** Changes the turn with this id, if it still runs. */
export function changeRunning(state: ChatState, turnId: number, change: (running: Running) => Running): ChatState {
  const running = findRunning(state, turnId);
  return running ? putRunning(state, running, change(running)) : state;
}

/** Takes the turn that is shown into the background, because its thread is left (PROTOCOL A17). */
export function moveToBackground(state: ChatState): ChatState {
  const { turn, conversation } = state;
  if (!turn) return state;
  // Without a thread id nobody can come back to it before the server has made the thread, so the message need not wait.
  const left = turn.threadId === null ? { ...turn, pendingKey: null } : turn;
  return {
    ...state,
    turn: null,
    backgroundTurns: [...state.backgroundTurns, left],
    background: turn.threadId === null ? state.background : { ...state.background, [turn.threadId]: conversation },
  };
}

/** The background without a thread. */
export function withoutBackground(state: ChatState, threadId: string | null): ChatState['background'] {
  if (threadId === null || !Object.hasOwn(state.background, threadId)) return state.background;
  return without(state.background, threadId);
}

import type { ThreadMetadata } from '../protocol/index.js';
import type { Action } from './actions.js';
import { emptyConversation } from './conversation.js';
import { keep } from './objects.js';
import { moveToBackground, withoutBackground } from './running.js';
import type { ChatState } from './state.js';

type Of<Type extends Action['type']> = Extract<Action, { readonly type: Type }>;

/** Keeps what the server says of a thread; an absent key is unset by that (PROTOCOL 3.1). */
export function rememberThread(state: ChatState, thread: ThreadMetadata | null): ChatState {
  if (!thread) return state;
  const known = findThread(state, thread.id);
  const next = keep(known, thread);
  return next === known ? state : { ...state, threads: { ...state.threads, [thread.id]: thread } };
}

/** What is known of a thread; undefined before the server has said anything of it. */
export function findThread(state: Pick<ChatState, 'threads'>, threadId: string): ThreadMetadata | undefined {
  return Object.hasOwn(state.threads, threadId) ? state.threads[threadId] : undefined;
}

/** Puts a new thread at the top of the list. */
export function addToHistory(state: ChatState, threadId: string): ChatState {
  const { ids } = state.history;
  return ids.includes(threadId) ? state : { ...state, history: { ...state.history, ids: [threadId, ...ids] } };
}

/** Shows another thread. One whose answer goes on in the background comes back as it is now (PROTOCOL A17). */
export function selectThread(state: ChatState, threadId: string | null): ChatState {
  const isSame = threadId === state.threadId && threadId !== null;
  const isFresh = threadId === state.threadId && !state.turn && state.conversation === emptyConversation;
  if ((isSame && state.turn) || (isFresh && state.load.status === 'idle')) return state;
  const left = isSame ? state : moveToBackground(state);
  const turn = threadId === null ? undefined : left.backgroundTurns.find((other) => other.threadId === threadId);
  const waiting = threadId !== null && Object.hasOwn(left.background, threadId) ? left.background[threadId] : undefined;
  return {
    ...left,
    threadId,
    load: keep(left.load, { status: 'idle' }),
    conversation: waiting ?? emptyConversation,
    turn: turn ?? null,
    backgroundTurns: turn ? left.backgroundTurns.filter((other) => other !== turn) : left.backgroundTurns,
    background: withoutBackground(left, threadId),
  };
}

/** Begins to open the shown thread. */
export const loadStarted = (state: ChatState, { threadId }: Of<'thread.load.started'>): ChatState =>
  threadId === state.threadId ? { ...state, load: keep(state.load, { status: 'loading', threadId }) } : state;

/** Opening the shown thread failed. */
export const loadFailed = (state: ChatState, { threadId, notFound }: Of<'thread.load.failed'>): ChatState =>
  threadId === state.threadId ? { ...state, load: { status: 'failed', threadId, notFound } } : state;

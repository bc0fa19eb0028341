import type { ThreadMetadata } from '../../protocol/index.js';
import type { Action } from '../actions.js';
import { keep, without } from '../objects.js';
import { withoutBackground } from '../running.js';
import type { ChatState, Conversation, OlderPages } from '../state.js';
import { findThread, rememberThread, selectThread } from '../threads.js';
import { mergeNewest, prependPage } from './merge-pages.js';

type Of<Type extends Action['type']> = Extract<Action, { readonly type: Type }>;

/** Changes the conversation of the shown thread, when it is the one that is meant. */
function changeShown(
  state: ChatState,
  threadId: string,
  change: (conversation: Conversation) => Conversation,
): ChatState {
  if (threadId !== state.threadId) return state;
  const conversation = change(state.conversation);
  return conversation === state.conversation ? state : { ...state, conversation };
}

/**
 * Keeps what the server answers about a thread, unless there is something newer: a stream, a person or another answer has
 * changed or deleted the thread since the server was asked. `asked`: what was known of threads then.
 */
export const rememberAnswer = (
  state: ChatState,
  thread: ThreadMetadata | null,
  asked: ChatState['threads'] = state.threads,
): ChatState =>
  thread && findThread(state, thread.id) === findThread({ threads: asked }, thread.id)
    ? rememberThread(state, thread)
    : state;

/** The newest items of a thread are here, after opening it or as a re-sync. */
export function newestLoaded(
  state: ChatState,
  { type, threadId, thread, page, asked }: Of<'thread.loaded'> | Of<'updates.loaded'>,
): ChatState {
  const next = changeShown(rememberAnswer(state, thread, asked), threadId, (conversation) =>
    mergeNewest(conversation, page, state.turn !== null),
  );
  const { status } = state.load;
  // A thread that could not be opened is there after all, once it is brought up to date.
  const opens = type === 'thread.loaded' ? status !== 'idle' : status === 'failed';
  const isOpened = opens && threadId === state.threadId;
  return isOpened ? { ...next, load: { status: 'idle' } } : next;
}

/** The page before the oldest item that is shown. */
export const olderLoaded = (state: ChatState, { threadId, page }: Of<'older.loaded'>): ChatState =>
  changeShown(state, threadId, (conversation) => prependPage(conversation, page));

/** The page before the oldest item is on its way, or could not be had: it can be asked for again. */
export const olderStatus = (
  state: ChatState,
  { type, threadId }: Of<'older.started'> | Of<'older.failed'>,
): ChatState =>
  changeShown(state, threadId, (conversation) => {
    const status = type === 'older.started' ? 'loading' : 'failed';
    const older = keep<OlderPages>(conversation.older, { ...conversation.older, status });
    return older === conversation.older ? conversation : { ...conversation, older };
  });

/** The server accepted a new title, or a person gave one that it is asked to accept. */
export function threadRenamed(state: ChatState, { threadId, title }: Of<'thread.renamed'>): ChatState {
  const thread = findThread(state, threadId);
  return thread ? rememberThread(state, { ...thread, title }) : state;
}

/** A thread is gone. The shown one gives way to the new-thread view (PROTOCOL A16). */
export function threadDeleted(state: ChatState, { threadId }: Of<'thread.deleted'>): ChatState {
  const isShown = state.threadId === threadId;
  const left = isShown ? selectThread({ ...state, turn: null }, null) : state;
  const ids = left.history.ids.filter((id) => id !== threadId);
  const isListed = ids.length !== left.history.ids.length;
  // A server that pages by the ids of threads does not know this one any more, and would begin again.
  const after = left.history.after === threadId ? ids.at(-1) : left.history.after;
  if (!isShown && !isListed && !findThread(left, threadId)) return state;
  return {
    ...left,
    threads: without(left.threads, threadId),
    history: isListed ? { ...left.history, ids, ...(after !== undefined && { after }) } : left.history,
    background: withoutBackground(left, threadId),
    backgroundTurns: left.backgroundTurns.filter((turn) => turn.threadId !== threadId),
  };
}

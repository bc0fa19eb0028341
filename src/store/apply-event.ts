import type { ThreadItem, ThreadStreamEvent } from '../protocol/index.js';
import { appendItem, changeEntry, findById, setEntries, setEntry } from './conversation.js';
import { keep } from './objects.js';
import { isShownAnswer } from './item-kinds.js';
import { updateMessage } from './message-updates.js';
import { putRunning, type Running } from './running.js';
import type { ChatState, Conversation, ItemEntry, Turn } from './state.js';
import { rememberThread, addToHistory } from './threads.js';

/** Changes of the conversation by the events of its turn (PROTOCOL 3.1). */
export type Handlers = {
  readonly [Type in ThreadStreamEvent['type']]?: (
    running: Running,
    event: Extract<ThreadStreamEvent, { readonly type: Type }>,
  ) => Running;
};

/** Those that every answer consists of. What `thread.created` and `thread.updated` say, `applyStreamEvent` keeps. */
export const commonHandlers = {
  'thread.item.added': (running, { item }) => receive(running, item, 'added'),
  'thread.item.done': (running, { item }) => receive(running, item, 'done'),
  'thread.item.updated': ({ turn, conversation }, { item_id, update }) => {
    const index = findById(conversation.entries, item_id);
    const entry = conversation.entries[index];
    if (!entry) return { turn, conversation };
    return {
      turn: mayStop(turn),
      conversation: setEntry(conversation, index, changeEntry(entry, { item: updateMessage(entry.item, update) })),
    };
  },
  stream_options: ({ turn, conversation }, { stream_options: { allow_cancel } }) => ({
    turn: keep(turn, { ...turn, cancelRule: allow_cancel, canCancel: allow_cancel }),
    conversation,
  }),
  progress_update: ({ turn, conversation }, { text, icon }) => {
    const progress = keep(conversation.progress, { text, ...(icon !== undefined && { icon }) });
    return { turn, conversation: progress === conversation.progress ? conversation : { ...conversation, progress } };
  },
} satisfies Handlers;

/** Without `stream_options` Stop may be offered from the first item of the answer on (PROTOCOL A6). */
export function mayStop(turn: Turn): Turn {
  return turn.cancelRule === null && !turn.canCancel ? { ...turn, canCancel: true } : turn;
}

/** How an item came. */
type Arrival = 'added' | 'done' | 'replaced';

/** Takes in a whole item: an upsert by id that keeps the place (PROTOCOL 3.1). */
export function receive(running: Running, item: ThreadItem, arrival: Arrival): Running {
  const { turn, conversation } = running;
  // Never show an item of another thread in this one (PROTOCOL 9.2).
  if (item.thread_id !== '' && turn.threadId !== null && item.thread_id !== turn.threadId) return running;
  if (item.type === 'user_message' && turn.pendingKey !== null) return receiveEcho(running, item, turn.pendingKey);
  return {
    turn: item.type === 'user_message' ? turn : mayStop(turn),
    conversation: upsert(conversation, item, arrival),
  };
}

function upsert(conversation: Conversation, item: ThreadItem, arrival: Arrival): Conversation {
  const finished = arrival !== 'added' || item.type === 'user_message';
  const index = findById(conversation.entries, item.id);
  const entry = conversation.entries[index];
  if (entry && (arrival === 'replaced' || !isAnotherMessage(conversation, index, item, arrival))) {
    return setEntry(conversation, index, changeEntry(entry, { item, finished, delivery: 'sent' }));
  }
  const next = appendItem(conversation, item, { finished, delivery: 'sent', live: true });
  return isShownAnswer(item) && next.progress ? { ...next, progress: null } : next;
}

/**
 * Whether a message is a new one although its id is known: some models give all their messages the same id (PROTOCOL A3).
 * Told by the old one being finished, and by a question after it or by being added once more. As ids are looked up from
 * the end, later events find the new one.
 */
function isAnotherMessage({ entries }: Conversation, index: number, item: ThreadItem, arrival: Arrival): boolean {
  const old = entries[index];
  return (
    item.type === 'assistant_message' &&
    old?.item.type === 'assistant_message' &&
    old.finished &&
    (arrival === 'added' || entries.findLastIndex((entry) => entry.item.type === 'user_message') > index)
  );
}

/** The server's copy of the message that is on screen already (PROTOCOL A7): it takes over the entry, key included. */
function receiveEcho({ turn, conversation }: Running, item: ThreadItem, pendingKey: string): Running {
  const sent = { ...turn, pendingKey: null };
  const index = conversation.keys.indexOf(pendingKey);
  const entry = conversation.entries[index];
  if (!entry) return { turn: sent, conversation: upsert(conversation, item, 'done') };
  const isSecond = (other: ItemEntry): boolean => other !== entry && item.id !== '' && other.item.id === item.id;
  const entries = conversation.entries
    .filter((other) => !isSecond(other))
    .map((other) => (other === entry ? changeEntry(entry, { item, delivery: 'sent' }) : other));
  return { turn: sent, conversation: setEntries(conversation, entries) };
}

/** Whether the thread that is said to be new is known as another turn's. Only a server in error says so. */
const isTaken = (state: ChatState, threadId: string): boolean =>
  state.threadId === threadId || Object.hasOwn(state.background, threadId);

/** The server made the thread of this turn: the shown turn's becomes the shown thread (PROTOCOL 3.1). */
function threadCreated(state: ChatState, running: Running, threadId: string): ChatState {
  const { turn, conversation } = running;
  if (turn.threadId !== null || isTaken(state, threadId)) return state;
  const next = putRunning(state, running, { turn: { ...turn, threadId }, conversation });
  return state.turn?.id === turn.id ? { ...next, threadId } : next;
}

/** One event of a turn's stream (PROTOCOL 3.1). Total: what does not fit, or has no handler, changes nothing. */
export function applyStreamEvent(
  state: ChatState,
  running: Running,
  event: ThreadStreamEvent,
  handlers: Handlers = commonHandlers,
): ChatState {
  const handle = handlers[event.type] as ((running: Running, event: ThreadStreamEvent) => Running) | undefined;
  const { turn, conversation } = handle ? handle(running, event) : running;
  const begun: Running = { turn: turn.phase === 'sending' ? { ...turn, phase: 'streaming' } : turn, conversation };
  const next = putRunning(state, running, begun);
  if (event.type === 'thread.updated') return rememberThread(next, event.thread);
  if (event.type !== 'thread.created') return next;
  const { thread } = event;
  return threadCreated(addToHistory(rememberThread(next, thread), thread.id), begun, thread.id);
}

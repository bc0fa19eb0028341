import { applyStreamEvent } from '../apply-event.js';
import { changeEntry, findById, removeEntries, setEntry } from '../conversation.js';
import { keep, without } from '../objects.js';
import { change, commonReducers, createReduce, type ActionOf, type Reducers } from '../reduce.js';
import { changeRunning, findRunning, type Running } from '../running.js';
import type { ChatState, Conversation } from '../state.js';
import { freshStream } from '../turn.js';
import { removeAttachment, setAttachment } from './draft.js';
import { allHandlers, settleEntries } from './events.js';
import { changeHistory, historyFailure, historyLoaded } from './history.js';
import { dropFormerAnswers } from './retry.js';
import { newestLoaded, olderLoaded, olderStatus, threadDeleted, threadRenamed } from './threads.js';
import { pendingToolCall, settleToolCalls } from './tool-calls.js';

const onConversation = (state: ChatState, conversation: Conversation): ChatState =>
  change(state, 'conversation', conversation);

/** A sync action's `updated_item` takes the place of its item, wherever that is; still being made, it stays so. */
function itemReplaced(state: ChatState, { threadId, item }: ActionOf<'item.replaced'>): ChatState {
  const replace = (conversation: Conversation): Conversation => {
    const index = findById(conversation.entries, item.id);
    const entry = conversation.entries[index];
    return entry ? setEntry(conversation, index, changeEntry(entry, { item })) : conversation;
  };
  if (threadId === state.threadId) return onConversation(state, replace(state.conversation));
  const turn = state.backgroundTurns.find((other) => other.threadId === threadId);
  if (!turn) return state;
  return changeRunning(state, turn.id, (running) => ({ ...running, conversation: replace(running.conversation) }));
}

/** The message that could not be sent goes, and with it what was said of its failure. */
function failedRemoved(state: ChatState, { key }: ActionOf<'failed.removed'>): ChatState {
  const { conversation } = state;
  const kept = removeEntries(conversation, (entry) => entry.key === key && entry.delivery === 'failed');
  return kept === conversation ? state : { ...state, conversation: { ...kept, error: null } };
}

/** Of the end of one stream: a client tool that is called now keeps the progress line (PROTOCOL 3.4). */
function streamEnded(state: ChatState, action: ActionOf<'stream.ended'>): ChatState {
  const settledRetry = action.end.reason === 'eof' ? changeRunning(state, action.turnId, dropFormerAnswers) : state;
  const before = findRunning(settledRetry, action.turnId);
  if (!before) return state;
  const { progress } = before.conversation;
  const waits = action.end.reason === 'eof' && progress !== null && pendingToolCall(before) !== null;
  const ended = commonReducers['stream.ended'](settledRetry, action);
  return changeRunning(ended, action.turnId, ({ turn, conversation }) => {
    const settled = settleEntries(conversation);
    return { turn, conversation: waits ? { ...settled, progress } : settled };
  });
}

/** A client tool runs between two streams. */
const toolStarted = ({ turn, conversation }: Running): Running => ({
  turn: turn.phase === 'tool' ? turn : { ...turn, phase: 'tool' },
  conversation,
});

/** The next stream of the turn was requested, with the output of the client tool. */
const turnContinued = ({ turn, conversation }: Running): Running => ({
  turn: { ...turn, ...freshStream },
  conversation: settleToolCalls(conversation),
});

const settleShown = (state: ChatState): ChatState =>
  onConversation(state, settleToolCalls(settleEntries(state.conversation)));

const reducers: Reducers = {
  ...commonReducers,
  'older.started': olderStatus,
  'older.loaded': olderLoaded,
  'older.failed': olderStatus,
  'thread.loaded': newestLoaded,
  'updates.loaded': newestLoaded,
  'turn.started': (state, action) => settleShown(commonReducers['turn.started'](state, action)),
  'stream.event': (state, { turnId, event }) => {
    const begun = changeRunning(state, turnId, dropFormerAnswers);
    const running = findRunning(begun, turnId);
    return running ? applyStreamEvent(begun, running, event, allHandlers) : state;
  },
  'stream.ended': streamEnded,
  'tool.started': (state, { turnId }) => changeRunning(state, turnId, toolStarted),
  'turn.continued': (state, { turnId }) => changeRunning(state, turnId, turnContinued),
  'turn.ended': (state, action) => {
    const isShown = state.turn?.id === action.turnId;
    const ended = commonReducers['turn.ended'](state, action);
    return isShown ? settleShown(ended) : ended;
  },
  'progress.set': (state, { progress }) => {
    const { turn, conversation } = state;
    const kept = keep(conversation.progress, progress);
    return turn || kept === conversation.progress ? state : onConversation(state, { ...conversation, progress: kept });
  },
  'notice.dismissed': (state, { noticeId }) => {
    const notices = state.conversation.notices.filter((notice) => notice.id !== noticeId);
    const isSame = notices.length === state.conversation.notices.length;
    return isSame ? state : onConversation(state, { ...state.conversation, notices });
  },
  'feedback.set': (state, { key, kind }) => {
    const { feedback } = state.conversation;
    const now = kind ? { ...feedback, [key]: kind } : without(feedback, key);
    const kept = keep(feedback, now);
    return kept === feedback ? state : onConversation(state, { ...state.conversation, feedback: kept });
  },
  'item.replaced': itemReplaced,
  'failed.removed': failedRemoved,
  'history.closed': (state) => changeHistory(historyFailure(state, { failure: null }), { open: false }),
  'history.list.started': (state) => changeHistory(state, { status: 'loading' }),
  'history.list.loaded': historyLoaded,
  'history.list.failed': (state) => changeHistory(state, { status: 'failed' }),
  'history.failure.set': historyFailure,
  'thread.renamed': threadRenamed,
  'thread.deleted': threadDeleted,
  'draft.attachment.set': (state, { attachment }) => change(state, 'draft', setAttachment(state.draft, attachment)),
  'draft.attachment.removed': (state, { localId }) => change(state, 'draft', removeAttachment(state.draft, localId)),
};

/** The state after any action. */
export const reduceAll = createReduce(reducers);

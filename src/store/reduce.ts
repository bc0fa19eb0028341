import { applyStreamEvent } from './apply-event.js';
import type { Action } from './actions.js';
import { fitDraft, setDraft } from './draft.js';
import { keep } from './objects.js';
import { findRunning } from './running.js';
import type { ChatState, Draft } from './state.js';
import { loadFailed, loadStarted, selectThread } from './threads.js';
import { endTurn, streamEnded, turnStarted } from './turn.js';

/** The actions of one type. */
export type ActionOf<Type extends Action['type']> = Extract<Action, { readonly type: Type }>;

/** What actions do, by their types. */
export type Reducers<Type extends Action['type'] = Action['type']> = {
  readonly [T in Type]: (state: ChatState, action: ActionOf<T>) => ChatState;
};

/** Makes the state after an action. */
export type Reduce = (state: ChatState, action: Action) => ChatState;

/** The state with one value; the same when it is there already. */
export function change<Name extends keyof ChatState>(state: ChatState, name: Name, value: ChatState[Name]): ChatState {
  return state[name] === value ? state : { ...state, [name]: value };
}

const onDraft = (state: ChatState, draft: Draft): ChatState => change(state, 'draft', draft);

const showHistory = (state: ChatState, open: boolean): ChatState =>
  change(state, 'history', keep(state.history, { ...state.history, open }));

/** What a plain conversation needs. */
export const commonReducers = {
  'options.set': (state, { options }) => {
    const next = change(state, 'options', options);
    return next === state ? state : onDraft(next, fitDraft(next.draft, options));
  },
  'translation.set': (state, { translation }) => change(state, 'translation', translation),
  'setup.set': (state, { problem }) => change(state, 'setup', keep(state.setup, problem)),
  'server.changed': (state) => ({
    ...selectThread(state, null),
    history: { open: state.history.open, status: 'ready', ids: [], hasMore: false },
  }),
  'online.set': (state, { online, retryAt = null }) => change(change(state, 'online', online), 'retryAt', retryAt),
  'thread.selected': (state, { threadId }) => selectThread(state, threadId),
  'thread.load.started': loadStarted,
  'thread.load.failed': loadFailed,
  'turn.started': turnStarted,
  'stream.event': (state, { turnId, event }) => {
    const running = findRunning(state, turnId);
    return running ? applyStreamEvent(state, running, event) : state;
  },
  'stream.ended': streamEnded,
  'turn.ended': (state, { turnId }) => endTurn(state, turnId),
  'error.set': (state, { error }) => {
    const kept = keep(state.conversation.error, error);
    if (kept === state.conversation.error) return state;
    return { ...state, conversation: { ...state.conversation, error: kept } };
  },
  'history.opened': (state) => showHistory(state, true),
  'history.closed': (state) => showHistory(state, false),
  'draft.typed': (state, { content }) => onDraft(state, keep(state.draft, { ...state.draft, content })),
  'draft.set': (state, { draft }) => onDraft(state, setDraft(state.draft, draft)),
} satisfies Partial<Reducers>;

/**
 * The one author of `ChatState`. Pure and total: it never throws and never changes what it is given, an action that does
 * not fit (late, or for a thread that is gone) changes nothing, and then the result is the same object.
 */
export const createReduce =
  (reducers: Partial<Reducers>): Reduce =>
  (state, action) => {
    const apply = reducers[action.type] as Reduce | undefined;
    return apply ? apply(state, action) : state;
  };

/** The state after an action of a plain conversation. `rare/` has the rest, and takes its place when it is needed. */
export const reduceCommon = createReduce(commonReducers);

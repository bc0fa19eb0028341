import type { Action } from '../actions.js';
import { without } from '../objects.js';
import type { ChatState, History } from '../state.js';
import { findThread } from '../threads.js';
import { rememberAnswer } from './threads.js';

/** Changes the list; the same state when nothing changes. */
export function changeHistory(state: ChatState, change: Partial<History>): ChatState {
  const isChanged = Object.entries(change).some(([name, value]) => state.history[name as keyof History] !== value);
  return isChanged ? { ...state, history: { ...state.history, ...change } } : state;
}

/** Remembers, or forgets, what the server refused to do to a thread. */
export function historyFailure(
  state: ChatState,
  { failure }: Pick<Extract<Action, { readonly type: 'history.failure.set' }>, 'failure'>,
): ChatState {
  if (failure) return changeHistory(state, { failure });
  return state.history.failure ? { ...state, history: without(state.history, 'failure') } : state;
}

/** The list with its first page as it is now, and what was loaded beyond it. */
function withFirstPage(ids: readonly string[], page: readonly string[]): readonly string[] {
  const end = page.findLast((id) => ids.includes(id));
  return end === undefined ? page : [...page, ...ids.slice(ids.indexOf(end) + 1)];
}

/**
 * A page of the list of threads, in the order received (PROTOCOL A15). It says nothing of a thread that was made, changed or
 * deleted while it was on its way.
 */
export function historyLoaded(
  state: ChatState,
  {
    threads,
    hasMore,
    after,
    append,
    keepRest,
    asked = state.threads,
  }: Extract<Action, { readonly type: 'history.list.loaded' }>,
): ChatState {
  const before = { threads: asked };
  const isDeleted = (id: string): boolean => !findThread(state, id) && findThread(before, id) !== undefined;
  const isMade = (id: string): boolean => !findThread(before, id) && findThread(state, id) !== undefined;
  const remembered = threads.reduce((next, thread) => rememberAnswer(next, thread, asked), state);
  const { after: previous, ...rest } = state.history;
  const page = threads.map((thread) => thread.id).filter((id) => !isDeleted(id));
  const known = append ? [...rest.ids, ...page] : keepRest && hasMore ? withFirstPage(rest.ids, page) : page;
  const made = append ? [] : rest.ids.filter(isMade);
  const ids = [...new Set([...made, ...known])];
  // The cursor is that of the last page.
  if (!append && new Set(known).size > new Set(page).size) {
    return { ...remembered, history: { ...state.history, status: 'ready', ids } };
  }
  // A server that repeats its cursor, or has no row to offer, would be asked for ever (PROTOCOL 9.2).
  const isStuck = append && (after === previous || threads.every(({ id }) => rest.ids.includes(id)));
  // A server that pages by the ids of threads does not know one that is deleted, and would begin again.
  const cursor = after !== undefined && isDeleted(after) ? ids.at(-1) : after;
  const goesOn = hasMore && cursor !== undefined && !isStuck;
  return {
    ...remembered,
    history: { ...rest, status: 'ready', ids, hasMore: goesOn, ...(goesOn && { after: cursor }) },
  };
}

import { CustomStreamError, CutConnection, StreamError } from '../errors.js';
import { timestamp } from '../store/clock.js';
import { newId } from '../store/ids.js';
import type { Store } from '../store/store.js';
import { isHidden, type AssistantEvent, type ServerThread, type StreamEvent } from '../wire.js';
import { abortable } from './abortable.js';
import { PendingMessages } from './pending-items.js';
import { presentItem, threadResponse, type Presenter } from './serialize.js';

/** What one run of an assistant works on. */
export interface TurnScope {
  readonly thread: ServerThread;
  readonly store: Store;
  readonly presenter: Presenter;
  /** Aborts when the client closes the connection: the only way to cancel (PROTOCOL 1.6). */
  readonly signal: AbortSignal;
  readonly log: (error: unknown) => void;
}

/**
 * Runs an assistant and makes its events a stream (PROTOCOL 1.4): stream options first, items saved when they are done,
 * hidden ones swallowed, a `thread.updated` after each change of the thread, failures turned into `error` events.
 * @throws the signal's reason after a cancellation, when what came so far is saved; and {@link CutConnection}
 */
export async function* runTurn(
  scope: TurnScope,
  start: () => AsyncIterable<AssistantEvent>,
): AsyncGenerator<StreamEvent> {
  yield { type: 'stream_options', stream_options: { allow_cancel: true } };
  const pending = new PendingMessages();
  const changes = watchThread(scope);
  try {
    for await (const event of abortable(start(), scope.signal)) {
      persist(event, scope.store, scope.thread.id, pending);
      if (!isSwallowed(event)) yield present(event, scope.presenter);
      yield* changes();
    }
    yield* changes();
  } catch (error) {
    if (scope.signal.aborted) {
      saveCancelled(scope, pending);
      throw error;
    }
    if (error instanceof CutConnection) throw error;
    yield errorEvent(error, scope.log);
  }
  yield* changes();
}

/** Each call yields `thread.updated` if the thread differs from what was last saved. */
function watchThread({ thread, store }: TurnScope): () => Generator<StreamEvent> {
  let saved = JSON.stringify(thread);
  return function* () {
    const now = JSON.stringify(thread);
    if (now === saved) return;
    saved = now;
    store.saveThread(thread);
    yield { type: 'thread.updated', thread: threadResponse(thread) };
  };
}

function persist(event: AssistantEvent, store: Store, threadId: string, pending: PendingMessages): void {
  switch (event.type) {
    case 'thread.item.added':
      pending.add(event.item);
      break;
    case 'thread.item.updated':
      pending.update(event.item_id, event.update);
      break;
    case 'thread.item.done':
    case 'thread.item.replaced':
      store.saveItem(event.item);
      pending.remove(event.item.id);
      break;
    case 'thread.item.removed':
      store.deleteItem(threadId, event.item_id);
      pending.remove(event.item_id);
      break;
  }
}

/** Only in `done`: the Python server lets hidden items out in the other events (PROTOCOL 1.8). */
function isSwallowed(event: AssistantEvent): boolean {
  return event.type === 'thread.item.done' && isHidden(event.item);
}

function present(event: AssistantEvent, presenter: Presenter): StreamEvent {
  return 'item' in event ? { ...event, item: presentItem(event.item, presenter) } : event;
}

function saveCancelled({ store, thread }: TurnScope, pending: PendingMessages): void {
  store.transaction(() => {
    for (const item of pending.unfinished()) store.saveItem(item);
    store.saveItem({
      type: 'sdk_hidden_context',
      id: newId('sdk_hidden_context'),
      thread_id: thread.id,
      created_at: timestamp(),
      content: 'The user stopped this answer. Do not go on with it.',
    });
  });
}

function errorEvent(error: unknown, log: (error: unknown) => void): StreamEvent {
  if (error instanceof CustomStreamError) {
    return { type: 'error', code: 'custom', message: error.message, allow_retry: error.allowRetry };
  }
  if (error instanceof StreamError) return { type: 'error', code: 'stream.error', allow_retry: error.allowRetry };
  log(error);
  return { type: 'error', code: 'stream.error', allow_retry: true };
}

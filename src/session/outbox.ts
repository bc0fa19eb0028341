import type { Emit } from '../events.js';
import type { ChatState, Store } from '../store/index.js';

/**
 * Sends public events in the order in which things happened, also when a listener makes new ones happen: those wait
 * until the present one was heard by all.
 */
export function createOutbox(send: Emit): Emit {
  const queue: (() => void)[] = [];
  let sending = false;
  return (name, ...detail) => {
    queue.push(() => send(name, ...detail));
    if (sending) return;
    sending = true;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) next();
    } finally {
      sending = false;
    }
  };
}

/**
 * Tells the page what the state says (PROTOCOL 7.3): the thread that is open, its loading, its running answer, the
 * history view and the composer's tool. Each event leaves when the state has changed, so methods that were busy work
 * again in a listener of `response.end` and `thread.load.end`.
 */
export function announceState(store: Store, emit: Emit, signal: AbortSignal): void {
  let told = store.state;
  store.subscribe(() => {
    const before = told;
    told = store.state;
    announce(before, told, emit);
  }, signal);
}

const loadingThread = ({ load }: ChatState): string | null => (load.status === 'loading' ? load.threadId : null);

function announce(before: ChatState, now: ChatState, emit: Emit): void {
  if (before.turn && before.turn.id !== now.turn?.id) emit('chatkit.response.end');
  const loaded = loadingThread(before);
  const loads = loadingThread(now);
  if (before.threadId !== now.threadId) emit('chatkit.thread.change', { threadId: now.threadId });
  if (loaded !== null && loaded !== loads) emit('chatkit.thread.load.end', { threadId: loaded });
  if (loads !== null && loads !== loaded) emit('chatkit.thread.load.start', { threadId: loads });
  if (now.turn && before.turn?.id !== now.turn.id) emit('chatkit.response.start');
  if (before.history.open !== now.history.open) {
    emit(now.history.open ? 'chatkit.history.open' : 'chatkit.history.close');
  }
  if (before.draft.toolId !== now.draft.toolId) emit('chatkit.tool.change', { toolId: now.draft.toolId });
}

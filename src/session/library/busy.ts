import { ChatKitError } from '../../events.js';
import type { ChatState } from '../../store/index.js';

/** Why no request may start now: a thread is loading, or an answer is on its way (PROTOCOL 7.2). */
export type Busy = 'loading' | 'responding';

export function busy(state: ChatState): Busy | null {
  if (state.turn) return 'responding';
  return state.load.status === 'loading' ? 'loading' : null;
}

const REASONS: Readonly<Record<Busy, string>> = {
  loading: 'a thread is loading (wait for chatkit.thread.load.end)',
  responding: 'a response is streaming (wait for chatkit.response.end)',
};

/** @throws ChatKitError `IntegrationError` while busy */
export function refuseWhileBusy(state: ChatState, method: string): void {
  const reason = busy(state);
  if (reason) throw new ChatKitError('IntegrationError', `${method}() cannot run now: ${REASONS[reason]}.`);
}

import type { ChatContext } from '../context/index.js';
import type { ChatState } from '../store/index.js';
import { loadStates } from './states-part.js';

/** Whether a screen reader may have to say something about it: nothing while a first answer is still coming. */
const isWorthSaying = (before: ChatState, now: ChatState): boolean =>
  now.conversation.progress !== null ||
  now.online !== before.online ||
  (now.turn === null && now.conversation !== before.conversation);

/** Fetches what speaks when there is first something to say. When that fails, the next thing to say tries again. */
export function speakLater(chat: ChatContext, view: Element, signal: AbortSignal): void {
  let before = chat.store.state;
  const found = new AbortController();
  const check = async (): Promise<void> => {
    const states = [before, chat.store.state] as const;
    before = chat.store.state;
    if (!isWorthSaying(...states)) return;
    await loadStates();
    const { Speaker } = await import('./states/index.js');
    if (signal.aborted || found.signal.aborted) return;
    found.abort();
    new Speaker(chat, view, states, signal);
  };
  chat.frames.subscribe(() => void check().catch(() => undefined), AbortSignal.any([signal, found.signal]));
}

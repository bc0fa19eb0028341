import type { ChatState } from '../store/index.js';

/** Which screen a chat shows. */
export type ChatScreen = 'setup' | 'loading' | 'failed' | 'start' | 'thread';

/** The screen for a state; the composer stands under all of them but `setup`. */
export function chatScreen({ setup, load, threadId, conversation, turn }: ChatState): ChatScreen {
  if (setup) return 'setup';
  const { entries, notices, error, older } = conversation;
  const isEmpty =
    entries.length === 0 && notices.length === 0 && error === null && older.status === 'none' && turn === null;
  const opens = threadId !== null && load.status !== 'idle' && load.threadId === threadId;
  // What is written in a thread that did not load is shown, whether it arrives or not.
  if (opens && (isEmpty || load.status === 'loading')) return load.status;
  return isEmpty ? 'start' : 'thread';
}

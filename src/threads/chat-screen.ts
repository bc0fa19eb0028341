import type { ChatState } from '../store/index.js';

/** Which screen a chat shows. */
export type ChatScreen = 'setup' | 'loading' | 'failed' | 'start' | 'thread';

/** The screen for a state; the composer stands under all of them but `setup`. */
export function chatScreen({ setup, load, threadId, conversation, turn }: ChatState): ChatScreen {
  if (setup) return 'setup';
  if (threadId !== null && load.status !== 'idle' && load.threadId === threadId) return load.status;
  const { entries, notices, error, older } = conversation;
  const nothingThere = entries.length === 0 && notices.length === 0 && error === null && older.status === 'none';
  return nothingThere && !turn ? 'start' : 'thread';
}

import { findById, removeEntries } from '../conversation.js';
import type { Running } from '../running.js';

/**
 * A question is answered again from here on: drops what followed it, as the server did without a word (PROTOCOL 2.3).
 * Not before the server has said something, so that a request that never arrived costs nothing.
 */
export function dropFormerAnswers(running: Running): Running {
  const { turn, conversation } = running;
  if (turn.retryItemId === null) return running;
  const begun = { ...turn, retryItemId: null };
  const index = findById(conversation.entries, turn.retryItemId);
  if (index === -1) return { turn: begun, conversation };
  const dropped = new Set(conversation.entries.slice(index + 1));
  return { turn: begun, conversation: removeEntries(conversation, (entry) => dropped.has(entry)) };
}

import type { StreamEnd } from './actions.js';
import { removeEntries, setEntries, setEntry } from './conversation.js';
import { isBlank } from './item-kinds.js';
import { keep } from './objects.js';
import type { Running } from './running.js';
import type { Conversation, ItemEntry } from './state.js';

/** What of an unfinished answer does not stay (PROTOCOL 3.3, and 1.6 for Stop: it will not survive a reload). */
function isDropped({ finished, item }: ItemEntry, reason: StreamEnd['reason']): boolean {
  if (finished) return false;
  if (item.type === 'assistant_message') return isBlank(item);
  if (item.type === 'workflow' && item.workflow.tasks.length === 0) return true;
  return reason === 'stopped' || (item.type === 'generated_image' && !item.image);
}

/** What becomes of the message whose echo did not come (PROTOCOL A7, 9.1). */
function settlePending({ turn, conversation }: Running, end: StreamEnd): Conversation {
  const index = conversation.entries.findIndex(({ key }) => key === turn.pendingKey);
  const entry = conversation.entries[index];
  const delivery = end.reason === 'eof' && !turn.failed ? 'sent' : 'failed';
  return entry ? setEntry(conversation, index, { ...entry, delivery }) : conversation;
}

/** The end of one stream (PROTOCOL 3.3): a whole turn may go on after it, with the output of a client tool. */
export function endStream(running: Running, end: StreamEnd): Running {
  const { turn } = running;
  const kept = removeEntries(settlePending(running, end), (entry) => isDropped(entry, end.reason));
  const finished = setEntries(
    kept,
    kept.entries.map((entry) => (entry.finished ? entry : { ...entry, finished: true })),
  );
  // What the server itself said of its failure is more use than that the connection broke after it.
  const error = end.reason === 'failed' && !turn.failed ? end.error : finished.error;
  return {
    turn: keep(turn, { ...turn, pendingKey: null, retryItemId: null }),
    conversation:
      finished.progress === null && error === finished.error ? finished : { ...finished, progress: null, error },
  };
}

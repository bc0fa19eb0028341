import type { StreamEnd } from './actions.js';
import { removeEntries, setEntries, setEntry } from './conversation.js';
import { isBlank, isShownType } from './item-kinds.js';
import { keep, without } from './objects.js';
import { clearStreaming } from './patch-widget.js';
import { dropFormerAnswers } from './retry.js';
import type { Running } from './running.js';
import type { Conversation, ItemEntry } from './state.js';

/** Says of every widget that no more text comes for now (PROTOCOL 3.3). */
export function clearStreamingFlags(conversation: Conversation): Conversation {
  return setEntries(conversation, conversation.entries.map(clearFlags));
}

function clearFlags(entry: ItemEntry): ItemEntry {
  if (entry.item.type !== 'widget') return entry;
  const widget = clearStreaming(entry.item.widget);
  return widget === entry.item.widget ? entry : { ...entry, item: { ...entry.item, widget } };
}

function finish(entry: ItemEntry): ItemEntry {
  const cleared = clearFlags(entry);
  if (cleared.finished) return cleared;
  return { ...without(cleared, 'imageProgress'), finished: true };
}

/** What of an unfinished answer does not stay (PROTOCOL 3.3, and 1.6 for Stop: it will not survive a reload). */
function isDropped({ finished, item }: ItemEntry, reason: StreamEnd['reason']): boolean {
  if (finished) return false;
  if (item.type === 'assistant_message') return isBlank(item);
  if (item.type === 'workflow' && item.workflow.tasks.length === 0) return true;
  return reason === 'stopped' || (item.type === 'generated_image' && !item.image);
}

/**
 * The call of a client tool for which the turn waits (PROTOCOL 3.3): made in this turn, not yet answered, and with
 * nothing visible after it. Null when there is none.
 */
function findPendingToolCall(conversation: Conversation): ItemEntry | null {
  const entry = conversation.entries.findLast(({ item }) => item.type === 'client_tool_call' || isShownType(item.type));
  const isPending = entry?.item.type === 'client_tool_call' && entry.item.status === 'pending' && entry.live;
  return isPending ? entry : null;
}

/** Calls that were made are no longer waited for: the server sends no event when it has taken the output (PROTOCOL 1.4). */
export function settleToolCalls(conversation: Conversation): Conversation {
  const entries = conversation.entries.map((entry) =>
    entry.live && entry.item.type === 'client_tool_call' && entry.item.status === 'pending'
      ? { ...entry, item: { ...entry.item, status: 'completed' as const } }
      : entry,
  );
  return setEntries(conversation, entries);
}

/** What becomes of the message whose echo did not come (PROTOCOL A7, 9.1). */
function settlePending({ turn, conversation }: Running, end: StreamEnd): Conversation {
  const { pendingKey } = turn;
  if (pendingKey === null) return conversation;
  const delivery = end.reason === 'eof' && !turn.failed ? 'sent' : 'failed';
  const index = conversation.keys.indexOf(pendingKey);
  const entry = conversation.entries[index];
  return entry ? setEntry(conversation, index, { ...entry, delivery }) : conversation;
}

/** The end of one stream (PROTOCOL 3.3): a whole turn may go on after it, with the output of a client tool. */
export function endStream(stream: Running, end: StreamEnd): Running {
  const running = end.reason === 'eof' ? dropFormerAnswers(stream) : stream;
  const { turn } = running;
  const pendingSettled = settlePending(running, end);
  const kept = removeEntries(pendingSettled, (entry) => isDropped(entry, end.reason));
  const finished = setEntries(kept, kept.entries.map(finish));
  const waitsForTool = end.reason === 'eof' && !turn.failed && findPendingToolCall(finished) !== null;
  const progress = waitsForTool ? finished.progress : null;
  // What the server itself said of its failure is more use than that the connection broke after it.
  const error = end.reason === 'failed' && !turn.failed ? end.error : finished.error;
  return {
    turn: keep(turn, { ...turn, pendingKey: null, retryItemId: null }),
    conversation:
      progress === finished.progress && error === finished.error ? finished : { ...finished, progress, error },
  };
}

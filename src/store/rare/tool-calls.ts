import type { ClientToolCallItem } from '../../protocol/index.js';
import { setEntries } from '../conversation.js';
import { isShownType } from '../item-kinds.js';
import type { Running } from '../running.js';
import type { Conversation, ItemEntry } from '../state.js';

type ToolCallEntry = ItemEntry & { readonly item: ClientToolCallItem };

const isPending = (entry: ItemEntry | undefined): entry is ToolCallEntry =>
  entry?.item.type === 'client_tool_call' && entry.item.status === 'pending' && entry.live;

/**
 * The call of a client tool with which a stream ends (PROTOCOL 3.3): made and stored in this turn, not yet answered, and
 * with nothing visible after it. Null when there is none, or the stream failed.
 */
export function pendingToolCall({ turn, conversation }: Running): ClientToolCallItem | null {
  const last = conversation.entries.findLast(({ item }) => item.type === 'client_tool_call' || isShownType(item.type));
  return !turn.failed && isPending(last) && last.finished ? last.item : null;
}

/** Calls that were made are no longer waited for: the server sends no event when it has taken the output (PROTOCOL 1.4). */
export function settleToolCalls(conversation: Conversation): Conversation {
  const entries = conversation.entries.map((entry) =>
    isPending(entry) ? { ...entry, item: { ...entry.item, status: 'completed' as const } } : entry,
  );
  return setEntries(conversation, entries);
}

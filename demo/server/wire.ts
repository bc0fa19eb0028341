/** What goes over the wire as the server sees it: the client's types, plus what never leaves the server. */
import type {
  JsonObject,
  Page,
  ThreadItem,
  ThreadMetadata,
  ThreadStatus,
  ThreadStreamEvent,
  UnknownItem,
} from '../../src/protocol/index.js';

export type * from '../../src/protocol/index.js';

interface HiddenBase {
  readonly id: string;
  readonly thread_id: string;
  readonly created_at: string;
}

/** Context for the model that people never see (PROTOCOL 1.8). */
export interface HiddenContextItem extends HiddenBase {
  readonly type: 'hidden_context_item';
  readonly content: unknown;
}

/** The same, written by the server itself: the marker of a cancelled answer (PROTOCOL 1.6). */
export interface SDKHiddenContextItem extends HiddenBase {
  readonly type: 'sdk_hidden_context';
  readonly content: string;
}

/** Everything that the database can hold in a thread. */
export type StoredItem = Exclude<ThreadItem, UnknownItem> | HiddenContextItem | SDKHiddenContextItem;

/** A thread while a turn runs: an assistant may change its title and status, and the change is saved and sent. */
export interface ServerThread {
  readonly id: string;
  readonly created_at: string;
  title?: string;
  status: ThreadStatus;
  allowed_image_domains?: readonly string[];
  metadata: JsonObject;
}

/** A thread as it is sent: `items` is filled by `threads.get_by_id` only. */
export interface ThreadResponse extends ThreadMetadata {
  readonly items: Page<StoredItem>;
}

type ItemEvent = 'thread.item.added' | 'thread.item.done' | 'thread.item.replaced';
type ThreadEvent = 'thread.created' | 'thread.updated';

/** What an assistant may yield. Thread events are made by the server, from the changes of the thread. */
export type AssistantEvent =
  | Exclude<ThreadStreamEvent, { type: ItemEvent | ThreadEvent }>
  | { [Type in ItemEvent]: { readonly type: Type; readonly item: StoredItem } }[ItemEvent];

/** What a stream carries. */
export type StreamEvent =
  AssistantEvent | { [Type in ThreadEvent]: { readonly type: Type; readonly thread: ThreadResponse } }[ThreadEvent];

/** Whether an item must never reach the client. */
export function isHidden(item: StoredItem): item is HiddenContextItem | SDKHiddenContextItem {
  return item.type === 'hidden_context_item' || item.type === 'sdk_hidden_context';
}

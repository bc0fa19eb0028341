import type {
  AssistantMessageItem,
  ThreadItem,
  ThreadMetadata,
  UserMessageInput,
  UserMessageItem,
} from '../protocol/index.js';
import type { ReceivedRequest } from './exchange.js';

/** One stream operation that a scripted server answers. */
export interface Turn {
  readonly request: ReceivedRequest;
  /** The thread of the request; a new one for `threads.create`. */
  readonly threadId: string;
  /** What the user sent; absent for operations without a message. */
  readonly input?: UserMessageInput;
  /** The sent text parts, joined; `''` for operations without a message. */
  readonly text: string;
  /** A new id, `prefix_1`, `prefix_2` ..., counted by the server. */
  readonly nextId: (prefix: string) => string;
}

/** The part of a turn that builders of items need. */
export type ItemSource = Pick<Turn, 'threadId' | 'nextId'>;

/** As Python writes dates: no zone, microseconds. */
export const CREATED_AT = '2026-11-22T08:00:00.000001';

/** What is common to all turns of one server; made by `scriptedServer`. */
export function startTurn(request: ReceivedRequest, nextId: Turn['nextId']): Turn {
  const threadId = request.params['thread_id'];
  const input = request.params['input'] as UserMessageInput | undefined;
  // `threads.add_structured_input` has an `input` too, of another shape.
  const message = input && 'content' in input ? input : undefined;
  return {
    request,
    threadId: typeof threadId === 'string' ? threadId : nextId('thr'),
    ...(message && { input: message }),
    text: message ? message.content.map((part) => part.text).join('') : '',
    nextId,
  };
}

/** A thread as the wire shows it, with an empty page of items. */
export const thread = (id: string, more: Partial<ThreadMetadata> = {}): ThreadMetadata & { items: object } => ({
  id,
  created_at: CREATED_AT,
  status: { type: 'active' },
  metadata: {},
  ...more,
  items: { data: [], has_more: false },
});

/** A user's message as the server stores it. */
export const userMessage = (
  { threadId, nextId }: ItemSource,
  content: string | UserMessageItem['content'],
  more: Partial<UserMessageItem> = {},
): UserMessageItem => ({
  id: more.id ?? nextId('msg'),
  thread_id: threadId,
  created_at: CREATED_AT,
  type: 'user_message',
  content: typeof content === 'string' ? [{ type: 'input_text', text: content }] : content,
  attachments: [],
  inference_options: {},
  ...more,
});

/** A finished assistant message with one part. */
export const assistantMessage = (
  { threadId, nextId }: ItemSource,
  text: string,
  more: Partial<AssistantMessageItem> = {},
): AssistantMessageItem => ({
  id: more.id ?? nextId('msg'),
  thread_id: threadId,
  created_at: CREATED_AT,
  type: 'assistant_message',
  content: [{ type: 'output_text', text, annotations: [] }],
  ...more,
});

/** `thread.item.added`: an item begins. */
export const added = (item: ThreadItem | object) => ({ type: 'thread.item.added', item });

/** `thread.item.done`: an item is final. */
export const done = (item: ThreadItem | object) => ({ type: 'thread.item.done', item });

/** `thread.item.updated`: a change of one item. */
export const updated = (itemId: string, update: object) => ({ type: 'thread.item.updated', item_id: itemId, update });

/** What a Python server sends before `respond` runs, in its order (PROTOCOL 1.4). */
export function* openingEvents(turn: Turn): Generator<object> {
  if (turn.request.type === 'threads.create') yield { type: 'thread.created', thread: thread(turn.threadId) };
  if (turn.input) {
    const { content, inference_options, quoted_text } = turn.input;
    yield done(userMessage(turn, content, { inference_options, ...(quoted_text !== undefined && { quoted_text }) }));
  }
  yield { type: 'stream_options', stream_options: { allow_cancel: true } };
}

/** How `streamText` cuts its text. */
export interface StreamTextOptions {
  /** The item's id. Default: a new one. */
  readonly id?: string;
  /** Characters (code points) in each delta. Default 4, about a token. */
  readonly deltaSize?: number;
  /** Go on to the item's end. Default true; false leaves the message open, as a running answer. */
  readonly finish?: boolean;
}

/** The events of an assistant message with one part, in deltas, as the SDK's agent helper sends them. */
export function* streamText(source: ItemSource, text: string, options: StreamTextOptions = {}): Generator<object> {
  const item = assistantMessage(source, text, options.id === undefined ? {} : { id: options.id });
  const part = 'assistant_message.content_part';
  yield added({ ...item, content: [] });
  yield updated(item.id, {
    type: `${part}.added`,
    content_index: 0,
    content: { type: 'output_text', text: '', annotations: [] },
  });
  const characters = Array.from(text);
  const size = Math.max(1, options.deltaSize ?? 4);
  for (let start = 0; start < characters.length; start += size) {
    const delta = characters.slice(start, start + size).join('');
    yield updated(item.id, { type: `${part}.text_delta`, content_index: 0, delta });
  }
  if (options.finish === false) return;
  yield updated(item.id, { type: `${part}.done`, content_index: 0, content: item.content[0] });
  yield done(item);
}

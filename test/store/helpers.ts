import { english } from '../../src/i18n/index.js';
import { resolveOptions } from '../../src/options/rare/index.js';
import type {
  AssistantMessageItem,
  ThreadItem,
  ThreadItemUpdate,
  ThreadMetadata,
  ThreadStreamEvent,
  UserMessageItem,
  WidgetItem,
} from '../../src/protocol/index.js';
import { initialState, type Action, type ChatState, type LoadedItems } from '../../src/store/index.js';
import { reduceAll as reduce } from '../../src/store/rare/reduce.js';

/** Makes any change of what it is given throw. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

export const optionsOf = (options: object = {}) => resolveOptions({ api: { url: '/chatkit' }, ...options }).options;

/** A chat in which nothing has happened. */
export const start = (options: object = {}): ChatState => deepFreeze(initialState(optionsOf(options), english));

/** Applies actions in order. Every state and action is frozen, so a reducer that changes what it gets fails its test. */
export const run = (state: ChatState, ...actions: readonly Action[]): ChatState =>
  actions.reduce((before, action) => deepFreeze(reduce(before, deepFreeze(action))), state);

const CREATED_AT = '2026-11-22T08:00:00';

export const thread = (id: string, more: Partial<ThreadMetadata> = {}): ThreadMetadata => ({
  id,
  created_at: CREATED_AT,
  status: { type: 'active' },
  metadata: {},
  ...more,
});

const base = (id: string) => ({ id, thread_id: 't', created_at: CREATED_AT });

export const user = (id: string, text = 'hi'): UserMessageItem => ({
  ...base(id),
  type: 'user_message',
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
});

/** An assistant message of one part; without a text it has none. */
export const assistant = (id: string, text?: string): AssistantMessageItem => ({
  ...base(id),
  type: 'assistant_message',
  content: text === undefined ? [] : [{ type: 'output_text', text, annotations: [] }],
});

export const widget = (id: string, root: WidgetItem['widget']): WidgetItem => ({
  ...base(id),
  type: 'widget',
  widget: root,
});

export const workflow = (id: string, ...titles: string[]): Extract<ThreadItem, { type: 'workflow' }> => ({
  ...base(id),
  type: 'workflow',
  workflow: {
    type: 'custom',
    expanded: false,
    tasks: titles.map((title) => ({ type: 'custom', title, status_indicator: 'none' })),
  },
});

export const toolCall = (id: string): Extract<ThreadItem, { type: 'client_tool_call' }> => ({
  ...base(id),
  type: 'client_tool_call',
  status: 'pending',
  call_id: `call_${id}`,
  name: 'do_it',
  arguments: {},
});

export const endOfTurn = (id: string): ThreadItem => ({ ...base(id), type: 'end_of_turn' });

export const generatedImage = (id: string): ThreadItem => ({ ...base(id), type: 'generated_image' });

export const structuredInput = (
  id: string,
  status: 'pending' | 'answered' = 'pending',
): Extract<ThreadItem, { type: 'structured_input' }> => ({ ...base(id), type: 'structured_input', status, inputs: [] });

export const added = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.added', item });
export const done = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.done', item });
export const replaced = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.replaced', item });
export const removed = (item_id: string): ThreadStreamEvent => ({ type: 'thread.item.removed', item_id });
export const updated = (item_id: string, update: ThreadItemUpdate): ThreadStreamEvent => ({
  type: 'thread.item.updated',
  item_id,
  update,
});
export const delta = (item_id: string, text: string, content_index = 0): ThreadStreamEvent =>
  updated(item_id, { type: 'assistant_message.content_part.text_delta', content_index, delta: text });
export const streamOptions = (allow_cancel: boolean): ThreadStreamEvent => ({
  type: 'stream_options',
  stream_options: { allow_cancel },
});
export const progress = (text: string): ThreadStreamEvent => ({ type: 'progress_update', text });

/** Events of the turn 1. */
export const events = (...list: readonly ThreadStreamEvent[]): Action[] =>
  list.map((event) => ({ type: 'stream.event', turnId: 1, event }));

/** The end of a stream, and of the turn 1. */
export const eof: readonly Action[] = [
  { type: 'stream.ended', turnId: 1, end: { reason: 'eof' } },
  { type: 'turn.ended', turnId: 1 },
];

export const stopped: readonly Action[] = [
  { type: 'stream.ended', turnId: 1, end: { reason: 'stopped' } },
  { type: 'turn.ended', turnId: 1 },
];

export const cut: readonly Action[] = [
  { type: 'stream.ended', turnId: 1, end: { reason: 'failed', error: { code: 'cut', allowRetry: true } } },
  { type: 'turn.ended', turnId: 1 },
];

/** The question of turn 1, shown under the key `mine` before the server has it. */
export const ask = (threadId: string | null = 't', turnId = 1, key = 'mine'): Action => ({
  type: 'turn.started',
  turnId,
  threadId,
  pending: { key, item: { ...user(''), thread_id: threadId ?? '' } },
});

/** A turn 1 without a question, as a widget's action starts it. */
export const act: Action = { type: 'turn.started', turnId: 1, threadId: 't' };

export const select = (threadId: string | null): Action => ({ type: 'thread.selected', threadId });

export const page = (items: readonly ThreadItem[], more: Partial<LoadedItems> = {}): LoadedItems => ({
  items,
  hasMore: false,
  ...more,
});

export const load = (items: readonly ThreadItem[], more: Partial<LoadedItems> = {}): Action[] => [
  select('t'),
  { type: 'thread.load.started', threadId: 't' },
  { type: 'thread.loaded', threadId: 't', thread: thread('t'), page: page(items, more) },
];

/** The open thread `t` with these items. */
export const opened = (...items: readonly ThreadItem[]): ChatState => run(start(), ...load(items));

/** The thread `t` with an echoed question and a running answer. */
export const asked = (...list: readonly ThreadStreamEvent[]): ChatState =>
  run(opened(), ask(), ...events(done(user('u1'))), ...events(...list));

export const ids = (state: ChatState): string[] => state.conversation.entries.map((entry) => entry.item.id);
export const items = (state: ChatState): ThreadItem[] => state.conversation.entries.map((entry) => entry.item);
export const entryOf = (state: ChatState, id: string) =>
  state.conversation.entries.findLast((entry) => entry.item.id === id);

/** The text of each part of a message. */
export const textsOf = (state: ChatState, id: string): string[] => {
  const item = entryOf(state, id)?.item;
  return item?.type === 'assistant_message' ? item.content.map((part) => part.text) : [];
};

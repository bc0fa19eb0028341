import { timestamp } from '../store/clock.js';
import { newId } from '../store/ids.js';
import type { Store } from '../store/store.js';
import type {
  AssistantEvent,
  ServerThread,
  StreamEvent,
  StreamOperations,
  StreamRequest,
  UserMessageInput,
  UserMessageItem,
} from '../wire.js';
import { turnFor, type RequestContext } from './context.js';
import { runTurn } from './run-turn.js';
import { presentItem, threadResponse } from './serialize.js';
import { applySubmission } from './structured-input.js';
import { buildUserMessage, saveUserMessage } from './user-message.js';

const RECENT_ITEMS = 20;

type Run<Params> = (params: Params, context: RequestContext) => AsyncIterable<StreamEvent>;

/**
 * The streaming operations (PROTOCOL 2.3), each as the sequence of its events (1.4). What throws before the assistant
 * runs, such as an unknown thread, ends in a cut connection (1.5).
 */
const OPERATIONS: { readonly [Type in keyof StreamOperations]: Run<StreamOperations[Type]> } = {
  async *'threads.create'({ input }, context) {
    const thread: ServerThread = {
      id: newId('thread'),
      created_at: timestamp(),
      status: { type: 'active' },
      metadata: {},
    };
    context.store.saveThread(thread);
    yield { type: 'thread.created', thread: threadResponse(thread) };
    yield* addUserMessage(thread, input, context);
  },

  async *'threads.add_user_message'({ thread_id: threadId, input }, context) {
    yield* addUserMessage(context.store.loadThread(threadId), input, context);
  },

  async *'threads.add_client_tool_output'({ thread_id: threadId, result }, context) {
    const thread = context.store.loadThread(threadId);
    completeToolCall(context.store, threadId, result);
    yield* respond(thread, undefined, context);
  },

  async *'threads.add_structured_input'({ thread_id: threadId, item_id: itemId, input }, context) {
    const thread = context.store.loadThread(threadId);
    const item = context.store.loadItem(threadId, itemId);
    if (item.type !== 'structured_input') throw new Error(`Item ${itemId} is not a structured input`);
    const answered = applySubmission(item, input);
    yield* run(thread, context, async function* () {
      yield { type: 'thread.item.replaced', item: answered };
      yield* context.assistant.respond(turnFor(context, thread), undefined);
    });
  },

  async *'threads.retry_after_item'({ thread_id: threadId, item_id: itemId }, context) {
    const thread = context.store.loadThread(threadId);
    const message = findForRetry(context.store, threadId, itemId);
    if (!message) return;
    context.store.deleteItemsAfter(threadId, itemId);
    yield* respond(thread, message, context);
  },

  async *'threads.custom_action'({ thread_id: threadId, item_id: itemId, action }, context) {
    const thread = context.store.loadThread(threadId);
    const sender = itemId ? context.store.loadItem(threadId, itemId) : undefined;
    if (sender && sender.type !== 'widget') {
      yield { type: 'error', code: 'stream.error', allow_retry: false };
      return;
    }
    yield* run(thread, context, () => context.assistant.action(turnFor(context, thread), action, sender));
  },
};

/** The events that answer a streaming request. */
export function streamEvents(request: StreamRequest, context: RequestContext): AsyncIterable<StreamEvent> {
  // The table pairs each type with its parameters; the union hides that from the compiler.
  const operation = OPERATIONS[request.type] as Run<StreamRequest['params']>;
  return operation(request.params, context);
}

async function* addUserMessage(
  thread: ServerThread,
  input: UserMessageInput,
  context: RequestContext,
): AsyncGenerator<StreamEvent> {
  const message = buildUserMessage(context.store, thread, input);
  saveUserMessage(context.store, message);
  yield { type: 'thread.item.done', item: presentItem(message, context) };
  yield* respond(thread, message, context);
}

function respond(
  thread: ServerThread,
  message: UserMessageItem | undefined,
  context: RequestContext,
): AsyncIterable<StreamEvent> {
  return run(thread, context, () => context.assistant.respond(turnFor(context, thread), message));
}

function run(
  thread: ServerThread,
  context: RequestContext,
  start: () => AsyncIterable<AssistantEvent>,
): AsyncIterable<StreamEvent> {
  const { store, signal, log } = context;
  return runTurn({ thread, store, signal, log, presenter: context }, start);
}

/** Stores the result of the newest item, which must be a call that waits, and drops other calls that still wait. */
function completeToolCall(store: Store, threadId: string, result: unknown): void {
  const newest = store.listItems(threadId, { limit: 1, order: 'desc' }).data[0];
  if (newest?.type !== 'client_tool_call' || newest.status !== 'pending') {
    throw new Error(`The last item of ${threadId} is not a client tool call that waits for its result`);
  }
  store.transaction(() => {
    store.saveItem({ ...newest, status: 'completed', output: result });
    for (const item of store.listItems(threadId, { limit: RECENT_ITEMS, order: 'desc' }).data) {
      if (item.type === 'client_tool_call' && item.status === 'pending') store.deleteItem(threadId, item.id);
    }
  });
}

/** The message to answer again; undefined for an id that the thread does not have, which gives an empty stream. */
function findForRetry(store: Store, threadId: string, itemId: string): UserMessageItem | undefined {
  if (!store.hasItem(threadId, itemId)) return undefined;
  const item = store.loadItem(threadId, itemId);
  if (item.type !== 'user_message') throw new Error(`Item ${itemId} is not a user message`);
  return item;
}

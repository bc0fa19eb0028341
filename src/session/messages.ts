import type { CustomActionInput } from '../options.js';
import type { ClientAction, SingleOperations, StreamRequest, StructuredInputSubmission } from '../protocol/index.js';
import type { ItemEntry } from '../store/index.js';
import { pendingStructuredInput } from '../store/selectors.js';
import { itemMessage, optimisticItem, wireInput, type Message } from './draft.js';
import { failure } from './failures.js';
import type { Threads } from './threads.js';
import type { RunningTurn, Turns } from './turn.js';
import type { World } from './world.js';

/** Keys of messages that the server has not echoed; no id of a server looks like this. */
const LOCAL_KEY = 'local~';

/** Makes requests of what people say and do, each the beginning of a turn. Callers have checked the busy rule. */
export class Messages {
  readonly #world: World;
  readonly #turns: Turns;
  readonly #threads: Threads;
  #lastKey = 0;
  /** The answers that were sent last, to be sent again when they did not arrive. */
  #lastAnswers: { readonly itemId: string; readonly input: StructuredInputSubmission } | null = null;

  constructor(world: World, turns: Turns, threads: Threads) {
    this.#world = world;
    this.#turns = turns;
    this.#threads = threads;
  }

  /** Sends a message to the shown thread; to a new one when none is shown, or the shown one does not exist. */
  send(message: Message, newThread = false): RunningTurn {
    const { load } = this.#world.store.state;
    const isMissing = load.status === 'failed' && load.notFound;
    const threadId = newThread || isMissing ? null : this.#world.store.state.threadId;
    this.#lastKey += 1;
    const key = `${LOCAL_KEY}${this.#lastKey}`;
    this.#threads.turnStarts();
    return this.#turns.start({
      request: messageRequest(threadId, message),
      threadId,
      pending: { key, item: optimisticItem(key, threadId, message) },
    });
  }

  /** Sends a failed message once more: to the thread, if the first try got as far as making it (PROTOCOL A7). */
  resend(entry: ItemEntry): RunningTurn | null {
    if (entry.item.type !== 'user_message') return null;
    const { threadId } = this.#world.store.state;
    this.#threads.turnStarts();
    return this.#turns.start({
      request: messageRequest(threadId, itemMessage(entry.item)),
      threadId,
      resendKey: entry.key,
    });
  }

  /** Asks for another answer to a user message. */
  retryAfter(itemId: string): RunningTurn | null {
    const { threadId } = this.#world.store.state;
    if (threadId === null || itemId.startsWith(LOCAL_KEY)) return null;
    return this.#start({ type: 'threads.retry_after_item', params: { thread_id: threadId, item_id: itemId } }, itemId);
  }

  answer(itemId: string, input: StructuredInputSubmission): RunningTurn | null {
    const { threadId } = this.#world.store.state;
    if (threadId === null) return null;
    this.#lastAnswers = { itemId, input };
    return this.#start({
      type: 'threads.add_structured_input',
      params: { thread_id: threadId, item_id: itemId, input },
    });
  }

  act(threadId: string, { type, payload }: CustomActionInput, itemId: string | undefined): RunningTurn {
    const action: ClientAction = { type, ...(payload !== undefined && { payload }) };
    const params = { thread_id: threadId, ...(itemId !== undefined && { item_id: itemId }), action };
    return this.#start({ type: 'threads.custom_action', params });
  }

  /** After an error: sends what did not arrive, else asks again for an answer to the last message that did. */
  retryError(): RunningTurn | null {
    const { conversation } = this.#world.store.state;
    const answers = this.#lastAnswers;
    if (answers && pendingStructuredInput(conversation)?.item.id === answers.itemId) {
      return this.answer(answers.itemId, answers.input);
    }
    const { entries } = conversation;
    const last = entries.findLast(({ item }) => item.type === 'user_message');
    if (!last) return null;
    const arrived = last.delivery === 'sent' && !last.item.id.startsWith(LOCAL_KEY);
    return arrived ? this.retryAfter(last.item.id) : this.resend(last);
  }

  /** Gives whether the server has it; a failure was told to the page. */
  async sendFeedback(params: SingleOperations['items.feedback']['params']): Promise<boolean> {
    const { client, fail, store } = this.#world;
    try {
      await client().call('items.feedback', params, new AbortController().signal);
      return true;
    } catch (thrown) {
      fail(failure('StreamError', thrown, store.state));
      return false;
    }
  }

  #start(request: Exclude<StreamRequest, { type: 'threads.create' }>, retryItemId?: string): RunningTurn {
    this.#threads.turnStarts();
    return this.#turns.start({
      request,
      threadId: request.params.thread_id,
      ...(retryItemId !== undefined && { retryItemId }),
    });
  }
}

function messageRequest(threadId: string | null, message: Message): StreamRequest {
  const input = wireInput(message);
  if (threadId === null) return { type: 'threads.create', params: { input } };
  return { type: 'threads.add_user_message', params: { thread_id: threadId, input } };
}

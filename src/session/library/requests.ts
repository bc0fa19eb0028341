import type { CustomActionInput } from '../../options.js';
import type { ClientAction, SingleOperations, StreamRequest, StructuredInputSubmission } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { pendingStructuredInput } from '../../store/selectors.js';
import { isLocal, messageRequest } from '../draft.js';
import { call } from '../../api/rare/index.js';
import { failure } from '../failures.js';
import { itemMessage } from './given.js';
import type { RunningTurn, Turns } from '../turn.js';
import type { World } from '../world.js';

/** Makes requests of what people do beside writing, each the beginning of a turn. Callers have checked the busy rule. */
export class Requests {
  readonly #world: World;
  readonly #turns: Turns;
  /** The answers that were sent last, to be sent again when they did not arrive. */
  #lastAnswers: { readonly itemId: string; readonly input: StructuredInputSubmission } | null = null;

  constructor(world: World, turns: Turns) {
    this.#world = world;
    this.#turns = turns;
  }

  /** Sends a failed message once more: to the thread, if the first try got as far as making it (PROTOCOL A7). */
  resend(entry: ItemEntry): RunningTurn | null {
    if (entry.item.type !== 'user_message') return null;
    const { threadId } = this.#world.store.state;
    return this.#turns.start({
      request: messageRequest(threadId, itemMessage(entry.item)),
      threadId,
      resendKey: entry.key,
    });
  }

  /** Asks for another answer to a user message. */
  retryAfter(itemId: string): RunningTurn | null {
    const { threadId } = this.#world.store.state;
    if (threadId === null || isLocal(itemId)) return null;
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
    const arrived = last.delivery === 'sent' && !isLocal(last.item.id);
    return arrived ? this.retryAfter(last.item.id) : this.resend(last);
  }

  /** Gives whether the server has it; a failure was told to the page. */
  async sendFeedback(params: SingleOperations['items.feedback']['params']): Promise<boolean> {
    const { client, fail, store } = this.#world;
    try {
      await call(client(), 'items.feedback', params, new AbortController().signal);
      return true;
    } catch (thrown) {
      fail(failure('StreamError', thrown, store.state));
      return false;
    }
  }

  #start(request: Exclude<StreamRequest, { type: 'threads.create' }>, retryItemId?: string): RunningTurn {
    return this.#turns.start({
      request,
      threadId: request.params.thread_id,
      ...(retryItemId !== undefined && { retryItemId }),
    });
  }
}

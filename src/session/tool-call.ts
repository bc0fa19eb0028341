import { asError, ChatKitError } from '../events.js';
import type { ClientToolCallItem, ThreadItem, ThreadStreamEvent } from '../protocol/index.js';
import { abortable, type World } from './world.js';

/** Finds the client tool call that a stream ends with (PROTOCOL 3.3), if it does. */
export class ToolCallWatch {
  #call: ClientToolCallItem | null = null;
  #failed = false;

  /** The call to run now that the stream has ended. */
  get pending(): ClientToolCallItem | null {
    return this.#failed ? null : this.#call;
  }

  see(event: ThreadStreamEvent): void {
    switch (event.type) {
      case 'error':
        this.#failed = true;
        return;
      case 'thread.item.removed':
        if (this.#call?.id === event.item_id) this.#call = null;
        return;
      case 'thread.item.added':
      case 'thread.item.done':
      case 'thread.item.replaced':
        this.#seeItem(event.item, event.type !== 'thread.item.added');
        return;
      default:
    }
  }

  #seeItem(item: ThreadItem, stored: boolean): void {
    if (item.type === 'client_tool_call') {
      if (stored && item.status === 'pending') this.#call = item;
      else if (this.#call?.id === item.id) this.#call = null;
    } else if (item.type !== 'end_of_turn' && item.type !== 'unknown') {
      // Something visible came after the call: the answer went on without it.
      this.#call = null;
    }
  }
}

/**
 * Runs the page's function for a call and gives what the server is told. The wire knows no failure, so one is told as
 * `{error: message}` (PROTOCOL 2.3), and to the page by `chatkit.error`.
 * @throws the signal's reason when it aborts
 */
export async function runClientTool(world: World, call: ClientToolCallItem, signal: AbortSignal): Promise<unknown> {
  try {
    const { onClientTool } = world.callbacks();
    if (!onClientTool)
      throw new Error(`The server called the client tool "${call.name}", but there is no onClientTool.`);
    const params = structuredClone(call.arguments) as Record<string, unknown>;
    const result: unknown = await abortable(Promise.resolve(onClientTool({ name: call.name, params })), signal);
    // Functions and symbols count as nothing, as `undefined` does; what JSON cannot carry throws.
    const json = JSON.stringify(result) as string | undefined;
    return json === undefined ? {} : result;
  } catch (thrown) {
    signal.throwIfAborted();
    const { message } = asError(thrown);
    world.fail(
      new ChatKitError('IntegrationError', `onClientTool("${call.name}") failed: ${message}`, { cause: thrown }),
    );
    return { error: message };
  }
}

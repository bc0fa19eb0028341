import { asError, ChatKitError } from '../../events.js';
import type { ClientToolCallItem, StreamRequest } from '../../protocol/index.js';
import { pendingToolCall } from '../../store/rare/tool-calls.js';
import { findRunning } from '../../store/running.js';
import type { World } from '../world.js';
import { abortable } from './wait.js';

/**
 * Runs the client tool with which a stream of a turn ended (PROTOCOL 3.3), if it did, and gives the request with what the
 * tool gave: the turn goes on with it. Null: the turn is over.
 */
export async function runPendingTool(world: World, turnId: number, signal: AbortSignal): Promise<StreamRequest | null> {
  const { store } = world;
  const running = findRunning(store.state, turnId);
  const call = running && pendingToolCall(running);
  const threadId = running?.turn.threadId;
  if (!call || typeof threadId !== 'string') return null;
  store.dispatch({ type: 'stream.ended', turnId, end: { reason: 'eof' } });
  store.dispatch({ type: 'tool.started', turnId });
  let result: unknown;
  try {
    result = await runClientTool(world, call, signal);
  } catch {
    return null;
  }
  store.dispatch({ type: 'turn.continued', turnId });
  return { type: 'threads.add_client_tool_output', params: { thread_id: threadId, result } };
}

/**
 * Runs the page's function for a call and gives what the server is told. The wire knows no failure, so one is told as
 * `{error: message}` (PROTOCOL 2.3), and to the page by `chatkit.error`.
 * @throws the signal's reason when it aborts
 */
async function runClientTool(world: World, call: ClientToolCallItem, signal: AbortSignal): Promise<unknown> {
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

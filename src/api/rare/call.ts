import type { SingleOperation, SingleOperations } from '../../protocol/index.js';
import { narrowResult } from '../../protocol/narrow/results.js';
import type { Client } from '../client.js';
import { ApiError } from '../errors.js';
import { documentDetail, notChatKit } from './explain.js';

/**
 * Runs an operation that answers with one document.
 * @throws ApiError when there is no such answer; the signal's reason when it aborts
 */
export async function call<Type extends SingleOperation>(
  client: Client,
  type: Type,
  params: SingleOperations[Type]['params'],
  signal: AbortSignal,
): Promise<SingleOperations[Type]['result']> {
  const { url } = client;
  const response = await client.post({ type, params }, signal);
  let text: string;
  try {
    text = await response.text();
  } catch (thrown) {
    signal.throwIfAborted();
    throw new ApiError('cut', 'The connection broke before the answer was complete.', { cause: thrown });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const contentType = response.headers.get('content-type') ?? '';
    throw notChatKit(url, response, `something that is not JSON (${contentType || 'no content type'})`);
  }
  const result = narrowResult(type, json);
  if (result !== null) return result;
  const cause = documentDetail(text);
  if (cause === undefined) throw notChatKit(url, response, `a document that is not the result of "${type}"`);
  throw new ApiError('http', `${url} answered with an error document.`, { status: response.status, cause });
}

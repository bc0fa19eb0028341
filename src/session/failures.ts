import { ApiError } from '../api/index.js';
import { asError, ChatKitError, type ChatKitErrorName } from '../events.js';
import { errorText, type ChatState, type ConversationError } from '../store/index.js';
import type { World } from './world.js';

/** Statuses after which the same request may well succeed. */
const worthRetrying = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/** A failed request as the conversation shows it. */
export function conversationError(thrown: unknown): ConversationError {
  if (!(thrown instanceof ApiError)) return { code: 'stream.error', allowRetry: true };
  const { code, status } = thrown;
  if (code === 'network' || code === 'cut') return { code, allowRetry: true };
  return { code, allowRetry: code === 'http' && worthRetrying(status ?? 0), ...(status !== undefined && { status }) };
}

/** Any failed request as a public error; those that are one already stay. */
export function failure(name: ChatKitErrorName, thrown: unknown, state: ChatState): ChatKitError {
  if (thrown instanceof ChatKitError) return thrown;
  if (!(thrown instanceof ApiError)) {
    const error = asError(thrown);
    return new ChatKitError(name, error.message, { cause: error });
  }
  const error = conversationError(thrown);
  const { text } = errorText(error, state.translation.strings);
  return new ChatKitError(name, text, { ...error, cause: thrown.cause ?? thrown });
}

/** Calls a function of the page. What it throws or rejects with goes to `chatkit.error`; undefined comes back then. */
export async function guarded<T>(world: World, what: string, call: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (thrown) {
    const error = asError(thrown);
    world.fail(new ChatKitError('IntegrationError', `${what} failed: ${error.message}`, { cause: error }));
    return undefined;
  }
}

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

/** The public form of an error that the conversation shows. */
export function publicError(
  name: ChatKitErrorName,
  error: ConversationError,
  state: ChatState,
  cause?: unknown,
): ChatKitError {
  const { code, allowRetry, status } = error;
  const said = cause instanceof ApiError && cause.cause !== undefined ? cause.cause : cause;
  const details = { code, allowRetry, ...(status !== undefined && { status }), cause: said };
  return new ChatKitError(name, errorText(error, state.translation.strings).text, details);
}

/** Any failed request as a public error; those that are one already stay. */
export function failure(name: ChatKitErrorName, thrown: unknown, state: ChatState): ChatKitError {
  if (thrown instanceof ChatKitError) return thrown;
  if (thrown instanceof ApiError) return publicError(name, conversationError(thrown), state, thrown);
  const error = asError(thrown);
  return new ChatKitError(name, error.message, { cause: error });
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

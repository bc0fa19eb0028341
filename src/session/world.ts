import type { Client } from '../api/index.js';
import type { ChatKitError, Emit } from '../events.js';
import type { HostCallbacks, ResolvedApi } from '../options.js';
import type { Store } from '../store/index.js';

/** What the parts of a session share: one state, one server, one page. */
export interface World {
  readonly store: Store;
  readonly emit: Emit;
  /** @throws ChatKitError `IntegrationError` when the page named no server */
  client(): Client;
  api(): ResolvedApi | null;
  callbacks(): HostCallbacks;
  /** Tells the page of an error, by `chatkit.error`. */
  fail(error: ChatKitError): void;
  log(name: string, data?: Record<string, unknown>): void;
  /** Waits; ends early, without an error, when the signal aborts. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Resolves after a time, or as soon as the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** The promise's value, or a rejection with the signal's reason, whichever is first. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

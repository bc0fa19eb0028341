import type { Client } from '../api/index.js';
import type { ChatKitError, Emit } from '../events.js';
import type { HostCallbacks, ResolvedApi } from '../options.js';
import type { Store } from '../store/index.js';
import type { Visit } from './visit.js';

/** What the parts of a session share: one state, one server, one page. */
export interface World {
  readonly store: Store;
  readonly emit: Emit;
  readonly visit: Visit;
  /** @throws ChatKitError `IntegrationError` when the page named no server */
  client(): Client;
  api(): ResolvedApi | null;
  callbacks(): HostCallbacks;
  /** Tells the page of an error, by `chatkit.error`. */
  fail(error: ChatKitError): void;
  log(name: string, data?: Record<string, unknown>): void;
}

import type { Assistant, Turn } from '../assistant/assistant.js';
import type { FileStore } from '../files/file-store.js';
import type { Store } from '../store/store.js';
import type { ServerThread } from '../wire.js';

/** What the operations work with; the same for every request. */
export interface Services {
  readonly store: Store;
  readonly files: FileStore;
  readonly assistant: Assistant;
  readonly uploadMethod: 'POST' | 'PUT';
  /** Notes failures for whoever runs the server. */
  readonly log: (error: unknown) => void;
}

/** One request: the services, and how to reach the client. */
export interface RequestContext extends Services {
  /** The server's address as the client sees it, without a slash at the end. */
  readonly baseUrl: string;
  /** Aborts when the client closes the connection. */
  readonly signal: AbortSignal;
}

/** What the assistant gets to see of a request. */
export function turnFor({ store, files, signal, baseUrl }: RequestContext, thread: ServerThread): Turn {
  return { thread, store, files, signal, baseUrl };
}

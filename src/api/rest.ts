import type { ResolvedApi } from '../options.js';
import type { ThreadStreamEvent } from '../protocol/index.js';
import type { ApiError } from './errors.js';

/** Says something for `chatkit.log`; nothing of what people wrote is in it. */
export type Note = (name: string, data: Record<string, unknown>) => void;

/** The client secret of hosted mode (PROTOCOL A12). */
export interface Credentials {
  /** Asks the page for the first one. */
  current(): Promise<string>;
  /**
   * A new secret after `rejected` was refused; requests that fail together share one.
   * @throws ApiError `auth` when the page has no other secret
   */
  renew(rejected: string): Promise<string>;
}

/** Reads what a plain conversation does not consist of, and judges a stream that had nothing else. */
export interface Examiner {
  /** The event in this data; null for what is passed over. */
  read(data: string): ThreadStreamEvent | null;
  /**
   * A stream has ended without a plain event.
   * @throws ApiError `cut` when nothing came at all, `not_chatkit` when it was in another language
   */
  judge(url: string, response: Response, strangeLines: number): void;
}

/** What requests need now and then: it arrives in a chunk of its own. */
export interface RareParts {
  createExaminer(note: Note): Examiner;
  createCredentials(api: () => ResolvedApi): Credentials;
  /** The error for an answer that is no stream of events, as far as it says more than its status. */
  explain(url: string, response: Response): Promise<ApiError>;
}

/** The names by which pages tell errors apart (PROTOCOL 9.1). */
export type ChatKitErrorName =
  | 'StreamError'
  | 'StreamEventParsingError'
  | 'WidgetItemError'
  | 'InitialThreadLoadError'
  | 'FileAttachmentError'
  | 'HistoryViewError'
  | 'EntitySearchError'
  | 'IntegrationError'
  | 'FatalAppError';

/** What an error carries beside its message. */
export interface ChatKitErrorDetails {
  /** A code of the wire, or of the transport: `network`, `cut`, `http`, `not_chatkit`, `auth`. */
  readonly code?: string;
  readonly allowRetry?: boolean;
  /** HTTP status. */
  readonly status?: number;
  /** What the server said of it, or the error underneath. */
  readonly cause?: unknown;
}

/** The error of `chatkit.error` and of rejected methods. Its `name` is one of `ChatKitErrorName`. */
export class ChatKitError extends Error {
  override readonly name: ChatKitErrorName;
  readonly code?: string;
  readonly allowRetry?: boolean;
  readonly status?: number;

  constructor(name: ChatKitErrorName, message: string, details: ChatKitErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = name;
    if (details.code !== undefined) this.code = details.code;
    if (details.allowRetry !== undefined) this.allowRetry = details.allowRetry;
    if (details.status !== undefined) this.status = details.status;
  }
}

/** Whatever was thrown, as an `Error`. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
}

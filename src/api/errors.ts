/**
 * What went wrong on the way to the server and back:
 * `network` no answer, `cut` the answer broke off, `http` an error status, `not_chatkit` an answer in another language,
 * `auth` no client secret could be had.
 */
export type ApiErrorCode = 'network' | 'cut' | 'http' | 'not_chatkit' | 'auth';

/** A request that failed. The message is for developers; people see a translated one by `code`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** Of the answer, when there was one. */
  readonly contentType: string | undefined;

  constructor(
    code: ApiErrorCode,
    message: string,
    details: { readonly status?: number; readonly contentType?: string; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.contentType = details.contentType;
  }
}

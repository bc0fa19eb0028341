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

/** What an error document says of itself: FastAPI's `detail`, or `error`. Goes to `cause`, never on screen. */
export function documentDetail(text: string): unknown {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof document !== 'object' || document === null) return undefined;
  if ('detail' in document && document.detail) return document.detail;
  if ('error' in document && document.error) return document.error;
  return undefined;
}

/** The error for an answer whose status is not 2xx. */
export async function httpError(url: string, response: Response): Promise<ApiError> {
  const text = await response.text().catch(() => '');
  const contentType = response.headers.get('content-type') ?? '';
  return new ApiError('http', `${url} answered with HTTP status ${response.status}.`, {
    status: response.status,
    contentType,
    cause: documentDetail(text),
  });
}

import { ApiError } from '../errors.js';

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

const typeOf = (response: Response): string => response.headers.get('content-type') ?? '';

/** The error for an answer in another language, with what to do about it. */
export function notChatKit(url: string, response: Response, what: string): ApiError {
  const message =
    `${url} answered with ${what} instead of ChatKit events. ` +
    'api.url must be the POST endpoint of a ChatKit server, which answers messages with "text/event-stream".';
  return new ApiError('not_chatkit', message, { status: response.status, contentType: typeOf(response) });
}

/** The error for an answer whose status is not 2xx, or that is a document instead of a stream. */
export async function explain(url: string, response: Response): Promise<ApiError> {
  const contentType = typeOf(response);
  const { ok, status } = response;
  if (ok && /html/i.test(contentType)) {
    void response.body?.cancel().catch(() => undefined);
    return notChatKit(url, response, `a web page (${contentType})`);
  }
  const cause = documentDetail(await response.text().catch(() => ''));
  if (ok && cause === undefined) return notChatKit(url, response, `one JSON document (${contentType})`);
  const what = ok ? 'an error document' : `HTTP status ${status}`;
  return new ApiError('http', `${url} answered with ${what}.`, { status, contentType, cause });
}

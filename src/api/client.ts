import type { ResolvedApi } from '../options.js';
import type { SingleOperation, SingleOperations, StreamRequest, ThreadStreamEvent } from '../protocol/index.js';
import { narrowResult } from '../protocol/narrow/index.js';
import { createCredentials, type Credentials } from './credentials.js';
import { ApiError, documentDetail, httpError } from './errors.js';
import { notChatKit, readEvents, type Note } from './stream.js';

/** What a client needs to know at the moment of each request. */
export interface ClientEnvironment {
  /** The server; read for every request, since pages replace their functions. Its `url` and `kind` never change. */
  readonly api: () => ResolvedApi;
  /** For `Accept-Language`: one BCP 47 tag. */
  readonly locale: () => string;
  readonly note: Note;
}

/** Talks to one server (PROTOCOL 1 and 2). */
export class Client {
  readonly #environment: ClientEnvironment;
  readonly #credentials: Credentials;

  constructor(environment: ClientEnvironment) {
    this.#environment = environment;
    this.#credentials = createCredentials(environment.api);
  }

  get #url(): string {
    return this.#environment.api().url;
  }

  /**
   * Runs an operation that answers with one document.
   * @throws ApiError when there is no such answer; the signal's reason when it aborts
   */
  async call<Type extends SingleOperation>(
    type: Type,
    params: SingleOperations[Type]['params'],
    signal: AbortSignal,
  ): Promise<SingleOperations[Type]['result']> {
    const response = await this.#post({ type, params }, signal);
    const contentType = response.headers.get('content-type') ?? '';
    const wrong = (what: string) => notChatKit(this.#url, what, response.status, contentType);
    let text: string;
    try {
      text = await response.text();
    } catch (thrown) {
      signal.throwIfAborted();
      throw new ApiError('cut', 'The connection broke before the answer was complete.', { cause: thrown });
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw wrong(`something that is not JSON (${contentType || 'no content type'})`);
    }
    const result = narrowResult(type, json);
    if (result !== null) return result;
    const cause = documentDetail(text);
    if (cause === undefined) throw wrong(`a document that is not the result of "${type}"`);
    throw new ApiError('http', `${this.#url} answered with an error document.`, { status: response.status, cause });
  }

  /** Runs an operation that answers with a stream. The request goes out with the first `next()`. Throws as `readEvents`. */
  async *stream(request: StreamRequest, signal: AbortSignal): AsyncGenerator<ThreadStreamEvent> {
    const response = await this.#post(request, signal);
    yield* readEvents({ url: this.#url, response, signal, note: this.#environment.note });
  }

  /**
   * A request to an address that is not the endpoint: an upload. The server's own addresses get the page's `fetch` (and
   * the client secret); foreign ones, such as presigned storage, get the plain one and nothing but what `init` says.
   * @throws ApiError
   */
  async send(url: string, init: RequestInit, own: boolean): Promise<Response> {
    const response = own
      ? await this.#authorized((secret) => this.#fetch(url, withSecret(init, secret)))
      : await guarded(url, init.signal, () => fetch(url, init));
    if (!response.ok) throw await httpError(url, response);
    return response;
  }

  /** Whether an address belongs to the page or to its server, so that it may see what authenticates requests. */
  isOwn(url: string): boolean {
    const { origin } = new URL(url, location.href);
    return origin === location.origin || origin === new URL(this.#url, location.href).origin;
  }

  async #post(body: object, signal: AbortSignal): Promise<Response> {
    const init: RequestInit = {
      method: 'POST',
      // A plain object: pages spread it into one of their own.
      headers: { 'Content-Type': 'application/json', 'Accept-Language': this.#environment.locale() },
      body: JSON.stringify(body),
      signal,
    };
    const response = await this.#authorized((secret) => this.#fetch(this.#url, withSecret(init, secret)));
    if (!response.ok) throw await httpError(this.#url, response);
    return response;
  }

  /** Repeats a request once, with a new secret, when the server refused the one in use. */
  async #authorized(request: (secret: string | null) => Promise<Response>): Promise<Response> {
    const secret = await this.#credentials.current();
    const response = await request(secret);
    if (response.status !== 401 || secret === null) return response;
    void response.body?.cancel().catch(() => undefined);
    return request(await this.#credentials.renew(secret));
  }

  #fetch(url: string, init: RequestInit): Promise<Response> {
    return guarded(url, init.signal, () => {
      // Called bare: a native fetch refuses to be a method of the options.
      const { fetch = globalThis.fetch } = this.#environment.api();
      return fetch(url, init);
    });
  }
}

const withSecret = (init: RequestInit, secret: string | null): RequestInit =>
  secret === null
    ? init
    : {
        ...init,
        headers: { ...(init.headers as Record<string, string> | undefined), Authorization: `Bearer ${secret}` },
      };

/** Failures of the page's `fetch`, of any kind, as one error. */
async function guarded(
  url: string,
  signal: AbortSignal | null | undefined,
  request: () => Promise<Response>,
): Promise<Response> {
  let response: unknown;
  try {
    signal?.throwIfAborted();
    response = await request();
  } catch (thrown) {
    signal?.throwIfAborted();
    throw new ApiError('network', `${url} could not be reached.`, { cause: thrown });
  }
  if (typeof response === 'object' && response !== null && 'ok' in response && 'headers' in response) {
    return response as Response;
  }
  throw new ApiError('network', 'api.fetch gave no Response.');
}

import type { ResolvedApi } from '../options.js';
import type { StreamRequest, ThreadStreamEvent } from '../protocol/index.js';
import { ApiError } from './errors.js';
import type { Credentials, Note, RareParts } from './rest.js';
import { readEvents } from './stream.js';

/** What a client needs to know at the moment of each request. */
export interface ClientEnvironment {
  /** The server; read for every request, since pages replace their functions. Its `url` and `kind` never change. */
  readonly api: () => ResolvedApi;
  /** For `Accept-Language`: one BCP 47 tag. */
  readonly locale: () => string;
  readonly note: Note;
  /** Loads what is seldom needed. @throws ApiError `network` */
  readonly rareParts: () => Promise<RareParts>;
}

/** Talks to one server (PROTOCOL 1 and 2). */
export class Client {
  readonly #environment: ClientEnvironment;
  #credentials: Credentials | undefined;

  constructor(environment: ClientEnvironment) {
    this.#environment = environment;
  }

  get url(): string {
    return this.#environment.api().url;
  }

  /** Runs an operation that answers with a stream. The request goes out with the first `next()`. Throws as `readEvents`. */
  async *stream(request: StreamRequest, signal: AbortSignal): AsyncGenerator<ThreadStreamEvent> {
    const response = await this.post(request, signal);
    const { note, rareParts } = this.#environment;
    yield* readEvents({ url: this.url, response, signal, note, rareParts });
  }

  /**
   * Sends an operation to the endpoint.
   * @throws ApiError when it does not answer with success; the signal's reason when it aborts
   */
  post(operation: object, signal: AbortSignal): Promise<Response> {
    return this.send(this.url, {
      method: 'POST',
      // A plain object: pages spread it into one of their own.
      headers: { 'Content-Type': 'application/json', 'Accept-Language': this.#environment.locale() },
      body: JSON.stringify(operation),
      signal,
    });
  }

  /**
   * A request to the server or, when it is not its `own`, to a foreign address, such as presigned storage: these get
   * neither the page's `fetch` nor the client secret, and nothing but what `init` says.
   * @throws ApiError; the signal's reason when it aborts
   */
  async send(url: string, init: RequestInit, own = true): Promise<Response> {
    const response = own ? await this.#authorized(url, init) : await guarded(url, init, fetch);
    if (response.ok) return response;
    throw await this.#explain(url, response);
  }

  /** Repeats a request once, with a new secret, when a hosted server refused the one in use. */
  async #authorized(url: string, init: RequestInit): Promise<Response> {
    const { api, rareParts } = this.#environment;
    const request = (own: RequestInit): Promise<Response> => guarded(url, own, api().fetch ?? fetch);
    if (api().kind === 'custom') return request(init);
    const { createCredentials } = await rareParts();
    this.#credentials ??= createCredentials(api);
    const { headers } = init as { readonly headers?: Readonly<Record<string, string>> };
    const withSecret = (secret: string): RequestInit => ({
      ...init,
      headers: { ...headers, Authorization: `Bearer ${secret}` },
    });
    const secret = await this.#credentials.current();
    const response = await request(withSecret(secret));
    if (response.status !== 401) return response;
    void response.body?.cancel().catch(() => undefined);
    return request(withSecret(await this.#credentials.renew(secret)));
  }

  async #explain(url: string, response: Response): Promise<ApiError> {
    const { status } = response;
    // Should the explanation not load, the status says enough.
    const parts = await this.#environment.rareParts().catch(() => null);
    return parts ? parts.explain(url, response) : new ApiError('http', `HTTP status ${status}`, { status });
  }
}

/** Failures of the page's `fetch`, of any kind, as one error. */
async function guarded(url: string, init: RequestInit, fetch: typeof globalThis.fetch): Promise<Response> {
  const { signal } = init;
  let response: unknown;
  try {
    signal?.throwIfAborted();
    // Called bare: a native fetch refuses to be a method of the options.
    response = await fetch(url, init);
  } catch (thrown) {
    signal?.throwIfAborted();
    throw new ApiError('network', `${url} could not be reached.`, { cause: thrown });
  }
  if (typeof response === 'object' && response !== null && 'ok' in response && 'headers' in response) {
    return response as Response;
  }
  throw new ApiError('network', 'api.fetch gave no Response.');
}

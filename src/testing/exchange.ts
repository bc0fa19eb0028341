import type { SingleOperation, SingleOperations, StreamOperation, StreamOperations } from '../protocol/index.js';

/** Every operation of the protocol (PROTOCOL 2). */
export type Operation = SingleOperation | StreamOperation;

/** The `params` of an operation. */
export type ParamsOf<Op extends Operation> = Op extends SingleOperation
  ? SingleOperations[Op]['params']
  : Op extends StreamOperation
    ? StreamOperations[Op]
    : never;

/**
 * How the answer to a request ended: read to its end, cut by the server or network, or closed by the client
 * (its signal was aborted, or it cancelled the body).
 */
export type Outcome = 'complete' | 'cut' | 'aborted';

/** One request as the fake server received it. */
export interface ReceivedRequest {
  /** What `fetch` was called with first: ChatKit clients pass a string. */
  readonly input: RequestInfo | URL;
  /** What `fetch` was called with second, as is. */
  readonly init: RequestInit;
  readonly url: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The `type` of the operation; `''` when the body is not a ChatKit operation (an upload, for example). */
  readonly type: string;
  /** The `params` of the operation; `{}` when there are none. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The parsed JSON body; a body that is not JSON is given as it came. */
  readonly body: unknown;
  /** Aborts when the client aborts, or cancels reading the answer. */
  readonly signal: AbortSignal;
  /** Settles when the answer has ended, in any way. Never rejects. */
  readonly outcome: Promise<Outcome>;
}

/** A received request of a known operation: `params` are taken to be what the protocol says, unchecked. */
export type RequestOf<Op extends Operation> = Omit<ReceivedRequest, 'type' | 'params'> & {
  readonly type: Op;
  readonly params: ParamsOf<Op>;
};

/** A `fetch` function that answers by itself, for `api.fetch` of a ChatKit client. */
export interface ServerFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** All requests so far, in order of arrival. */
  readonly requests: readonly ReceivedRequest[];
  /** The requests of one operation so far, in order of arrival. */
  received<Op extends Operation>(type: Op): readonly RequestOf<Op>[];
  /** The nth request (counted from 1) of an operation, now or as soon as it arrives. */
  waitFor<Op extends Operation>(type: Op, nth?: number): Promise<RequestOf<Op>>;
}

/** What a fake server adds to a request while it answers. */
export interface OpenRequest {
  readonly request: ReceivedRequest;
  readonly abort: AbortController;
  readonly settle: (outcome: Outcome) => void;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseBody = (body: unknown): unknown => {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
};

/** Reads a call of `fetch` into a request that tests can look at. */
export async function openRequest(input: RequestInfo | URL, init: RequestInit = {}): Promise<OpenRequest> {
  const asRequest = input instanceof Request ? input : undefined;
  const raw = init.body ?? (asRequest ? await asRequest.clone().text() : undefined);
  const body = parseBody(raw);
  // A File has a `type` too, and is no operation.
  const operation = typeof raw === 'string' && isRecord(body) && typeof body['type'] === 'string' ? body : undefined;
  const abort = new AbortController();
  const clientSignal = init.signal ?? asRequest?.signal;
  const forward = () => {
    abort.abort(clientSignal?.reason);
  };
  if (clientSignal?.aborted) forward();
  else clientSignal?.addEventListener('abort', forward, { once: true });
  let settle: (outcome: Outcome) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve) => {
    settle = resolve;
  });
  const request: ReceivedRequest = {
    input,
    init,
    url: input instanceof Request ? input.url : input instanceof URL ? input.href : input,
    method: init.method ?? asRequest?.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers ?? asRequest?.headers)),
    type: typeof operation?.['type'] === 'string' ? operation['type'] : '',
    params: isRecord(operation?.['params']) ? operation['params'] : {},
    body,
    signal: abort.signal,
    outcome,
  };
  return { request, abort, settle };
}

/** Makes a `ServerFetch` of a function that answers one request. */
export function serverFetch(answer: (open: OpenRequest) => Promise<Response>): ServerFetch {
  const requests: ReceivedRequest[] = [];
  const arrivals = new EventTarget();
  const received = <Op extends Operation>(type: Op): readonly RequestOf<Op>[] =>
    requests.filter((request) => request.type === type) as unknown as RequestOf<Op>[];
  const call = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const open = await openRequest(input, init);
    requests.push(open.request);
    arrivals.dispatchEvent(new Event('request'));
    try {
      open.abort.signal.throwIfAborted();
      return await untilAborted(answer(open), open.abort.signal);
    } catch (error) {
      open.settle(open.abort.signal.aborted ? 'aborted' : 'cut');
      throw error;
    }
  };
  const waitFor = async <Op extends Operation>(type: Op, nth = 1): Promise<RequestOf<Op>> => {
    for (;;) {
      const found = received(type)[nth - 1];
      if (found) return found;
      await new Promise((resolve) => arrivals.addEventListener('request', resolve, { once: true }));
    }
  };
  return Object.assign(call, { requests, received, waitFor });
}

/** The promise, or a rejection with the signal's reason, whichever is first. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

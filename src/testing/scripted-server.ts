import type { SingleOperation, StreamOperation } from '../protocol/index.js';
import { byteStream, type Pacing } from './byte-stream.js';
import { serverFetch, type OpenRequest, type ReceivedRequest, type RequestOf, type ServerFetch } from './exchange.js';
import { encodeParts, type StreamPart, type StreamParts } from './sse.js';
import { openingEvents, startTurn, type Turn } from './turn.js';

/** An answer with a status and headers of its own; make it with `httpReply` or `refuse`. */
export class HttpReply {
  constructor(
    readonly status: number,
    readonly body: object | string,
    readonly headers: Readonly<Record<string, string>>,
  ) {}
}

/** An HTTP answer: an object goes out as JSON, a string as it is. */
export const httpReply = (status: number, body: object | string = '', headers: Readonly<Record<string, string>> = {}) =>
  new HttpReply(status, body, {
    'content-type': typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json',
    ...headers,
  });

/** No answer at all: `fetch` rejects with a TypeError, as browsers do when a server cannot be reached. */
export const refuse = () => new HttpReply(0, '', {});

type MaybePromise<T> = T | Promise<T>;

/** Answers a stream operation with the parts of its stream, from the first event on. */
export type StreamHandler<Op extends StreamOperation> = (
  request: RequestOf<Op>,
) => MaybePromise<StreamParts | HttpReply>;

/** Answers another operation with one JSON document. */
export type SingleHandler<Op extends SingleOperation> = (request: RequestOf<Op>) => MaybePromise<object>;

/** What a scripted server answers to what. */
export type Handlers = { readonly [Op in StreamOperation]?: StreamHandler<Op> } & {
  readonly [Op in SingleOperation]?: SingleHandler<Op>;
} & {
  /**
   * Answers every stream operation that has no handler of its own, as `respond` of a Python server does: the events
   * before it (`thread.created`, the echo of the user's message, `stream_options`) go out by themselves.
   */
  readonly respond?: (turn: Turn) => StreamParts;
  /** Answers requests that are no ChatKit operation: uploads. */
  readonly upload?: (request: ReceivedRequest) => MaybePromise<object>;
};

const STREAM_OPERATIONS: Readonly<Record<StreamOperation, true>> = {
  'threads.create': true,
  'threads.add_user_message': true,
  'threads.add_client_tool_output': true,
  'threads.add_structured_input': true,
  'threads.retry_after_item': true,
  'threads.custom_action': true,
};

const isStreamOperation = (type: string): type is StreamOperation => Object.hasOwn(STREAM_OPERATIONS, type);

/**
 * A whole ChatKit server as one `fetch` function, for `api.fetch` in tests and demos.
 *
 * ```ts
 * const fetch = scriptedServer({ respond: (turn) => streamText(turn, 'Hello **there**') });
 * element.setOptions({ api: { url: '/chatkit', fetch } });
 * // ...
 * fetch.received('threads.create')[0].params.input.content; // what was sent
 * ```
 *
 * Operations without a handler get the 500 of a bare server, except `threads.list`, which is empty. An error thrown by a
 * handler rejects the `fetch` call; one thrown while streaming breaks the connection, and is printed.
 */
export function scriptedServer(handlers: Handlers, pacing: Pacing = {}): ServerFetch {
  const counters = new Map<string, number>();
  const nextId = (prefix: string): string => {
    const count = (counters.get(prefix) ?? 0) + 1;
    counters.set(prefix, count);
    return `${prefix}_${count}`;
  };

  const reply = async (request: ReceivedRequest): Promise<StreamParts | object> => {
    const table: Partial<Record<string, (request: never) => MaybePromise<StreamParts | object>>> = handlers;
    const own =
      request.type === '' ? handlers.upload : Object.hasOwn(table, request.type) ? table[request.type] : undefined;
    if (own) return own(request as never);
    if (handlers.respond && isStreamOperation(request.type)) {
      const turn = startTurn(request, nextId);
      return wholeTurn(turn, handlers.respond);
    }
    if (request.type === 'threads.list') return { data: [], has_more: false };
    return httpReply(500, 'Internal Server Error');
  };

  return serverFetch(async (open) => toResponse(await reply(open.request), open, pacing));
}

async function* wholeTurn(turn: Turn, respond: (turn: Turn) => StreamParts): AsyncGenerator<StreamPart> {
  yield* openingEvents(turn);
  yield* respond(turn);
}

function toResponse(reply: StreamParts | object, open: OpenRequest, pacing: Pacing): Response {
  if (reply instanceof HttpReply) return toHttpResponse(reply, open);
  if (isStreamOperation(open.request.type)) {
    return new Response(byteStream(encodeParts(reply as StreamParts), open, pacing), {
      headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    });
  }
  return toHttpResponse(httpReply(200, reply), open);
}

function toHttpResponse({ status, body, headers }: HttpReply, open: OpenRequest): Response {
  if (status === 0) throw new TypeError('Failed to fetch');
  open.settle('complete');
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { ...headers } });
}

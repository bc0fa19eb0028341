import { byteStream, ConnectionCut, type Pacing } from './byte-stream.js';
import { serverFetch, type OpenRequest, type ReceivedRequest, type ServerFetch } from './exchange.js';

/** One recorded request with its answer. `npm run record` writes them; `loadExchanges` reads them. */
export interface Exchange {
  /** The operation that this answers. */
  readonly type: string;
  /** Answers only requests for which this holds. Default: every request of the type. */
  readonly match?: (request: ReceivedRequest) => boolean;
  /** HTTP status. Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The recorded bytes. */
  readonly body: string | Uint8Array;
  /** Sizes in bytes of the pieces in which the body arrived. Used when no `chunkSize` is asked for. */
  readonly chunks?: readonly number[];
  /** The connection broke after the body. Default false. */
  readonly cut?: boolean;
}

/** How a recording is replayed. */
export interface ReplayOptions extends Pacing {
  /** Answer again with the last fitting exchange when all fitting ones are used up. Default false: answer with 500. */
  readonly repeat?: boolean;
}

/** A `fetch` that replays a recording. */
export interface ReplayFetch extends ServerFetch {
  /** Requests that nothing recorded fits. They are answered with 500, as an unknown operation is by a real server. */
  readonly unmatched: readonly ReceivedRequest[];
}

/** The bytes in the pieces in which they were recorded; what the sizes do not cover comes as one more piece. */
function* recordedPieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let start = 0;
  for (const size of sizes) {
    if (size > 0 && start < bytes.length) yield bytes.subarray(start, start + size);
    start += Math.max(0, size);
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

// An async generator without await: streams read every source in the same way.
// eslint-disable-next-line @typescript-eslint/require-await
async function* bodyOf(exchange: Exchange, options: ReplayOptions): AsyncGenerator<Uint8Array> {
  const bytes = typeof exchange.body === 'string' ? new TextEncoder().encode(exchange.body) : exchange.body;
  // With a size of one's own, pieces run across the recorded boundaries.
  yield* options.chunkSize === undefined && exchange.chunks ? recordedPieces(bytes, exchange.chunks) : [bytes];
  if (exchange.cut === true) throw new ConnectionCut('cut as recorded');
}

/**
 * A `fetch` function that answers ChatKit requests with recorded bytes: give it as `api.fetch` in tests and demos.
 *
 * A request takes the first unused exchange of its operation whose `match` holds. Bytes come in the recorded pieces, or
 * in pieces of `chunkSize`; a recorded cut fails the read with a TypeError; `init.signal` is obeyed.
 *
 * @param exchanges - what was recorded, in order
 */
export function createReplayFetch(exchanges: readonly Exchange[], options: ReplayOptions = {}): ReplayFetch {
  const unused = new Set(exchanges);
  const unmatched: ReceivedRequest[] = [];

  const find = (request: ReceivedRequest): Exchange | undefined => {
    const fitting = exchanges.filter((one) => one.type === request.type && (one.match?.(request) ?? true));
    return fitting.find((one) => unused.has(one)) ?? (options.repeat === true ? fitting.at(-1) : undefined);
  };

  const answer = (open: OpenRequest): Response => {
    const exchange = find(open.request);
    if (!exchange) {
      unmatched.push(open.request);
      open.settle('complete');
      return new Response(`Nothing recorded (any more) for "${open.request.type}"`, {
        status: 500,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      });
    }
    unused.delete(exchange);
    return new Response(byteStream(bodyOf(exchange, options), open, options), {
      status: exchange.status ?? 200,
      headers: { ...exchange.headers },
    });
  };

  return Object.assign(
    serverFetch((open) => Promise.resolve(answer(open))),
    { unmatched },
  );
}

import { ConnectionCut } from './byte-stream.js';

/** Put among the parts of a stream: the connection breaks here. */
export const CUT: unique symbol = Symbol('connection cut');

/**
 * A part of a stream: an event (any object that JSON can carry, right or wrong), raw text or bytes sent as they are
 * (to send what no server should), or `CUT`.
 */
export type StreamPart = object | string | Uint8Array | typeof CUT;

/** The parts of a stream: a list, or a generator that may wait in between. */
export type StreamParts = Iterable<StreamPart> | AsyncIterable<StreamPart>;

/** Events as the bytes' text, exactly as the Python server frames them (PROTOCOL 1.3): `data: ` + JSON + a blank line. */
export const sse = (events: Iterable<object>): string => Array.from(events, (event) => frame(event)).join('');

const frame = (event: object): string => `data: ${JSON.stringify(event)}\n\n`;

/** The bytes of each part; throws `ConnectionCut` at `CUT`. */
export async function* encodeParts(parts: StreamParts): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const part of parts as AsyncIterable<StreamPart>) {
    if (part === CUT) throw new ConnectionCut('cut by the script');
    if (part instanceof Uint8Array) yield part;
    else yield encoder.encode(typeof part === 'string' ? part : frame(part));
  }
}

/** A stream that a test pushes by hand, one event at a time. */
export interface StreamChannel extends AsyncIterable<StreamPart> {
  /** Sends parts now. */
  push(...parts: StreamPart[]): void;
  /** Ends the stream as a server does (end of file). */
  end(): void;
  /** Breaks the connection. */
  cut(): void;
}

/** Makes a `StreamChannel`: return it from a handler, then push into it when the test is ready. One reader. */
export function streamChannel(): StreamChannel {
  const queue: StreamPart[] = [];
  let ended = false;
  let wake: () => void = () => undefined;
  const push = (...parts: StreamPart[]) => {
    queue.push(...parts);
    wake();
  };
  return {
    push,
    end: () => {
      ended = true;
      wake();
    },
    cut: () => {
      push(CUT);
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const part = queue.shift();
        if (part !== undefined) yield part;
        else if (ended) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

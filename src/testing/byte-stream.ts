import type { OpenRequest } from './exchange.js';

/** How the bytes of an answer are handed out. */
export interface Pacing {
  /** Cut the bytes into pieces of this many, whatever the boundaries of events or characters. Default: as they come. */
  readonly chunkSize?: number;
  /** Wait before each piece: milliseconds, or `'frame'` for one animation frame. Default: no wait. */
  readonly delay?: number | 'frame';
}

/** What `byteStream` throws out of its source to cut the connection. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}

const wait = (delay: number | 'frame'): Promise<void> =>
  new Promise((resolve) => {
    if (delay !== 'frame') setTimeout(resolve, delay);
    else if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => resolve());
    else setTimeout(resolve, 16);
  });

/** Cuts each piece of bytes into smaller ones. */
function* cutUp(bytes: Uint8Array, size: number | undefined): Generator<Uint8Array> {
  const step = size === undefined ? bytes.length : Math.max(1, Math.floor(size));
  for (let start = 0; start < bytes.length; start += step) yield bytes.slice(start, start + step);
}

async function* paced(source: AsyncIterable<Uint8Array>, pacing: Pacing): AsyncGenerator<Uint8Array> {
  for await (const bytes of source) {
    for (const piece of cutUp(bytes, pacing.chunkSize)) {
      if (pacing.delay !== undefined) await wait(pacing.delay);
      yield piece;
    }
  }
}

/**
 * The body of a streamed answer. It ends with the source; it fails as a broken connection does when the source throws
 * (browsers reject the read with a TypeError); it fails with the signal's reason when the client aborts.
 */
export function byteStream(
  source: AsyncIterable<Uint8Array>,
  { abort, settle }: Pick<OpenRequest, 'abort' | 'settle'>,
  pacing: Pacing = {},
): ReadableStream<Uint8Array> {
  const iterator = paced(source, pacing)[Symbol.asyncIterator]();
  // A source that hangs (a test holds it back) never settles its return: it is told, and not waited for.
  const release = () => void iterator.return(undefined).catch(() => undefined);
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const stop = () => {
        controller.error(abort.signal.reason);
        settle('aborted');
        release();
      };
      if (abort.signal.aborted) stop();
      else abort.signal.addEventListener('abort', stop, { once: true });
    },
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (abort.signal.aborted) return;
        if (next.done === true) {
          settle('complete');
          controller.close();
        } else controller.enqueue(next.value);
      } catch (error) {
        if (abort.signal.aborted) return;
        settle('cut');
        controller.error(new TypeError('network error', { cause: error }));
        // A mistake in a test's own handler must not pass for a broken connection.
        if (!(error instanceof ConnectionCut)) console.error(error);
      }
    },
    cancel(reason) {
      // The stream is closed already, so the listener's `controller.error` is without effect.
      abort.abort(reason);
      settle('aborted');
      release();
    },
  });
}

import type { ThreadStreamEvent } from '../protocol/index.js';
import { narrowCommonEvent } from '../protocol/narrow/common.js';
import { ApiError } from './errors.js';
import type { Examiner, Note, RareParts } from './rest.js';
import { createSlices } from './slices.js';
import { createSseDecoder } from './sse.js';

/** One stream of the server, as it is read. */
interface Reading {
  readonly url: string;
  readonly response: Response;
  readonly signal: AbortSignal;
  readonly note: Note;
  readonly rareParts: () => Promise<RareParts>;
}

/**
 * The events of a streamed answer, in order (PROTOCOL 1.3 to 1.5). What cannot be understood is skipped and noted.
 * Pauses between events when a slice of the page's time is used up, and for the code of a rare one.
 *
 * @throws ApiError `cut` when the connection broke, when not one event came, or when a message or widget was left open;
 *   `not_chatkit` when there was an answer, but not in this protocol; `http` for an error document; `network` when the
 *   code of a rare event could not be loaded
 * @throws the signal's reason when it aborts
 */
export async function* readEvents(reading: Reading): AsyncGenerator<ThreadStreamEvent> {
  const { url, response, signal, note, rareParts } = reading;
  // Answers that are plainly no event stream.
  if (/html|[/+]json/i.test(response.headers.get('content-type') ?? ''))
    throw await (await rareParts()).explain(url, response);
  const decoder = createSseDecoder();
  const slices = createSlices();
  const reader = startReading(response, signal);
  const open = new OpenItems();
  let examiner: Examiner | undefined;
  let plain = 0;
  try {
    for (;;) {
      slices.fresh();
      const bytes = await reader.next();
      for (const data of bytes ? decoder.push(bytes) : decoder.flush()) {
        let event = narrowCommonEvent(parsed(data));
        if (event) plain += 1;
        else {
          examiner ??= (await rareParts()).createExaminer(note);
          event = examiner.read(data);
          if (event) plain += 1;
        }
        signal.throwIfAborted();
        if (event) {
          open.follow(event);
          yield event;
        }
        if (slices.over()) await slices.rest();
        signal.throwIfAborted();
      }
      if (!bytes) break;
    }
    if (plain === 0) {
      examiner ??= (await rareParts()).createExaminer(note);
      examiner.judge(url, response, decoder.strangeLines);
    }
    open.judge();
  } finally {
    reader.close();
  }
}

/** The data as JSON; undefined when it is none. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

interface BodyReader {
  /** The next bytes; null at the end of file. */
  next(): Promise<Uint8Array | null>;
  close(): void;
}

/** Reads one piece ahead, so that the server never waits while events are processed. */
function startReading({ body }: Response, signal: AbortSignal): BodyReader {
  if (!body) return { next: () => Promise.resolve(null), close: () => undefined };
  const reader = body.getReader();
  const cancel = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  const read = () => {
    const piece = reader.read();
    piece.catch(() => undefined);
    return piece;
  };
  let ahead = read();
  return {
    next: async () => {
      let piece;
      try {
        piece = await ahead;
      } catch (thrown) {
        signal.throwIfAborted();
        throw new ApiError('cut', 'The connection broke before the answer was complete.', { cause: thrown });
      }
      signal.throwIfAborted();
      if (piece.done) return null;
      ahead = read();
      return piece.value;
    },
    close: () => {
      signal.removeEventListener('abort', cancel);
      cancel();
    },
  };
}

/** Messages and widgets that were begun: a whole stream finishes them. Workflows may stay open (PROTOCOL 1.5). */
class OpenItems {
  readonly #ids = new Set<string>();
  #failed = false;

  follow(event: ThreadStreamEvent): void {
    if (event.type === 'error') this.#failed = true;
    else if (event.type === 'thread.item.removed') this.#ids.delete(event.item_id);
    else if ('item' in event) {
      const { type, id } = event.item;
      if (event.type !== 'thread.item.added') this.#ids.delete(id);
      else if (type === 'assistant_message' || type === 'widget') this.#ids.add(id);
    }
  }

  /** @throws ApiError `cut` when the stream ended in the middle of one */
  judge(): void {
    if (this.#ids.size > 0 && !this.#failed) throw new ApiError('cut', 'The answer ended in the middle of a message.');
  }
}

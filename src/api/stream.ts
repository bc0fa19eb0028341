import type { ThreadStreamEvent } from '../protocol/index.js';
import { narrowStreamEvent } from '../protocol/narrow/index.js';
import { ApiError, documentDetail } from './errors.js';
import { createSlices } from './slices.js';
import { createSseDecoder } from './sse.js';

/** Says something for `chatkit.log`; nothing of what people wrote is in it. */
export type Note = (name: string, data: Record<string, unknown>) => void;

/** One stream of the server, as it is read. */
interface Reading {
  readonly url: string;
  readonly response: Response;
  readonly signal: AbortSignal;
  readonly note: Note;
}

/**
 * The events of a streamed answer, in order (PROTOCOL 1.3 to 1.5). What cannot be understood is skipped and noted.
 * Pauses between events when a slice of the page's time is used up.
 *
 * @throws ApiError `cut` when the connection broke, when not one event came, or when a message or widget was left open;
 *   `not_chatkit` when there was an answer, but not in this protocol; `http` for an error document
 * @throws the signal's reason when it aborts
 */
export async function* readEvents(reading: Reading): AsyncGenerator<ThreadStreamEvent> {
  const { response, signal } = reading;
  await refuseDocuments(reading);
  const verdict = createVerdict(reading);
  const decoder = createSseDecoder();
  const slices = createSlices();
  const reader = startReading(response, signal);
  try {
    for (;;) {
      slices.fresh();
      const bytes = await reader.next();
      for (const data of bytes ? decoder.push(bytes) : decoder.flush()) {
        const event = verdict.understand(data);
        if (event) yield event;
        if (slices.over()) await slices.rest();
        signal.throwIfAborted();
      }
      if (!bytes) break;
    }
    verdict.pass(decoder.strangeLines);
  } finally {
    reader.close();
  }
}

/** Answers that are plainly no event stream, by their content type. */
async function refuseDocuments({ url, response }: Reading): Promise<void> {
  const contentType = response.headers.get('content-type') ?? '';
  const { status } = response;
  if (/^(text\/html|application\/xhtml)/i.test(contentType)) {
    void response.body?.cancel().catch(() => undefined);
    throw notChatKit(url, `a web page (${contentType})`, status, contentType);
  }
  if (!/^application\/([\w.-]+\+)?json/i.test(contentType)) return;
  const detail = documentDetail(await response.text().catch(() => ''));
  if (detail === undefined) throw notChatKit(url, `one JSON document (${contentType})`, status, contentType);
  throw new ApiError('http', `${url} answered with an error document.`, { status, contentType, cause: detail });
}

/** The error for an answer in another language, with what to do about it. */
export function notChatKit(url: string, what: string, status: number, contentType: string): ApiError {
  const message =
    `${url} answered with ${what} instead of ChatKit events. ` +
    'api.url must be the POST endpoint of a ChatKit server, which answers messages with "text/event-stream".';
  return new ApiError('not_chatkit', message, { status, contentType });
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

/** Narrows events, and judges at the end whether the stream was whole. */
function createVerdict({ url, response, note }: Reading) {
  const open = new Set<string>();
  let understood = 0;
  let skipped = 0;
  let failed = false;
  let example = '';

  // A type of ours with an update or item of tomorrow is still this protocol.
  const isOurs = (type: string) => type.startsWith('thread.');
  const follow = (event: ThreadStreamEvent) => {
    if (event.type === 'error') failed = true;
    else if (event.type === 'thread.item.removed') open.delete(event.item_id);
    else if (event.type === 'thread.item.done' || event.type === 'thread.item.replaced') open.delete(event.item.id);
    else if (event.type === 'thread.item.added') {
      // Workflows may stay open beyond their stream (PROTOCOL 1.5).
      if (event.item.type === 'assistant_message' || event.item.type === 'widget') open.add(event.item.id);
    }
  };

  return {
    understand(data: string): ThreadStreamEvent | null {
      let json: unknown;
      try {
        json = JSON.parse(data);
      } catch {
        skipped += 1;
        note('stream.event.malformed', { length: data.length });
        return null;
      }
      const result = narrowStreamEvent(json);
      if ('event' in result) {
        understood += 1;
        follow(result.event);
        return result.event;
      }
      if (result.type === '' || (result.ignored === 'unknown' && !isOurs(result.type))) {
        skipped += 1;
        if (result.type !== '') example ||= ` (an event of type "${result.type}")`;
      } else understood += 1;
      if (result.ignored !== 'hidden') note('stream.event.ignored', { type: result.type, reason: result.ignored });
      return null;
    },
    pass(strangeLines: number): void {
      if (understood === 0 && skipped + strangeLines > 0) {
        const contentType = response.headers.get('content-type') ?? '';
        throw notChatKit(
          url,
          `something else${example} (${contentType || 'no content type'})`,
          response.status,
          contentType,
        );
      }
      if (understood === 0) throw new ApiError('cut', `${url} closed the connection without an answer.`);
      if (open.size > 0 && !failed) throw new ApiError('cut', 'The answer ended in the middle of a message.');
    },
  };
}

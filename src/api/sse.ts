import { createParser } from 'eventsource-parser';

/** Fed to the parser at once: big chunks are split, so that no single step takes long. */
const STEP = 32 * 1024;

/** Turns the bytes of an event stream, cut anywhere, into the data of its events. */
export interface SseDecoder {
  /** The data of the events that these bytes complete. */
  push(bytes: Uint8Array): Generator<string>;
  /** The data of an event at the end of file that lacks its blank line. */
  flush(): Generator<string>;
  /** Lines that are no part of the format: a sign of another dialect. */
  readonly strangeLines: number;
}

/** Lines end with `\n`, `\r\n` or `\r` only; `[DONE]` and empty data are skipped (PROTOCOL 1.3). */
export function createSseDecoder(): SseDecoder {
  const decoder = new TextDecoder();
  let ready: string[] = [];
  let strangeLines = 0;
  const parser = createParser({
    onEvent: ({ data }) => {
      if (data !== '' && data.trim() !== '[DONE]') ready.push(data);
    },
    onError: (error) => {
      if (error.type === 'unknown-field') strangeLines += 1;
    },
  });
  function* drain(text: string): Generator<string> {
    for (let start = 0; start < text.length; start += STEP) {
      parser.feed(text.slice(start, start + STEP));
      const batch = ready;
      ready = [];
      yield* batch;
    }
  }
  return {
    push: (bytes) => drain(decoder.decode(bytes, { stream: true })),
    flush: () => drain(`${decoder.decode()}\n\n`),
    get strangeLines() {
      return strangeLines;
    },
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './server.js';

/** One request that the fake got. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Json;
  readonly raw: string;
}

/** How the fake answers: it writes to the response itself, or returns the events of a stream. */
export type Reply = (received: Received, response: ServerResponse) => readonly Json[] | undefined | Promise<undefined>;

/** Stands in for the HTTP API of OpenAI; the client library in front of it is the real one. */
export interface FakeOpenAI {
  readonly baseURL: string;
  readonly received: readonly Received[];
  /** What the next requests get, in this order; the last one goes on for ever. */
  readonly replies: Reply[];
  readonly stop: () => Promise<void>;
}

export async function startFakeOpenAI(): Promise<FakeOpenAI> {
  const received: Received[] = [];
  const replies: Reply[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const raw = Buffer.concat(chunks).toString('latin1');
    const isJson = request.headers['content-type']?.includes('json') === true;
    const body = isJson ? (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json) : {};
    const entry = { path: request.url ?? '', headers: request.headers, body, raw };
    received.push(entry);
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    const events = await reply?.(entry, response);
    if (!events) return;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) response.write(frame(event));
    response.end();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    replies,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function frame(event: Json): string {
  return `event: ${String(event['type'])}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** An error answer as the API gives it. */
export function apiError(status: number, message: string, more: Json = {}): Reply {
  return (_received, response) => {
    // Seconds of waiting between the library's own retries would only slow the tests down.
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '1' });
    response.end(JSON.stringify({ error: { message, ...more } }));
    return undefined;
  };
}

/** The events of a message. */
export function messageEvents(
  pieces: readonly string[],
  { id = 'msg_openai', part = 'output_text' } = {},
): readonly Json[] {
  const place = { item_id: id, output_index: 0, content_index: 0 };
  const text = pieces.join('');
  const kind = part === 'refusal' ? 'refusal' : 'output_text';
  const key = part === 'refusal' ? 'refusal' : 'text';
  const content = { type: part, [key]: '', annotations: [] };
  return [
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { type: 'message', id, role: 'assistant', content: [], status: 'in_progress' },
    },
    { type: 'response.content_part.added', ...place, part: content },
    ...pieces.map((delta) => ({ type: `response.${kind}.delta`, ...place, delta })),
    { type: `response.${kind}.done`, ...place, [key]: text },
    { type: 'response.content_part.done', ...place, part: { ...content, [key]: text } },
    {
      type: 'response.output_item.done',
      output_index: 0,
      item: { type: 'message', id, role: 'assistant', content: [{ ...content, [key]: text }], status: 'completed' },
    },
  ];
}

/** The events of thoughts. */
export function reasoningEvents(thoughts: readonly (readonly string[])[]): readonly Json[] {
  const item = { type: 'reasoning', id: 'rs_1', summary: [] };
  return [
    { type: 'response.output_item.added', output_index: 0, item },
    ...thoughts.flatMap((pieces, index) => [
      ...pieces.map((delta) => ({
        type: 'response.reasoning_summary_text.delta',
        item_id: 'rs_1',
        output_index: 0,
        summary_index: index,
        delta,
      })),
      {
        type: 'response.reasoning_summary_text.done',
        item_id: 'rs_1',
        output_index: 0,
        summary_index: index,
        text: pieces.join(''),
      },
    ]),
    { type: 'response.output_item.done', output_index: 0, item },
  ];
}

export const COMPLETED: Json = {
  type: 'response.completed',
  response: { id: 'resp_1', status: 'completed', output: [] },
};

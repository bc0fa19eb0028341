import { Client } from '../../src/api/index.js';
import type { ResolvedApi } from '../../src/options.js';
import type { StreamRequest, ThreadStreamEvent } from '../../src/protocol/index.js';

export const CREATE: StreamRequest = {
  type: 'threads.create',
  params: { input: { content: [{ type: 'input_text', text: 'hi' }], attachments: [], inference_options: {} } },
};

export interface Note {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** A client, with what it noted. */
export function clientFor(api: Partial<ResolvedApi> & { fetch: typeof fetch }) {
  const notes: Note[] = [];
  const client = new Client({
    api: () => ({ kind: 'custom', url: '/chatkit', ...api }) as ResolvedApi,
    locale: () => 'de-DE',
    note: (name, data) => void notes.push({ name, data }),
    rareParts: () => import('../../src/api/rare/index.js'),
  });
  return { client, notes };
}

/** Reads a stream to its end: its events, and what it threw. */
export async function drain(
  client: Client,
  request: StreamRequest = CREATE,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ events: ThreadStreamEvent[]; error: unknown }> {
  const events: ThreadStreamEvent[] = [];
  try {
    for await (const event of client.stream(request, signal)) events.push(event);
  } catch (error) {
    return { events, error };
  }
  return { events, error: null };
}

/** A `fetch` that answers everything with these bytes. */
export const answers =
  (body: BodyInit | null, init: ResponseInit = { headers: { 'content-type': 'text/event-stream' } }): typeof fetch =>
  () =>
    Promise.resolve(new Response(body, init));

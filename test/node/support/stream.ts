import type { StreamEvent } from '../../../demo/server/wire.js';
import { post } from './server.js';

export type EventOf<Type extends StreamEvent['type']> = Extract<StreamEvent, { type: Type }>;

/** A whole stream: its events, and whether the connection was cut. */
export interface Outcome {
  readonly events: readonly StreamEvent[];
  readonly cut: boolean;
  readonly response: Response;
}

/** Runs a streaming operation to its end. */
export async function stream(url: string, type: string, params: object): Promise<Outcome> {
  const response = await post(url, { type, params });
  const { text, cut } = await readAll(response);
  return { events: parseEvents(text), cut, response };
}

/** Begins a streaming operation, reads until `enough` says so, then closes the connection. */
export async function streamUntil(
  url: string,
  type: string,
  params: object,
  enough: (events: readonly StreamEvent[]) => boolean,
): Promise<readonly StreamEvent[]> {
  const controller = new AbortController();
  const response = await post(url, { type, params }, { signal: controller.signal });
  let text = '';
  let events: readonly StreamEvent[] = [];
  try {
    for await (const chunk of chunksOf(response)) {
      text += chunk;
      events = parseEvents(text.slice(0, text.lastIndexOf('\n\n') + 2));
      if (enough(events)) controller.abort();
    }
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    return events;
  }
  throw new Error('The stream ended before it had brought enough');
}

/** The events of a framed stream. @throws when the framing is not exactly that of the Python server */
export function parseEvents(text: string): readonly StreamEvent[] {
  return text.split('\n\n').flatMap((block, index, blocks) => {
    if (block === '' && index === blocks.length - 1) return [];
    if (!block.startsWith('data: {') || block.includes('\n')) throw new Error(`Not an event: ${JSON.stringify(block)}`);
    return [JSON.parse(block.slice('data: '.length)) as StreamEvent];
  });
}

/** The events of one type. */
export function only<Type extends StreamEvent['type']>(
  events: readonly StreamEvent[],
  type: Type,
): readonly EventOf<Type>[] {
  return events.filter((event): event is EventOf<Type> => event.type === type);
}

/** The types of events, with the updates of an item folded into one. */
export function outline(events: readonly StreamEvent[]): readonly string[] {
  const names = events.map((event) => ('item' in event ? `${event.type} ${event.item.type}` : event.type));
  return names.filter((name, index) => name !== 'thread.item.updated' || names[index - 1] !== name);
}

/** The input of a message. */
export function input(text: string, more: object = {}): object {
  return { content: [{ type: 'input_text', text }], attachments: [], inference_options: {}, ...more };
}

/** Starts a thread with a message. */
export async function createThread(
  url: string,
  text: string,
  more: object = {},
): Promise<Outcome & { readonly threadId: string }> {
  const outcome = await stream(url, 'threads.create', { input: input(text, more) });
  const [created] = only(outcome.events, 'thread.created');
  if (!created) throw new Error('No thread was created');
  return { ...outcome, threadId: created.thread.id };
}

/** Everything that was written, in one piece. */
export function textOf(events: readonly StreamEvent[]): string {
  return only(events, 'thread.item.done')
    .flatMap(({ item }) => (item.type === 'assistant_message' ? item.content : []))
    .map((part) => part.text)
    .join('\n');
}

async function readAll(response: Response): Promise<{ readonly text: string; readonly cut: boolean }> {
  let text = '';
  try {
    for await (const chunk of chunksOf(response)) text += chunk;
    return { text, cut: false };
  } catch {
    return { text, cut: true };
  }
}

async function* chunksOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of response.body as AsyncIterable<Uint8Array>) yield decoder.decode(bytes, { stream: true });
}

import { createParser } from 'eventsource-parser';
import type { ServerFetch } from '../../src/testing/index.js';

/** Sends one operation as a ChatKit client does. */
export const post = (fetch: ServerFetch, type: string, params: object, init: RequestInit = {}): Promise<Response> =>
  fetch('/chatkit', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type, params }),
    ...init,
  });

/** The error of a promise that is to fail. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
};

/** What was read of a body: its text, and whether the connection broke after it. */
export interface Reading {
  readonly text: string;
  readonly cut: boolean;
}

/** Reads a body piece by piece, characters cut anywhere, until its end or until the connection breaks. */
export async function readBody(response: Response): Promise<Reading> {
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  let text = '';
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      text += decoder.decode(next.value, { stream: true });
    }
  } catch {
    return { text, cut: true };
  }
  return { text: text + decoder.decode(), cut: false };
}

/** The events in the text of a stream. */
export function parseEvents(text: string): Record<string, unknown>[] {
  const events: Record<string, unknown>[] = [];
  createParser({ onEvent: ({ data }) => events.push(JSON.parse(data) as Record<string, unknown>) }).feed(text);
  return events;
}

/** The events of a whole stream. */
export const eventsOf = async (response: Response) => parseEvents((await readBody(response)).text);

/** A promise that a test settles by hand. */
export function gate<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

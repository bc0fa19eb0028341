import type { Exchange } from './replay-fetch.js';

/** A recorded exchange with the request that was sent. */
export interface RecordedExchange extends Exchange {
  /** The body of the recorded request. */
  readonly request: { readonly type: string; readonly params?: Readonly<Record<string, unknown>> };
  readonly body: Uint8Array;
}

interface RecordingFile {
  readonly exchanges: readonly (Omit<RecordedExchange, 'body' | 'type'> & { readonly body: string })[];
}

const get = async (url: string, fetchFunction: typeof globalThis.fetch): Promise<Response> => {
  const response = await fetchFunction(url);
  if (!response.ok) throw new Error(`No recording at ${url}: HTTP ${response.status}`);
  return response;
};

/**
 * Reads a recording that `npm run record` has written: its `.recording` (JSON) and the bodies beside it.
 *
 * @param url - of the `.recording`, absolute or relative to the page
 * @param fetchFunction - what to read it with; default: the global `fetch`
 * @throws an `Error` when a file is missing
 */
export async function loadExchanges(
  url: string,
  fetchFunction: typeof globalThis.fetch = (...call) => globalThis.fetch(...call),
): Promise<RecordedExchange[]> {
  // The file is our recorder's own, not something from a foreign server.
  const recording = (await (await get(url, fetchFunction)).json()) as RecordingFile;
  const folder = url.slice(0, url.lastIndexOf('/') + 1);
  return Promise.all(
    recording.exchanges.map(async (exchange) => ({
      ...exchange,
      type: exchange.request.type,
      body: new Uint8Array(await (await get(folder + exchange.body, fetchFunction)).arrayBuffer()),
    })),
  );
}

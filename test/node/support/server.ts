import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DemoServer, type Replacements } from '../../../demo/server/app.js';
import { readConfig, type ServerConfig } from '../../../demo/server/config.js';

export type Json = Record<string, unknown>;

/** A demo server on a free port, with data of its own. */
export interface RunningServer {
  readonly url: string;
  readonly server: DemoServer;
  readonly dataDir: string;
  /** What the server noted, in the order in which it did. */
  readonly noted: readonly unknown[];
  /** Stops it and removes its data, unless `keepData`. */
  readonly stop: (keepData?: boolean) => Promise<void>;
}

/** Starts a server. Scripted answers come at once. */
export async function startServer(
  config: Partial<ServerConfig> = {},
  replacements: Replacements = {},
): Promise<RunningServer> {
  const dataDir = config.dataDir ?? mkdtempSync(path.join(tmpdir(), 'chatkit-demo-'));
  const noted: unknown[] = [];
  const defaults = readConfig({ PORT: '0', DATA_DIR: dataDir, DEMO_SPEED: 'instant' }, process.cwd());
  const server = new DemoServer({ ...defaults, ...config }, { log: (error) => noted.push(error), ...replacements });
  const port = await server.listen();
  let stopped: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    dataDir,
    noted,
    stop: async (keepData = false) => {
      stopped ??= server.close();
      await stopped;
      if (!keepData) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Sends a body to the protocol endpoint. */
export function post(url: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  return fetch(`${url}/chatkit`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
}

/** Runs a single operation that must succeed. */
export async function call<T = Json>(url: string, type: string, params: object): Promise<T> {
  const response = await post(url, { type, params });
  if (response.status !== 200) throw new Error(`${type} was answered with ${response.status}`);
  return (await response.json()) as T;
}

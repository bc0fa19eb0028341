import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startInteropServer, type InteropServer } from './start-server.js';

const BUILT = fileURLToPath(new URL('../../dist/cdn/chatkit.js', import.meta.url));

/** An event of the element, without `chatkit.`. */
export interface SeenEvent {
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** A call of `api.fetch`: its body, and how it was called (PROTOCOL 1.1). */
export interface SeenRequest {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly call: {
    readonly input: string;
    readonly headers: Readonly<Record<string, string>> | string;
    readonly signal: boolean;
    readonly bare: boolean;
  };
}

/** What page.js keeps. */
export interface Interop {
  readonly element: HTMLElement & {
    sendUserMessage(message: { text: string; newThread?: boolean }): Promise<void>;
    sendCustomAction(action: { type: string; payload?: unknown }, itemId?: string): Promise<void>;
    setThreadId(id: string | null): Promise<void>;
    fetchUpdates(): Promise<void>;
  };
  readonly events: SeenEvent[];
  readonly requests: SeenRequest[];
  readonly toolCalls: { name: string; params: Record<string, unknown> }[];
  readonly violations: string[];
  /** What the page's client tool does. */
  tool: (call: { name: string; params: Record<string, unknown> }) => unknown;
}

declare global {
  interface Window {
    interop: Interop;
  }
}

/** An item in the server's store. */
export interface StoredItem {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What the server has stored. */
export interface Dump {
  readonly threads: { readonly id: string; readonly title?: string; readonly items: StoredItem[] }[];
  readonly feedback: unknown[];
}

/** A thread made by `seed`, with the ids that a person may see. */
export interface Seeded {
  readonly thread_id: string;
  readonly visible: string[];
}

/** The chat in its page, as a person and the page's developer see it, and the control door of its server. */
export class Chat {
  constructor(
    readonly page: Page,
    readonly serverUrl: string,
    /** The name of this test's own store on the server. */
    readonly world: string,
  ) {}

  get log(): Locator {
    return this.page.getByRole('log');
  }

  get composer(): Locator {
    return this.page.getByPlaceholder('Message the AI');
  }

  get stop(): Locator {
    return this.page.getByRole('button', { name: /^Stop/ });
  }

  get retry(): Locator {
    return this.page.getByRole('button', { name: 'Retry', exact: true });
  }

  /** Opens the page. `options` are laid over the page's own. */
  async open(options: Readonly<Record<string, unknown>> = {}): Promise<void> {
    if (!existsSync(BUILT)) throw new Error('There is no dist/cdn/chatkit.js to test: npm run build');
    const query = new URLSearchParams({ world: this.world, options: JSON.stringify(options) });
    await this.page.goto(`${this.serverUrl}/?${query}`);
    await expect.poll(() => this.eventNames()).toContain('ready');
  }

  /** Types a message and presses Enter. */
  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Writes a message and waits until `times` turns have ended in all. */
  async say(text: string, times = 1): Promise<void> {
    await this.write(text);
    await this.turnsEnded(times);
  }

  async turnsEnded(times = 1): Promise<void> {
    const ended = async () => (await this.events()).filter(({ name }) => name === 'response.end').length;
    await expect.poll(ended, { timeout: 15_000 }).toBe(times);
  }

  /** Events so far, without logs. */
  async events(): Promise<SeenEvent[]> {
    return (await this.page.evaluate(() => window.interop.events)).filter(({ name }) => name !== 'log');
  }

  async eventNames(): Promise<string[]> {
    return (await this.events()).map(({ name }) => name);
  }

  /** Requests so far, without those for the history list. */
  async requests(): Promise<SeenRequest[]> {
    return (await this.page.evaluate(() => window.interop.requests)).filter(({ type }) => type !== 'threads.list');
  }

  async requestTypes(): Promise<string[]> {
    return (await this.requests()).map(({ type }) => type);
  }

  async control<T>(path: string, body?: object): Promise<T> {
    const url = `${this.serverUrl}/control/${this.world}/${path}`;
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(url, body === undefined ? {} : init);
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  dump = () => this.control<Dump>('dump');
  seed = (spec: object) => this.control<Seeded>('seed', spec);
}

interface Fixtures {
  chat: Chat;
}

interface WorkerFixtures {
  server: InteropServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // Playwright reads what a fixture needs from its first parameter.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startInteropServer();
      await use(server);
      await server.stop();
    },
    // The first start makes the Python environment.
    { scope: 'worker', timeout: 300_000 },
  ],
  chat: async ({ page, server }, use, info) => {
    const crashes: Error[] = [];
    page.on('pageerror', (error) => crashes.push(error));
    const chat = new Chat(page, server.url, info.testId);
    await use(chat);
    // Whatever else a test looks at: the strict policy holds, and nothing is thrown into the page.
    expect(await page.evaluate(() => window.interop.violations)).toEqual([]);
    expect(crashes).toEqual([]);
    await chat.control('reset', {});
  },
});

export { expect };

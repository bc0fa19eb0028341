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
    sendUserMessage(message: {
      text?: string;
      content?: object[];
      reply?: string;
      newThread?: boolean;
      toolChoice?: object;
      model?: string;
    }): Promise<void>;
    sendCustomAction(action: { type: string; payload?: unknown }, itemId?: string): Promise<void>;
    setThreadId(id: string | null): Promise<void>;
    setComposerValue(value: object): Promise<void>;
    fetchUpdates(): Promise<void>;
  };
  readonly events: SeenEvent[];
  readonly requests: SeenRequest[];
  readonly toolCalls: { name: string; params: Record<string, unknown> }[];
  /** Calls of the page's other functions: `onClick` of entities, `onAction` of widgets. */
  readonly called: { name: string; detail: unknown }[];
  readonly violations: string[];
  /** See `Chat.watch`. */
  readonly watched: string[];
  /** What the page's client tool does. */
  tool: (call: { name: string; params: Record<string, unknown> }) => unknown;
  /** Lays options, functions included, over those of the address. */
  configure(options: object): void;
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
  /** By the id of the attachment: how many bytes, and the first of them in hexadecimal. */
  readonly files: Readonly<Record<string, { readonly size: number; readonly start: string }>>;
  readonly attachments: string[];
}

/** An answer to be given without asking the SDK. */
export interface Substitute {
  /** The operation to answer; `upload` for a file, `*` for any. */
  readonly operation: string;
  readonly status?: number;
  readonly body?: string;
  readonly content_type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly times?: number;
}

/** A thread made by `seed`, with the ids that a person may see. */
export interface Seeded {
  readonly thread_id: string;
  readonly visible: string[];
}

/** The input of a message of text alone (PROTOCOL 2.1). */
export const inputOf = (text: string): object => ({
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
});

/** The chat in its page, as a person and the page's developer see it, and the control door of its server. */
export class Chat {
  /** Addresses that the page's strict policy is expected to refuse in this test. */
  refused: readonly string[] = [];

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

  /** Opens the page. `options` are laid over the page's own; `more` goes into its address (page.js). */
  async open(
    options: Readonly<Record<string, unknown>> = {},
    more: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    if (!existsSync(BUILT)) throw new Error('There is no dist/cdn/chatkit.js to test: npm run build');
    const query = new URLSearchParams({ world: this.world, options: JSON.stringify(options), ...more });
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

  /** What assistive technology gets of the conversation: every role, name and text, without what is there for a moment. */
  async picture(): Promise<string> {
    return (await this.log.ariaSnapshot()).replace(/blob:\S+/g, 'blob:');
  }

  /** From now on notes every state of the elements of the conversation that a selector names: see `watched`. */
  async watch(selector: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const { element, watched } = window.interop;
      const root = element.shadowRoot!;
      new MutationObserver(() => {
        for (const found of root.querySelectorAll(wanted)) {
          const value = found.getAttribute('aria-valuenow') ?? '';
          const text = `${found.querySelector('svg > *') ? '(icon) ' : ''}${value}${found.textContent.trim()}`;
          if (watched.at(-1) !== text) watched.push(text);
        }
      }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }, selector);
  }

  /** What `watch` has seen, in order: what is there too shortly for a busy machine to find it by looking. */
  async watched(): Promise<string[]> {
    return this.page.evaluate(() => window.interop.watched);
  }

  /** The picture once all chunks are there and nothing moves any more. */
  async settledPicture(): Promise<string> {
    await this.page.waitForLoadState('networkidle');
    // Actions come with every finished answer; where there is none, they may never come.
    const actions = () => customElements.get('ck-actions') !== undefined;
    await this.page.waitForFunction(actions, undefined, { timeout: 5000 }).catch(() => undefined);
    let last = '';
    await expect
      .poll(
        async () => {
          const before = last;
          last = await this.picture();
          return last === before;
        },
        { intervals: [300] },
      )
      .toBe(true);
    return last;
  }

  /** Loads the page anew, and opens the only thread, or the one of that title, from the history. */
  async reopen(title = 'New chat'): Promise<void> {
    await this.page.reload();
    await expect.poll(() => this.eventNames()).toContain('ready');
    await this.page.getByRole('button', { name: 'Open the list of chats' }).click();
    await this.page.locator('[part~="thread-title"]', { hasText: title }).click();
    await expect.poll(() => this.eventNames()).toContain('thread.load.end');
  }

  /** Opens the thread anew from the history, and wants all of it to look as it does now. */
  async expectSameWhenReopened(title?: string): Promise<void> {
    const live = await this.settledPicture();
    await this.reopen(title);
    await expect.poll(() => this.picture()).toBe(live);
    expect(await this.requestTypes()).toEqual(['threads.get_by_id']);
    const threadId = (await this.dump()).threads[0]?.id;
    expect(await this.events()).toEqual([
      { name: 'ready', detail: null },
      { name: 'history.open', detail: null },
      { name: 'thread.change', detail: { threadId } },
      { name: 'thread.load.start', detail: { threadId } },
      { name: 'history.close', detail: null },
      { name: 'thread.load.end', detail: { threadId } },
    ]);
  }

  /** The events of one turn in a new thread, with those that are expected to come in it. */
  async expectTurn(...between: readonly object[]): Promise<void> {
    const threadId = (await this.dump()).threads[0]?.id;
    expect(await this.events()).toEqual([
      { name: 'ready', detail: null },
      { name: 'response.start', detail: null },
      { name: 'thread.change', detail: { threadId } },
      ...between,
      { name: 'response.end', detail: null },
    ]);
  }

  /** The one request that a first message makes. */
  async expectCreated(text: string): Promise<void> {
    expect(await this.bodies()).toEqual([{ type: 'threads.create', params: { input: inputOf(text) } }]);
  }

  /** The bodies of the requests so far. */
  async bodies(): Promise<object[]> {
    return (await this.requests()).map(({ type, params }) => ({ type, params }));
  }

  /** What was logged so far. */
  async logs(): Promise<SeenEvent[]> {
    const events = await this.page.evaluate(() => window.interop.events);
    return events.filter(({ name }) => name === 'log');
  }

  /** The details of all `chatkit.error` events. */
  async errors(): Promise<unknown[]> {
    return (await this.events()).filter(({ name }) => name === 'error').map(({ detail }) => detail?.['error']);
  }

  /** Calls of the page's functions so far. */
  async called(): Promise<Interop['called']> {
    return this.page.evaluate(() => window.interop.called);
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
  answerNext = (substitute: Substitute) => this.control('answer', substitute);
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
    const violations = await page.evaluate(() => window.interop.violations);
    expect(violations.filter((text) => !chat.refused.some((url) => text.includes(url)))).toEqual([]);
    expect(crashes).toEqual([]);
    await chat.control('reset', {});
  },
});

export { expect };

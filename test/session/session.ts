import type { ChatKitEventName } from '../../src/events.js';
import { english } from '../../src/i18n/index.js';
import type { ChatKitOptions } from '../../src/options.js';
import { resolveOptions } from '../../src/options/rare/index.js';
import { Session } from '../../src/session/index.js';
import type * as LibraryModule from '../../src/session/library/index.js';
import { initialState, reduceCommon, Store } from '../../src/store/index.js';
import type { Commands } from '../../src/session/commands.js';
import type { ServerFetch } from '../../src/testing/index.js';

/** A session without any element: what it does to the state, the server and the page. */
export interface Scene {
  readonly store: Store;
  readonly session: Commands & Pick<Session, 'methods' | 'configure' | 'suspend' | 'resume'>;
  readonly events: readonly (readonly [name: ChatKitEventName, detail: unknown])[];
  /** Calls back synchronously at each event, as listeners of the page do. */
  onEvent: (name: ChatKitEventName, detail: unknown) => void;
  /** Names of the events, without logs. */
  names: () => readonly string[];
  details: (name: ChatKitEventName) => readonly unknown[];
  /** The errors told by `chatkit.error`. */
  errors: () => readonly {
    name: string;
    message: string;
    code?: string;
    cause?: unknown;
    allowRetry?: boolean;
    status?: number;
  }[];
  configure: (options: object) => void;
  /** Resolves when this holds of the scene. */
  until: (condition: () => boolean) => Promise<void>;
  /** What is on screen: one string for each item, `?` for failed messages, `…` for unfinished ones. */
  shown: () => readonly string[];
}

export function scene(
  fetch: ServerFetch | typeof globalThis.fetch,
  options: Partial<ChatKitOptions> | object = {},
  fetchLibrary?: () => Promise<typeof LibraryModule>,
): Scene {
  const full = { api: { url: '/chatkit', fetch }, locale: 'en', ...options };
  const resolution = resolveOptions(full);
  const store = new Store(initialState(resolution.options, english), reduceCommon);
  const events: [ChatKitEventName, unknown][] = [];
  const lifetime = new AbortController();
  const session = new Session({
    store,
    signal: lifetime.signal,
    ...(fetchLibrary && { fetchLibrary }),
    emit: (name, ...[detail]) => {
      events.push([name, detail]);
      made.onEvent(name, detail);
    },
  });
  open.add(lifetime);
  const details = (name: ChatKitEventName) => events.filter(([other]) => other === name).map(([, detail]) => detail);
  const made: Scene = {
    store,
    session: {
      ...session.commands,
      methods: session.methods,
      configure: (resolution) => session.configure(resolution),
      suspend: () => session.suspend(),
      resume: () => session.resume(),
    },
    events,
    onEvent: () => undefined,
    names: () => events.map(([name]) => name).filter((name) => name !== 'chatkit.log'),
    details,
    errors: () => details('chatkit.error').map((detail) => (detail as { error: Error }).error),
    configure: (next) => session.configure(resolveOptions({ ...full, ...next })),
    until: async (condition) => {
      const deadline = performance.now() + 6000;
      while (!condition()) {
        if (performance.now() > deadline) {
          throw new Error(
            `Never true: ${String(condition)}. Events: ${JSON.stringify(events)} Shown: ${JSON.stringify(made.shown())}`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    shown: () =>
      store.state.conversation.entries.map(({ item, finished, delivery }) => {
        const text =
          item.type === 'user_message' || item.type === 'assistant_message'
            ? item.content.map((part) => part.text).join('|')
            : `<${item.type}>`;
        return `${text}${delivery === 'failed' ? '?' : ''}${finished ? '' : '…'}`;
      }),
  };
  session.configure(resolution);
  return made;
}

const open = new Set<AbortController>();

afterEach(() => {
  for (const lifetime of open) lifetime.abort();
  open.clear();
});

/** Keeps what is said on the console while something runs, and off the test report. */
export async function errorsOnConsole(run: () => Promise<void>): Promise<string[]> {
  const { error } = console;
  const said: string[] = [];
  console.error = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    await run();
  } finally {
    console.error = error;
  }
  return said;
}

export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('The promise was not rejected.');
}

export const text = (value: string) => ({ content: [{ type: 'input_text' as const, text: value }] });

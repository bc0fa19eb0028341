import { fixtureCleanup } from '@open-wc/testing';
import '../../src/define.js';
import type { ChatKitElement, ChatKitErrorName, ChatKitEventName, ChatKitOptions } from '../../src/index.js';
import type { ServerFetch } from '../../src/testing/index.js';

/** An element in the page, with all its events in the order in which listeners hear them. */
export interface Chat {
  readonly element: ChatKitElement;
  readonly events: readonly HeardEvent[];
  /** Names of the events, without logs. */
  names(): readonly string[];
  /** Details of all events of a name so far. */
  details(name: ChatKitEventName): readonly unknown[];
  /** The next event of a name, or the nth of all if that was heard already. */
  heard(name: ChatKitEventName, nth?: number): Promise<CustomEvent>;
  /** The text on screen. */
  text(): string;
  /** Resolves when the text on screen contains this. */
  shows(text: string): Promise<void>;
}

interface HeardEvent {
  readonly name: ChatKitEventName;
  readonly detail: unknown;
}

const EVENTS: readonly ChatKitEventName[] = [
  'chatkit.ready',
  'chatkit.error',
  'chatkit.effect',
  'chatkit.deeplink',
  'chatkit.response.start',
  'chatkit.response.end',
  'chatkit.history.open',
  'chatkit.history.close',
  'chatkit.thread.change',
  'chatkit.thread.load.start',
  'chatkit.thread.load.end',
  'chatkit.tool.change',
  'chatkit.log',
];

/** Looks once a frame; gives up, with a reason, before the test runner does. */
export async function until(condition: () => boolean, reason: () => string): Promise<void> {
  const deadline = performance.now() + 6000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(reason());
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Records the events of an element. */
export function record(element: ChatKitElement): Chat {
  const events: HeardEvent[] = [];
  for (const name of EVENTS) {
    element.addEventListener(name, (event: CustomEvent) => events.push({ name, detail: event.detail }));
  }
  const text = () => element.shadowRoot?.textContent ?? '';
  return {
    element,
    events,
    names: () => events.map(({ name }) => name).filter((name) => name !== 'chatkit.log'),
    details: (name) => events.filter((event) => event.name === name).map(({ detail }) => detail),
    heard: async (name, nth = 1) => {
      const nthEvent = () => events.filter((event) => event.name === name)[nth - 1];
      await until(
        () => nthEvent() !== undefined,
        () => `Not heard: ${name}. Heard: ${JSON.stringify(events)}`,
      );
      return new CustomEvent(name, { detail: nthEvent()?.detail });
    },
    text,
    shows: (wanted) =>
      until(
        () => text().includes(wanted),
        () => `Not shown: "${wanted}". Shown: ${text()}`,
      ),
  };
}

/** Puts an element on the page, sets its options, and waits until it is ready. */
export async function openChat(fetch: ServerFetch, options: Partial<ChatKitOptions> = {}): Promise<Chat> {
  const chat = newChat();
  chat.element.setOptions(optionsFor(fetch, options));
  await chat.heard('chatkit.ready');
  return chat;
}

/** An element on the page, without options. */
export function newChat(): Chat {
  const box = document.createElement('div');
  box.style.height = '600px';
  const element = document.createElement('openai-chatkit');
  const chat = record(element);
  box.append(element);
  document.body.append(box);
  return chat;
}

export const optionsFor = (fetch: ServerFetch, options: Partial<ChatKitOptions> = {}): ChatKitOptions => ({
  api: { url: '/chatkit', domainKey: 'unused', fetch },
  locale: 'en',
  ...options,
});

/** The error that a promise rejects with; fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('The promise was not rejected.');
}

export const errorNames = (chat: Chat): readonly ChatKitErrorName[] =>
  chat.details('chatkit.error').map((detail) => (detail as { error: { name: ChatKitErrorName } }).error.name);

// The dev server hands out the chat's modules one by one, which takes seconds the first time.
before(async function () {
  this.timeout(60_000);
  await import('../../src/core.js');
});

afterEach(() => {
  document.querySelectorAll('openai-chatkit').forEach((element) => element.parentElement?.remove());
  fixtureCleanup();
});

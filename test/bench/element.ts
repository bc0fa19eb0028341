import type { ChatKitElement } from '../../src/chatkit-element.js';
import type { ChatKitOptions } from '../../src/options/types.js';
import type { Handlers } from '../../src/testing/scripted-server.js';
import { scriptedServer } from '../../src/testing/index.js';

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Shows an element on a scripted server, alone on the page, and waits until it is ready. */
export async function showElement(
  handlers: Handlers,
  options?: Pick<ChatKitOptions, 'thread'>,
): Promise<ChatKitElement> {
  const element = document.createElement('openai-chatkit');
  element.setOptions({ ...options, api: { url: '/chatkit', domainKey: 'bench', fetch: scriptedServer(handlers) } });
  const ready = new Promise((resolve) => element.addEventListener('chatkit.ready', resolve, { once: true }));
  document.body.replaceChildren(element);
  await ready;
  return element;
}

/** Sends a message and waits until its answer is complete and drawn. */
export async function sendAndWait(element: ChatKitElement): Promise<void> {
  const ended = new Promise((resolve) => element.addEventListener('chatkit.response.end', resolve, { once: true }));
  await element.sendUserMessage({ text: 'Go' });
  await ended;
  await nextFrame();
  await nextFrame();
}

/** Some of `parts` in each frame. */
export async function* perFrame<Part>(parts: Iterable<Part>, count: number): AsyncGenerator<Part> {
  let inFrame = 0;
  for (const part of parts) {
    yield part;
    inFrame += 1;
    if (inFrame < count) continue;
    inFrame = 0;
    await nextFrame();
  }
}

/** Waits until nothing more is drawn: no element came or went for half a second. */
export async function settled(element: ChatKitElement): Promise<void> {
  let since = performance.now();
  // Told of changes: to count all elements in each frame would cost as much as what is measured.
  const observer = new MutationObserver(() => (since = performance.now()));
  if (element.shadowRoot) observer.observe(element.shadowRoot, { childList: true, subtree: true });
  while (performance.now() - since < 500) await nextFrame();
  observer.disconnect();
}

export const countElements = (element: ChatKitElement): number => element.shadowRoot?.querySelectorAll('*').length ?? 0;

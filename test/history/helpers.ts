import type { ChatKitOptions } from '../../src/index.js';
import {
  assistantMessage,
  storedThreads,
  userMessage,
  type ServerFetch,
  type StoredThread,
} from '../../src/testing/index.js';
import { openChat, until, type Chat } from '../element/chat.js';

/** A day some days ago, at noon, as the Python server writes it: without a zone. */
export function daysAgo(days: number): string {
  const date = new Date();
  date.setHours(12, 0, 0, 0);
  date.setDate(date.getDate() - days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T12:00:00.123456`;
}

/** A thread with one question and its answer. */
export function stored(id: string, title: string, more: Partial<StoredThread> = {}): StoredThread {
  let count = 0;
  const source = { threadId: id, nextId: () => `${id}_${(count += 1)}` };
  const items = [userMessage(source, `Question of ${id}`), assistantMessage(source, `Answer of ${id}`)];
  return { id, ...(title !== '' && { title }), created_at: daysAgo(0), items, ...more };
}

/** Threads named `Chat 1` to `Chat n`; the last is the newest. */
export const numbered = (count: number): StoredThread[] =>
  Array.from({ length: count }, (_, index) => stored(`thr_${index + 1}`, `Chat ${index + 1}`));

/** A server whose pages are never longer than `limit`, whatever is asked for. */
export function clamped(threads: readonly StoredThread[], limit: number) {
  const handlers = storedThreads(threads);
  return {
    ...handlers,
    'threads.list': ((request) =>
      handlers['threads.list']({
        ...request,
        params: { ...request.params, limit: Math.min(request.params.limit ?? 20, limit) },
      })) satisfies (typeof handlers)['threads.list'],
  };
}

/** The list of threads of a chat, as a person sees and uses it. */
export class HistoryView {
  constructor(readonly chat: Chat) {}

  get root(): ShadowRoot {
    return this.chat.element.shadowRoot!;
  }

  get panel(): HTMLElement | null {
    return this.root.querySelector('.ck-history');
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  get(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  }

  get search(): HTMLInputElement {
    return this.get('.ck-search input') as HTMLInputElement;
  }

  /** Titles in the order on screen. */
  titles(): string[] {
    return this.all('.ck-th-open .ck-trunc').map((title) => title.textContent.trim());
  }

  headings(): string[] {
    return this.all('.ck-hist-group h3').map((heading) => heading.textContent.trim());
  }

  row(title: string): HTMLElement {
    const found = this.all('.ck-th-open').find((row) => row.querySelector('.ck-trunc')?.textContent.trim() === title);
    if (!found) throw new Error(`No row "${title}"; there are: ${this.titles().join(', ')}`);
    return found;
  }

  /** Accessible name of what has the focus, or its tag. */
  focused(): string {
    const active = this.root.activeElement as HTMLElement | null;
    const name = active?.ariaLabel ?? active?.querySelector('.ck-trunc')?.textContent ?? active?.textContent;
    return name?.trim() ?? document.activeElement?.localName ?? '';
  }

  button(name: string): HTMLElement {
    const found = this.all('button').find((button) => (button.ariaLabel ?? button.innerText.trim()) === name);
    if (!found) throw new Error(`No button "${name}"`);
    return found;
  }

  async until(condition: () => boolean, what: string): Promise<void> {
    await until(condition, () => `${what}. Shown: ${this.root.querySelector('ck-history')?.textContent ?? 'nothing'}`);
  }

  /** Opens the list by its button, and waits for the first titles, or another sign that loading is over. */
  async open(): Promise<void> {
    const button = this.button('Open the list of chats');
    button.focus();
    button.click();
    await this.until(() => this.panel !== null, 'The list did not open');
    await this.until(
      () => this.root.querySelector('.ck-th-open, .ck-hist-list .ck-empty') !== null,
      'Nothing was listed',
    );
    await this.still();
  }

  /** What comes in and goes out has arrived: colours are as they will stay. */
  async still(): Promise<void> {
    const moving = this.all('.ck-history, .ck-scrim, .ck-menu, .ck-dialog').flatMap((part) => part.getAnimations());
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }

  async closed(): Promise<void> {
    await this.until(() => this.panel === null, 'The list did not close');
  }

  /** Opens the menu of a row and chooses from it. */
  async choose(title: string, entry: string): Promise<void> {
    this.button(`Options for ${title}`).click();
    await this.until(() => this.root.querySelector('[role=menuitem]') !== null, 'No menu');
    this.all('[role=menuitem]')
      .find((item) => item.innerText.trim() === entry)!
      .click();
  }
}

export async function openHistory(fetch: ServerFetch, options: Partial<ChatKitOptions> = {}): Promise<HistoryView> {
  const view = new HistoryView(await openChat(fetch, options));
  await view.open();
  return view;
}

// The dev server hands out the modules of the chunk one by one.
before(async function () {
  this.timeout(60_000);
  await import('../../src/threads/history/index.js');
  await import('../../src/threads/actions/index.js');
});

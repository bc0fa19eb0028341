import type { ChatKitOptions } from '../../src/index.js';
import type { ServerFetch } from '../../src/testing/index.js';
import { openChat, until, type Chat } from '../element/chat.js';

/** The answers of a chat and their buttons, as a person sees and uses them. */
export class AnswersView {
  constructor(readonly chat: Chat) {}

  get root(): ShadowRoot {
    return this.chat.element.shadowRoot!;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** The rows that are drawn, hidden ones left out. */
  rows(): HTMLElement[] {
    return this.all('ck-actions:not([hidden]) .ck-actions');
  }

  /** Names of the buttons of a row; counted from the end with negative numbers. */
  names(at = -1): string[] {
    const row = this.rows().at(at);
    return [...(row?.querySelectorAll('button') ?? [])].map((button) => button.ariaLabel ?? '');
  }

  button(name: string, at = -1): HTMLButtonElement {
    const row = this.rows().at(at);
    const found = [...(row?.querySelectorAll('button') ?? [])].find((button) => button.ariaLabel === name);
    if (!found) throw new Error(`No button "${name}" in row ${at}; there are: ${this.names(at).join(', ')}`);
    return found;
  }

  until(condition: () => boolean, what: string): Promise<void> {
    return until(condition, () => `${what}. Rows: ${this.rows().length}, last: ${this.names().join(', ')}`);
  }

  /** Waits for a row with buttons under the last answer, and under the first, which is drawn a frame later. */
  async ready(): Promise<void> {
    await this.until(() => this.names().length > 0 && this.drawn(), 'No row of actions');
  }

  /** Whether every row in view has its buttons. */
  drawn(): boolean {
    return this.rows().every(
      (row) => row.childElementCount > 0 || !row.checkVisibility({ contentVisibilityAuto: true }),
    );
  }

  /** What was said in the log of `message.action`. */
  logged(): object[] {
    return this.chat
      .details('chatkit.log')
      .filter((detail) => (detail as { name: string }).name === 'message.action')
      .map((detail) => (detail as { data: object }).data);
  }
}

export async function openAnswers(fetch: ServerFetch, options: Partial<ChatKitOptions> = {}): Promise<AnswersView> {
  const view = new AnswersView(await openChat(fetch, options));
  return view;
}

/** Catches what is put on the clipboard by the browser's interface, or refuses it. */
export class FakeClipboard {
  readonly written: Record<string, string>[] = [];
  readonly #original = navigator.clipboard;

  constructor(readonly allowed = true) {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        write: async (items: readonly ClipboardItem[]) => {
          if (!this.allowed) throw new DOMException('Not here', 'NotAllowedError');
          for (const item of items) {
            const entries = item.types.map(async (type) => [type, await (await item.getType(type)).text()] as const);
            this.written.push(Object.fromEntries(await Promise.all(entries)));
          }
        },
      },
    });
  }

  restore(): void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: this.#original });
  }
}

/** Puts a function in the place of the browser's older way to copy. Gives the way back. */
export function replaceCommand(command: (name: string) => boolean): () => void {
  Object.defineProperty(document, 'execCommand', { configurable: true, value: command });
  return () => Reflect.deleteProperty(document, 'execCommand');
}

// The dev server hands out the modules of the chunk one by one.
before(async function () {
  this.timeout(60_000);
  await import('../../src/threads/actions/index.js');
});

import { ChatView } from '../../src/chatkit-view.js';
import { loadExtras } from '../../src/composer/extras-part.js';
import { createChatContext, type ChatContext } from '../../src/context/index.js';
import { english, type Translation } from '../../src/i18n/index.js';
import { resolveOptions } from '../../src/options/rare/index.js';
import type {
  AssistantMessageItem,
  ThreadItem,
  ThreadMetadata,
  ThreadStreamEvent,
  UserMessageItem,
} from '../../src/protocol/index.js';
import { registerElements } from '../../src/register.js';
import { initialState, Store, type Action, type Conversation } from '../../src/store/index.js';
import { reduceAll as reduce } from '../../src/store/rare/reduce.js';
import { styles } from '../../src/styles.js';
import { HostTheme } from '../../src/theme/index.js';
import { loadStates } from '../../src/threads/states-part.js';

type Commands = ChatContext['commands'];
type Call = { [Name in keyof Commands]: [name: Name, ...args: Parameters<Commands[Name]>] }[keyof Commands];

export const THREAD_ID = 'thr_1';

export function thread(more: Partial<ThreadMetadata> = {}): ThreadMetadata {
  return {
    id: THREAD_ID,
    title: 'Paging through orders safely',
    created_at: '',
    status: { type: 'active' },
    metadata: {},
    ...more,
  };
}

export function question(id: string, text: string, more: Partial<UserMessageItem> = {}): UserMessageItem {
  return {
    type: 'user_message',
    id,
    thread_id: THREAD_ID,
    created_at: '',
    content: [{ type: 'input_text', text }],
    attachments: [],
    inference_options: {},
    ...more,
  };
}

export function answer(id: string, ...texts: readonly string[]): AssistantMessageItem {
  const content = texts.map((text) => ({ type: 'output_text' as const, text, annotations: [] }));
  return { type: 'assistant_message', id, thread_id: THREAD_ID, created_at: '', content };
}

/** A few paragraphs, about `paragraphs` times 100 px tall. */
export const longText = (paragraphs: number, name = 'Paragraph'): string =>
  Array.from({ length: paragraphs }, (_, index) => `${name} ${index + 1}. ${'Some words to read. '.repeat(20)}`).join(
    '\n\n',
  );

/** Fetches the chunks of rare states beforehand, so that each is drawn within a frame. `parts.test.ts` does without. */
export async function loadParts(): Promise<void> {
  const { registerHeaderAction } = await import('../../src/threads/header-action-element.js');
  registerHeaderAction();
  await Promise.all([loadStates(), loadExtras()]);
}

export interface ChatFixtureOptions {
  readonly options?: object;
  readonly width?: number;
  readonly height?: number;
  readonly translation?: Translation;
}

/** A `<ck-chat>` in a shadow root of its own, on a real store, with commands that are only written down. */
export class ChatFixture {
  readonly host = document.createElement('div');
  readonly view: ChatView;
  readonly store: Store;
  /** What the chat asked for. */
  readonly calls: Call[] = [];
  #turn = 0;

  constructor({ options = {}, width = 480, height = 600, translation = english }: ChatFixtureOptions = {}) {
    registerElements();
    this.view = new ChatView();
    const resolved = resolveOptions({ api: { url: '/chatkit' }, ...options }).options;
    this.store = new Store(initialState(resolved, translation), reduce);
    this.view.context = createChatContext(this.store, this.#commands());
    const shadow = this.host.attachShadow({ mode: 'open' });
    const theme = new HostTheme(this.host);
    const sheets = styles.flatMap(({ styleSheet }) => (styleSheet ? [styleSheet] : []));
    shadow.adoptedStyleSheets = [...sheets, theme.sheet];
    this.resize(width, height);
    void theme.apply(resolved.theme, translation.direction);
    shadow.append(this.view);
    document.body.append(this.host);
  }

  resize(width: number, height: number): void {
    // The sheet's own `:host` rule fills the page's box; this is that box.
    this.host.style.setProperty('inline-size', `${width}px`);
    this.host.style.setProperty('block-size', `${height}px`);
  }

  dispatch(...actions: readonly Action[]): void {
    for (const action of actions) this.store.dispatch(action);
  }

  /** Opens a thread that has these items. */
  open(items: readonly ThreadItem[], { hasMore = false, title }: { hasMore?: boolean; title?: string } = {}): void {
    const page = { items, hasMore, ...(hasMore ? { after: items[0]?.id ?? '' } : {}) };
    this.dispatch(
      { type: 'thread.selected', threadId: THREAD_ID },
      { type: 'thread.load.started', threadId: THREAD_ID },
      { type: 'thread.loaded', threadId: THREAD_ID, thread: thread(title === undefined ? {} : { title }), page },
    );
  }

  /** A question is on its way. */
  send(text: string, more: Partial<UserMessageItem> = {}): void {
    this.#turn += 1;
    const key = `local~${this.#turn}`;
    const { threadId } = this.store.state;
    this.dispatch({
      type: 'turn.started',
      turnId: this.#turn,
      threadId,
      pending: { key, item: question(key, text, more) },
    });
  }

  /** Something came in the present stream. */
  receive(...events: readonly ThreadStreamEvent[]): void {
    for (const event of events) this.dispatch({ type: 'stream.event', turnId: this.#turn, event });
  }

  begin(id: string, text = ''): void {
    this.receive({ type: 'thread.item.added', item: answer(id, text) });
  }

  delta(id: string, delta: string): void {
    const update = { type: 'assistant_message.content_part.text_delta' as const, content_index: 0, delta };
    this.receive({ type: 'thread.item.updated', item_id: id, update });
  }

  /** The stream and the turn come to a good end. */
  end(): void {
    this.dispatch(
      { type: 'stream.ended', turnId: this.#turn, end: { reason: 'eof' } },
      { type: 'turn.ended', turnId: this.#turn },
    );
  }

  /** The stream breaks, and with it the turn. */
  fail(error: NonNullable<Conversation['error']>): void {
    this.dispatch(
      { type: 'stream.ended', turnId: this.#turn, end: { reason: 'failed', error } },
      { type: 'turn.ended', turnId: this.#turn },
    );
  }

  /** Two frames: the redraw, and what follows from its layout. */
  async drawn(frames = 3): Promise<void> {
    for (let frame = 0; frame < frames; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  get(selector: string): HTMLElement {
    const found = this.view.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.view.querySelectorAll<HTMLElement>(selector)];
  }

  /** What a person can read on the whole screen. */
  get text(): string {
    const parts = this.all(':scope > :not(ck-announcer)').map((part) => part.innerText);
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  }

  button(name: string): HTMLElement {
    const buttons = this.all('button');
    const found = buttons.find((button) => (button.getAttribute('aria-label') ?? button.innerText.trim()) === name);
    if (!found)
      throw new Error(`No button "${name}"; there are: ${buttons.map((b) => b.innerText || b.ariaLabel).join(', ')}`);
    return found;
  }

  remove(): void {
    this.host.remove();
  }

  #commands(): Commands {
    const { calls } = this;
    return new Proxy({} as Commands, {
      get:
        (_target, name) =>
        (...args: unknown[]) => {
          calls.push([name, ...args] as unknown as Call);
        },
    });
  }
}

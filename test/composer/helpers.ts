import { ContextProvider } from '@lit/context';
import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { loadExtras } from '../../src/composer/extras-part.js';
import { Composer, composerStyles } from '../../src/composer/index.js';
import { chatContext, createChatContext } from '../../src/context/index.js';
import { english, loadTranslation } from '../../src/i18n/index.js';
import { resolveOptions } from '../../src/options/rare/index.js';
import type { ThreadStatus } from '../../src/protocol/index.js';
import type { Commands } from '../../src/session/commands.js';
import { initialState, Store, type Action } from '../../src/store/index.js';
import { reduceAll as reduce } from '../../src/store/rare/reduce.js';
import { HostTheme, themeStyles } from '../../src/theme/index.js';
import { uiStyles } from '../../src/ui/styles.js';

/** What the composer asked for, in order: the command and its arguments. */
export type Call = readonly [name: string, ...values: unknown[]];

/** A store, and commands that do to it what the session would do, without a server. */
function makeChat(store: Store): { commands: Commands; calls: Call[] } {
  const calls: Call[] = [];
  const effects: Partial<Record<string, (...values: never[]) => void>> = {
    type: (content: never) => store.dispatch({ type: 'draft.typed', content }),
    setDraft: (draft: never) => store.dispatch({ type: 'draft.set', draft }),
    send: () => store.dispatch({ type: 'draft.set', draft: { content: [], quotedText: null, attachments: [] } }),
    removeAttachment: (localId: never) => store.dispatch({ type: 'draft.attachment.removed', localId }),
  };
  const commands = new Proxy({} as Commands, {
    get:
      (_, name) =>
      (...values: never[]) => {
        calls.push([String(name), ...values]);
        effects[String(name)]?.(...values);
      },
  });
  return { commands, calls };
}

export interface Mounted {
  readonly host: HTMLElement;
  readonly composer: Composer;
  readonly store: Store;
  readonly calls: Call[];
  /** Of the commands other than `type`. */
  readonly asked: () => string[];
  readonly input: () => HTMLTextAreaElement;
  readonly sendButton: () => HTMLButtonElement;
  readonly dispatch: (action: Action) => Promise<void>;
  /** Waits for the next drawing. */
  readonly drawn: () => Promise<void>;
}

/** A composer inside a shadow root with all styles, as in the chat. */
export async function mount(
  options: Record<string, unknown> = {},
  { locale = 'en', width = 480, height = 600 } = {},
): Promise<Mounted> {
  await loadExtras();
  if (!customElements.get('ck-composer')) customElements.define('ck-composer', Composer);
  const { options: resolved } = resolveOptions({ api: { url: '/chatkit' }, ...options });
  const translation = locale === 'en' ? english : await loadTranslation(locale);
  const store = new Store(initialState(resolved, translation), reduce);
  const { commands, calls } = makeChat(store);
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = `${width}px`;
  host.style.blockSize = `${height}px`;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...themeStyles, ...uiStyles, composerStyles].map(({ styleSheet }) => styleSheet!);
  await new HostTheme(host).apply(resolved.theme, translation.direction);
  const provider = makeProvider();
  provider.lang = translation.locale;
  provider.dir = translation.direction;
  new ContextProvider(provider, { context: chatContext, initialValue: createChatContext(store, commands) });
  root.append(provider);
  const composer = new Composer();
  composer.className = 'ck-col';
  provider.append(composer);
  await composer.updateComplete;
  const drawn = async (): Promise<void> => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await composer.updateComplete;
  };
  return {
    host,
    composer,
    store,
    calls,
    asked: () => calls.map(([name]) => name).filter((name) => name !== 'type'),
    input: () => composer.querySelector('textarea')!,
    sendButton: () => composer.querySelector<HTMLButtonElement>('.ck-send')!,
    dispatch: async (action) => {
      store.dispatch(action);
      await drawn();
    },
    drawn,
  };
}

class TestProvider extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

function makeProvider(): TestProvider {
  if (!customElements.get('test-provider')) customElements.define('test-provider', TestProvider);
  return new TestProvider();
}

/** Shows a thread with this status. */
export async function showThread({ dispatch }: Mounted, status: ThreadStatus): Promise<void> {
  const thread = { id: 't1', created_at: '', status, metadata: {} };
  await dispatch({ type: 'thread.selected', threadId: 't1' });
  await dispatch({ type: 'thread.loaded', threadId: 't1', thread, page: { items: [], hasMore: false } });
}

/** An answer is running. */
export async function startTurn({ dispatch }: Mounted, mayStop = true): Promise<void> {
  await dispatch({ type: 'turn.started', turnId: 1, threadId: null });
  const event = { type: 'stream_options', stream_options: { allow_cancel: mayStop } } as const;
  await dispatch({ type: 'stream.event', turnId: 1, event });
}

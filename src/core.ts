import type { CSSResult } from 'lit';
import { ChatView } from './chatkit-view.js';
import { createChatContext } from './context/index.js';
import { ChatKitError, type Emit } from './events.js';
import { english, loadTranslation, type Translation } from './i18n/index.js';
import { resolveOptions, type OptionProblem, type OptionsResolution } from './options.js';
import { registerElements } from './register.js';
import { Session, type Methods } from './session/index.js';
import { initialState, reduce, Store } from './store/index.js';
import { styles } from './styles.js';
import { applyTheme } from './theme/index.js';

/** How long the first drawing waits for its language, in milliseconds; then it begins in English. */
const TRANSLATION_PATIENCE = 2000;

/** What the public element gives its core. */
export interface CoreSetup {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly emit: Emit;
  /** As the page gave them; null: it gave none, which is shown. */
  readonly options: unknown;
}

/** The chat behind one public element. */
export interface Core {
  readonly methods: Methods;
  /** Applies options; those that say the same as before do nothing. Null: the page gave none, which is shown. */
  configure(options: unknown): void;
  focusComposer(): void;
  /** The host is in a document again. */
  connected(): void;
  /** The host has left its document: nothing runs on. */
  disconnected(): void;
}

/** Builds and joins the parts of a chat, and draws it into the shadow root. Resolves when it is on screen. */
export async function createCore({ host, shadow, emit, options }: CoreSetup): Promise<Core> {
  registerElements();
  const first = resolveOptions(options);
  const log = (message: string) => emit('chatkit.log', { name: 'locale', data: { message } });
  const translation = await firstTranslation(first.options.locale, log);

  const store = new Store(initialState(first.options, translation), reduce);
  const session = new Session({ store, emit, signal: new AbortController().signal });
  const view = new ChatView();
  view.context = createChatContext(store, session);
  let present = first;

  const theme = () => applyTheme(host, store.state.options.theme, store.state.translation.direction);
  const translate = async (locale: string): Promise<void> => {
    const next = await loadTranslation(locale, log);
    if (present.options.locale !== locale) return;
    store.dispatch({ type: 'translation.set', translation: next });
    theme();
  };
  const apply = (resolution: OptionsResolution): void => {
    const before = present;
    present = resolution;
    session.configure(resolution);
    if (before.options.theme !== store.state.options.theme) theme();
    if (before.options.locale !== resolution.options.locale) void translate(resolution.options.locale);
  };
  const configure = (given: unknown): void => {
    if (given === null) {
      store.dispatch({ type: 'setup.set', problem: { kind: 'no-options' } });
      return;
    }
    const before = present.problems;
    const resolution = given === options && present === first ? first : resolveOptions(given);
    apply(resolution);
    report(resolution.problems, resolution === first ? [] : before, emit);
  };
  const network = watchNetwork((online) => store.dispatch({ type: 'online.set', online }));

  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, ...sheets(styles)];
  theme();
  configure(options);
  shadow.append(view);
  network.start();
  await view.updateComplete;

  return {
    methods: session.methods,
    configure,
    focusComposer: () => view.querySelector<HTMLElement>('ck-composer')?.focus(),
    connected: () => {
      theme();
      network.start();
      session.resume();
    },
    disconnected: () => {
      network.stop();
      session.suspend();
    },
  };
}

function firstTranslation(locale: string, log: (message: string) => void): Promise<Translation> {
  const patience = new Promise<Translation>((resolve) => setTimeout(() => resolve(english), TRANSLATION_PATIENCE));
  return Promise.race([loadTranslation(locale, log), patience]);
}

const sheets = (results: readonly CSSResult[]): CSSStyleSheet[] =>
  results.flatMap(({ styleSheet }) => (styleSheet ? [styleSheet] : []));

/** Says what is wrong with the options, once: to the console, and to the page. */
function report(problems: readonly OptionProblem[], known: readonly OptionProblem[], emit: Emit): void {
  for (const { level, path, message } of problems) {
    if (known.some((other) => other.message === message)) continue;
    if (level === 'error') {
      console.error(`<openai-chatkit> ${message}`);
      emit('chatkit.error', { error: new ChatKitError('IntegrationError', message) });
    } else {
      emit('chatkit.log', { name: 'options.warning', data: { path, message } });
    }
  }
}

/** Tells whether the browser has a network, from now on. */
function watchNetwork(tell: (online: boolean) => void): { start(): void; stop(): void } {
  const check = () => tell(navigator.onLine);
  return {
    start: () => {
      check();
      addEventListener('online', check);
      addEventListener('offline', check);
    },
    stop: () => {
      removeEventListener('online', check);
      removeEventListener('offline', check);
    },
  };
}

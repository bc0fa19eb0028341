import type { CSSResult } from 'lit';
import { ChatView } from './chatkit-view.js';
import { createChatContext } from './context/index.js';
import type { Core, CoreSetup } from './core-contract.js';
import { ChatKitError, type Emit } from './events.js';
import { english, loadTranslation } from './i18n/index.js';
import { isRare, resolveCommon, type OptionProblem, type OptionsResolution } from './options.js';
import { registerElements } from './register.js';
import { Session } from './session/index.js';
import { initialState, reduceCommon, Store } from './store/index.js';
import { styles } from './styles.js';
import { HostTheme } from './theme/index.js';

/** How long the first drawing waits for its language and its colours, in milliseconds; then it begins without. */
const PATIENCE = 2000;

/** Builds and joins the parts of a chat, and draws it into the shadow root. Resolves when it is on screen. */
export async function createCore({ host, shadow, emit, options }: CoreSetup): Promise<Core> {
  registerElements();
  let resolve = resolveCommon;
  const learnRareOptions = async (): Promise<void> => {
    ({ resolveOptions: resolve } = await import('./options/rare/index.js'));
  };
  if (isRare(options))
    await inTime(
      learnRareOptions().catch(() => undefined),
      undefined,
    );
  const first = resolve(options);
  const log = (message: string) => emit('chatkit.log', { name: 'locale', data: { message } });
  const hostTheme = new HostTheme(host);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, ...sheets(styles), hostTheme.sheet];
  const [translation] = await Promise.all([
    inTime(loadTranslation(first.options.locale, log), english),
    inTime(hostTheme.apply(first.options.theme, english.direction), undefined),
  ]);

  const store = new Store(initialState(first.options, translation), reduceCommon);
  const session = new Session({ store, emit, signal: new AbortController().signal });
  const view = new ChatView();
  view.context = createChatContext(store, session.commands);
  let present = first;
  let reported: readonly OptionProblem[] = [];

  const theme = () => void hostTheme.apply(store.state.options.theme, store.state.translation.direction);
  const translate = async (locale: string): Promise<void> => {
    const next = await loadTranslation(locale, log);
    if (present.options.locale !== locale) return;
    store.dispatch({ type: 'translation.set', translation: next });
    theme();
  };
  const apply = (resolution: OptionsResolution): void => {
    const { theme: themeBefore, locale: localeBefore } = store.state.options;
    present = resolution;
    session.configure(resolution);
    const { options: now } = store.state;
    if (now.theme !== themeBefore) theme();
    if (now.locale !== localeBefore) void translate(now.locale);
  };
  let latest: unknown;
  const configure = (given: unknown): void => {
    latest = given;
    if (given === null) {
      store.dispatch({ type: 'setup.set', problem: { kind: 'no-options' } });
      return;
    }
    const resolution = given === options && present === first ? first : resolve(given);
    apply(resolution);
    report(resolution.problems, reported, emit);
    reported = resolution.problems;
    // What most pages give holds at once, the rest as soon as it can be read.
    if (resolve === resolveCommon && isRare(given)) {
      learnRareOptions().then(
        () => {
          if (latest === given) configure(given);
        },
        () => log('What reads rare and older options could not be loaded: they are ignored.'),
      );
    }
  };
  const network = watchNetwork((online) => store.dispatch({ type: 'online.set', online }));

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

/** What is loaded, or `otherwise` when that takes too long. */
function inTime<T>(loaded: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([loaded, new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), PATIENCE))]);
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

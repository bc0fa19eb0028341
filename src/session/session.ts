import { Client } from '../api/index.js';
import { ChatKitError, type ChatKitErrorName, type Emit } from '../events.js';
import type { HostCallbacks, OptionsResolution, ResolvedApi } from '../options.js';
import type { ConversationError, Store } from '../store/index.js';
import { canSend, isBusy } from '../store/selectors.js';
import type { Commands, LibraryCommands, OutgoingMessage, PublicMethods } from './commands.js';
import { draftMessage, hasContent, localKey, messageRequest, optimisticItem, trimmed, type Message } from './draft.js';
import { conversationError, failure, guarded } from './failures.js';
import type { Library } from './library/index.js';
import { fetchLibrary, LibraryLoader } from './loader.js';
import { announceState, createOutbox } from './outbox.js';
import { share } from './share.js';
import { Turns, type RunningTurn } from './turn.js';
import { Visit } from './visit.js';
import type { World } from './world.js';

/** What a session is made of. */
export interface SessionSetup {
  readonly store: Store;
  /** Sends a public event. */
  readonly emit: Emit;
  /** Ends the session for good. */
  readonly signal: AbortSignal;
  /** Loads the code of what is not needed for a first answer. */
  readonly fetchLibrary?: typeof fetchLibrary;
}

/**
 * One chat's doings: talks to the server, calls the page's functions, changes the state by actions and tells the page by
 * events. Elements use its `commands`, the page its `methods`. What a plain question and its answer need is here; all else
 * is in the library, which is loaded when it is first needed, or after the first answer.
 */
export class Session {
  readonly commands: Commands;
  readonly methods: PublicMethods;
  readonly #world: World;
  readonly #turns: Turns;
  readonly #library: LibraryLoader;
  #api: ResolvedApi | null = null;
  #client: Client | null = null;
  #callbacks: HostCallbacks = {};
  /** Waits for the first server; null when it was opened, or there is none. */
  #initialThread: string | null = null;
  #configured = false;
  #lastKey = 0;
  /** The thread whose load was broken off because the page was gone. */
  #interrupted: string | null = null;
  /** What could not be done because the library did not load, and the error that says so. */
  #postponed: { readonly error: ConversationError; readonly again: () => void } | null = null;

  constructor({ store, emit: send, signal, fetchLibrary: fetch = fetchLibrary }: SessionSetup) {
    const emit = createOutbox(send);
    const world: World = {
      store,
      emit,
      visit: new Visit(),
      api: () => this.#api,
      client: () => this.#requireClient(),
      callbacks: () => this.#callbacks,
      fail: (error) => emit('chatkit.error', { error }),
      log: (name, data) => emit('chatkit.log', data ? { name, data } : { name }),
    };
    this.#world = world;
    this.#turns = new Turns(world, {
      // Those of which the page hears are rare: to be read, they need the library.
      received: (event) => this.#library.present?.received(event),
      next: (turnId, signal) => this.#library.present?.nextRequest(turnId, signal) ?? null,
      failed: (thrown, doubtful) => {
        this.#library.load().then(
          (library) => {
            if (doubtful === null) library.turnFailed(thrown);
            else library.showSetupProblem(thrown, doubtful);
          },
          () => undefined,
        );
      },
    });
    this.#library = new LibraryLoader(fetch, {
      world,
      turns: this.#turns,
      open: (threadId) => this.#open(threadId),
      leave: () => this.#leave(),
      send: (message, newThread) => this.#send(message, newThread),
      signal,
    });
    this.methods = this.#createMethods();
    this.commands = this.#createCommands();
    announceState(store, emit, signal);
    signal.addEventListener('abort', () => this.suspend(), { once: true });
  }

  /** Applies the page's options: what is different from before, and nothing else (PROTOCOL 7.1). */
  configure({ options, api, callbacks, initialThread }: OptionsResolution): void {
    const { store } = this.#world;
    const before = this.#api;
    this.#callbacks = callbacks;
    this.#api = api;
    if (before && (before.url !== api?.url || before.kind !== api.kind)) this.#changeServer();
    const next = share(store.state.options, options);
    if (next !== store.state.options) store.dispatch({ type: 'options.set', options: next });
    if (store.state.history.open && !next.history.enabled) this.commands.closeHistory();
    if (!api) store.dispatch({ type: 'setup.set', problem: { kind: 'no-url' } });
    else if (before?.url !== api.url || before.fetch !== api.fetch)
      store.dispatch({ type: 'setup.set', problem: null });
    if (!this.#configured) this.#initialThread = initialThread;
    this.#configured = true;
    const first = this.#initialThread;
    if (first === null || !api) return;
    this.#initialThread = null;
    this.#open(first, 'InitialThreadLoadError').catch(() => undefined);
  }

  /** The page is gone, perhaps for now: nothing runs on. */
  suspend(): void {
    const { store } = this.#world;
    this.#turns.stopAll();
    this.#leave();
    const { load } = store.state;
    if (load.status === 'loading') {
      this.#interrupted = load.threadId;
      store.dispatch({ type: 'thread.load.failed', threadId: load.threadId, notFound: false });
    }
    this.#library.present?.suspend();
  }

  /** The page is back: takes up what `suspend` broke off. */
  resume(): void {
    const { threadId } = this.#world.store.state;
    const interrupted = this.#interrupted;
    this.#interrupted = null;
    if (interrupted !== null && interrupted === threadId) this.#open(threadId).catch(() => undefined);
    this.#library.present?.resume();
  }

  #createMethods(): PublicMethods {
    const method =
      <Name extends keyof PublicMethods>(name: Name) =>
      async (...args: Parameters<PublicMethods[Name]>): Promise<void> => {
        const { present, load } = this.#library;
        const { methods } =
          present ??
          (await load().catch((thrown: unknown) => {
            throw this.#tell(thrown);
          }));
        await (methods[name] as (...args: Parameters<PublicMethods[Name]>) => Promise<void>)(...args);
      };
    return {
      setThreadId: method('setThreadId'),
      sendUserMessage: method('sendUserMessage'),
      sendCustomAction: method('sendCustomAction'),
      setComposerValue: method('setComposerValue'),
      showHistory: method('showHistory'),
      hideHistory: method('hideHistory'),
      fetchUpdates: method('fetchUpdates'),
    };
  }

  #createCommands(): Commands {
    const { store, log, emit } = this.#world;
    const later =
      <Name extends keyof LibraryCommands>(name: Name) =>
      (...args: Parameters<LibraryCommands[Name]>): void =>
        this.#use(({ commands }) => (commands[name] as (...args: Parameters<LibraryCommands[Name]>) => void)(...args));
    return {
      send: (message) => this.#submit(message),
      stop: () => {
        if (store.state.turn?.canCancel) this.#turns.stop();
      },
      retryError: () => this.#retry(),
      type: (content) => store.dispatch({ type: 'draft.typed', content }),
      setDraft: (draft) => store.dispatch({ type: 'draft.set', draft }),
      openThread: (threadId) => {
        const { threadId: shown, load } = store.state;
        if (threadId !== null && threadId === shown && load.status !== 'failed') return;
        // A failure is in the state, and told to the page.
        this.#open(threadId).catch(() => undefined);
      },
      runHeaderAction: (side) => {
        const { headerLeft, headerRight } = this.#callbacks;
        const onClick = side === 'left' ? headerLeft : headerRight;
        if (onClick) void guarded(this.#world, `header.${side}Action.onClick`, () => onClick());
      },
      followDeeplink: (name, data) => emit('chatkit.deeplink', { name, data: { ...data } }),
      log,
      retryAfter: later('retryAfter'),
      resend: later('resend'),
      editFailed: later('editFailed'),
      reconnect: later('reconnect'),
      addFiles: later('addFiles'),
      removeAttachment: later('removeAttachment'),
      retryAttachment: later('retryAttachment'),
      loadOlder: later('loadOlder'),
      // At once, so that it is seen that it comes, and can be closed before it is there.
      openHistory: () => {
        store.dispatch({ type: 'history.opened' });
        this.#use(({ commands }) => commands.openHistory(), this.commands.openHistory);
      },
      closeHistory: () => store.dispatch({ type: 'history.closed' }),
      loadHistory: later('loadHistory'),
      loadMoreHistory: later('loadMoreHistory'),
      renameThread: later('renameThread'),
      deleteThread: later('deleteThread'),
      dismissHistoryFailure: later('dismissHistoryFailure'),
      giveFeedback: later('giveFeedback'),
      submitStructuredInput: later('submitStructuredInput'),
      openEntity: later('openEntity'),
      dismissNotice: later('dismissNotice'),
    };
  }

  #submit(given?: OutgoingMessage): void {
    const { store, log } = this.#world;
    const { state } = store;
    const fits = given ? !isBusy(state) && hasContent(given.content) : canSend(state);
    if (!fits) return;
    const own = draftMessage(state.draft);
    const message = given ? { ...own, content: given.content, attachments: [], quotedText: null } : own;
    log('composer.submit', { text: message.content.map((part) => ({ ...part })) });
    const { ended } = this.#send({ ...message, content: trimmed(message.content) });
    // Its failure is in the state. What may come next must neither wait nor depend on the connection.
    ended.then(this.#library.load, this.#library.load).catch(() => undefined);
    this.#afterSubmit(!given);
  }

  /** Sends a message to the shown thread; to a new one when none is shown, or the shown one does not exist. */
  #send(message: Message, newThread = false): RunningTurn {
    const { load, threadId: shown } = this.#world.store.state;
    const isMissing = load.status === 'failed' && load.notFound;
    const threadId = newThread || isMissing ? null : shown;
    this.#lastKey += 1;
    const key = localKey(this.#lastKey);
    const pending = { key, item: optimisticItem(key, threadId, message) };
    return this.#turns.start({ request: messageRequest(threadId, message), threadId, pending });
  }

  /** The composer is empty again; a tool stays only if it is persistent. */
  #afterSubmit(wholeDraft: boolean): void {
    const { store } = this.#world;
    const { toolId, attachments } = store.state.draft;
    const keepsTool = store.state.options.composer.tools.some((tool) => tool.id === toolId && tool.persistent);
    if (wholeDraft) this.#library.present?.releaseFiles();
    // Files that failed were not sent: they stay, and still say so.
    const failed = attachments.filter(({ state }) => state.status === 'failed');
    const emptied = wholeDraft ? { content: [], quotedText: null, attachments: failed } : {};
    const draft = { ...emptied, ...(toolId !== null && !keepsTool && { toolId: null }) };
    if (Object.keys(draft).length > 0) store.dispatch({ type: 'draft.set', draft });
  }

  /**
   * Shows a thread and loads it. What is still loading or streaming is left (PROTOCOL A17).
   * @throws ChatKitError when it cannot be loaded, or another thread is opened before it is
   */
  async #open(threadId: string | null, errorName: ChatKitErrorName = 'HistoryViewError'): Promise<void> {
    const { store, visit, fail } = this.#world;
    this.#leave();
    store.dispatch({ type: 'thread.selected', threadId });
    // One whose answer goes on in the background is there already.
    if (threadId === null || store.state.turn) return;
    store.dispatch({ type: 'thread.load.started', threadId });
    const { signal } = visit;
    let library = this.#library.present;
    try {
      library ??= await this.#library.load();
    } catch (thrown) {
      const error = failure(errorName, thrown, store.state);
      if (!signal.aborted) {
        fail(error);
        store.dispatch({ type: 'thread.load.failed', threadId, notFound: false });
      }
      throw error;
    }
    await library.loadThread(threadId, errorName, signal);
  }

  /** Ends everything that belongs to the shown thread; an answer that must not be cancelled goes on in the background. */
  #leave(): void {
    this.#world.visit.renew();
    if (this.#world.store.state.turn?.cancelRule !== false) this.#turns.stop();
  }

  /** Does something with the library as soon as it is there. If it cannot be loaded, that is shown and can be tried again. */
  #use(task: (library: Library) => void, again = (): void => this.#use(task)): void {
    const { store } = this.#world;
    const { present } = this.#library;
    if (present) task(present);
    else {
      this.#library.load().then(task, (thrown: unknown) => {
        this.#tell(thrown);
        const error = conversationError(thrown);
        this.commands.closeHistory();
        store.dispatch({ type: 'error.set', error });
        this.#postponed = { error: store.state.conversation.error ?? error, again };
      });
    }
  }

  /** Tells the page that the library did not load. */
  #tell(thrown: unknown): ChatKitError {
    const error = failure('StreamError', thrown, this.#world.store.state);
    this.#world.fail(error);
    return error;
  }

  /** Tries again what the error that is shown tells of. */
  #retry(): void {
    const { store } = this.#world;
    const postponed = this.#postponed;
    this.#postponed = null;
    if (postponed?.error === store.state.conversation.error) {
      store.dispatch({ type: 'error.set', error: null });
      postponed.again();
    } else this.#use(({ commands }) => commands.retryError());
  }

  #requireClient(): Client {
    const api = this.#api;
    if (!api) throw new ChatKitError('IntegrationError', 'setOptions() was given no api.url.');
    this.#client ??= new Client({
      api: () => this.#api ?? api,
      locale: () => this.#world.store.state.translation.locale,
      note: this.#world.log,
      rareParts: this.#library.load,
    });
    return this.#client;
  }

  /** Threads of one server mean nothing to another. What is typed stays. */
  #changeServer(): void {
    const { store } = this.#world;
    this.suspend();
    this.#client = null;
    this.#turns.forgetServer();
    store.dispatch({ type: 'server.changed' });
  }
}

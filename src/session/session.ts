import { Client } from '../api/index.js';
import { ChatKitError, type Emit } from '../events.js';
import type { Entity, HostCallbacks, OptionsResolution, ResolvedApi } from '../options.js';
import type { SingleOperations, StructuredInputSubmission, UserMessageContent } from '../protocol/index.js';
import type { Draft, Store } from '../store/index.js';
import { canSend, feedbackOf, isBusy } from '../store/selectors.js';
import type { Commands, OpenedEntity, OutgoingMessage } from './commands.js';
import { draftMessage, hasContent, readyAttachment, trimmed } from './draft.js';
import { guarded } from './failures.js';
import { Files } from './files.js';
import { ThreadList } from './history.js';
import { Messages } from './messages.js';
import { Methods } from './methods.js';
import { announceState, createOutbox } from './outbox.js';
import { share } from './share.js';
import { Threads } from './threads.js';
import { Turns, type RunningTurn } from './turn.js';
import { pause, type World } from './world.js';

/** What a session is made of. */
export interface SessionSetup {
  readonly store: Store;
  /** Sends a public event. */
  readonly emit: Emit;
  /** Ends the session for good. */
  readonly signal: AbortSignal;
}

/**
 * One chat's doings: talks to the server, calls the page's functions, changes the state by actions and tells the page by
 * events. Elements use it as `Commands`, the page through `methods`.
 */
export class Session implements Commands {
  readonly methods: Methods;
  readonly #world: World;
  readonly #turns: Turns;
  readonly #threads: Threads;
  readonly #list: ThreadList;
  readonly #files: Files;
  readonly #messages: Messages;
  #api: ResolvedApi | null = null;
  #client: Client | null = null;
  #callbacks: HostCallbacks = {};
  /** Waits for the first server; null when it was opened, or there is none. */
  #initialThread: string | null = null;
  #configured = false;

  constructor({ store, emit: send, signal }: SessionSetup) {
    const emit = createOutbox(send);
    const world: World = {
      store,
      emit,
      pause,
      api: () => this.#api,
      client: () => this.#requireClient(),
      callbacks: () => this.#callbacks,
      fail: (error) => emit('chatkit.error', { error }),
      log: (name, data) => this.log(name, data),
    };
    this.#world = world;
    this.#turns = new Turns(world);
    this.#threads = new Threads(world, this.#turns);
    this.#list = new ThreadList(world);
    this.#files = new Files(world);
    this.#messages = new Messages(world, this.#turns, this.#threads);
    this.methods = new Methods({
      world,
      messages: this.#messages,
      threads: this.#threads,
      list: this.#list,
      files: this.#files,
    });
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
    if (store.state.history.open && !next.history.enabled) this.#list.close();
    if (!api) store.dispatch({ type: 'setup.set', problem: { kind: 'no-url' } });
    else if (before?.url !== api.url || before.fetch !== api.fetch)
      store.dispatch({ type: 'setup.set', problem: null });
    if (!this.#configured) this.#initialThread = initialThread;
    this.#configured = true;
    const first = this.#initialThread;
    if (first === null || !api) return;
    this.#initialThread = null;
    this.#threads.open(first, 'InitialThreadLoadError').catch(() => undefined);
  }

  /** The page is gone, perhaps for now: nothing runs on. */
  suspend(): void {
    this.#turns.stopAll();
    this.#threads.suspend();
    if (this.#list.abort()) this.#world.store.dispatch({ type: 'history.list.failed' });
    this.#files.suspend();
  }

  /** The page is back: takes up what `suspend` broke off. */
  resume(): void {
    this.#threads.resume();
    const { open, status } = this.#world.store.state.history;
    if (open && status === 'failed') this.loadHistory();
  }

  send(message?: OutgoingMessage): void {
    const { store } = this.#world;
    const { draft } = store.state;
    const fits = message ? !isBusy(store.state) && hasContent(message.content) : canSend(store.state);
    if (!fits) return;
    const own = draftMessage(draft);
    const sent = message ? { ...own, content: message.content, attachments: [], quotedText: null } : own;
    this.log('composer.submit', { text: sent.content.map((part) => ({ ...part })) });
    this.#run(() => this.#messages.send({ ...sent, content: trimmed(sent.content) }));
    this.#afterSubmit(!message);
  }

  stop(): void {
    if (this.#world.store.state.turn?.canCancel) this.#turns.stop();
  }

  retryError(): void {
    this.#run(() => this.#messages.retryError());
  }

  retryAfter(userItemId: string): void {
    this.log('message.action', { action: 'retry', itemId: userItemId });
    this.#run(() => this.#messages.retryAfter(userItemId));
  }

  resend(key: string): void {
    const entry = this.#failedEntry(key);
    if (entry) this.#run(() => this.#messages.resend(entry));
  }

  editFailed(key: string): void {
    const { store } = this.#world;
    const item = this.#failedEntry(key)?.item;
    if (item?.type !== 'user_message') return;
    const { draft } = store.state;
    store.dispatch({ type: 'failed.removed', key });
    // What was typed meanwhile comes after it: neither may be lost.
    const between: UserMessageContent[] = hasContent(draft.content) ? [{ type: 'input_text', text: '\n' }] : [];
    store.dispatch({
      type: 'draft.set',
      draft: {
        content: [...item.content, ...between, ...draft.content],
        quotedText: item.quoted_text ?? draft.quotedText,
        attachments: [...item.attachments.map(readyAttachment), ...draft.attachments],
      },
    });
  }

  type(content: readonly UserMessageContent[]): void {
    this.#world.store.dispatch({ type: 'draft.typed', content });
  }

  setDraft(draft: Partial<Omit<Draft, 'revision' | 'attachments'>>): void {
    this.#world.store.dispatch({ type: 'draft.set', draft });
  }

  addFiles(files: readonly File[]): void {
    this.#files.add(files);
  }

  removeAttachment(localId: string): void {
    this.#files.remove(localId);
  }

  retryAttachment(localId: string): void {
    this.#files.retry(localId);
  }

  openThread(threadId: string | null): void {
    const { threadId: shown, load } = this.#world.store.state;
    if (threadId !== null && threadId === shown && load.status !== 'failed') return;
    // A failure is in the state, and told to the page.
    this.#threads.open(threadId).catch(() => undefined);
  }

  loadOlder(): void {
    void this.#threads.loadOlder();
  }

  openHistory(): void {
    this.#list.open();
  }

  closeHistory(): void {
    this.#list.close();
  }

  loadHistory(): void {
    void this.#list.reload();
  }

  loadMoreHistory(): void {
    void this.#list.loadMore();
  }

  renameThread(threadId: string, title: string): void {
    void this.#list.rename(threadId, title);
  }

  dismissHistoryFailure(): void {
    this.#world.store.dispatch({ type: 'history.failure.set', failure: null });
  }

  deleteThread(threadId: string): void {
    void this.#delete(threadId);
  }

  giveFeedback(key: string, itemIds: readonly string[], kind: 'positive' | 'negative'): void {
    const { store } = this.#world;
    const { threadId, conversation } = store.state;
    if (threadId === null || feedbackOf(conversation, key) === kind) return;
    this.log('message.action', { action: `feedback.${kind}`, itemIds: [...itemIds] });
    void this.#giveFeedback(key, { thread_id: threadId, item_ids: itemIds, kind });
  }

  submitStructuredInput(itemId: string, input: StructuredInputSubmission): void {
    this.#run(() => this.#messages.answer(itemId, input));
  }

  openEntity(entity: OpenedEntity): void {
    const onClick = this.#callbacks.entities?.onClick;
    if (onClick) void guarded(this.#world, 'entities.onClick', () => onClick(entity as Entity));
  }

  dismissNotice(noticeId: string): void {
    this.#world.store.dispatch({ type: 'notice.dismissed', noticeId });
  }

  runHeaderAction(side: 'left' | 'right'): void {
    const { headerLeft, headerRight } = this.#callbacks;
    const onClick = side === 'left' ? headerLeft : headerRight;
    if (onClick) void guarded(this.#world, `header.${side}Action.onClick`, () => onClick());
  }

  followDeeplink(name: string, data: Readonly<Record<string, string>>): void {
    this.#world.emit('chatkit.deeplink', { name, data: { ...data } });
  }

  log(name: string, data?: Record<string, unknown>): void {
    this.#world.emit('chatkit.log', data ? { name, data } : { name });
  }

  /** Starts a turn, unless something runs. Its failure is in the state, and told to the page. */
  #run(start: () => RunningTurn | null): void {
    if (!isBusy(this.#world.store.state)) start()?.ended.catch(() => undefined);
  }

  /** The composer is empty again; a tool stays only if it is persistent. */
  #afterSubmit(wholeDraft: boolean): void {
    const { store } = this.#world;
    const { toolId } = store.state.draft;
    const keepsTool = store.state.options.composer.tools.some((tool) => tool.id === toolId && tool.persistent);
    if (wholeDraft) this.#files.release();
    const emptied = wholeDraft ? { content: [], quotedText: null, attachments: [] } : {};
    const draft = { ...emptied, ...(toolId !== null && !keepsTool && { toolId: null }) };
    if (Object.keys(draft).length > 0) store.dispatch({ type: 'draft.set', draft });
  }

  #failedEntry(key: string) {
    return this.#world.store.state.conversation.entries.find(
      (entry) => entry.key === key && entry.delivery === 'failed',
    );
  }

  /** Shows the thumbs at once, and takes them back when the server does not have them. */
  async #giveFeedback(key: string, params: SingleOperations['items.feedback']['params']): Promise<void> {
    const { store } = this.#world;
    const { kind, thread_id: threadId } = params;
    const before = feedbackOf(store.state.conversation, key) ?? null;
    store.dispatch({ type: 'feedback.set', key, kind });
    const arrived = await this.#messages.sendFeedback(params);
    const { threadId: shown, conversation } = store.state;
    if (arrived || shown !== threadId || feedbackOf(conversation, key) !== kind) return;
    store.dispatch({ type: 'feedback.set', key, kind: before });
  }

  /** The shown thread gives way to a new one (PROTOCOL A16). */
  async #delete(threadId: string): Promise<void> {
    const { store } = this.#world;
    if (store.state.threadId === threadId) this.#turns.stop();
    if (!(await this.#list.delete(threadId))) return;
    if (store.state.threadId === threadId) this.#threads.leave();
    store.dispatch({ type: 'thread.deleted', threadId });
  }

  #requireClient(): Client {
    const api = this.#api;
    if (!api) throw new ChatKitError('IntegrationError', 'setOptions() was given no api.url.');
    this.#client ??= new Client({
      api: () => this.#api ?? api,
      locale: () => this.#world.store.state.translation.locale,
      note: (name, data) => this.log(name, data),
    });
    return this.#client;
  }

  /** Threads of one server mean nothing to another. What is typed stays. */
  #changeServer(): void {
    const { store } = this.#world;
    this.suspend();
    this.#client = null;
    this.#turns.forgetServer();
    store.dispatch({ type: 'thread.selected', threadId: null });
    store.dispatch({ type: 'history.list.loaded', threads: [], hasMore: false, append: false });
  }
}

import { call } from '../../api/rare/index.js';
import type { HistoryFailure } from '../../store/index.js';
import { failure } from '../failures.js';
import type { World } from '../world.js';

/** Threads asked for at once. */
const PAGE_SIZE = 30;

/** The list of threads, and what can be done to one of them. */
export class ThreadList {
  readonly #world: World;
  #loading: AbortController | null = null;
  /** Which page did not load; undefined: the first one, or none failed. */
  #missing: string | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  /** Shows the list, brought up to date. Does nothing where the page has none. */
  open(): void {
    const { store, log } = this.#world;
    const { options, history } = store.state;
    if (!options.history.enabled) log('history.disabled');
    else if (!history.open) {
      store.dispatch({ type: 'history.opened' });
      void this.load();
    }
  }

  /** Brings the list up to date that a person opened, unless it was closed again before this code was there. */
  opened(): void {
    if (this.#world.store.state.history.open) void this.load();
  }

  close(): void {
    this.#world.store.dispatch({ type: 'history.closed' });
  }

  /** Loads the list from its start. A failure is shown in the list, and told to the page. */
  load(): Promise<void> {
    return this.#load(undefined);
  }

  /** Loads what failed to load, or else the list from its start. */
  reload(): Promise<void> {
    return this.#load(this.#world.store.state.history.status === 'failed' ? this.#missing : undefined);
  }

  /** Loads the next page, if there is one. */
  async loadMore(): Promise<void> {
    const { status, hasMore, after } = this.#world.store.state.history;
    if (status === 'ready' && hasMore && after !== undefined) await this.#load(after);
  }

  /** Ends a request that is on its way. Gives whether there was one. */
  abort(): boolean {
    const wasLoading = this.#loading !== null;
    this.#loading?.abort();
    this.#loading = null;
    return wasLoading;
  }

  async #load(after: string | undefined): Promise<void> {
    const { store, fail } = this.#world;
    this.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#missing = after;
    store.dispatch({ type: 'history.list.started' });
    const asked = store.state.threads;
    const params = { limit: PAGE_SIZE, order: 'desc' as const, ...(after !== undefined && { after }) };
    try {
      const page = await call(this.#world.client(), 'threads.list', params, loading.signal);
      const next = page.after ?? page.data.at(-1)?.id;
      store.dispatch({
        type: 'history.list.loaded',
        threads: page.data,
        hasMore: page.has_more,
        append: after !== undefined,
        // Brought up to date, the list keeps what was loaded beyond its first page.
        keepRest: after === undefined,
        asked,
        ...(next !== undefined && { after: next }),
      });
    } catch (thrown) {
      if (loading.signal.aborted) return;
      store.dispatch({ type: 'history.list.failed' });
      fail(failure('HistoryViewError', thrown, store.state));
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
  }

  /** Shows the new title at once, and the old one again when the server refuses. */
  async rename(threadId: string, title: string): Promise<void> {
    const { store } = this.#world;
    const present = (): string | undefined => store.state.threads[threadId]?.title;
    const before = present() ?? '';
    const wanted = title.trim();
    if (wanted === '' || wanted === before) return;
    const show = (shown: string): void => store.dispatch({ type: 'thread.renamed', threadId, title: shown });
    store.dispatch({ type: 'history.failure.set', failure: null });
    show(wanted);
    try {
      const params = { thread_id: threadId, title: wanted };
      const thread = await call(this.#world.client(), 'threads.update', params, neverAborted());
      // Servers may make something else of it; but meanwhile there may be a newer title.
      if (present() === wanted && thread.title !== undefined) show(thread.title);
    } catch (thrown) {
      if (present() === wanted) show(before);
      this.#refused({ change: 'rename', threadId, title: wanted }, thrown);
    }
  }

  /** Gives whether the server deleted the thread; a failure was told to the page. */
  async delete(threadId: string): Promise<boolean> {
    this.#world.store.dispatch({ type: 'history.failure.set', failure: null });
    try {
      await call(this.#world.client(), 'threads.delete', { thread_id: threadId }, neverAborted());
    } catch (thrown) {
      this.#refused({ change: 'delete', threadId }, thrown);
      return false;
    }
    return true;
  }

  #refused(refused: HistoryFailure, thrown: unknown): void {
    const { store, fail } = this.#world;
    store.dispatch({ type: 'history.failure.set', failure: refused });
    fail(failure('HistoryViewError', thrown, store.state));
  }
}

/** Changes that were asked for are carried out, whatever is opened or closed meanwhile. */
const neverAborted = (): AbortSignal => new AbortController().signal;

import { failure } from './failures.js';
import type { World } from './world.js';

/** Threads asked for at once. */
const PAGE_SIZE = 30;

/** The list of threads, and what can be done to one of them. */
export class ThreadList {
  readonly #world: World;
  #loading: AbortController | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  open(): void {
    const { store } = this.#world;
    store.dispatch({ type: 'history.opened' });
    this.#world.log('not_yet_shown', { what: 'history' });
    void this.load();
  }

  close(): void {
    this.#world.store.dispatch({ type: 'history.closed' });
  }

  /** Loads the list from its start. A failure is shown in the list, and told to the page. */
  load(): Promise<void> {
    return this.#load(undefined);
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
    store.dispatch({ type: 'history.list.started' });
    const params = { limit: PAGE_SIZE, order: 'desc' as const, ...(after !== undefined && { after }) };
    try {
      const page = await this.#world.client().call('threads.list', params, loading.signal);
      const next = page.after ?? page.data.at(-1)?.id;
      store.dispatch({
        type: 'history.list.loaded',
        threads: page.data,
        hasMore: page.has_more,
        append: after !== undefined,
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
    const { store, fail } = this.#world;
    const before = store.state.threads[threadId]?.title ?? '';
    const wanted = title.trim();
    if (wanted === '' || wanted === before) return;
    store.dispatch({ type: 'thread.renamed', threadId, title: wanted });
    try {
      await this.#world.client().call('threads.update', { thread_id: threadId, title: wanted }, neverAborted());
    } catch (thrown) {
      store.dispatch({ type: 'thread.renamed', threadId, title: before });
      fail(failure('HistoryViewError', thrown, store.state));
    }
  }

  /** Gives whether the server deleted the thread; a failure was told to the page. */
  async delete(threadId: string): Promise<boolean> {
    const { store, fail } = this.#world;
    try {
      await this.#world.client().call('threads.delete', { thread_id: threadId }, neverAborted());
    } catch (thrown) {
      fail(failure('HistoryViewError', thrown, store.state));
      return false;
    }
    return true;
  }
}

/** Changes that were asked for are carried out, whatever is opened or closed meanwhile. */
const neverAborted = (): AbortSignal => new AbortController().signal;

import { ApiError } from '../api/index.js';
import { ChatKitError, type ChatKitErrorName } from '../events.js';
import { failure, setupProblem } from './failures.js';
import { loadItems, loadThread } from './pages.js';
import { unanswered } from './resume.js';
import type { Turns } from './turn.js';
import type { World } from './world.js';

/** Waits between looks for an answer that another page, or a lost connection, keeps from us; in milliseconds. */
const RESUME_DELAYS = [1000, 2000, 3000, 5000, 8000, 13_000, 20_000] as const;

/** Opens threads, loads their older pages, and brings them up to date. */
export class Threads {
  readonly #world: World;
  readonly #turns: Turns;
  #opening: AbortController | null = null;
  /** Ends what belongs to the thread that is shown: older pages, the wait for an answer. */
  #visit = new AbortController();
  /** The thread whose load was broken off because the page was gone. */
  #interrupted: string | null = null;

  constructor(world: World, turns: Turns) {
    this.#world = world;
    this.#turns = turns;
  }

  /**
   * Shows a thread and loads it. What is still loading or streaming is left (PROTOCOL A17).
   * @throws ChatKitError when it cannot be loaded, or another thread is opened before it is
   */
  async open(threadId: string | null, errorName: ChatKitErrorName = 'HistoryViewError'): Promise<void> {
    const { store } = this.#world;
    this.leave();
    store.dispatch({ type: 'thread.selected', threadId });
    // One whose answer goes on in the background is there already.
    if (threadId === null || store.state.turn) return;
    const opening = new AbortController();
    this.#opening = opening;
    store.dispatch({ type: 'thread.load.started', threadId });
    try {
      const opened = await loadThread(this.#world.client(), threadId, opening.signal);
      this.#turns.prove();
      store.dispatch({ type: 'thread.loaded', threadId, ...opened });
      void this.#awaitAnswer(threadId);
    } catch (thrown) {
      if (opening.signal.aborted) throw new ChatKitError('IntegrationError', 'Another thread was opened meanwhile.');
      throw this.#loadFailed(threadId, errorName, thrown);
    } finally {
      if (this.#opening === opening) this.#opening = null;
    }
  }

  /** The page is gone: a load that is broken off is taken up again by `resume`. */
  suspend(): void {
    const { store } = this.#world;
    const { load } = store.state;
    this.leave();
    if (load.status !== 'loading') return;
    this.#interrupted = load.threadId;
    store.dispatch({ type: 'thread.load.failed', threadId: load.threadId, notFound: false });
  }

  /** The page is back. */
  resume(): void {
    const { threadId } = this.#world.store.state;
    const interrupted = this.#interrupted;
    this.#interrupted = null;
    if (threadId === null) return;
    if (interrupted === threadId) this.open(threadId).catch(() => undefined);
    else void this.#awaitAnswer(threadId);
  }

  /** Ends everything that belongs to the shown thread; an answer that must not be cancelled goes on in the background. */
  leave(): void {
    this.#opening?.abort();
    this.#opening = null;
    this.#visit.abort();
    this.#visit = new AbortController();
    if (this.#world.store.state.turn?.cancelRule !== false) this.#turns.stop();
  }

  /** A turn begins in the shown thread: its stream knows better than any page that is on its way. */
  turnStarts(): void {
    this.#visit.abort();
    this.#visit = new AbortController();
  }

  async loadOlder(): Promise<void> {
    const { store, fail } = this.#world;
    const { threadId, conversation } = store.state;
    const { status, after } = conversation.older;
    if (threadId === null || after === undefined || (status !== 'available' && status !== 'failed')) return;
    const { signal } = this.#visit;
    store.dispatch({ type: 'older.started', threadId });
    try {
      const page = await loadItems(this.#world.client(), threadId, after, signal);
      store.dispatch({ type: 'older.loaded', threadId, page });
    } catch (thrown) {
      // A turn that begins ends the request; the page can be asked for again.
      store.dispatch({ type: 'older.failed', threadId });
      if (!signal.aborted) fail(failure('StreamError', thrown, store.state));
    }
  }

  /**
   * Brings the shown thread up to date with the server.
   * @throws ChatKitError
   */
  async refresh(): Promise<void> {
    const { threadId } = this.#world.store.state;
    if (threadId === null) return;
    const { signal } = this.#visit;
    try {
      await this.#refresh(threadId, signal);
    } catch (thrown) {
      if (!signal.aborted) throw failure('StreamError', thrown, this.#world.store.state);
    }
  }

  async #refresh(threadId: string, signal: AbortSignal): Promise<void> {
    const opened = await loadThread(this.#world.client(), threadId, signal);
    if (!signal.aborted) this.#world.store.dispatch({ type: 'updates.loaded', threadId, ...opened });
  }

  /** Looks for the answer to a question that was asked before the thread was opened, for about a minute. */
  async #awaitAnswer(threadId: string): Promise<void> {
    const { store, pause } = this.#world;
    const { signal } = this.#visit;
    const isOver = (): boolean => signal.aborted || !unanswered(store.state);
    for (const delay of RESUME_DELAYS) {
      if (isOver()) return;
      await pause(delay, signal);
      // A failure now is no news: the next look may succeed.
      if (!isOver()) await this.#refresh(threadId, signal).catch(() => undefined);
    }
  }

  #loadFailed(threadId: string, name: ChatKitErrorName, thrown: unknown): ChatKitError {
    const { store, fail, api } = this.#world;
    const error = failure(name, thrown, store.state);
    const notFound = thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410);
    const url = api()?.url;
    // A 404 here is more likely a thread that is gone than an endpoint that never was.
    const problem = url === undefined || notFound ? null : setupProblem(thrown, url);
    if (problem?.kind === 'not-chatkit') store.dispatch({ type: 'setup.set', problem });
    fail(error);
    store.dispatch({ type: 'thread.load.failed', threadId, notFound });
    return error;
  }
}

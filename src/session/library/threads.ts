import { ApiError } from '../../api/index.js';
import { ChatKitError, type ChatKitErrorName } from '../../events.js';
import { failure } from '../failures.js';
import { loadItems, loadThread } from './pages.js';
import { unanswered } from './resume.js';
import { setupProblem } from './setup.js';
import { pause } from './wait.js';
import type { Turns } from '../turn.js';
import type { World } from '../world.js';

/** Waits between looks for an answer that another page, or a lost connection, keeps from us; in milliseconds. */
const RESUME_DELAYS = [1000, 2000, 3000, 5000, 8000, 13_000, 20_000] as const;

/** Loads threads and their older pages, and brings them up to date. */
export class Threads {
  readonly #world: World;
  readonly #turns: Turns;

  constructor(world: World, turns: Turns) {
    this.#world = world;
    this.#turns = turns;
  }

  /**
   * Loads the thread that is shown now.
   * @throws ChatKitError when it cannot be loaded, or another thread is opened before it is
   */
  async load(threadId: string, errorName: ChatKitErrorName, signal: AbortSignal): Promise<void> {
    try {
      signal.throwIfAborted();
      const opened = await loadThread(this.#world.client(), threadId, signal);
      this.#turns.prove();
      this.#world.store.dispatch({ type: 'thread.loaded', threadId, ...opened });
      void this.#awaitAnswer(threadId);
    } catch (thrown) {
      if (signal.aborted) throw new ChatKitError('IntegrationError', 'Another thread was opened meanwhile.');
      throw this.#loadFailed(threadId, errorName, thrown);
    }
  }

  /** The page is back. */
  resume(): void {
    const { threadId, load } = this.#world.store.state;
    if (threadId !== null && load.status === 'idle') void this.#awaitAnswer(threadId);
  }

  async loadOlder(): Promise<void> {
    const { store, fail } = this.#world;
    const { threadId, conversation } = store.state;
    const { status, after } = conversation.older;
    if (threadId === null || after === undefined || (status !== 'available' && status !== 'failed')) return;
    const { signal } = this.#world.visit;
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
    const { signal } = this.#world.visit;
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
    const { store, visit } = this.#world;
    const { signal } = visit;
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

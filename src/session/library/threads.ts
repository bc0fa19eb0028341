import { ApiError } from '../../api/index.js';
import { allStrings } from '../../i18n/all-strings.js';
import { ChatKitError, type ChatKitErrorName } from '../../events.js';
import { failure } from '../failures.js';
import { loadItems, loadThread } from './pages.js';
import { endedHere, STOPPED, unanswered } from './resume.js';
import { reportSetup, setupProblem } from './setup.js';
import { pause } from './wait.js';
import type { Turns } from '../turn.js';
import type { World } from '../world.js';

/** Waits between looks for an answer that another page, or a lost connection, keeps from us; in milliseconds. */
const RESUME_DELAYS = [1000, 2000, 3000, 5000, 8000, 13_000, 20_000] as const;

/** Our code for a question that nobody answers. */
const NO_ANSWER = 'no_answer';

/** Loads threads and their older pages, and brings them up to date. */
export class Threads {
  readonly #world: World;
  readonly #turns: Turns;
  /** Ends the wait for an answer. */
  #waiting: AbortController | null = null;

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
      const asked = this.#world.store.state.threads;
      const opened = await loadThread(this.#world.client(), threadId, signal);
      this.#turns.prove();
      this.#world.store.dispatch({ type: 'thread.loaded', threadId, ...opened, asked });
      this.awaitAnswer();
    } catch (thrown) {
      if (signal.aborted) throw new ChatKitError('IntegrationError', 'Another thread was opened meanwhile.');
      throw this.#loadFailed(threadId, errorName, thrown);
    }
  }

  /**
   * Looks, for about a minute, for the answer to a question that another page asked, or that a lost connection keeps from
   * us, and says that it is waited for. When none comes, a quiet message says so.
   *
   * @param isDue - False ends an earlier wait.
   */
  awaitAnswer(isDue = true): void {
    const { threadId, load } = this.#world.store.state;
    this.#waiting?.abort();
    this.#waiting = new AbortController();
    const signal = AbortSignal.any([this.#waiting.signal, this.#world.visit.signal]);
    if (threadId !== null && load.status === 'idle') void this.#awaitAnswer(threadId, signal, isDue);
  }

  /** An answer was stopped: before its first word, a quiet line says so, and how to go on. */
  stopped(): void {
    const { store } = this.#world;
    const { state } = store;
    // By now another thread may be shown, or the next message be on its way.
    if (!unanswered(state) || !endedHere(state)) return;
    const message = allStrings(state.translation).stopped;
    const allowRetry = state.options.threadItemActions.retry;
    store.dispatch({ type: 'error.set', error: { code: STOPPED, message, allowRetry } });
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
    const { store } = this.#world;
    const asked = store.state.threads;
    const opened = await loadThread(this.#world.client(), threadId, signal);
    if (signal.aborted) return;
    store.dispatch({ type: 'updates.loaded', threadId, ...opened, asked });
    const code = store.state.conversation.error?.code;
    if ((code === NO_ANSWER || code === STOPPED) && !unanswered(store.state))
      store.dispatch({ type: 'error.set', error: null });
  }

  async #awaitAnswer(threadId: string, signal: AbortSignal, isDue: boolean): Promise<void> {
    const { store } = this.#world;
    const isOver = (): boolean => signal.aborted || !isDue || !unanswered(store.state);
    const progress = { text: store.state.translation.strings.waiting };
    for (const delay of RESUME_DELAYS) {
      if (isOver()) break;
      // An error says what is the matter, and how to go on.
      if (!store.state.conversation.error) store.dispatch({ type: 'progress.set', progress });
      await pause(delay, signal);
      // A failure now is no news: the next look may succeed.
      if (!isOver()) await this.#refresh(threadId, signal).catch(() => undefined);
    }
    // Whoever ended the wait has a sign of its own, or another thread on screen.
    if (signal.aborted) return;
    store.dispatch({ type: 'progress.set', progress: null });
    if (isOver() || store.state.conversation.error) return;
    const message = allStrings(store.state.translation).noAnswer;
    store.dispatch({ type: 'error.set', error: { code: NO_ANSWER, message, allowRetry: true } });
  }

  #loadFailed(threadId: string, name: ChatKitErrorName, thrown: unknown): ChatKitError {
    const { store, fail, api } = this.#world;
    const error = failure(name, thrown, store.state);
    const notFound = thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 410);
    const url = api()?.url;
    // A 404 here is more likely a thread that is gone than an endpoint that never was.
    const problem = url === undefined || notFound ? null : setupProblem(thrown, url);
    if (problem?.kind === 'not-chatkit') reportSetup(store, problem, thrown);
    fail(error);
    store.dispatch({ type: 'thread.load.failed', threadId, notFound });
    return error;
  }
}

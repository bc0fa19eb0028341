import type { World } from '../world.js';
import { busy } from './busy.js';
import { Connection, isLost } from './connection.js';
import type { ThreadList } from './history.js';
import { endedHere } from './resume.js';
import type { Threads } from './threads.js';

/** The least time between two looks for changes because the page came into view, in milliseconds. */
const LEAST_PAUSE = 5000;

/** Keeps what is shown in step with the server while the page goes out of view, loses its connection, or comes back. */
export class Live {
  readonly connection: Connection;
  readonly #world: World;
  readonly #threads: Threads;
  readonly #list: ThreadList;
  #lastLook = -Infinity;
  #isAway = false;

  constructor(world: World, threads: Threads, list: ThreadList, signal: AbortSignal) {
    this.#world = world;
    this.#threads = threads;
    this.#list = list;
    this.connection = new Connection(world, () => void this.#look());
    this.#followTurns(signal);
    document.addEventListener('visibilitychange', () => this.#seen(document.visibilityState === 'visible'), { signal });
    // Frozen pages come back without a change of visibility.
    addEventListener('pageshow', ({ persisted }) => this.#seen(persisted), { signal });
    addEventListener('online', () => this.#back(), { signal });
    addEventListener('offline', () => this.connection.stop(), { signal });
  }

  /** The element has left its document: nobody looks. */
  suspend(): void {
    this.#isAway = true;
    this.connection.stop();
  }

  resume(): void {
    this.#isAway = false;
  }

  /** A request failed for good; when nobody answered, the server is tried until it does. */
  failed(thrown: unknown): void {
    if (isLost(thrown)) this.connection.lost();
  }

  /** A turn in a thread that did not load shows that the server is there again: what comes before it can be had. */
  #followTurns(signal: AbortSignal): void {
    const { store } = this.#world;
    let { turn } = store.state;
    const follow = (): void => {
      const before = turn;
      ({ turn } = store.state);
      const { load, threadId, conversation } = store.state;
      const isMissing = load.status === 'failed' && load.threadId === threadId && !load.notFound;
      if (before && !turn && isMissing && !conversation.error) void this.#look();
    };
    store.subscribe(follow, signal);
  }

  /** What others have changed meanwhile is picked up when the page is seen, not with each glance at it. */
  #seen(isSeen: boolean): void {
    if (!isSeen || performance.now() - this.#lastLook < LEAST_PAUSE) return;
    void this.#look();
  }

  #back(): void {
    this.connection.stop();
    void this.#look();
  }

  /** Brings the thread and an open list up to date, unless something runs: its stream knows better. */
  async #look(): Promise<void> {
    const { store } = this.#world;
    if (this.#isAway || busy(store.state)) return;
    this.#lastLook = performance.now();
    if (store.state.history.open) void this.#list.load();
    try {
      await this.#threads.refresh();
      this.#threads.awaitAnswer(!endedHere(store.state));
    } catch (thrown) {
      // Nobody asked for it: all that counts is whether there is a connection.
      this.failed(thrown);
    }
  }
}

import type { StreamRequest, ThreadStreamEvent, UserMessageItem } from '../protocol/index.js';
import type { StreamEnd } from '../store/index.js';
import { conversationError, failure } from './failures.js';
import type { World } from './world.js';

/** A question to ask. */
export interface TurnPlan {
  readonly request: StreamRequest;
  readonly threadId: string | null;
  /** The message to show at once. */
  readonly pending?: { readonly key: string; readonly item: UserMessageItem };
  readonly resendKey?: string;
  readonly retryItemId?: string;
}

/** A turn that runs. Neither promise counts as unhandled when nobody waits for it. */
export interface RunningTurn {
  /** The server has the message. Rejects with a ChatKitError when the request failed before. */
  readonly echoed: Promise<void>;
  /** All streams of the turn ended, and methods work again. Rejects when a request failed; not for `error` events. */
  readonly ended: Promise<void>;
}

/** What comes between and after the streams of turns, and what the page hears of them. */
export interface TurnHooks {
  /** An event came, and is in the state. */
  readonly received: (event: ThreadStreamEvent) => void;
  /** Runs the client tool with which a stream ended, if it did; gives the request that goes on with the turn. */
  readonly next: (turnId: number, signal: AbortSignal) => Promise<StreamRequest | null> | null;
  /** A request failed, or (null) was stopped by the person. `doubtful` is the server's address as long as it has answered nothing: it may be wrong. */
  readonly failed: (thrown: unknown, doubtful: string | null) => void;
}

/** Runs turns, each a chain of streams with client tools in between. */
export class Turns {
  readonly #world: World;
  readonly #hooks: TurnHooks;
  /** Of the turns that run: the shown one, and those whose thread was left (PROTOCOL A17). */
  readonly #aborts = new Map<number, AbortController>();
  #lastId = 0;
  /** Whether a stream of this server was understood: until then a failure may be a mistake in the setup. */
  #proven = false;

  constructor(world: World, hooks: TurnHooks) {
    this.#world = world;
    this.#hooks = hooks;
  }

  /** Starts a turn. The caller has made sure that none runs in this thread. */
  start(plan: TurnPlan): RunningTurn {
    this.#lastId += 1;
    const turnId = this.#lastId;
    const abort = new AbortController();
    this.#aborts.set(turnId, abort);
    // Its stream knows better than any page that is on its way.
    this.#world.visit.renew();
    const { request, ...shown } = plan;
    this.#world.store.dispatch({ type: 'turn.started', turnId, ...shown });
    let onEcho: () => void = () => undefined;
    const echo = new Promise<void>((resolve) => (onEcho = resolve));
    const ended = this.#run(turnId, request, abort.signal, onEcho);
    const echoed = Promise.race([echo, ended]);
    for (const promise of [ended, echoed]) promise.catch(() => undefined);
    return { echoed, ended };
  }

  /** Ends the turn that is shown, if any. When this returns, the state and the page know. */
  stop(): void {
    const { turn } = this.#world.store.state;
    if (!turn) return;
    this.#stop(turn.id);
    this.#hooks.failed(null, null);
  }

  /** Ends all turns: the page or the server is gone. */
  stopAll(): void {
    for (const turnId of [...this.#aborts.keys()]) this.#stop(turnId);
  }

  /** The server has answered as a ChatKit server does: failures from now on are trouble of the moment. */
  prove(): void {
    const { store } = this.#world;
    if (!store.state.online) store.dispatch({ type: 'online.set', online: true });
    if (this.#proven) return;
    this.#proven = true;
    store.dispatch({ type: 'setup.set', problem: null });
  }

  /** A new server: what is known of the old one does not hold. */
  forgetServer(): void {
    this.#proven = false;
  }

  #stop(turnId: number): void {
    this.#aborts.get(turnId)?.abort();
    this.#end(turnId, { reason: 'stopped' });
  }

  /** The chain of streams. Late results of an aborted turn change nothing: `stop` has already ended it. */
  async #run(turnId: number, first: StreamRequest, signal: AbortSignal, onEcho: () => void): Promise<void> {
    let request: StreamRequest | null = first;
    while (request) {
      try {
        for await (const event of this.#world.client().stream(request, signal)) {
          // A listener of the page may have stopped the turn when it heard of the event before this one.
          if (signal.aborted) return;
          this.#receive(turnId, event);
          if (event.type === 'thread.item.done' && event.item.type === 'user_message') onEcho();
        }
      } catch (thrown) {
        if (signal.aborted) return;
        throw this.#failed(turnId, thrown);
      }
      if (signal.aborted) return;
      request = await this.#hooks.next(turnId, signal);
    }
    this.#end(turnId, { reason: 'eof' });
  }

  #receive(turnId: number, event: ThreadStreamEvent): void {
    this.prove();
    this.#world.store.dispatch({ type: 'stream.event', turnId, event });
    this.#hooks.received(event);
  }

  #failed(turnId: number, thrown: unknown): Error {
    const { store, fail, api } = this.#world;
    const error = failure('StreamError', thrown, store.state);
    this.#hooks.failed(thrown, this.#proven ? null : (api()?.url ?? null));
    fail(error);
    this.#end(turnId, { reason: 'failed', error: conversationError(thrown) });
    return error;
  }

  #end(turnId: number, end: StreamEnd): void {
    this.#aborts.delete(turnId);
    this.#world.store.dispatch({ type: 'stream.ended', turnId, end });
    this.#world.store.dispatch({ type: 'turn.ended', turnId });
  }
}

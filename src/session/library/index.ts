import { createCredentials, createExaminer, explain } from '../../api/rare/index.js';
import type { RareParts } from '../../api/index.js';
import type { ChatKitErrorName } from '../../events.js';
import type { StreamRequest, ThreadStreamEvent } from '../../protocol/index.js';
import { reduceAll } from '../../store/rare/reduce.js';
import type { LibraryCommands, PublicMethods } from '../commands.js';
import type { Message } from '../draft.js';
import type { RunningTurn, Turns } from '../turn.js';
import type { World } from '../world.js';
import { runPendingTool } from './client-tools.js';
import { createCommands } from './commands.js';
import { Files } from './files.js';
import { ThreadList } from './history.js';
import { Live } from './live.js';
import { createMethods } from './methods.js';
import { Requests } from './requests.js';
import { showSetupProblem } from './setup.js';
import { tellPage } from './tell-page.js';
import { Threads } from './threads.js';

/** What the library shares with the session that loads it. */
export interface LibrarySetup {
  readonly world: World;
  readonly turns: Turns;
  /** Shows a thread and loads it. */
  readonly open: (threadId: string | null) => Promise<void>;
  /** Ends everything that belongs to the shown thread. */
  readonly leave: () => void;
  readonly send: (message: Message, newThread: boolean) => RunningTurn;
  /** Ends the session for good. */
  readonly signal: AbortSignal;
}

/** Everything that a first question and its plain answer do not need. Lives as long as its session. */
export interface Library extends RareParts {
  readonly commands: LibraryCommands;
  readonly methods: PublicMethods;
  /**
   * Loads the thread that is shown now.
   * @throws ChatKitError when it cannot be loaded, or another thread is opened before it is
   */
  loadThread(threadId: string, errorName: ChatKitErrorName, signal: AbortSignal): Promise<void>;
  /** Tells the page of an event of a stream. */
  received(event: ThreadStreamEvent): void;
  /** Runs the client tool with which a stream ended; null: it ended with none. */
  nextRequest(turnId: number, signal: AbortSignal): Promise<StreamRequest | null>;
  showSetupProblem(thrown: unknown, url: string): void;
  /** A turn failed although the server is one; null: it was stopped. */
  turnFailed(thrown: unknown): void;
  /** The composer's files were sent. */
  releaseFiles(): void;
  /** The page is gone, perhaps for now. */
  suspend(): void;
  /** The page is back. */
  resume(): void;
}

/** Builds the library of one session. From then on the store knows every action. */
export function createLibrary(setup: LibrarySetup): Library {
  const { world, turns } = setup;
  const { store } = world;
  const parts = {
    ...setup,
    requests: new Requests(world, turns),
    threads: new Threads(world, turns),
    list: new ThreadList(world),
    files: new Files(world),
  };
  const { threads, list, files } = parts;
  const live = new Live(world, threads, list, setup.signal);
  store.use(reduceAll);
  return {
    createExaminer,
    createCredentials,
    explain,
    commands: createCommands({ ...parts, live }),
    methods: createMethods(parts),
    loadThread: (threadId, errorName, signal) => threads.load(threadId, errorName, signal),
    received: (event) => tellPage(world, event),
    nextRequest: (turnId, signal) => runPendingTool(world, turnId, signal),
    showSetupProblem: (thrown, url) => showSetupProblem(world, thrown, url),
    turnFailed: (thrown) => (thrown === null ? threads.stopped() : live.failed(thrown)),
    releaseFiles: () => files.sent(),
    suspend: () => {
      live.suspend();
      if (list.abort()) store.dispatch({ type: 'history.list.failed' });
      files.suspend();
    },
    resume: () => {
      live.resume();
      threads.awaitAnswer();
      const { open, status } = store.state.history;
      if (open && status === 'failed') void list.reload();
    },
  };
}

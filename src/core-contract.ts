import type { Emit } from './events.js';
import type { CustomActionInput, SendUserMessageParams, SetComposerValueParams } from './options/types.js';

/** The public methods that the core carries out. All reject with a `ChatKitError`. */
export interface CoreMethods {
  setThreadId(threadId: string | null): Promise<void>;
  sendCustomAction(action: CustomActionInput, itemId?: string): Promise<void>;
  sendUserMessage(params: SendUserMessageParams): Promise<void>;
  setComposerValue(params: SetComposerValueParams): Promise<void>;
  showHistory(): Promise<void>;
  hideHistory(): Promise<void>;
  fetchUpdates(): Promise<void>;
}

/** What the public element gives its core. */
export interface CoreSetup {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly emit: Emit;
  /** As the page gave them; null: it gave none, which is shown. */
  readonly options: unknown;
}

/** The chat behind one public element. */
export interface Core {
  readonly methods: CoreMethods;
  /** Applies options; those that say the same as before do nothing. Null: the page gave none, which is shown. */
  configure(options: unknown): void;
  focusComposer(): void;
  /** The host is in a document again. */
  connected(): void;
  /** The host has left its document: nothing runs on. */
  disconnected(): void;
}

/** The module that is loaded behind the public element (`core.ts`). */
export interface CoreModule {
  /** Builds a chat and draws it. Resolves when it is on screen. */
  readonly createCore: (setup: CoreSetup) => Promise<Core>;
}

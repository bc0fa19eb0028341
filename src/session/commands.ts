import type { CustomActionInput, Entity, SendUserMessageParams, SetComposerValueParams } from '../options.js';
import type { JsonObject, StructuredInputSubmission, UserMessageContent } from '../protocol/index.js';
import type { Draft } from '../store/index.js';

/** A tag or source that was clicked; its data as the server holds it. */
export type OpenedEntity = Omit<Entity, 'data'> & { readonly data: JsonObject };

/** What a page's own prompt or the composer wants to send. */
export interface OutgoingMessage {
  readonly content: readonly UserMessageContent[];
}

/**
 * What elements may ask for. Intents, not effects: they return at once, never throw, and what comes of them is seen in
 * the state. `Session` implements it.
 */
export interface Commands {
  /** Sends the composer's draft, or `message` (a start screen prompt) with the draft's tool and model. Ignored while busy or empty. */
  send(message?: OutgoingMessage): void;
  /** Stops the answer, when that is allowed. */
  stop(): void;
  /** Tries again after the error that is shown: asks for a new answer, or sends the message that never arrived. */
  retryError(): void;
  /** Asks for a new answer to a user message. */
  retryAfter(userItemId: string): void;
  /** Sends a failed message again. */
  resend(key: string): void;
  /** Takes a failed message back into the composer. */
  editFailed(key: string): void;
  /** The input's content changed by typing. */
  type(content: readonly UserMessageContent[]): void;
  /** Sets parts of the draft. */
  setDraft(draft: Partial<Omit<Draft, 'revision' | 'attachments'>>): void;
  /** Tries at once to reach the server that did not answer. */
  reconnect(): void;
  addFiles(files: readonly File[]): void;
  removeAttachment(localId: string): void;
  retryAttachment(localId: string): void;
  /** Opens a thread; null: a new one. Leaves the one that is streaming (PROTOCOL A17). */
  openThread(threadId: string | null): void;
  /** Loads the page before the oldest item shown. */
  loadOlder(): void;
  openHistory(): void;
  closeHistory(): void;
  /** Loads the list of threads from its start; after a failure, what did not load. */
  loadHistory(): void;
  loadMoreHistory(): void;
  renameThread(threadId: string, title: string): void;
  deleteThread(threadId: string): void;
  /** The refusal of a rename or a deletion was read. */
  dismissHistoryFailure(): void;
  /** Thumbs for a turn: the key under which the state keeps it, and the items it concerns. */
  giveFeedback(key: string, itemIds: readonly string[], kind: 'positive' | 'negative'): void;
  submitStructuredInput(itemId: string, input: StructuredInputSubmission): void;
  /** An interactive tag or source was clicked (`entities.onClick`). */
  openEntity(entity: OpenedEntity): void;
  dismissNotice(noticeId: string): void;
  /** A header button of the page's own. */
  runHeaderAction(side: 'left' | 'right'): void;
  /** A `chatkit-link:` link was clicked. */
  followDeeplink(name: string, data: Readonly<Record<string, string>>): void;
  /** Says something in `chatkit.log`. */
  log(name: string, data?: Record<string, unknown>): void;
}

/** The commands that a first question and its answer do not need. */
export type LibraryCommands = Omit<
  Commands,
  'send' | 'stop' | 'type' | 'setDraft' | 'openThread' | 'closeHistory' | 'runHeaderAction' | 'followDeeplink' | 'log'
>;

/** The public methods of `<openai-chatkit>` (PROTOCOL 7.2) that need the server or the state. All reject with ChatKitError. */
export interface PublicMethods {
  setThreadId(threadId: string | null | undefined): Promise<void>;
  /** Resolves when the server has the message. */
  sendUserMessage(params: SendUserMessageParams): Promise<void>;
  /** Resolves when the stream has ended. */
  sendCustomAction(action: CustomActionInput, itemId?: string): Promise<void>;
  setComposerValue(params: SetComposerValueParams): Promise<void>;
  showHistory(): Promise<void>;
  hideHistory(): Promise<void>;
  fetchUpdates(): Promise<void>;
}

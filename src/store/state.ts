import type { Translation } from '../i18n/index.js';
import type { ResolvedOptions } from '../options.js';
import type { Attachment, NoticeLevel, ThreadItem, ThreadMetadata, UserMessageContent } from '../protocol/index.js';

/** How far a user message got: `failed` ones stay on screen, marked, until they are sent again or edited. */
export type Delivery = 'sending' | 'sent' | 'failed';

/** One item of a conversation, with what only the client knows of it. */
export interface ItemEntry {
  /**
   * Unique within the conversation and stable for the life of the entry: an optimistic message keeps its key when the
   * server's echo brings the real id, and assistant messages that share an id (PROTOCOL A3) have different keys.
   */
  readonly key: string;
  readonly item: ThreadItem;
  /** False while the server is still working on it. */
  readonly finished: boolean;
  readonly delivery: Delivery;
  /** 0 to 1, of a generated image in the making. */
  readonly imageProgress?: number;
  /** Items that arrived in this session's streams; loaded ones are not announced or animated. */
  readonly live: boolean;
}

/** The transient status line (PROTOCOL 3.4). */
export interface Progress {
  readonly text: string;
  readonly icon?: string;
}

export interface Notice {
  readonly id: string;
  readonly level: NoticeLevel;
  /** Markdown. */
  readonly message: string;
  readonly title?: string;
  /** Key of the entry that it follows; null: at the very top. */
  readonly afterKey: string | null;
}

/** What went wrong in a conversation, shown at its end (PROTOCOL 9.1). */
export interface ConversationError {
  /** A code of the wire (`custom`, `stream.error`, ...), or ours: `network`, `cut`, `http`, `not_chatkit`. */
  readonly code: string;
  /** The server's words; absent: the translated text for `code`. */
  readonly message?: string;
  readonly allowRetry: boolean;
  /** HTTP status, for `http`. */
  readonly status?: number;
}

/** Whether older items than the loaded ones exist. `after` is the cursor for `items.list` in descending order. */
export interface OlderPages {
  readonly status: 'none' | 'available' | 'loading' | 'failed';
  readonly after?: string;
}

/** What is on screen of one thread. */
export interface Conversation {
  /** Keys in order. The array is the same object until an entry comes, goes or moves. */
  readonly keys: readonly string[];
  /** In the order of `keys`. An unchanged entry is the same object. */
  readonly entries: readonly ItemEntry[];
  readonly older: OlderPages;
  readonly progress: Progress | null;
  readonly notices: readonly Notice[];
  readonly error: ConversationError | null;
  /** Thumbs by the key of the turn's first entry after the question; local until reload (PROTOCOL A14). */
  readonly feedback: Readonly<Record<string, 'positive' | 'negative'>>;
  /** How many local keys and notice ids were made: never used twice. */
  readonly serial: number;
}

/** `sending`: nothing came back yet. `tool`: a function of the page runs. */
export type TurnPhase = 'sending' | 'streaming' | 'tool';

/** A question and all streams that answer it (several when client tools are called). */
export interface Turn {
  /** Counts up; events that carry another id are late and dropped. */
  readonly id: number;
  /** Null until the server has made the thread. */
  readonly threadId: string | null;
  readonly phase: TurnPhase;
  /** Whether Stop may be offered now (PROTOCOL A6). */
  readonly canCancel: boolean;
  /** The last `stream_options.allow_cancel` of the present stream; null: it sent none. */
  readonly cancelRule: boolean | null;
  /** Key of the optimistic user message, until its echo came. */
  readonly pendingKey: string | null;
  /** Id of the question that is answered again: its former answers stay on screen until the server has begun. */
  readonly retryItemId: string | null;
  /** An error event was received in this turn's present stream. */
  readonly failed: boolean;
}

/** Opening a thread. */
export type ThreadLoad =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly threadId: string }
  | { readonly status: 'failed'; readonly threadId: string; readonly notFound: boolean };

/** A change of a thread that the server refused: said in the list until it is tried again or dismissed. */
export type HistoryFailure =
  | { readonly change: 'rename'; readonly threadId: string; readonly title: string }
  | { readonly change: 'delete'; readonly threadId: string };

/** The list of threads. */
export interface History {
  readonly open: boolean;
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** In the order received (PROTOCOL A15). */
  readonly ids: readonly string[];
  readonly hasMore: boolean;
  readonly after?: string;
  readonly failure?: HistoryFailure;
}

/** A file in the composer. */
export interface DraftAttachment {
  readonly localId: string;
  readonly name: string;
  readonly mimeType: string;
  /** Bytes; absent for attachments that the page handed over. */
  readonly size?: number;
  /** An object URL or the server's, for images. */
  readonly previewUrl?: string;
  readonly state:
    | { readonly status: 'uploading'; readonly progress: number }
    | { readonly status: 'ready'; readonly attachment: Attachment }
    | { readonly status: 'failed'; readonly message: string };
}

/** What is in the composer. Nothing here is ever lost by an error. */
export interface Draft {
  /** Text and tags in order. */
  readonly content: readonly UserMessageContent[];
  readonly quotedText: string | null;
  readonly attachments: readonly DraftAttachment[];
  readonly toolId: string | null;
  readonly modelId: string | null;
  /** Counts up when something other than typing set the content, so that the input takes it over. */
  readonly revision: number;
}

/** A mistake in how the page set the element up; shown to its developer instead of the chat. */
export interface SetupProblem {
  readonly kind: 'no-options' | 'no-url' | 'not-found' | 'unreachable' | 'not-chatkit';
  /** The endpoint in question. */
  readonly url?: string;
  readonly status?: number;
  readonly contentType?: string;
}

/** Everything that the elements draw from. Immutable; `reduce` is its only author. */
export interface ChatState {
  readonly options: ResolvedOptions;
  readonly translation: Translation;
  readonly setup: SetupProblem | null;
  /** The active thread; null: the new-thread view. */
  readonly threadId: string | null;
  /** Metadata of every thread met so far. */
  readonly threads: Readonly<Record<string, ThreadMetadata>>;
  /** Of the active thread. */
  readonly conversation: Conversation;
  /**
   * Threads that were left while an answer that must not be cancelled streams (PROTOCOL A17), by thread id. Selecting one
   * again shows it as it is, without a load; it is forgotten when its turn ends.
   */
  readonly background: Readonly<Record<string, Conversation>>;
  readonly load: ThreadLoad;
  /** The turn of the thread that is shown. */
  readonly turn: Turn | null;
  /** Turns whose thread was left while they go on (PROTOCOL A17). Selecting the thread again makes one `turn` again. */
  readonly backgroundTurns: readonly Turn[];
  readonly history: History;
  readonly draft: Draft;
  readonly online: boolean;
  /** When a server that does not answer is tried again, in the time of `Date.now`; null: when the browser is online again. */
  readonly retryAt: number | null;
}

import type { Translation } from '../i18n/index.js';
import type { ResolvedOptions } from '../options.js';
import type { ThreadItem, ThreadMetadata, ThreadStreamEvent, UserMessageItem } from '../protocol/index.js';
import type {
  ChatState,
  ConversationError,
  Draft,
  DraftAttachment,
  HistoryFailure,
  Progress,
  SetupProblem,
} from './state.js';

/** An answer about threads. */
interface Asked {
  /** What was known of threads when the server was asked; by default as now. What has changed since is newer than the answer. */
  readonly asked?: ChatState['threads'];
}

/** A page of older items, newest last. */
export interface LoadedItems {
  readonly items: readonly ThreadItem[];
  readonly hasMore: boolean;
  readonly after?: string;
}

/** How a stream came to its end (PROTOCOL 1.5, 1.6, 3.3). */
export type StreamEnd =
  | { readonly reason: 'eof' }
  | { readonly reason: 'stopped' }
  | { readonly reason: 'failed'; readonly error: ConversationError };

/** Everything that can happen to the state. */
export type Action =
  | { readonly type: 'options.set'; readonly options: ResolvedOptions }
  | { readonly type: 'translation.set'; readonly translation: Translation }
  | { readonly type: 'setup.set'; readonly problem: SetupProblem | null }
  /** Another server: threads of the one before mean nothing to it. */
  | { readonly type: 'server.changed' }
  | { readonly type: 'online.set'; readonly online: boolean; readonly retryAt?: number }
  /** Shows another thread (empty until it is loaded) or, with null, the new-thread view. */
  | { readonly type: 'thread.selected'; readonly threadId: string | null }
  | { readonly type: 'thread.load.started'; readonly threadId: string }
  | ({
      readonly type: 'thread.loaded';
      readonly threadId: string;
      readonly thread: ThreadMetadata | null;
      readonly page: LoadedItems;
    } & Asked)
  | { readonly type: 'thread.load.failed'; readonly threadId: string; readonly notFound: boolean }
  | { readonly type: 'older.started'; readonly threadId: string }
  | { readonly type: 'older.loaded'; readonly threadId: string; readonly page: LoadedItems }
  | { readonly type: 'older.failed'; readonly threadId: string }
  /** A re-sync: the newest items as the server has them now, merged without moving what is on screen. */
  | ({
      readonly type: 'updates.loaded';
      readonly threadId: string;
      readonly thread: ThreadMetadata | null;
      readonly page: LoadedItems;
    } & Asked)
  /** A question was sent. `item` is the optimistic message; a retry drops everything after `retryItemId` instead, when its stream begins. */
  | {
      readonly type: 'turn.started';
      readonly turnId: number;
      readonly threadId: string | null;
      readonly pending?: { readonly key: string; readonly item: UserMessageItem };
      readonly retryItemId?: string;
      /** A failed message that is sent again: its entry is reused. */
      readonly resendKey?: string;
    }
  | { readonly type: 'stream.event'; readonly turnId: number; readonly event: ThreadStreamEvent }
  | { readonly type: 'stream.ended'; readonly turnId: number; readonly end: StreamEnd }
  /** A client tool runs between two streams of one turn. */
  | { readonly type: 'tool.started'; readonly turnId: number }
  /** The next stream of the same turn was requested. */
  | { readonly type: 'turn.continued'; readonly turnId: number }
  | { readonly type: 'turn.ended'; readonly turnId: number }
  | { readonly type: 'error.set'; readonly error: ConversationError | null }
  /** What is being waited for while no turn runs. */
  | { readonly type: 'progress.set'; readonly progress: Progress | null }
  | { readonly type: 'notice.dismissed'; readonly noticeId: string }
  /** Null takes the thumbs back. */
  | { readonly type: 'feedback.set'; readonly key: string; readonly kind: 'positive' | 'negative' | null }
  /** A sync action's `updated_item`. */
  | { readonly type: 'item.replaced'; readonly threadId: string; readonly item: ThreadItem }
  /** A failed message leaves the conversation (to be edited in the composer). */
  | { readonly type: 'failed.removed'; readonly key: string }
  | { readonly type: 'history.opened' }
  | { readonly type: 'history.closed' }
  | { readonly type: 'history.list.started' }
  | ({
      readonly type: 'history.list.loaded';
      readonly threads: readonly ThreadMetadata[];
      readonly hasMore: boolean;
      readonly after?: string;
      /** False: this is the first page and replaces the list. */
      readonly append: boolean;
      /** With the first page: what the list holds beyond it stays. */
      readonly keepRest?: boolean;
    } & Asked)
  | { readonly type: 'history.list.failed' }
  /** Null: what was refused is tried again, or was read. */
  | { readonly type: 'history.failure.set'; readonly failure: HistoryFailure | null }
  | { readonly type: 'thread.renamed'; readonly threadId: string; readonly title: string }
  | { readonly type: 'thread.deleted'; readonly threadId: string }
  /** Typing: the input already shows it, so the revision stays. */
  | { readonly type: 'draft.typed'; readonly content: Draft['content'] }
  /** Set from outside the input; only the given keys change. */
  | { readonly type: 'draft.set'; readonly draft: Partial<Omit<Draft, 'revision'>> }
  | { readonly type: 'draft.attachment.set'; readonly attachment: DraftAttachment }
  | { readonly type: 'draft.attachment.removed'; readonly localId: string };

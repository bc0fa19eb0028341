import type { Entity } from '../../options.js';
import type { SingleOperations, UserMessageContent } from '../../protocol/index.js';
import { feedbackOf } from '../../store/feedback.js';
import type { ItemEntry } from '../../store/index.js';
import { isBusy } from '../../store/selectors.js';
import type { LibraryCommands } from '../commands.js';
import { hasContent } from '../draft.js';
import { guarded } from '../failures.js';
import type { RunningTurn, Turns } from '../turn.js';
import type { World } from '../world.js';
import type { Files } from './files.js';
import { readyAttachment } from './given.js';
import type { ThreadList } from './history.js';
import type { Live } from './live.js';
import type { Requests } from './requests.js';
import type { Threads } from './threads.js';

/** The parts of a session that commands use. */
export interface CommandParts {
  readonly world: World;
  readonly turns: Turns;
  readonly requests: Requests;
  readonly threads: Threads;
  readonly list: ThreadList;
  readonly files: Files;
  readonly live: Live;
  /** Ends everything that belongs to the shown thread. */
  readonly leave: () => void;
}

/** What elements may ask for beside a first question. */
export function createCommands(parts: CommandParts): LibraryCommands {
  const { world, requests, threads, list, files, live } = parts;
  const { store, log } = world;

  /** Starts a turn, unless something runs. Its failure is in the state, and told to the page. */
  const run = (start: () => RunningTurn | null): void => {
    if (!isBusy(store.state)) start()?.ended.catch(() => undefined);
  };

  return {
    retryError: () => run(() => requests.retryError()),
    retryAfter: (userItemId) => {
      log('message.action', { action: 'retry', itemId: userItemId });
      run(() => requests.retryAfter(userItemId));
    },
    resend: (key) => {
      const entry = failedEntry(world, key);
      if (entry) run(() => requests.resend(entry));
    },
    editFailed: (key) => editFailed(world, key),
    reconnect: () => live.connection.tryNow(),
    addFiles: (given) => files.add(given),
    removeAttachment: (localId) => files.remove(localId),
    retryAttachment: (localId) => files.retry(localId),
    loadOlder: () => void threads.loadOlder(),
    openHistory: () => list.opened(),
    loadHistory: () => void list.reload(),
    loadMoreHistory: () => void list.loadMore(),
    renameThread: (threadId, title) => void list.rename(threadId, title),
    deleteThread: (threadId) => void deleteThread(parts, threadId),
    dismissHistoryFailure: () => store.dispatch({ type: 'history.failure.set', failure: null }),
    giveFeedback: (key, itemIds, kind) => {
      const { threadId, conversation } = store.state;
      if (threadId === null || feedbackOf(conversation, key) === kind) return;
      log('message.action', { action: `feedback.${kind}`, itemIds: [...itemIds] });
      void giveFeedback(parts, key, { thread_id: threadId, item_ids: itemIds, kind });
    },
    submitStructuredInput: (itemId, input) => run(() => requests.answer(itemId, input)),
    openEntity: (entity) => {
      const onClick = world.callbacks().entities?.onClick;
      if (onClick) void guarded(world, 'entities.onClick', () => onClick(entity as Entity));
    },
    dismissNotice: (noticeId) => store.dispatch({ type: 'notice.dismissed', noticeId }),
  };
}

const failedEntry = ({ store }: World, key: string): ItemEntry | undefined =>
  store.state.conversation.entries.find((entry) => entry.key === key && entry.delivery === 'failed');

/** Takes a failed message back into the composer. What was typed meanwhile comes after it: neither may be lost. */
function editFailed(world: World, key: string): void {
  const { store } = world;
  const item = failedEntry(world, key)?.item;
  if (item?.type !== 'user_message') return;
  const { draft } = store.state;
  store.dispatch({ type: 'failed.removed', key });
  const between: UserMessageContent[] = hasContent(draft.content) ? [{ type: 'input_text', text: '\n' }] : [];
  store.dispatch({
    type: 'draft.set',
    draft: {
      content: [...item.content, ...between, ...draft.content],
      quotedText: item.quoted_text ?? draft.quotedText,
      attachments: [...item.attachments.map(readyAttachment), ...draft.attachments],
    },
  });
}

/** Shows the thumbs at once, and takes them back when the server does not have them. */
async function giveFeedback(
  { world, requests }: CommandParts,
  key: string,
  params: SingleOperations['items.feedback']['params'],
): Promise<void> {
  const { store } = world;
  const { kind, thread_id: threadId } = params;
  const before = feedbackOf(store.state.conversation, key) ?? null;
  store.dispatch({ type: 'feedback.set', key, kind });
  const arrived = await requests.sendFeedback(params);
  const { threadId: shown, conversation } = store.state;
  if (arrived || shown !== threadId || feedbackOf(conversation, key) !== kind) return;
  store.dispatch({ type: 'feedback.set', key, kind: before });
}

/** The shown thread gives way to a new one (PROTOCOL A16). */
async function deleteThread({ world, turns, list, leave }: CommandParts, threadId: string): Promise<void> {
  const { store } = world;
  if (store.state.threadId === threadId) turns.stop();
  if (!(await list.delete(threadId))) return;
  if (store.state.threadId === threadId) leave();
  store.dispatch({ type: 'thread.deleted', threadId });
}

import { ApiError, type Client } from '../../api/index.js';
import { call } from '../../api/rare/index.js';
import type { ThreadItem, ThreadMetadata } from '../../protocol/index.js';
import type { LoadedItems } from '../../store/index.js';

/** Items asked for at once. */
const PAGE_SIZE = 40;
/** Pages asked for until one holds something: hidden items are taken out after paging, and can fill whole pages. */
const MAX_PAGES = 20;

/** A thread as opened: what the server says of it (null: it would not say), and its newest items. */
export interface OpenedThread {
  readonly thread: ThreadMetadata | null;
  readonly page: LoadedItems;
}

/**
 * Loads a thread, its newest items first (PROTOCOL A1): `threads.get_by_id` gives the oldest, so they serve only when
 * they are all; and some servers cannot answer it, so that the items alone must do.
 * @throws ApiError
 */
export async function loadThread(client: Client, threadId: string, signal: AbortSignal): Promise<OpenedThread> {
  let thread: ThreadMetadata | null = null;
  try {
    const { items, ...metadata } = await call(client, 'threads.get_by_id', { thread_id: threadId }, signal);
    if (!items.has_more) return { thread: metadata, page: { items: items.data, hasMore: false } };
    thread = metadata;
  } catch (thrown) {
    if (!isServerTrouble(thrown)) throw thrown;
  }
  return { thread, page: await loadItems(client, threadId, undefined, signal) };
}

/** Statuses from 500, and cuts: the server broke down over it, which another request need not share. */
const isServerTrouble = (thrown: unknown): boolean =>
  thrown instanceof ApiError && (thrown.code === 'cut' || (thrown.code === 'http' && (thrown.status ?? 0) >= 500));

/** The page of items before `after` (the newest ones without it), oldest first. Never an empty page before the last. */
export async function loadItems(
  client: Client,
  threadId: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<LoadedItems> {
  const asked = new Set<string | undefined>();
  let items: readonly ThreadItem[] = [];
  let cursor = after;
  for (let count = 0; count < MAX_PAGES; count += 1) {
    asked.add(cursor);
    const params = { thread_id: threadId, limit: PAGE_SIZE, order: 'desc' as const };
    const page = await call(
      client,
      'items.list',
      { ...params, ...(cursor !== undefined && { after: cursor }) },
      signal,
    );
    items = [...items, ...page.data];
    cursor = page.after ?? page.data.at(-1)?.id;
    // A cursor that was used already would go round in circles (PROTOCOL 9.2).
    const goesOn = page.has_more && cursor !== undefined && !asked.has(cursor);
    if (!goesOn) return { items: items.toReversed(), hasMore: false };
    if (items.length > 0) break;
  }
  return { items: items.toReversed(), hasMore: true, ...(cursor !== undefined && { after: cursor }) };
}

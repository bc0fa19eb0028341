import type { ThreadItem, ThreadMetadata } from '../protocol/index.js';
import { httpReply, type Handlers } from './scripted-server.js';
import { thread } from './turn.js';

/** A thread that a scripted server holds; hidden and unknown items are allowed. */
export interface StoredThread extends Partial<ThreadMetadata> {
  readonly id: string;
  /** Oldest first. */
  readonly items: readonly (ThreadItem | (object & { readonly id: string; readonly type: string }))[];
}

type Row = StoredThread['items'][number];

interface PageParams {
  readonly limit?: number;
  readonly order?: 'asc' | 'desc';
  readonly after?: string;
}

const HIDDEN: readonly string[] = ['hidden_context_item', 'sdk_hidden_context'];

/** As Python pages: hidden items are taken out after paging, and `after` may be the id of one (PROTOCOL 1.8). */
function pageOf<T extends { readonly id: string }>(
  oldestFirst: readonly T[],
  { limit, order = 'desc', after }: PageParams,
) {
  // As in Python, 0 stands for the default.
  const size = limit === undefined || limit === 0 ? 20 : limit;
  const rows = order === 'desc' ? oldestFirst.toReversed() : oldestFirst;
  const start = after === undefined ? 0 : rows.findIndex((row) => row.id === after) + 1;
  const data = rows.slice(start, start + size);
  const hasMore = start + size < rows.length;
  return { data, has_more: hasMore, ...(hasMore && { after: data.at(-1)?.id }) };
}

const itemPage = (items: readonly Row[], params: PageParams) => {
  const page = pageOf(items, params);
  return { ...page, data: page.data.filter((item) => !HIDDEN.includes(item.type)) };
};

const metadata = (stored: StoredThread) => thread(stored.id, stored);

/**
 * Handlers of a scripted server that holds threads: `threads.list` (newest first, that is the last given),
 * `threads.get_by_id` (the oldest 20 items), `items.list`, `threads.update` and `threads.delete`. An unknown thread is a 500, as in Python.
 *
 * ```ts
 * scriptedServer({ ...storedThreads([{ id: 'thr_1', title: 'Trip', items: [userMessage(source, 'Hi')] }]), respond });
 * ```
 */
export function storedThreads(threads: readonly StoredThread[]) {
  const held = new Map(threads.map((one) => [one.id, one]));
  const withThread = (id: string, answer: (found: StoredThread) => object): object => {
    const found = held.get(id);
    return found ? answer(found) : httpReply(500, 'Internal Server Error');
  };
  return {
    'threads.list': ({ params }) => {
      const page = pageOf([...held.values()], params);
      return { ...page, data: page.data.map(metadata) };
    },
    'threads.get_by_id': ({ params }) =>
      withThread(params.thread_id, (found) => ({ ...metadata(found), items: itemPage(found.items, { order: 'asc' }) })),
    'items.list': ({ params }) => withThread(params.thread_id, (found) => itemPage(found.items, params)),
    'threads.update': ({ params }) =>
      withThread(params.thread_id, (found) => {
        held.set(found.id, { ...found, title: params.title });
        return metadata({ ...found, title: params.title });
      }),
    'threads.delete': ({ params }) => {
      held.delete(params.thread_id);
      return {};
    },
  } satisfies Handlers;
}

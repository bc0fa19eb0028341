import { NotFoundError } from '../errors.js';
import type { Attachment, Order, Page, ServerThread, StoredItem } from '../wire.js';
import type { SqliteFile } from './database.js';

/** How to list: at most `limit` rows after the one with the id `after`, in the given order of arrival. */
export interface PageQuery {
  readonly limit: number;
  readonly order: Order;
  readonly after?: string | undefined;
}

/** An attachment with what only the server knows of it. */
export interface StoredAttachment {
  readonly attachment: Attachment;
  /** Bytes, as announced or as received. */
  readonly size: number;
  /** Present until the bytes of a two-phase upload have arrived. */
  readonly uploadToken?: string;
}

/** Threads, items, attachments and feedback in the database. Every method throws {@link NotFoundError} for unknown ids, unless it says otherwise. */
export class Store {
  readonly #database: SqliteFile;

  constructor(database: SqliteFile) {
    this.#database = database;
  }

  /** All or nothing, for several calls in a row. */
  transaction<T>(work: () => T): T {
    return this.#database.transaction(work);
  }

  loadThread(id: string): ServerThread {
    const row = this.#database.get('SELECT data FROM threads WHERE id = ?', id);
    if (!row) throw new NotFoundError(`Thread ${id} not found`);
    return parse(row['data']) as ServerThread;
  }

  /** Inserts or updates. */
  saveThread(thread: ServerThread): void {
    this.#database.run(
      'INSERT INTO threads (id, data) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data',
      thread.id,
      JSON.stringify(thread),
    );
  }

  /** Deletes a thread with all that belongs to it; an unknown id is no error. */
  deleteThread(id: string): void {
    this.#database.run('DELETE FROM threads WHERE id = ?', id);
  }

  listThreads(query: PageQuery): Page<ServerThread> {
    const start = this.#cursor('SELECT seq FROM threads WHERE id = ?', query.after, query.order);
    const { compare, sort } = direction(query.order);
    const rows = this.#database.all(
      `SELECT id, data FROM threads WHERE seq ${compare} ? ORDER BY seq ${sort} LIMIT ?`,
      start,
      query.limit + 1,
    );
    return page<ServerThread>(rows, query.limit);
  }

  /** A page of a thread's items, hidden ones included. */
  listItems(threadId: string, query: PageQuery): Page<StoredItem> {
    this.loadThread(threadId);
    const start = this.#cursor(
      'SELECT seq FROM items WHERE id = ? AND thread_id = ?',
      query.after,
      query.order,
      threadId,
    );
    const { compare, sort } = direction(query.order);
    const rows = this.#database.all(
      `SELECT id, data FROM items WHERE thread_id = ? AND seq ${compare} ? ORDER BY seq ${sort} LIMIT ?`,
      threadId,
      start,
      query.limit + 1,
    );
    return page<StoredItem>(rows, query.limit);
  }

  hasItem(threadId: string, itemId: string): boolean {
    return this.#database.get('SELECT 1 FROM items WHERE thread_id = ? AND id = ?', threadId, itemId) !== undefined;
  }

  loadItem(threadId: string, itemId: string): StoredItem {
    const row = this.#database.get('SELECT data FROM items WHERE thread_id = ? AND id = ?', threadId, itemId);
    if (!row) throw new NotFoundError(`Item ${itemId} not found in thread ${threadId}`);
    return parse(row['data']) as StoredItem;
  }

  /** Inserts at the end, or updates in place: an item keeps its position. */
  saveItem(item: StoredItem): void {
    this.#database.run(
      'INSERT INTO items (id, thread_id, data) VALUES (?, ?, ?) ON CONFLICT (thread_id, id) DO UPDATE SET data = excluded.data',
      item.id,
      item.thread_id,
      JSON.stringify(item),
    );
  }

  /** An unknown id is no error. */
  deleteItem(threadId: string, itemId: string): void {
    this.#database.run('DELETE FROM items WHERE thread_id = ? AND id = ?', threadId, itemId);
  }

  /** Deletes what came after an item, for a retry. */
  deleteItemsAfter(threadId: string, itemId: string): void {
    this.#database.run(
      'DELETE FROM items WHERE thread_id = ?1 AND seq > (SELECT seq FROM items WHERE thread_id = ?1 AND id = ?2)',
      threadId,
      itemId,
    );
  }

  loadAttachment(id: string): StoredAttachment {
    const row = this.#database.get('SELECT data, size, upload_token FROM attachments WHERE id = ?', id);
    if (!row) throw new NotFoundError(`Attachment ${id} not found`);
    const token = row['upload_token'];
    return {
      attachment: parse(row['data']) as Attachment,
      size: Number(row['size']),
      ...(typeof token === 'string' ? { uploadToken: token } : {}),
    };
  }

  saveAttachment({ attachment, size, uploadToken }: StoredAttachment): void {
    this.#database.run(
      `INSERT INTO attachments (id, thread_id, size, upload_token, created, data) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET thread_id = excluded.thread_id, size = excluded.size,
         upload_token = excluded.upload_token, data = excluded.data`,
      attachment.id,
      attachment.thread_id ?? null,
      size,
      uploadToken ?? null,
      Date.now(),
      JSON.stringify(attachment),
    );
  }

  /** An unknown id is no error. */
  deleteAttachment(id: string): void {
    this.#database.run('DELETE FROM attachments WHERE id = ?', id);
  }

  /** Ids of the attachments that were sent in a thread. */
  attachmentsOf(threadId: string): readonly string[] {
    return this.#database
      .all('SELECT id FROM attachments WHERE thread_id = ?', threadId)
      .map((row) => String(row['id']));
  }

  /** Ids of attachments that were never sent and are older than the given time (milliseconds since 1970). */
  orphanedAttachments(before: number): readonly string[] {
    const rows = this.#database.all('SELECT id FROM attachments WHERE thread_id IS NULL AND created < ?', before);
    return rows.map((row) => String(row['id']));
  }

  /** The last word counts. Feedback on a thread that does not exist is dropped. */
  saveFeedback(threadId: string, itemIds: readonly string[], kind: 'positive' | 'negative'): void {
    this.transaction(() => {
      for (const itemId of itemIds) {
        this.#database.run(
          `INSERT INTO feedback (thread_id, item_id, kind, created)
             SELECT id, ?, ?, ? FROM threads WHERE id = ?
           ON CONFLICT (thread_id, item_id) DO UPDATE SET kind = excluded.kind, created = excluded.created`,
          itemId,
          kind,
          Date.now(),
          threadId,
        );
      }
    });
  }

  /** What was thought of a thread's items, by item id. */
  feedbackOf(threadId: string): ReadonlyMap<string, string> {
    const rows = this.#database.all('SELECT item_id, kind FROM feedback WHERE thread_id = ?', threadId);
    return new Map(rows.map((row) => [String(row['item_id']), String(row['kind'])]));
  }

  close(): void {
    this.#database.close();
  }

  #cursor(sql: string, after: string | undefined, order: Order, ...more: string[]): number {
    if (after === undefined) return order === 'asc' ? 0 : Number.MAX_SAFE_INTEGER;
    const row = this.#database.get(sql, after, ...more);
    if (!row) throw new NotFoundError(`Nothing with the id ${after} to continue after`);
    return Number(row['seq']);
  }
}

function direction(order: Order): { readonly compare: '>' | '<'; readonly sort: 'ASC' | 'DESC' } {
  return order === 'asc' ? { compare: '>', sort: 'ASC' } : { compare: '<', sort: 'DESC' };
}

function page<T>(rows: readonly Readonly<Record<string, unknown>>[], limit: number): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  return {
    data: shown.map((row) => parse(row['data']) as T),
    has_more: hasMore,
    ...(hasMore && last ? { after: String(last['id']) } : {}),
  };
}

/** The database holds only what this program wrote into it. */
function parse(data: unknown): unknown {
  return JSON.parse(String(data));
}

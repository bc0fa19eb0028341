/**
 * The steps from an empty file to the current tables; step n takes version n-1 to n. Never change one that was
 * released, add another. `seq` is the order of arrival: lists are sorted by it, never by a date.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE threads (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     data TEXT NOT NULL
   );
   CREATE TABLE items (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL,
     thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
     data TEXT NOT NULL,
     UNIQUE (thread_id, id)
   );
   CREATE INDEX items_by_thread ON items (thread_id, seq);
   CREATE TABLE attachments (
     id TEXT PRIMARY KEY,
     thread_id TEXT REFERENCES threads (id) ON DELETE CASCADE,
     size INTEGER NOT NULL,
     upload_token TEXT,
     created INTEGER NOT NULL,
     data TEXT NOT NULL
   );
   CREATE INDEX attachments_by_thread ON attachments (thread_id);`,
  `CREATE TABLE feedback (
     thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
     item_id TEXT NOT NULL,
     kind TEXT NOT NULL,
     created INTEGER NOT NULL,
     PRIMARY KEY (thread_id, item_id)
   );`,
];

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { timestamp } from '../../demo/server/store/clock.js';
import { SqliteFile } from '../../demo/server/store/database.js';
import { MIGRATIONS } from '../../demo/server/store/migrations.js';
import { Store } from '../../demo/server/store/store.js';
import type { ServerThread, StoredItem } from '../../demo/server/wire.js';
import { call, startServer } from './support/server.js';
import { createThread, input, stream } from './support/stream.js';

const THREAD: ServerThread = {
  id: 'thr_1',
  created_at: '2026-01-01T00:00:00',
  status: { type: 'active' },
  metadata: {},
};

function item(id: string, more: object = {}): StoredItem {
  return { id, thread_id: THREAD.id, created_at: '', type: 'end_of_turn', ...more };
}

function folder(t: TestContext): string {
  const made = mkdtempSync(path.join(tmpdir(), 'chatkit-store-'));
  t.after(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function open(t: TestContext, file: string): { readonly store: Store; readonly database: SqliteFile } {
  const database = new SqliteFile(file);
  t.after(() => database.close());
  return { store: new Store(database), database };
}

describe('the database', () => {
  it('outlives the server: threads, items, files and their addresses', async (t) => {
    const first = await startServer();
    const form = new FormData();
    form.set('file', new File(['id;total\n1;89'], 'orders.csv', { type: 'text/csv' }));
    const upload = (await (await fetch(`${first.url}/uploads`, { method: 'POST', body: form })).json()) as {
      id: string;
    };
    const { threadId } = await createThread(first.url, 'here you are', { attachments: [upload.id] });
    const before = await call(first.url, 'threads.get_by_id', { thread_id: threadId });
    await first.stop(true);

    const second = await startServer({ dataDir: first.dataDir });
    t.after(() => second.stop());
    assert.deepEqual(await call(second.url, 'threads.get_by_id', { thread_id: threadId }), before);
    assert.equal(await (await fetch(`${second.url}/files/${upload.id}`)).text(), 'id;total\n1;89');
    const more = await stream(second.url, 'threads.add_user_message', { thread_id: threadId, input: input('hi') });
    assert.equal(more.cut, false);
  });

  it('keeps an item in its place when it is saved again', (t) => {
    const { store } = open(t, path.join(folder(t), 'x.sqlite'));
    store.saveThread(THREAD);
    for (const id of ['a', 'b', 'c']) store.saveItem(item(id));
    store.saveItem(item('a', { type: 'sdk_hidden_context', content: 'changed' }));
    const { data } = store.listItems(THREAD.id, { limit: 10, order: 'asc' });
    assert.deepEqual(
      data.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.equal(data[0]?.type, 'sdk_hidden_context');
  });

  it('lets two threads use the same item id', (t) => {
    const { store } = open(t, path.join(folder(t), 'x.sqlite'));
    store.saveThread(THREAD);
    store.saveThread({ ...THREAD, id: 'thr_2' });
    store.saveItem(item('__fake_id__'));
    store.saveItem({ ...item('__fake_id__'), thread_id: 'thr_2' });
    store.deleteThread('thr_2');
    assert.equal(store.listItems('thr_1', { limit: 10, order: 'asc' }).data.length, 1);
  });

  it('undoes a transaction that failed, whole', (t) => {
    const { store } = open(t, path.join(folder(t), 'x.sqlite'));
    store.saveThread(THREAD);
    assert.throws(() =>
      store.transaction(() => {
        store.saveItem(item('a'));
        store.saveItem({ ...item('b'), thread_id: 'thr_none' });
      }),
    );
    assert.deepEqual(store.listItems(THREAD.id, { limit: 10, order: 'asc' }).data, []);
  });

  it('is brought up to date from an older version, with what it holds', (t) => {
    const file = path.join(folder(t), 'x.sqlite');
    const old = open(t, file);
    old.store.saveThread(THREAD);
    old.database.run('DROP TABLE feedback');
    old.database.run('PRAGMA user_version = 1');
    old.database.close();
    const { store, database } = open(t, file);
    assert.equal(database.version, MIGRATIONS.length);
    store.saveFeedback(THREAD.id, ['a'], 'positive');
    assert.equal(store.feedbackOf(THREAD.id).get('a'), 'positive');
  });

  it('opens again after a server was killed in the middle of a write', (t) => {
    const file = path.join(folder(t), 'x.sqlite');
    const { store, database } = open(t, file);
    store.saveThread(THREAD);
    database.close();
    mkdirSync(`${file}.lock`);
    writeFileSync(`${file}.owner`, '999999');
    assert.equal(open(t, file).store.loadThread(THREAD.id).id, THREAD.id);
  });

  it('refuses a second living server, and says which', (t) => {
    const file = path.join(folder(t), 'x.sqlite');
    writeFileSync(`${file}.owner`, String(process.ppid));
    assert.throws(() => new SqliteFile(file), new RegExp(`in use by process ${process.ppid}`));
    const long = new Date(Date.now() - 60_000);
    utimesSync(`${file}.owner`, long, long);
    assert.doesNotThrow(() => open(t, file), 'a number that has been silent for a minute belongs to somebody else');
  });
});

describe('dates', () => {
  it('are local, with microseconds, or none at all', () => {
    const time = new Date(2026, 10, 3, 4, 5, 6).getTime();
    assert.equal(timestamp(time), '2026-11-03T04:05:06');
    assert.equal(timestamp(time + 7.25), '2026-11-03T04:05:06.007250');
  });
});

import path from 'node:path';
import sqlite, { type JSValue, type Statement } from 'node-sqlite3-wasm';
import { DatabaseLock } from './lock.js';
import { MIGRATIONS } from './migrations.js';

type Row = Readonly<Record<string, unknown>>;

/** A SQLite file: migrated when opened, statements prepared once, transactions that nest. */
export class SqliteFile {
  readonly #lock: DatabaseLock;
  readonly #database: sqlite.Database;
  readonly #statements = new Map<string, Statement>();

  /** @throws Error when another living server holds the file */
  constructor(file: string) {
    this.#lock = new DatabaseLock(file, path.dirname(file));
    this.#database = new sqlite.Database(file);
    this.#database.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;');
    this.#migrate();
  }

  /** The schema version of the file. */
  get version(): number {
    return Number(this.get('PRAGMA user_version')?.['user_version'] ?? 0);
  }

  get(sql: string, ...values: JSValue[]): Row | undefined {
    // `get` leaves the statement unfinished, which keeps the file locked; a list is read to its end.
    return this.all(sql, ...values)[0];
  }

  all(sql: string, ...values: JSValue[]): readonly Row[] {
    return this.#use(sql, (statement) => statement.all(values));
  }

  /** @returns how many rows changed */
  run(sql: string, ...values: JSValue[]): number {
    return this.#use(sql, (statement) => statement.run(values)).changes;
  }

  /** All or nothing. Inside another transaction it is part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#database.inTransaction) return work();
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollback();
      throw error;
    }
  }

  close(): void {
    if (!this.#database.isOpen) return;
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    this.#database.close();
    this.#lock.release();
  }

  /** Some failures have already ended the transaction. */
  #rollback(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  /** A statement that failed cannot be used again: it would repeat its failure, at the next use and when finalized. */
  #use<T>(sql: string, work: (statement: Statement) => T): T {
    const statement = this.#prepare(sql);
    try {
      return work(statement);
    } catch (error) {
      this.#statements.delete(sql);
      try {
        statement.finalize();
      } catch {
        // The same failure once more.
      }
      throw error;
    }
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #migrate(): void {
    this.transaction(() => {
      for (const [index, sql] of MIGRATIONS.entries()) {
        if (index < this.version) continue;
        this.#database.exec(`${sql} PRAGMA user_version = ${index + 1};`);
      }
    });
  }
}

import { mkdirSync, readFileSync, rmSync, rmdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';

const HEARTBEAT_MS = 5_000;
const STALE_MS = 15_000;

/**
 * Keeps a second server away from a database, and clears what a killed one left behind: the database's lock is a
 * folder beside its file, which survives a `kill -9` and would keep it locked for ever.
 */
export class DatabaseLock {
  readonly #file: string;
  readonly #heartbeat: NodeJS.Timeout;

  /** @throws Error when a living server holds the database */
  constructor(databaseFile: string, folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = `${databaseFile}.owner`;
    const owner = livingOwner(this.#file);
    if (owner !== undefined) {
      throw new Error(
        `The data in ${folder} is in use by process ${owner}. Stop it, or set DATA_DIR to another folder.`,
      );
    }
    removeFolder(`${databaseFile}.lock`);
    writeFileSync(this.#file, String(process.pid));
    this.#heartbeat = setInterval(() => touch(this.#file), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  release(): void {
    clearInterval(this.#heartbeat);
    rmSync(this.#file, { force: true });
  }
}

function livingOwner(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // In a restarted container the number may belong to anybody, so it must also have been active lately.
    const fresh = Date.now() - statSync(file).mtimeMs < STALE_MS;
    return fresh && Number.isInteger(pid) && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not there: the last server ended well.
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Somebody removed the folder under us; the next write says so.
  }
}

import type { ThreadMetadata } from '../../protocol/index.js';
import type { History } from '../../store/index.js';

/** Threads that the server was asked to delete, until it has said what came of it. */
export class Deletions {
  readonly #asked = new Set<string>();

  has(threadId: string): boolean {
    return this.#asked.has(threadId);
  }

  add(threadId: string): void {
    this.#asked.add(threadId);
  }

  /** Forgets what is done with, and gives the threads that are gone. */
  settle(threads: readonly ThreadMetadata[], { failure }: History): readonly string[] {
    if (this.#asked.size === 0) return [];
    const listed = new Set(threads.map(({ id }) => id));
    const gone = [...this.#asked].filter((id) => !listed.has(id));
    for (const id of gone) this.#asked.delete(id);
    if (failure?.change === 'delete') this.#asked.delete(failure.threadId);
    return gone;
  }
}

/**
 * Changes that can be taken back. The last line of a growing text is read before it is complete; when more of it arrives,
 * all that the half line did to the blocks is undone, and the longer line is read instead.
 */
export class ChangeLog {
  #undo: (() => void)[] | null = null;

  /** From now on changes are remembered. */
  record(): void {
    this.#undo = [];
  }

  get recording(): boolean {
    return this.#undo !== null;
  }

  /** Takes back everything since `record`, latest first. */
  undo(): void {
    const steps = this.#undo ?? [];
    this.#undo = null;
    for (const step of steps.reverse()) step();
  }

  /** Keeps everything since `record`. */
  accept(): void {
    this.#undo = null;
  }

  set<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    if (this.#undo) {
      const old = target[key];
      this.#undo.push(() => {
        target[key] = old;
      });
    }
    target[key] = value;
  }

  push<T>(list: T[], item: T): void {
    this.#undo?.push(() => list.pop());
    list.push(item);
  }

  /** What takes back a change that was made in another way. */
  onUndo(step: () => void): void {
    this.#undo?.push(step);
  }
}

import { FrameTimer } from '../markdown/frame-timer.js';
import type { Group } from './groups.js';

/**
 * Which groups of a conversation are drawn. The last one is from the start; the others are empty places and follow one by
 * one, each in a frame of its own, so that no long conversation blocks its page when it opens.
 */
export class DrawnGroups {
  readonly #drawn = new Set<string>();
  #wanted: string | undefined;
  readonly #nextFrame: FrameTimer;

  /** `draw` is called in each frame in which a further group may be drawn. */
  constructor(draw: () => void) {
    this.#nextFrame = new FrameTimer(draw);
  }

  /** There are empty groups, which will be drawn. */
  get waits(): boolean {
    return this.#nextFrame.pending;
  }

  has({ id }: Group): boolean {
    return this.#drawn.has(id);
  }

  /** Another conversation. */
  clear(): void {
    this.#drawn.clear();
  }

  /** This group comes near the view: it is the next one. */
  prefer(group: Group | undefined): void {
    this.#wanted = group?.id;
  }

  /** Adds the next group. Once a frame, however often it is called for other reasons. */
  advance(groups: readonly Group[]): void {
    const last = groups.at(-1);
    if (last) this.#drawn.add(last.id);
    const waiting = groups.filter((group) => !this.has(group));
    if (waiting.length === 0 || this.waits) return;
    const next = waiting.find(({ id }) => id === this.#wanted) ?? waiting.at(-1);
    if (next) this.#drawn.add(next.id);
    if (waiting.length > 1) this.#nextFrame.request();
  }
}

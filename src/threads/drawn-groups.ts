import { FrameTimer } from '../markdown/frame-timer.js';
import type { Group } from './groups.js';

/** So many exchanges are drawn in one frame. */
const SLICE = 4;

/**
 * Which exchanges of a conversation are drawn. The last group is from the start; the others are empty places and fill from
 * their ends, one after the other, a few exchanges in each frame, so that no long conversation blocks its page when it opens.
 */
export class DrawnGroups {
  /** The first exchange that is drawn of each group. */
  readonly #first = new Map<string, string>();
  /** Of each group, whether it came near the view last. */
  #near: readonly boolean[] = [];
  readonly #nextFrame: FrameTimer;

  /** `draw` is called in each frame in which more may be drawn. */
  constructor(draw: () => void) {
    this.#nextFrame = new FrameTimer(draw);
  }

  /** There is something that will be drawn. */
  get waits(): boolean {
    return this.#nextFrame.pending;
  }

  /** How many of a group's exchanges are not drawn yet, from its start. */
  missing({ id, members }: Group): number {
    const first = this.#first.get(id);
    // Also when that one is gone.
    return first === undefined ? members.length : Math.max(0, members.map((one) => one.id).indexOf(first));
  }

  /** Another conversation. */
  clear(): void {
    this.#first.clear();
  }

  /** Those of the groups' elements that are in `place`, which comes near the view, are next. */
  prefer(place: Node, elements: Iterable<Element>): void {
    this.#near = Array.from(elements, (element) => place.contains(element));
  }

  /** Adds what is next. Once a frame, however often it is called for other reasons. */
  advance(groups: readonly Group[]): void {
    const last = groups.at(-1);
    if (last) this.#draw(last, last.members.length);
    const waits = (group: Group): boolean => this.missing(group) > 0;
    const next = groups.findLast((group, index) => this.#near[index] && waits(group)) ?? groups.findLast(waits);
    if (!next || this.waits) return;
    this.#draw(next, SLICE);
    this.#nextFrame.request();
  }

  #draw(group: Group, count: number): void {
    const first = group.members.at(Math.max(0, this.missing(group) - count));
    if (first) this.#first.set(group.id, first.id);
  }
}

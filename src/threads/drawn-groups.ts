import { FrameTimer } from '../markdown/frame-timer.js';
import type { Group } from './groups.js';

/** So many exchanges are drawn in one frame, of what is not near the view. */
const SLICE = 4;

/**
 * Which exchanges of a conversation are drawn. The last group is from the start; the others are empty places and fill from
 * their ends, one after the other, a few exchanges in each frame, so that no long conversation blocks its page when it opens.
 * For a reader who has left the end, what is near the view is next. What is in view is drawn whole: what came before its
 * first part would push that away from a reader at the start.
 */
export class DrawnGroups {
  /** The first exchange that is drawn of each group. */
  readonly #first = new Map<string, string>();
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

  /**
   * Adds what is next. Once a frame, however often it is called for other reasons. `elements`: those of the groups, as they
   * were drawn last, of which what is far from the view is marked. `away`: the reader has left the end.
   */
  advance(groups: readonly Group[], elements: HTMLCollection, away: boolean): void {
    const last = groups.at(-1);
    if (last) this.#draw(last, last.members.length);
    if (this.waits) return;
    const waits = (group: Group): boolean => this.missing(group) > 0;
    const isNear = (group: Group, index: number): boolean =>
      away && waits(group) && elements[index]?.closest('[data-skipped]') === null;
    const seen = groups.find((group, index) => isNear(group, index) && isInView(elements[index]));
    const next = seen ?? groups.findLast(isNear) ?? groups.findLast(waits);
    if (!next) return;
    this.#draw(next, seen ? Infinity : SLICE);
    this.#nextFrame.request();
  }

  #draw(group: Group, count: number): void {
    const first = group.members.at(Math.max(0, this.missing(group) - count));
    if (first) this.#first.set(group.id, first.id);
  }
}

function isInView(element: Element | undefined): boolean {
  const view = element?.closest('.ck-scroll')?.getBoundingClientRect();
  if (!element || !view) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > view.top && top < view.bottom;
}

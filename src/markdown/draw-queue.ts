import { FrameTimer } from './frame-timer.js';

/** Milliseconds of drawing in the frame in which texts come in: enough for what is in view. */
const AT_ONCE = 4;
/** Until so many milliseconds after the start of each frame after that; the rest of it belongs to layout and paint. */
const SLICE = 6;

/** What else was drawn in this frame has taken its time from it. */
const frameStart = (): number => Number(document.timeline.currentTime);

/** An element whose text can wait to be drawn. */
export interface Drawing extends Node {
  /** Draws the text, or begins to. */
  drawNow(): void;
  /** It goes on by itself in the next frames. */
  readonly drawing: boolean;
}

/**
 * Draws many texts in slices of a few milliseconds, so that no long conversation blocks its page when it opens. What was
 * added last is drawn first, before the next paint: in a conversation that opens, that is what stands at its end.
 */
export class DrawQueue {
  #waiting: Drawing[] = [];
  #current: Drawing | null = null;
  #asked = false;
  readonly #frame = new FrameTimer(() => this.#run(frameStart() + SLICE));

  add(drawing: Drawing): void {
    this.#waiting.push(drawing);
    if (this.#asked || this.#frame.pending) return;
    this.#asked = true;
    // After all elements that are drawn in the same go have been added.
    queueMicrotask(() => {
      this.#asked = false;
      this.#run(performance.now() + AT_ONCE);
    });
  }

  /** What is inside `place` is drawn next: it comes into view. */
  prefer(place: Node): void {
    const isInside = (drawing: Drawing): boolean => place.contains(drawing);
    const inside = this.#waiting.filter(isInside);
    if (inside.length > 0) this.#waiting = [...this.#waiting.filter((drawing) => !isInside(drawing)), ...inside];
  }

  /** Draws one text, and others as long as it is before `end`. */
  #run(end: number): void {
    // A long text that is begun is finished before the next one, so that only one works in each frame.
    while (!this.#current?.drawing) {
      this.#current = this.#waiting.pop() ?? null;
      this.#current?.drawNow();
      if (!this.#current || performance.now() > end) break;
    }
    // Also when nothing waits any more: what comes in the same frame shares its time.
    if (this.#current) this.#frame.request();
  }
}

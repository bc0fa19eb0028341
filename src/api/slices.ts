/** How long events are processed before other work of the page gets its turn, in milliseconds. */
const SLICE = 8;

/**
 * Ends the task and goes on in another one, after those that wait already (`scheduler.yield` would go before them). Works in
 * hidden pages too, unlike timers and frames.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Keeps a long run of small steps from becoming one long task. */
export interface Slices {
  /** Call between steps: false while there is time left; else await `rest()`. */
  over(): boolean;
  rest(): Promise<void>;
  /** A wait for the network lies between: a new task has begun. */
  fresh(): void;
}

export function createSlices(now: () => number = () => performance.now()): Slices {
  let start = now();
  return {
    over: () => now() - start >= SLICE,
    rest: async () => {
      await nextTask();
      start = now();
    },
    fresh: () => {
      start = now();
    },
  };
}

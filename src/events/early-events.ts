/** Milliseconds that page code gets after two frames to add its listeners; frames alone are too soon for some frameworks. */
const GRACE = 100;
/** Milliseconds after which events go out even if the page is hidden and draws no frames. */
const LIMIT = 500;

/**
 * Holds back the events of an element until its page can hear them (PROTOCOL 8.3): frameworks add listeners only some
 * time after they have inserted the element and set its options. Each event is delivered once.
 */
export class EarlyEvents {
  readonly #deliver: (event: Event) => void;
  #held: Event[] | null = [];
  #started = false;
  #listening = false;

  constructor(deliver: (event: Event) => void) {
    this.#deliver = deliver;
  }

  send(event: Event): void {
    if (this.#held) this.#held.push(event);
    else this.#deliver(event);
  }

  /** The element is ready, or has failed: what is held goes out soon, `first` before all else. */
  start(first?: Event): void {
    if (first) {
      if (this.#held) this.#held.unshift(first);
      else this.#deliver(first);
    }
    if (this.#started) return;
    this.#started = true;
    if (this.#listening) this.#openSoon();
    else void afterFirstFrames().then(() => this.#open());
  }

  /** Somebody waits for the element to be ready: no reason to wait any longer. */
  listenerAdded(): void {
    this.#listening = true;
    if (this.#started) this.#openSoon();
  }

  /** Listeners that are removed and added again in the same task, as React's strict mode does, still hear. */
  #openSoon(): void {
    queueMicrotask(() => this.#open());
  }

  #open(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const event of held) this.#deliver(event);
  }
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function afterFirstFrames(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames = frame().then(frame);
  await Promise.race([frames.then(() => wait(GRACE)), wait(LIMIT)]);
}

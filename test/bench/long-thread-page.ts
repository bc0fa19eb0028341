import type { ChatKitElement } from '../../src/chatkit-element.js';
import { storedThreads } from '../../src/testing/index.js';
import { assistantMessage, streamText, userMessage } from '../../src/testing/turn.js';
import { mixedAnswer } from './answers.js';
import { countElements, nextFrame, perFrame, sendAndWait, settled, showElement } from './element.js';

/** One thread to measure. */
export interface LongThread {
  /** Questions and answers together. */
  readonly items: number;
  /** The server gives all items with the thread; otherwise 40 at a time, as the reader scrolls up. */
  readonly atOnce: boolean;
}

export interface ScrollResult {
  readonly frames: number;
  /** How many frames came later than the screen's 60 a second, by the clock. */
  readonly dropped: number;
}

const THREAD_ID = 'thr_long';
const FRAME = 1000 / 60;
/** How far one frame of scrolling goes, in px: a page is seen for a fifth of a second. */
const SCROLL_STEP = 200;
/** The first frames of an answer, in which the question glides to its place, are not part of a delta's cost. */
const LEAD = 60;

function storedItems(count: number): ReturnType<typeof userMessage | typeof assistantMessage>[] {
  let serial = 0;
  const source = { threadId: THREAD_ID, nextId: () => `item_${(serial += 1)}` };
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0
      ? userMessage(source, `Question ${i / 2 + 1}: how are orders read page by page?`)
      : assistantMessage(source, mixedAnswer(300 + ((i * 137) % 1200))),
  );
}

let element: ChatKitElement;
let answer: () => AsyncIterable<object>;

const scroller = (): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>('.ck-scroll');
  if (!found) throw new Error('No thread is shown.');
  return found;
};

const shown = (): number => scroller().querySelectorAll('ck-item').length;

function answerOf(source: { threadId: string; nextId: (prefix: string) => string }, text: string, deltas: number) {
  return (): AsyncIterable<object> => perFrame(streamText(source, text, { deltaSize: 4 }), deltas);
}

/** Makes the element and the server, and lets everything run once in another thread. */
async function prepare({ items, atOnce }: LongThread): Promise<void> {
  const stored = storedItems(items);
  const handlers = storedThreads([{ id: THREAD_ID, title: 'Long', items: stored }]);
  let serial = 0;
  const nextId = (prefix: string): string => `${prefix}_new_${(serial += 1)}`;
  answer = answerOf({ threadId: 'thr_warm', nextId }, mixedAnswer(4000), 16);
  element = await showElement({
    ...handlers,
    ...(atOnce && {
      'threads.get_by_id': () => ({
        id: THREAD_ID,
        title: 'Long',
        created_at: '2026-11-22T08:00:00.000001',
        status: { type: 'active' },
        metadata: {},
        items: { data: stored, has_more: false },
      }),
    }),
    'threads.create': () => answer(),
    'threads.add_user_message': () => answer(),
  });
  await sendAndWait(element);
}

/** Stays at the top, where older pages are asked for, until there are none. */
async function loadAll(): Promise<void> {
  const older = scroller().querySelector('ck-older');
  let still = 0;
  while (still < 30) {
    scroller().scrollTop = 0;
    await nextFrame();
    still = older?.childElementCount === 0 ? still + 1 : 0;
  }
}

/** Opens the thread, loads all of it, and waits until all of it is drawn. Returns how many elements it has. */
async function open({ items, atOnce }: LongThread): Promise<number> {
  await element.setThreadId(THREAD_ID);
  while (!element.shadowRoot?.querySelector('ck-thread')) await nextFrame();
  if (!atOnce) await loadAll();
  await settled(element);
  if (shown() < items) throw new Error(`Only ${shown()} of ${items} items came.`);
  scroller().scrollTop = scroller().scrollHeight;
  await settled(element);
  return countElements(element);
}

const freshIds = (): { threadId: string; nextId: (prefix: string) => string } => {
  const run = performance.now();
  let serial = 0;
  return { threadId: THREAD_ID, nextId: (prefix) => `${prefix}_${run}_${(serial += 1)}` };
};

/** Streams an answer of `size` characters at the end of the thread. */
async function append(size: number): Promise<void> {
  answer = answerOf(freshIds(), mixedAnswer(size), 16);
  await sendAndWait(element);
}

/** An answer of which one delta arrives in each frame. It stops before those that count, and again after them. */
class MeasuredAnswer {
  readonly before = new Gate();
  readonly after = new Gate();
  readonly ended: Promise<void>;

  constructor(count: number) {
    const text = mixedAnswer((LEAD + count) * 4);
    const events = [...streamText(freshIds(), text, { deltaSize: 4 })];
    const { before, after } = this;
    answer = async function* () {
      yield* perFrame(events.slice(0, LEAD), 1);
      await before.pass();
      yield* perFrame(events.slice(LEAD, LEAD + count), 1);
      await after.pass();
      yield* events.slice(LEAD + count);
    };
    this.ended = sendAndWait(element);
  }
}

/** Where an answer waits until it may go on. */
class Gate {
  readonly reached: Promise<void>;
  open: () => void = () => undefined;
  #arrive: () => void = () => undefined;
  readonly #opened: Promise<void>;

  constructor() {
    this.reached = new Promise((resolve) => (this.#arrive = resolve));
    this.#opened = new Promise((resolve) => (this.open = resolve));
  }

  pass(): Promise<void> {
    this.#arrive();
    return this.#opened;
  }
}

let measured: MeasuredAnswer;

/** Begins an answer at the end of the thread, until its question has found its place. */
async function beginDeltas(count: number): Promise<void> {
  measured = new MeasuredAnswer(count);
  await measured.before.reached;
}

async function runDeltas(): Promise<void> {
  measured.before.open();
  await measured.after.reached;
}

async function endDeltas(): Promise<void> {
  measured.after.open();
  await measured.ended;
}

/** Scrolls from the end of the thread to its beginning. */
async function scroll(): Promise<ScrollResult> {
  let frames = 0;
  let dropped = 0;
  let last = await nextFrame();
  while (scroller().scrollTop > 0) {
    scroller().scrollTop -= SCROLL_STEP;
    const now = await nextFrame();
    frames += 1;
    dropped += Math.max(0, Math.round((now - last) / FRAME) - 1);
    last = now;
  }
  return { frames, dropped };
}

/** What `long-thread.js` calls. */
export const longThread = { prepare, open, append, beginDeltas, runDeltas, endDeltas, scroll };

import createDOMPurify from 'dompurify';
import { createParser } from 'eventsource-parser';
import { marked } from 'marked';
import { ChatKitElement } from '../../src/chatkit-element.js';
import { MarkdownRenderer, markdownStyles } from '../../src/markdown/index.js';
import { tablesPlugin } from '../../src/markdown/tables/tables-plugin.js';
import { encodeParts } from '../../src/testing/sse.js';
import { streamText } from '../../src/testing/turn.js';
import { themeStyles } from '../../src/theme/index.js';
import { baseStyles } from '../../src/ui/base.styles.js';
import { answer } from './answers.js';
import { nextFrame, sendAndWait, showElement } from './element.js';
import { longThread } from './long-thread-page.js';
import { richAnswers } from './rich-answer-page.js';

/** Characters of one delta, about a token. */
const DELTA = 4;

/** One case of the bench. */
export interface BenchCase {
  /** `element`: `<openai-chatkit>`; `renderer`: our renderer alone; `plain`: marked and DOMPurify into innerHTML. */
  readonly kind: 'element' | 'renderer' | 'plain';
  readonly shape: string;
  readonly size: number;
  /** How many deltas arrive in one frame. */
  readonly deltasPerFrame: number;
  /** The reader follows the end, so that what comes is always in view. */
  readonly follow: boolean;
  /** Also look how far the screen is behind the bytes, which costs time itself. */
  readonly lag: boolean;
}

export interface BenchResult {
  readonly frames: number;
  /** At most how many frames it took until bytes were on screen. */
  readonly lag: number;
}

const source = { threadId: 'thr_1', nextId: (prefix: string) => `${prefix}_1` };

const MARK = /w\d{5}(?= )/g;

/** Sends an answer's events, so many in each frame, and looks when they are on screen. */
class Pace {
  frames = 0;
  lag = 0;
  readonly #case: BenchCase;
  #sent = '';
  /** Words that are sent and not seen yet, with the frame in which they were sent. */
  #waiting: { readonly word: string; readonly frame: number }[] = [];

  constructor(benchCase: BenchCase) {
    this.#case = benchCase;
  }

  async *events(text: string, screen: () => string): AsyncGenerator<object> {
    let inFrame = 0;
    for (const event of streamText(source, text, { deltaSize: DELTA })) {
      yield event;
      if (this.#case.lag) this.#note(event);
      inFrame += 1;
      if (inFrame < this.#case.deltasPerFrame) continue;
      inFrame = 0;
      await nextFrame();
      this.frames += 1;
      if (this.#case.lag) this.#look(screen());
    }
  }

  #note(event: object): void {
    const { update } = event as { readonly update?: { readonly delta?: string } };
    this.#sent = (this.#sent + (update?.delta ?? '')).slice(-20);
    const word = this.#sent.match(MARK)?.at(-1);
    if (word !== undefined && word !== this.#waiting.at(-1)?.word) this.#waiting.push({ word, frame: this.frames });
  }

  #look(shown: string): void {
    this.#waiting = this.#waiting.filter(({ word, frame }, i) => {
      if (i === this.#waiting.length - 1 || !shown.includes(word)) return true;
      this.lag = Math.max(this.lag, this.frames - frame);
      return false;
    });
    const oldest = this.#waiting[0];
    if (oldest && this.#waiting.length > 1) this.lag = Math.max(this.lag, this.frames - oldest.frame);
  }
}

function bytes(parts: AsyncIterable<object>): ReadableStream<Uint8Array> {
  const chunks = encodeParts(parts);
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/** Reads the deltas of an SSE body. */
async function readDeltas(body: ReadableStream<Uint8Array>, onDelta: (delta: string) => void): Promise<void> {
  const parser = createParser({
    onEvent: ({ data }) => {
      const event = JSON.parse(data) as { readonly update?: { readonly delta?: string } };
      if (event.update?.delta !== undefined) onDelta(event.update.delta);
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
  }
}

/** Calls `draw` at most once a frame, with the text so far. */
async function perFrame(
  body: ReadableStream<Uint8Array>,
  draw: (text: string, streaming: boolean) => void,
): Promise<void> {
  let text = '';
  let asked = false;
  await readDeltas(body, (delta) => {
    text += delta;
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw(text, true);
    });
  });
  await nextFrame();
  draw(text, false);
}

function column(): HTMLElement {
  const root = document.createElement('div');
  root.className = 'ck-prose';
  document.body.replaceChildren(root);
  return root;
}

async function runPlain(pace: Pace, text: string): Promise<void> {
  const root = column();
  const purify = createDOMPurify(window);
  await perFrame(bytes(pace.events(text, () => root.textContent)), (part) => {
    root.innerHTML = purify.sanitize(marked.parse(part, { gfm: true, breaks: true, async: false }));
  });
}

async function runRenderer(pace: Pace, text: string): Promise<void> {
  const root = column();
  const renderer = new MarkdownRenderer(root, {
    plugins: [tablesPlugin()],
    strings: {
      copyCode: 'Copy',
      codeCopied: 'Copied',
      codeLabel: (language) => language || 'Code',
      codeRegion: (language) => language || 'Code',
      tableRegion: 'Table',
      taskDone: 'Done',
      taskOpen: 'To do',
    },
  });
  await perFrame(bytes(pace.events(text, () => root.textContent)), (part, streaming) =>
    renderer.render(part, { streaming }),
  );
  while (renderer.pending) await nextFrame();
}

async function runElement(pace: Pace, text: string, follow: boolean): Promise<void> {
  const screen = (): string =>
    [...(element.shadowRoot?.querySelectorAll('ck-markdown') ?? [])].map(({ textContent }) => textContent).join('');
  const handlers = { 'threads.create': () => pace.events(text, screen) };
  const element = await showElement(handlers, { thread: { autoScroll: follow } });
  await sendAndWait(element);
}

const RUNNERS = { plain: runPlain, renderer: runRenderer, element: runElement };

/** Runs one case to its end. */
async function run(benchCase: BenchCase): Promise<BenchResult> {
  const pace = new Pace(benchCase);
  await RUNNERS[benchCase.kind](pace, answer(benchCase.shape, benchCase.size), benchCase.follow);
  await nextFrame();
  return { frames: pace.frames, lag: pace.lag };
}

customElements.define('openai-chatkit', ChatKitElement);
document.adoptedStyleSheets = [...themeStyles, baseStyles, markdownStyles].flatMap(
  ({ styleSheet }) => styleSheet ?? [],
);

Object.assign(window, { bench: { run, long: longThread, rich: richAnswers } });

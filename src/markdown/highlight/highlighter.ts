import { adoptStyles } from '../../ui/adopt-styles.js';
import type { CodeRun } from '../context.js';
import type { WorkQueue } from '../work-queue.js';
import { findLanguage, loadGrammar, type Language } from './grammars.js';
import { highlightStyles } from './highlight.styles.js';
import type { HighlightApi } from './highlight-api.js';
import { cutRuns, paint } from './paint.js';
import { RunEmitter, type Run } from './token-runs.js';

/** Characters that are read in one step, about a millisecond or two of work. */
const SLICE = 4_000;
/** A slice grows up to this to find an end where no comment, string or block is open; then it ends where it is. */
const MAX_SLICE = 24_000;
/** Lines together longer than this (a part of the renderer's) stay plain: they cannot be read in steps. */
const MAX_PART = 10_000;
/** Code beyond this many characters stays plain. */
const MAX_CODE = 200_000;

/** How far a code block is coloured. */
interface Session {
  run: CodeRun;
  language: Language;
  /** The text that was coloured, and how much of it is coloured for good: whole parts, and their length. */
  text: string;
  part: number;
  offset: number;
  /** Length of the next slice. */
  size: number;
  active: boolean;
}

/**
 * Colours code, in steps that do not block the page. A code block that grows is coloured on from where the code before is
 * settled, so the work is linear however often it pauses.
 */
export class Highlighter {
  readonly #queue: WorkQueue;
  readonly #sessions = new WeakMap<HTMLElement, Session>();
  readonly #languages = new Map<string, Promise<void>>();
  readonly #compiled = new Set<string>();
  #api: Promise<HighlightApi> | null = null;

  constructor(queue: WorkQueue) {
    this.#queue = queue;
  }

  /** Colours a code block, or goes on with it. Languages that are not known stay plain; so does all if loading fails. */
  async highlight(run: CodeRun): Promise<void> {
    const language = findLanguage(run.language);
    if (!language) return;
    const session = this.#session(run, language);
    if (session.active) return;
    session.active = true;
    try {
      const [api] = await Promise.all([
        this.#load(),
        ...[language.name, ...language.inside].map((name) => this.#add(name)),
      ]);
      this.#queue.add(() => {
        session.active = this.#step(session, api);
        return session.active;
      });
    } catch {
      // Without a network code is plain; the next block tries again.
      session.active = false;
    }
  }

  #session(run: CodeRun, language: Language): Session {
    const present = this.#sessions.get(run.element);
    if (present?.language.name === language.name) {
      if (!run.text.startsWith(present.text.slice(0, present.offset))) Object.assign(present, { part: 0, offset: 0 });
      present.run = run;
      return present;
    }
    const session = { run, language, text: '', part: 0, offset: 0, size: SLICE, active: false };
    this.#sessions.set(run.element, session);
    return session;
  }

  async #load(): Promise<HighlightApi> {
    this.#api ??= import('@highlightjs/cdn-assets/es/core.min.js').then(({ default: hljs }) => {
      const api = hljs.newInstance() as HighlightApi;
      api.configure({ __emitter: RunEmitter });
      return api;
    });
    try {
      return await this.#api;
    } catch (error) {
      this.#api = null;
      throw error;
    }
  }

  async #add(name: string): Promise<void> {
    const loading = this.#languages.get(name) ?? this.#register(name);
    this.#languages.set(name, loading);
    try {
      await loading;
    } catch (error) {
      this.#languages.delete(name);
      throw error;
    }
  }

  async #register(name: string): Promise<void> {
    const [api, grammar] = await Promise.all([this.#load(), loadGrammar(name)]);
    api.registerLanguage(name, grammar);
  }

  /** Colours the next slice. Returns whether there is more to do. */
  #step(session: Session, api: HighlightApi): boolean {
    const { name } = session.language;
    if (!this.#compiled.has(name)) {
      // Making a language's rules takes as long as a slice, so it is a step of its own.
      api.highlight('', { language: name, ignoreIllegals: true });
      this.#compiled.add(name);
      return true;
    }
    const { run, offset } = session;
    session.text = run.text;
    const parts = partsOf(run.element);
    const slice = takeSlice(parts, session);
    // The text has changed since: the renderer will say so.
    if (slice.text === '' || offset > MAX_CODE || !run.text.startsWith(slice.text, offset)) return false;
    const isLast = slice.end === parts.length;
    if (slice.text.length > MAX_PART && slice.lengths.length === 1) return advance(session, slice, isLast);
    const result = api.highlight(slice.text, { language: name, ignoreIllegals: true });
    const settled = result._top.parent === undefined;
    if (!settled && !isLast && slice.text.length < MAX_SLICE) {
      session.size = Math.min(slice.text.length * 2, MAX_SLICE);
      return true;
    }
    const runs = result._emitter instanceof RunEmitter ? result._emitter.finished(name) : [];
    if (sameText(runs, slice.text)) {
      adoptStyles(run.element, highlightStyles);
      cutRuns(runs, slice.lengths).forEach((piece, i) => paint(parts[session.part + i] ?? run.element, piece));
    }
    return advance(session, slice, isLast);
  }
}

/** The code in pieces, as the renderer put it in the page: each some lines in an element of its own. */
function partsOf(element: HTMLElement): readonly HTMLElement[] {
  const parts = [...element.querySelectorAll<HTMLElement>(':scope > .ck-code-part')];
  return parts.length > 0 ? parts : [element];
}

interface Slice {
  readonly text: string;
  /** Lengths of the parts' texts. */
  readonly lengths: readonly number[];
  /** Index after its last part. */
  readonly end: number;
}

function takeSlice(parts: readonly HTMLElement[], { part, size }: Session): Slice {
  let text = '';
  let end = part;
  const lengths: number[] = [];
  for (; end < parts.length && text.length < size; end += 1) {
    const more = parts[end]?.textContent ?? '';
    if (text !== '' && more.length > MAX_PART) break;
    text += more;
    lengths.push(more.length);
  }
  return { text, lengths, end };
}

function advance(session: Session, slice: Slice, isLast: boolean): boolean {
  session.size = SLICE;
  // The last part may grow: the next time begins with this slice again.
  if (isLast) return false;
  session.part = slice.end;
  session.offset += slice.text.length;
  return true;
}

function sameText(runs: readonly Run[], text: string): boolean {
  return runs.map((run) => run.text).join('') === text;
}

import { isDeeplink, parseDeeplink } from '../ui/safe-url.js';
import type { MarkLayer, MarkSet, MarkSlot, RunSlot } from './annotations/marks.js';
import type { BlockView, ViewHost } from './block-view.js';
import { ChildrenView } from './children-view.js';
import { copyButtonOf, copyCode } from './code-copy.js';
import { drawsAlike } from './context-change.js';
import type { BlockSyntax } from './blocks.js';
import type { LazySyntax, MarkdownContext } from './context.js';
import { FrameTimer } from './frame-timer.js';
import { ImagePool } from './image-pool.js';
import { InlineLexer } from './inline-lexer.js';
import { scanRules, type ScanRules } from './inline-scan.js';
import { MessageReader } from './message-reader.js';
import { RARE, type CreateRareSyntax, type RareSyntax, type References } from './rare-syntax.js';
import { createView } from './views.js';

/** Milliseconds of work in one go. The rest of a frame belongs to layout, paint, and others. */
const SLICE = 8;
/** Characters that are read before they are drawn. */
const STEP = 2000;
/** Milliseconds without growth after which an open code block is handed to plugins. */
const PAUSE = 300;
/** Milliseconds for which text waits for the chunk that reads it. */
const PATIENCE = 3000;
const NO_MARKS: MarkSet['marks'] = [];

/** How a text is to be drawn. */
export interface RenderOptions {
  /** More text will follow: half-open markup at the end is repaired or held back. */
  readonly streaming: boolean;
  /** What stands between the characters. Marks that came or went change the run of text that they are in, and nothing else. */
  readonly marks?: MarkSet | null;
}

/**
 * Draws Markdown into an element, again and again while the text grows, at a cost that depends on what is new and not on
 * what is there. Finished blocks keep their elements for ever. Whatever the pieces were in which a text came, the result
 * is that of the whole text at once.
 *
 * Work is done in slices of a few milliseconds: a long text that arrives at once appears over several frames.
 */
export class MarkdownRenderer {
  readonly #root: HTMLElement;
  readonly #images = new ImagePool();
  readonly #frame = new FrameTimer(() => this.#work(SLICE));
  readonly #abort = new AbortController();
  /** Undefined as long as it was not needed. */
  #rare: RareSyntax | undefined;
  #context: MarkdownContext;
  #message: Message;
  #text = '';
  #streaming = false;
  #marks: MarkSet | null = null;

  /**
   * Draws into `root`, which must be empty and is left to the renderer until `dispose`. Without `createRare`, rare syntax
   * is fetched when there is some to draw, and what was drawn without is drawn again.
   */
  constructor(root: HTMLElement, context: MarkdownContext, createRare?: CreateRareSyntax) {
    this.#root = root;
    this.#context = context;
    this.#rare = createRare?.(() => this.#redraw());
    this.#message = this.#createMessage();
    root.addEventListener('click', (event) => this.#onClick(event), { signal: this.#abort.signal });
  }

  /** Whether part of the text waits for the next frame. */
  get pending(): boolean {
    return this.#frame.pending;
  }

  /** Shows `text`, which usually is the former one with something added, but may be any other. */
  render(text: string, { streaming, marks = null }: RenderOptions): void {
    if (this.#abort.signal.aborted) return;
    this.#text = text;
    this.#streaming = streaming;
    this.#marks = marks;
    // When there is a backlog, the next frame does its share of it anyway.
    if (!this.pending) this.#work(SLICE);
  }

  /** Draws all that is pending at once. */
  flush(): void {
    if (this.#abort.signal.aborted) return;
    this.#frame.cancel();
    this.#work(Infinity);
  }

  /** Goes on with another context. What is drawn is only drawn again when it would look different. */
  setContext(context: MarkdownContext): void {
    const alike = drawsAlike(context, this.#context);
    this.#context = context;
    if (!alike) this.#redraw();
  }

  /** Removes what was drawn and stops everything. The renderer cannot be used again. */
  dispose(): void {
    this.#abort.abort();
    this.#frame.cancel();
    this.#message.clear();
    this.#images.clear();
  }

  #redraw(): void {
    if (this.#abort.signal.aborted) return;
    this.#message.clear();
    this.#message = this.#createMessage();
    this.#work(SLICE);
  }

  #createMessage(): Message {
    const later = (this.#context.plugins ?? []).flatMap(({ lazy }) => lazy ?? []);
    if (!this.#rare) later.push({ trigger: RARE, load: () => this.#loadRare() });
    return new Message({
      root: this.#root,
      context: this.#context,
      rare: this.#rare ?? null,
      images: this.#images,
      later,
      changed: () => this.#work(SLICE),
    });
  }

  async #loadRare(): Promise<void> {
    const { rareSyntax } = await import('./rare/index.js');
    this.#rare ??= rareSyntax()(() => this.#redraw());
    this.#redraw();
  }

  #work(milliseconds: number): void {
    const done = this.#message.draw(this.#text, this.#streaming, this.#marks, performance.now() + milliseconds);
    if (!done) this.#frame.request();
  }

  #onClick(event: MouseEvent): void {
    const button = copyButtonOf(event.target);
    if (button) {
      void copyCode(button, this.#context, this.#abort.signal);
      return;
    }
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (!isDeeplink(href)) return;
    event.preventDefault();
    const deeplink = parseDeeplink(href);
    if (deeplink) this.#context.onDeeplink?.(deeplink.name, deeplink.data);
  }
}

/** What a message has from its renderer. */
interface MessageSetup {
  readonly root: HTMLElement;
  readonly context: MarkdownContext;
  readonly rare: RareSyntax | null;
  readonly images: ImagePool;
  /** What can be fetched when the text needs it. */
  readonly later: readonly LazySyntax[];
  /** There is something to draw, although the text is the same. */
  readonly changed: () => void;
}

/** What reads a message, with what plugins can do by now. */
interface MessageSyntax {
  readonly lexer: InlineLexer;
  readonly scanRules: ScanRules;
  readonly blocks: readonly BlockSyntax[];
}

function syntaxOf({ context, rare }: MessageSetup, references: References | null): MessageSyntax {
  const { plugins = [] } = context;
  const inline = plugins.flatMap((plugin) => plugin.inline ?? []);
  return {
    lexer: new InlineLexer(context, rare, references),
    scanRules: scanRules(inline, rare?.angleReach),
    blocks: [...plugins.flatMap((plugin) => plugin.block ?? []), ...(rare ? [rare.block] : [])],
  };
}

/** One message under one context: its blocks, and the views that draw them. */
class Message implements ViewHost {
  readonly context: MarkdownContext;
  readonly images: ImagePool;
  readonly references: References | null;
  readonly stale = new Set<RunSlot>();
  readonly slots = new Set<MarkSlot>();
  marks: MarkLayer | null = null;
  readonly openElements = new WeakSet<HTMLElement>();
  growing = false;

  readonly #setup: MessageSetup;
  readonly #reader: MessageReader;
  readonly #children: ChildrenView;
  /** What is being fetched, and from where on the message needs it. */
  readonly #wanted = new Map<LazySyntax, number>();
  #later: readonly LazySyntax[];
  #syntax: MessageSyntax;
  #deadline = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(setup: MessageSetup) {
    const { root, context, rare, images, later } = setup;
    this.#setup = setup;
    this.context = context;
    this.images = images;
    this.#later = later;
    rare?.dress(root);
    this.references = rare?.createReferences(this.stale) ?? null;
    this.#syntax = syntaxOf(setup, this.references);
    this.#reader = new MessageReader(this.references, this.#syntax.blocks);
    this.#children = new ChildrenView(root, this);
  }

  get lexer(): InlineLexer {
    return this.#syntax.lexer;
  }

  get scanRules(): ScanRules {
    return this.#syntax.scanRules;
  }

  get halfLine(): boolean {
    return this.#reader.halfLine;
  }

  readonly expired = (): boolean => performance.now() > this.#deadline;

  readonly isFinal: ViewHost['isFinal'] = (block) => this.#reader.isFinal(block);

  readonly createView = (block: Parameters<ViewHost['createView']>[0]): BlockView => createView(block, this);

  readonly whenPaused: ViewHost['whenPaused'] = (callback) => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(callback, PAUSE);
  };

  readonly want: ViewHost['want'] = (source, locate) => {
    for (const syntax of this.#later) {
      const at = source.search(syntax.trigger);
      if (at < 0) continue;
      const known = this.#wanted.get(syntax) ?? Infinity;
      this.#wanted.set(syntax, Math.min(known, locate(at)));
      if (known === Infinity) void this.#load(syntax);
    }
  };

  /** Up to where the text can be drawn: what is behind waits for its syntax. */
  get #limit(): number {
    return Math.min(...[...this.#wanted].map(([syntax, offset]) => (syntax.holdsBack ? offset : Infinity)));
  }

  /** Draws until all is done (true) or the time is over. */
  draw(whole: string, streaming: boolean, set: MarkSet | null, deadline: number): boolean {
    const limit = this.#limit;
    const text = whole.slice(0, limit);
    const growing = streaming || text !== whole;
    this.#deadline = deadline;
    this.growing = growing;
    if (set && set.marks.length > 0) this.marks ??= set.createLayer(this);
    this.marks?.update(set?.marks ?? NO_MARKS, text, growing);
    const replacedFrom = this.#reader.setText(text, !growing);
    if (replacedFrom !== undefined) this.#children.rewind(replacedFrom);
    for (;;) {
      const more = this.#reader.read(STEP);
      const complete = this.#children.draw(this.#reader.document.children);
      // What turned out to have to wait is taken back before it is seen.
      if (this.#limit < limit) return this.draw(whole, streaming, set, deadline);
      if (!more && complete) break;
      if (this.expired()) return false;
    }
    this.marks?.settle();
    for (const run of this.stale) run.refresh();
    this.stale.clear();
    return true;
  }

  clear(): void {
    clearTimeout(this.#pause);
    this.#wanted.clear();
    this.#children.remove();
    this.stale.clear();
  }

  /** Shows what waits for a syntax, and lets nothing wait for it any more. */
  #giveUp(syntax: LazySyntax): void {
    syntax.holdsBack = false;
    if (this.#wanted.has(syntax)) this.#setup.changed();
  }

  /** Fetches a syntax, and reads the message again from where it may have some of it. */
  async #load(syntax: LazySyntax): Promise<void> {
    setTimeout(() => this.#giveUp(syntax), PATIENCE);
    try {
      await syntax.load();
    } catch {
      // Without a network it stays as it was written. What is drawn next tries again.
      this.#giveUp(syntax);
      this.#wanted.delete(syntax);
      return;
    }
    const offset = this.#wanted.get(syntax);
    if (offset === undefined) return;
    this.#later = this.#later.filter((other) => other !== syntax);
    this.#wanted.delete(syntax);
    this.#syntax = syntaxOf(this.#setup, this.references);
    this.#children.cut(this.#reader.reread(offset, this.#syntax.blocks));
    this.#setup.changed();
  }
}

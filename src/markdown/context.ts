import type { Lexer, MarkedOptions } from 'marked';
import type { BlockSyntax } from './blocks.js';
import type { DrawQueue } from './draw-queue.js';

/** The few words that Markdown draws by itself. Sentences with values are functions. */
export interface MarkdownStrings {
  /** On the button of a code block. */
  readonly copyCode: string;
  /** On the same button, for a moment after it worked. */
  readonly codeCopied: string;
  /** Head of a code block; `language` is a name for people ("TypeScript"), or empty when the block names none. */
  readonly codeLabel: (language: string) => string;
  /** Accessible name of the scrolling box around a code block. */
  readonly codeRegion: (language: string) => string;
  /** Accessible name of the scrolling box around a table. */
  readonly tableRegion: string;
  /** Accessible names of the boxes in a task list. */
  readonly taskDone: string;
  readonly taskOpen: string;
}

/** A code block as a plugin sees it. */
export interface CodeRun {
  /**
   * The element that holds the text, in parts of some lines each (`.ck-code-part`). A plugin may replace the children of a
   * part, but not its text; a part that changes later is plain again.
   */
  readonly element: HTMLElement;
  /** First word of the fence's info string, as written; empty when there is none. */
  readonly language: string;
  /** Everything after the fence, as written. */
  readonly info: string;
  /** The code, without a newline at the end. */
  readonly text: string;
  /** False while the fence is still open: the text paused and may go on. */
  readonly closed: boolean;
}

/** Inline syntax of a plugin, for example `$x$`. */
export interface InlineSyntax {
  readonly name: string;
  /** Characters with which it can begin. */
  readonly triggers: string;
  /**
   * Looks at `source` from `at`: how many characters belong to the syntax, `open` when more text is needed to know (it is
   * hidden until then), undefined when this is something else. The answer for a text may not change when text is added,
   * except from `open` to one of the others. With `ended`, no text will be added, so that there is nothing to wait for.
   * `source` may begin right before `at`, with the one character that stands there.
   */
  readonly match: (source: string, at: number, ended?: boolean) => number | 'open' | undefined;
  /** Draws `source`, exactly what `match` took. */
  readonly render: (source: string) => Node;
}

/** marked's lexer: that of the core, or the one that also knows rare syntax (`RareSyntax`). */
export type LexerClass = new (options: MarkedOptions) => Lexer;

/** Syntax that is a chunk of its own, fetched when a text may have some of it. Until then that shows as it was written. */
export interface LazySyntax {
  /** Matches all source in which some of it may be. */
  readonly trigger: RegExp;
  readonly load: () => Promise<unknown>;
  /** While it is fetched, text waits from the first sign of it on, but not for long. False once it waited in vain. */
  holdsBack?: boolean;
}

/** What can be added to the renderer from outside. Highlighting and maths are lazy chunks. */
export interface MarkdownPlugin {
  /** What `inline` and the others lack as long as it is set. */
  readonly lazy?: LazySyntax | undefined;
  readonly inline?: readonly InlineSyntax[] | undefined;
  /** Needed for `inline`: a lexer of marked's class `Base` with inline syntax, also that of other plugins. */
  readonly createLexer?:
    ((options: MarkedOptions, syntaxes: readonly InlineSyntax[], Base: LexerClass) => Lexer) | undefined;
  readonly block?: readonly BlockSyntax[] | undefined;
  /** Called when a fence closes, and when an open one has not grown for a moment. */
  readonly code?: (run: CodeRun) => void;
}

/** What the renderer needs to know of the world. A new object counts as a change. */
export interface MarkdownContext {
  readonly strings: MarkdownStrings;
  /** A single newline breaks the line. Default true. */
  readonly breaks?: boolean | undefined;
  /** Hosts from which images may load, with their subdomains; images of others become links. Absent: all (PROTOCOL A9). */
  readonly allowedImageDomains?: readonly string[] | undefined;
  /** A `chatkit-link:` was followed. Without it such links do nothing. */
  readonly onDeeplink?: ((name: string, data: Readonly<Record<string, string>> | undefined) => void) | undefined;
  /** Puts code on the clipboard. Default: the browser's clipboard. */
  readonly copyText?: ((text: string) => Promise<void>) | undefined;
  readonly plugins?: readonly MarkdownPlugin[] | undefined;
  /** In which elements with finished texts wait to be drawn. Without it they are drawn at once. */
  readonly queue?: DrawQueue | undefined;
}

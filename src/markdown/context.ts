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

/** Block syntax of a plugin: lines from one that opens it up to one that closes it, or to the end of its container. */
export interface BlockSyntax {
  readonly name: string;
  /** A line, without its indent, that begins such a block: whether the same line also ends it. Undefined: not one. */
  readonly open: (line: string) => { readonly closed: boolean } | undefined;
  /** Whether this line is the last of the block. */
  readonly close: (line: string) => boolean;
  /** Draws the lines, the opening and closing one included. Called again when lines were added. */
  readonly render: (lines: readonly string[], closed: boolean) => HTMLElement;
}

/**
 * What can be added to the renderer from outside, so that highlighting and maths arrive as lazy chunks.
 * After a plugin became able to do more (its chunk has loaded), call `MarkdownRenderer.setContext` with a new context.
 */
export interface MarkdownPlugin {
  readonly inline?: readonly InlineSyntax[];
  readonly block?: readonly BlockSyntax[];
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
}

/** What highlight.js calls while it reads code. */
export interface Emitter {
  addText(text: string): void;
  startScope(scope: string): void;
  endScope(): void;
  openNode(scope: string): void;
  closeNode(): void;
  /** What another language within this one gave. */
  __addSublanguage(emitter: Emitter, name: string | undefined): void;
  finalize(): void;
  toHTML(): string;
}

/** What highlight.js says after reading code. */
export interface HighlightResult {
  readonly _emitter: Emitter;
  /** The innermost rule that is still open at the end; the outermost of a language has no parent. */
  readonly _top: { readonly parent?: unknown };
}

/** The part of highlight.js that is used here. Each instance has its own languages and settings. */
export interface HighlightApi {
  configure(options: { readonly __emitter: new () => Emitter }): void;
  /** `grammar`: what a module of a language exports. */
  registerLanguage(name: string, grammar: unknown): void;
  highlight(code: string, options: { readonly language: string; readonly ignoreIllegals: boolean }): HighlightResult;
}

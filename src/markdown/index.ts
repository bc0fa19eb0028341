/** Markdown as safe DOM, incrementally. Imported as one chunk by who draws messages. */
export type {
  BlockSyntax,
  CodeRun,
  InlineSyntax,
  MarkdownContext,
  MarkdownPlugin,
  MarkdownStrings,
} from './context.js';
export type { InlineMark, MarkSet } from './annotations/marks.js';
export { MarkdownElement } from './markdown-element.js';
export { MarkdownRenderer, type RenderOptions } from './markdown-renderer.js';
export { markdownStyles } from './markdown.styles.js';

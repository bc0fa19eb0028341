/** Markdown as safe DOM, incrementally. Imported as one chunk by who draws messages. */
export type {
  BlockSyntax,
  CodeRun,
  InlinePiece,
  InlineRun,
  InlineSyntax,
  MarkdownContext,
  MarkdownPlugin,
  MarkdownStrings,
} from './context.js';
export { MarkdownElement } from './markdown-element.js';
export { MarkdownRenderer, type RenderOptions } from './markdown-renderer.js';
export { markdownStyles } from './markdown.styles.js';

/** Markdown as safe DOM, incrementally. Imported as one chunk by who draws messages. */
export { MarkdownElement } from './markdown-element.js';
export { MarkdownRenderer } from './markdown-renderer.js';
export { markdownStyles } from './markdown.styles.js';

export { narrowAttachment } from './attachments.js';
export { narrowStreamEvent, type NarrowedEvent } from './events.js';
export { narrowItem, narrowUserContent } from './items.js';
export { narrowResult } from './results.js';
export { narrowAnnotation, narrowSource } from './sources.js';
export { narrowStructuredInput } from './structured-input.js';
export { narrowPage, narrowStatus, narrowThread, narrowThreadMetadata } from './threads.js';
export { narrowActionConfig, narrowWidget } from './widgets.js';
export { narrowTask, narrowWorkflow } from './workflow.js';

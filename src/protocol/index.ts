/** The ChatKit wire protocol as types. Unknown JSON becomes them in `narrow/`. Imports nothing else. */
export type * from './attachments.js';
export type * from './events.js';
export type * from './items.js';
export type * from './json.js';
export type * from './requests.js';
export type * from './sources.js';
export type * from './structured-input.js';
export type * from './thread.js';
export type * from './widgets.js';
export type * from './workflow.js';

/** What the page and the elements can ask for, and all that comes of it. The only code with effects beyond the DOM. */
export type { Commands, OutgoingMessage } from './commands.js';
export type { Methods } from './methods.js';
export { Session, type SessionSetup } from './session.js';

/** The state of one chat, and the only code that changes it. Pure: no DOM, no network, no clock. */
export type * from './actions.js';
export type * from './state.js';
export { Store, type ReadableStore } from './store.js';

/** The state of one chat, and the only code that changes it. Pure: no DOM, no network, no clock. */
export type * from './actions.js';
export type * from './state.js';
export { keep } from './objects.js';
export { errorText } from './error-text.js';
export { initialState } from './initial-state.js';
export { reduceCommon } from './reduce.js';
export { Store, type ReadableStore } from './store.js';

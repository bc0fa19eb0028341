/** Public option types, and `resolveOptions`, which makes complete data of whatever a page gave. */
export { resolveOptions } from './options/resolve.js';
export type * from './options/resolved.js';
export type * from './options/types.js';

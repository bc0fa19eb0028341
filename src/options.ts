/** Public option types, and `resolveOptions`, which makes complete data of whatever a page gave. */
export type * from './options/types.js';
export type * from './options/resolved.js';

/** Public option types, and `resolveOptions`, which makes complete data of whatever a page gave. */
export { isLegacy } from './options/is-legacy.js';
export { resolveOptions, type Modernise } from './options/resolve.js';
export type * from './options/resolved.js';
export type * from './options/types.js';

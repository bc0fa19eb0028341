/** Public option types, and `resolveCommon`, which makes complete data of what most pages give. */
export { isRare } from './options/is-rare.js';
export { resolveCommon } from './options/resolve.js';
export type * from './options/resolved.js';
export type * from './options/types.js';

/** Drawings that only rich items show. */
export { default as chevronRight } from 'lucide/dist/esm/icons/chevron-right.mjs';
export { default as download } from 'lucide/dist/esm/icons/download.mjs';
export { default as globe } from 'lucide/dist/esm/icons/globe.mjs';
export { default as maximize } from 'lucide/dist/esm/icons/maximize-2.mjs';
export { default as search } from 'lucide/dist/esm/icons/search.mjs';

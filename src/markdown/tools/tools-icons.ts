/** Drawings that only the tools of code and tables show. */
export { default as download } from 'lucide/dist/esm/icons/download.mjs';
export { default as textWrap } from 'lucide/dist/esm/icons/text-wrap.mjs';

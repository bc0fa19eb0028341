/** Drawings that only the actions of an answer show. */
export { default as thumbsDown } from 'lucide/dist/esm/icons/thumbs-down.mjs';
export { default as thumbsUp } from 'lucide/dist/esm/icons/thumbs-up.mjs';

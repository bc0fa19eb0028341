/** Drawings that only the list of threads shows. */
export { default as ellipsis } from 'lucide/dist/esm/icons/ellipsis.mjs';
export { default as panelLeftClose } from 'lucide/dist/esm/icons/panel-left-close.mjs';
export { default as pencil } from 'lucide/dist/esm/icons/pencil.mjs';
export { default as search } from 'lucide/dist/esm/icons/search.mjs';
export { default as squarePen } from 'lucide/dist/esm/icons/square-pen.mjs';
export { default as trash } from 'lucide/dist/esm/icons/trash.mjs';

/** Drawings for chunks that are fetched later. */
export { default as archive } from 'lucide/dist/esm/icons/archive.mjs';
export { default as circleAlert } from 'lucide/dist/esm/icons/circle-alert.mjs';
export { default as cloudOff } from 'lucide/dist/esm/icons/cloud-off.mjs';
export { default as fileText } from 'lucide/dist/esm/icons/file-text.mjs';
export { default as file } from 'lucide/dist/esm/icons/file.mjs';
export { default as image } from 'lucide/dist/esm/icons/image.mjs';
export { default as info } from 'lucide/dist/esm/icons/info.mjs';
export { default as lock } from 'lucide/dist/esm/icons/lock.mjs';
export { default as rotateCcwClock } from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs';
export { default as rotateCw } from 'lucide/dist/esm/icons/rotate-cw.mjs';
export { default as sheet } from 'lucide/dist/esm/icons/sheet.mjs';
export { default as triangleAlert } from 'lucide/dist/esm/icons/triangle-alert.mjs';
export { default as unplug } from 'lucide/dist/esm/icons/unplug.mjs';
export { default as x } from 'lucide/dist/esm/icons/x.mjs';

/** Where people write. */
export { Composer } from './composer.js';
export { composerStyles } from './composer.styles.js';

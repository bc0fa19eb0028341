/** Where people write. */
import { composerStyles } from './composer.styles.js';

export { Composer } from './composer.js';
export { composerStyles };

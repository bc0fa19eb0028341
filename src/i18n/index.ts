/** Languages: every sentence of the chat, its direction, and how it writes numbers and dates. */
export { Format } from './format.js';
export type { IconNames } from './icons/icon-names.js';
export { loadIconNames } from './load-icon-names.js';
export { loadTranslation } from './load-translation.js';
export type { CoreStrings, Strings } from './strings.js';
export { english, type Translation } from './translation.js';

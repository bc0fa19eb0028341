import { isDictionary, valueAt, type Dictionary } from './reader.js';

/** Where options of older versions are (PROTOCOL 7.4). */
const OLD_PATHS = [
  'apiURL',
  'fetch',
  'api.clientToken',
  'clientTools',
  'newThreadView',
  'messages',
  'threadItemActions.share',
  'composer.entities',
  'composer.onTagSearch',
  'composer.attachments.uploadStrategy',
];

/** These were booleans; silently taken as such, since both are in use. */
export const OLD_SWITCHES = ['header', 'history'] as const;

/** Whether the options are, in any part, those of an older version: then `legacy.ts` has to be loaded to read them. */
export const isLegacy = (given: unknown): given is Dictionary =>
  isDictionary(given) &&
  (OLD_SWITCHES.some((key) => typeof given[key] === 'boolean') ||
    OLD_PATHS.some((path) => valueAt(given, path) !== undefined));

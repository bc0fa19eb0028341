import { isDictionary, valueAt } from './reader.js';

/** Where options are that most pages do not give (PROTOCOL 7.1), and those of older versions (7.4). */
const RARE_PATHS = [
  'theme.typography',
  'theme.color',
  'header.leftAction',
  'header.rightAction',
  'composer.attachments',
  'composer.tools',
  'composer.models',
  'composer.dictation',
  'entities',
  'commands',
  'widgets',
  // Older
  'apiURL',
  'fetch',
  'api.clientToken',
  'clientTools',
  'newThreadView',
  'messages',
  'threadItemActions.share',
  'composer.entities',
  'composer.onTagSearch',
];

/** These were booleans; silently taken as such, since both are in use. */
export const OLD_SWITCHES = ['header', 'history'] as const;

/** Whether the options have any part that only the chunk of rare options can read (`rare/index.ts`). */
export const isRare = (given: unknown): boolean =>
  isDictionary(given) &&
  (OLD_SWITCHES.some((key) => typeof given[key] === 'boolean') ||
    RARE_PATHS.some((path) => valueAt(given, path) !== undefined));

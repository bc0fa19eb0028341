/** Options under their older names (PROTOCOL 7.4), as properties of the element or keys of the options. */
export const LEGACY_PROPERTIES = [
  'apiURL',
  'fetch',
  'clientTools',
  'theme',
  'header',
  'composer',
  'newThreadView',
  'messages',
] as const;

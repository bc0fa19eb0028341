import { rewrite } from './rewrite.js';

const SIMPLER = [
  // Browsers that can run the element adopt style sheets.
  [/\w+\.ShadowRoot&&.+?"replace"in CSSStyleSheet\.prototype/, '!0'],
  // What is told to those who write styles. Ours are written.
  [/throw Error\("CSSResult is not.+?"\)/, 'throw Error()'],
  [/throw Error\("Value passed to.+?security\."\)/, 'throw Error()'],
];

/** Takes from Lit's styles what only browsers without adopted style sheets need, and the words for mistakes in them. */
export const litStyles = {
  name: 'lit-styles',
  transform: (code, id) =>
    id.endsWith('/reactive-element/css-tag.js') ? { code: rewrite('css-tag.js', code, SIMPLER), map: null } : null,
};

import type { CSSResult } from 'lit';
import { moreTokens } from './more-tokens.styles.js';

/** Makes a chunk's style sheet apply where `element` stands, with the tokens of chunks. False while it stands nowhere. */
export function adoptStyles(element: Element, styles: CSSStyleSheet | CSSResult): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return false;
  for (const given of [moreTokens, styles]) {
    const sheet = given instanceof CSSStyleSheet ? given : given.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
  return true;
}

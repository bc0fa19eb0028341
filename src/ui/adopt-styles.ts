import type { CSSResult } from 'lit';

/** Makes a style sheet apply where `element` stands. False while it stands nowhere. */
export function adoptStyles(element: Element, styles: CSSStyleSheet | CSSResult): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return false;
  const sheet = styles instanceof CSSStyleSheet ? styles : styles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  return true;
}

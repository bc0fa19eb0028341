/** The design tokens, and how a page's theme option becomes them. */
import { colorTokens } from './color-tokens.styles.js';
import { measureTokens } from './measure-tokens.styles.js';

export { HostTheme } from './host-theme.js';

/** To be adopted by the element's shadow root, before all other sheets. */
export const themeStyles = [colorTokens, measureTokens];

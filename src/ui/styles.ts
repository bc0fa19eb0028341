/** Style sheets of everything in `ui/`, for the element's shadow root. */
import { baseStyles } from './base.styles.js';
import { buttonStyles } from './button.styles.js';

export const uiStyles = [baseStyles, buttonStyles];

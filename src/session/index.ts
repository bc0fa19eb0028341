/** What the page and the elements can ask for, and all that comes of it. The only code with effects beyond the DOM. */
export { Session } from './session.js';

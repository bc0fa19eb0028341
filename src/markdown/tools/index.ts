/** What can be done with code and tables beyond reading them. A chunk of its own. */
export { addCodeTools } from './code-tools.js';
export { addTableTools } from './table-tools.js';

/** The way to the server: requests and streams. Knows nothing of the state or the DOM. More of it is in `rare/`. */
export { Client } from './client.js';
export { ApiError } from './errors.js';
export type { RareParts } from './rest.js';

/** The way to the server: requests, streams, uploads and credentials. Knows nothing of the state or the DOM. */
export { Client } from './client.js';
export { ApiError } from './errors.js';
export { uploadFile } from './upload.js';

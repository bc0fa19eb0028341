/** The way to the server: requests, streams, uploads and credentials. Knows nothing of the state or the DOM. */
export { Client, type ClientEnvironment } from './client.js';
export { ApiError, type ApiErrorCode } from './errors.js';
export { uploadFile, type Upload } from './upload.js';

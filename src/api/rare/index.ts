/** What requests need now and then: single operations, uploads, hosted mode, events that are not plain text, explanations. */
export { call } from './call.js';
export { createCredentials } from './credentials.js';
export { createExaminer } from './examiner.js';
export { explain } from './explain.js';
export { uploadFile } from './upload.js';

import type { Strings } from '../../i18n/index.js';
import { errorText, type ErrorText } from '../error-text.js';
import type { ConversationError } from '../state.js';

/** Words for the codes of PROTOCOL 9.1; servers in the wild know more of them, which get the general ones. */
const BY_CODE: Readonly<Record<string, (strings: Strings) => string>> = {
  'internal.error': (strings) => strings.errorServer,
  'invalid.request': (strings) => strings.errorInvalidRequest,
  'thread.not_found': (strings) => strings.errorThreadNotFound,
  'item.not_found': (strings) => strings.errorItemNotFound,
  'attachment.not_found': (strings) => strings.errorAttachmentNotFound,
  'thread.locked': (strings) => strings.threadLocked,
  'thread.closed': (strings) => strings.threadClosed,
  agent_error: (strings) => strings.errorServer,
  service_unavailable: (strings) => strings.errorServer,
  service_error: (strings) => strings.errorServer,
};

/** What any error says: the server's own words when it sent some, else ours for the code. */
export function serverErrorText(error: ConversationError, strings: Strings): ErrorText {
  const words = Object.hasOwn(BY_CODE, error.code) ? BY_CODE[error.code] : undefined;
  return words && !error.message ? { text: words(strings) } : errorText(error, strings);
}

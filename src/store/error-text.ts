import type { CoreStrings } from '../i18n/index.js';
import type { ConversationError } from './state.js';

/** What an error says: a short title where there is one, and a sentence. */
export interface ErrorText {
  readonly title?: string;
  readonly text: string;
}

/** Words for the codes of PROTOCOL 9.1 and for our own; servers in the wild know more of them, which get the general ones. */
const byCode: Readonly<Record<string, (strings: CoreStrings, error: ConversationError) => ErrorText>> = {
  cut: (strings) => ({ title: strings.errorCutTitle, text: strings.errorCut }),
  network: (strings) => ({ text: strings.errorNetwork }),
  // An error document may come with status 200, which says nothing.
  http: (strings, { status = 0 }) => ({ text: status < 400 ? strings.errorGeneric : strings.errorHttp(status) }),
  not_chatkit: (strings) => ({ text: strings.errorNotChatKit }),
  'internal.error': (strings) => ({ text: strings.errorServer }),
  'invalid.request': (strings) => ({ text: strings.errorInvalidRequest }),
  'thread.not_found': (strings) => ({ text: strings.errorThreadNotFound }),
  'item.not_found': (strings) => ({ text: strings.errorItemNotFound }),
  'attachment.not_found': (strings) => ({ text: strings.errorAttachmentNotFound }),
  'thread.locked': (strings) => ({ text: strings.threadLocked }),
  'thread.closed': (strings) => ({ text: strings.threadClosed }),
  agent_error: (strings) => ({ text: strings.errorServer }),
  service_unavailable: (strings) => ({ text: strings.errorServer }),
  service_error: (strings) => ({ text: strings.errorServer }),
};

/** The server's own words when it sent some, else ours for the code. */
export function errorText(error: ConversationError, strings: CoreStrings): ErrorText {
  if (error.message !== undefined && error.message !== '') return { text: error.message };
  const words = Object.hasOwn(byCode, error.code) ? byCode[error.code] : undefined;
  return words?.(strings, error) ?? { text: strings.errorGeneric };
}

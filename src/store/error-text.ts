import type { CoreStrings } from '../i18n/index.js';
import type { ConversationError } from './state.js';

/** What an error says: a short title where there is one, and a sentence. */
export interface ErrorText {
  readonly title?: string;
  readonly text: string;
}

/** Words for our own codes. Servers have more of them (`rare/server-error-text.ts`). */
const byCode: Readonly<Record<string, (strings: CoreStrings, error: ConversationError) => ErrorText>> = {
  cut: (strings) => ({ title: strings.errorCutTitle, text: strings.errorCut }),
  network: (strings) => ({ text: strings.errorNetwork }),
  // An error document may come with status 200, which says nothing.
  http: (strings, { status = 0 }) => ({ text: status < 400 ? strings.errorGeneric : strings.errorHttp(status) }),
  not_chatkit: (strings) => ({ text: strings.errorNotChatKit }),
};

/** The server's own words when it sent some, else ours for the code. */
export function errorText(error: ConversationError, strings: CoreStrings): ErrorText {
  if (error.message !== undefined && error.message !== '') return { text: error.message };
  const words = Object.hasOwn(byCode, error.code) ? byCode[error.code] : undefined;
  return words?.(strings, error) ?? { text: strings.errorGeneric };
}

import type { CoreStrings } from './strings.js';

/** The sentences that need no loading. */
export const englishStrings: CoreStrings = {
  chat: 'Chat',
  newChat: 'New chat',
  conversation: 'Conversation',

  greeting: 'What can I help with today?',
  suggestions: 'Suggestions',

  composerPlaceholder: 'Message the AI',
  messageInput: 'Message',
  send: 'Send message',
  stop: 'Stop answering',
  addFiles: 'Add photos and files',
  threadLocked: 'This chat is locked. You can read it, but not write to it.',
  threadClosed: 'This chat is closed. You can still read it.',

  youSaid: 'You said:',
  assistantSaid: 'Assistant said:',
  notSent: 'Not sent',
  copy: 'Copy',
  copied: 'Copied',
  toEnd: 'Go to the end',
  toEndWithNews: 'Go to the end: there is something new',
  waiting: 'Waiting for the answer',

  openChats: 'Open the list of chats',

  code: 'Code',
  wrapCode: 'Wrap lines',
  downloadCode: (fileName) => `Download ${fileName}`,
  copyFailed: 'Could not copy',
  table: 'Table',
  copyTable: 'Copy table',
  taskDone: 'Done',
  taskOpen: 'Not done',
  formulaFailed: 'This formula could not be displayed.',

  retry: 'Retry',
  errorGeneric: 'Something went wrong.',
  errorCutTitle: 'The answer stopped halfway.',
  errorCut: 'The connection closed. What was written so far is kept.',
  errorNetwork: 'The server could not be reached. Check the connection and try again.',
  errorHttp: (status) => `The server answered with an error (${status}).`,
  errorNotChatKit: 'The server sent something that is not a chat answer.',
  offline: 'You are offline. The chat goes on as soon as the connection is back.',
};

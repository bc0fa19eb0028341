/**
 * Every sentence that a person reads or hears. Values come in by functions, so that a language can order and inflect
 * them. A new sentence is added here, in `english.ts` and in each file of `locales/`.
 */
export interface Strings {
  // The chat and its header
  /** Default accessible name of the whole element. */
  readonly chat: string;
  readonly newChat: string;
  readonly openHistory: string;
  /** Name of the region that holds the messages. */
  readonly conversation: string;
  /** Title of a thread that has none. */
  readonly untitledThread: string;
  /** Names of header buttons that have only an icon. */
  readonly headerAction: string;

  // Start screen
  readonly greeting: string;
  /** Name of the list of prompts. */
  readonly suggestions: string;

  // Composer
  readonly composerPlaceholder: string;
  /** Accessible name of the input; the placeholder is not a name. */
  readonly messageInput: string;
  readonly send: string;
  readonly stop: string;
  readonly addFiles: string;
  /** Name of the quoted text above the input. */
  readonly replyingTo: string;
  readonly removeQuote: string;
  readonly attachments: string;
  readonly removeAttachment: (name: string) => string;
  readonly retryAttachment: (name: string) => string;
  /** `progress` from 0 to 1. */
  readonly uploading: (progress: number) => string;
  readonly tags: string;
  readonly removeTag: (name: string) => string;
  readonly removeTool: (name: string) => string;
  /** Thread status `locked` without a reason. */
  readonly threadLocked: string;
  /** Thread status `closed` without a reason. */
  readonly threadClosed: string;

  // Messages
  /** Read before a message by screen readers. */
  readonly youSaid: string;
  readonly assistantSaid: string;
  readonly quoted: string;
  readonly notSent: string;
  readonly retry: string;
  readonly edit: string;
  readonly copy: string;
  readonly copied: string;
  readonly dismiss: string;
  readonly toEnd: string;
  readonly toEndWithNews: string;
  readonly loadOlder: string;
  readonly loadingOlder: string;
  readonly olderFailed: string;
  readonly loadingThread: string;
  /** While nothing came back yet. */
  readonly waiting: string;
  /** Announced when an answer begins and when it is complete. */
  readonly answering: string;
  readonly answerReady: string;
  readonly answerStopped: string;
  readonly goodAnswer: string;
  readonly badAnswer: string;
  readonly tryAgain: string;
  readonly itemActions: string;

  // Workflows, images
  readonly thinking: string;
  readonly thoughtFor: (seconds: number) => string;
  readonly steps: (count: number) => string;
  readonly creatingImage: string;
  /** Alternative text of a generated image. */
  readonly generatedImage: string;
  /** In place of a widget that is not drawn, and of a question without words. */
  readonly widget: string;
  readonly structuredInput: string;
  readonly sources: (count: number) => string;

  // Markdown
  /** Label of a code block without a language. */
  readonly code: string;
  readonly copyCode: string;
  readonly table: string;
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Read after links that open another tab. */
  readonly opensInNewTab: string;

  // Errors (PROTOCOL 9.1, 1.5)
  readonly errorGeneric: string;
  /** The stream broke off. */
  readonly errorCutTitle: string;
  readonly errorCut: string;
  readonly errorNetwork: string;
  readonly errorHttp: (status: number) => string;
  readonly errorNotChatKit: string;
  readonly errorThreadNotFound: string;
  readonly errorItemNotFound: string;
  readonly errorAttachmentNotFound: string;
  readonly errorInvalidRequest: string;
  readonly errorServer: string;
  readonly offline: string;
  readonly backOnline: string;
  readonly threadMissingTitle: string;
  readonly threadMissing: string;
  readonly threadFailedTitle: string;
  readonly threadFailed: string;
  readonly startNewChat: string;
  readonly uploadFailed: string;
  readonly fileTooLarge: (limitBytes: number) => string;
  readonly fileTypeNotAllowed: string;
  readonly tooManyFiles: (limit: number) => string;

  // Setup mistakes, for the page's developer
  readonly setupNoOptionsTitle: string;
  readonly setupNoOptions: string;
  readonly setupNoUrlTitle: string;
  readonly setupNoUrl: string;
  readonly setupNotFoundTitle: string;
  readonly setupNotFound: (url: string, status: number) => string;
  readonly setupUnreachableTitle: string;
  readonly setupUnreachable: (url: string) => string;
  readonly setupNotChatKitTitle: string;
  readonly setupNotChatKit: (url: string, contentType: string) => string;
  readonly setupForDevelopers: string;
}

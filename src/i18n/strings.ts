/**
 * Every sentence that a person reads or hears until the first answer is on screen, and what is said without the network.
 * Values come in by functions, so that a language can order and inflect them. A new sentence is added here or below, in
 * `english.ts` or `more-english.ts`, and in each file of `locales/`.
 */
export interface CoreStrings {
  // The chat and its header
  /** Default accessible name of the whole element. */
  readonly chat: string;
  readonly newChat: string;
  /** Name of the region that holds the messages. */
  readonly conversation: string;

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
  /** Thread status `locked` without a reason. */
  readonly threadLocked: string;
  /** Thread status `closed` without a reason. */
  readonly threadClosed: string;

  // Messages
  /** Read before a message by screen readers. */
  readonly youSaid: string;
  readonly assistantSaid: string;
  readonly notSent: string;
  readonly copy: string;
  readonly copied: string;
  readonly toEnd: string;
  readonly toEndWithNews: string;
  /** While nothing came back yet. */
  readonly waiting: string;

  // The list of chats
  readonly openChats: string;

  // Markdown
  /** Label of a code block without a language. */
  readonly code: string;
  /** A button that is pressed while long lines of code are wrapped. */
  readonly wrapCode: string;
  readonly downloadCode: (fileName: string) => string;
  readonly copyFailed: string;
  readonly table: string;
  readonly copyTable: string;
  readonly taskDone: string;
  readonly taskOpen: string;
  /** Title of a formula that is shown as its source. */
  readonly formulaFailed: string;

  // Errors (PROTOCOL 9.1, 1.5)
  readonly retry: string;
  readonly errorGeneric: string;
  /** The stream broke off. */
  readonly errorCutTitle: string;
  readonly errorCut: string;
  readonly errorNetwork: string;
  readonly errorHttp: (status: number) => string;
  readonly errorNotChatKit: string;
  readonly offline: string;
}

/** Every sentence there is: what chunks need that are fetched later. They come by them with `allStrings`. */
export interface Strings extends CoreStrings {
  // Header
  /** Name of a button of the page's own whose icon says nothing. */
  readonly headerAction: string;

  // Errors that servers tell of (PROTOCOL 9.1)
  readonly errorThreadNotFound: string;
  readonly errorItemNotFound: string;
  readonly errorAttachmentNotFound: string;
  readonly errorInvalidRequest: string;
  readonly errorServer: string;

  // Composer
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

  // Messages
  readonly quoted: string;
  readonly edit: string;
  readonly dismiss: string;
  readonly loadOlder: string;
  readonly loadingOlder: string;
  readonly olderFailed: string;
  readonly loadingThread: string;
  /** Announced when an answer that has no text is complete. */
  readonly answerReady: string;
  /** Of a question that was asked earlier. */
  readonly noAnswer: string;
  /** Under a question whose answer was stopped before its first word. */
  readonly stopped: string;

  // Workflows, images
  readonly thinking: string;
  readonly thoughtFor: (seconds: number) => string;
  readonly steps: (count: number) => string;
  /** Head of a workflow that is being worked on. */
  readonly working: string;
  /** Head of finished thoughts of unknown length. */
  readonly thought: string;
  readonly searching: (query: string) => string;
  readonly searched: (query: string) => string;
  readonly searchingWeb: string;
  readonly searchedWeb: string;
  readonly readingFiles: string;
  readonly readFiles: string;
  readonly createdImage: string;
  /** On the button that shows the rest of a list. */
  readonly more: (count: number) => string;
  /** Read after links that open another tab. */
  readonly opensInNewTab: string;
  /** `progress` from 0 to 1. */
  readonly imageProgress: (progress: number) => string;
  readonly imageFailed: string;
  readonly enlargeImage: string;
  readonly downloadImage: string;
  readonly openImage: (name: string) => string;
  readonly previousImage: string;
  readonly nextImage: string;
  readonly close: string;
  readonly creatingImage: string;
  /** Alternative text of a generated image. */
  readonly generatedImage: string;
  /** In place of a widget that is not drawn, and of a question without words. */
  readonly widget: string;
  readonly structuredInput: string;

  // Questions in the composer's place
  /** Which one of how many, counted from 1. */
  readonly position: (which: number, total: number) => string;
  readonly chooseSeveral: string;
  /** Placeholder and name of the field for an answer that is not among the choices. */
  readonly somethingElse: string;
  readonly yourAnswer: string;
  readonly back: string;
  readonly skip: string;
  readonly next: string;
  readonly sendAnswers: string;
  readonly skipped: string;
  readonly notAnswered: string;

  // The list of chats
  /** Its name, and that of the button which opens it. */
  readonly chats: string;
  readonly searchChats: string;
  readonly clearSearch: string;
  readonly loadingChats: string;
  readonly today: string;
  readonly yesterday: string;
  readonly previousSevenDays: string;
  /** Above chats of which no date is known. */
  readonly undated: string;
  readonly searchResults: (count: number) => string;
  readonly nothingFound: (words: string) => string;
  /** Looks further for the searched words than what is loaded. */
  readonly searchOlderChats: string;
  readonly noChatsTitle: string;
  readonly noChats: string;
  readonly chatsFailedTitle: string;
  readonly chatsFailed: string;
  readonly moreChatsFailed: string;
  readonly chatOptions: (title: string) => string;
  /** Read after the title of a chat that cannot be written to. */
  readonly locked: string;
  readonly closed: string;
  readonly rename: string;
  /** Name of the field for a new title. */
  readonly chatTitle: string;
  readonly save: string;
  readonly cancel: string;
  readonly delete: string;
  readonly deleteChatTitle: string;
  readonly deleteChat: (title: string) => string;
  readonly deletingChat: string;
  readonly renameFailed: (title: string) => string;
  readonly deleteFailed: (title: string) => string;
  /** Announced. */
  readonly chatRenamed: (title: string) => string;
  readonly chatDeleted: string;

  // What can be done with an answer
  readonly answerActions: string;
  readonly goodAnswer: string;
  readonly badAnswer: string;
  readonly feedbackSent: string;
  readonly feedbackFailed: string;
  readonly tryAgain: string;
  /** The same button, until the server has begun. */
  readonly tryingAgain: string;
  /** Asked before an earlier question is answered anew, which removes what followed. */
  readonly tryAgainTitle: string;
  readonly tryAgainWarning: string;

  // Sources of an answer
  /** On the button that opens their list, and its head. */
  readonly sources: string;
  /** In place of the name of one that has none. */
  readonly source: string;
  /** The day of a moment in milliseconds, as people write it. */
  readonly day: (time: number) => string;
  /** Name of a citation in the text; `more` others stand at the same place. */
  readonly sourceName: (number: number, title: string, more: number) => string;

  // Markdown
  readonly copyCode: string;

  // Errors (PROTOCOL 9.1, 1.5)
  readonly connectionLost: (seconds: number) => string;
  readonly connecting: string;
  readonly tryNow: string;
  readonly connectionClosed: string;
  readonly backOnline: string;
  readonly threadMissingTitle: string;
  readonly threadMissing: string;
  readonly threadFailedTitle: string;
  readonly threadFailed: string;
  readonly startNewChat: string;

  // Files that cannot be attached
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
  readonly setupOtherEvents: (url: string) => string;
  readonly setupForDevelopers: string;
  /** Names the page to which it leads. */
  readonly setupGuide: string;
}

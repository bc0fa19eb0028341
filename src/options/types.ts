/**
 * The options of `<openai-chatkit>`, as a page gives them. They accept everything that `ChatKitOptions` of the npm
 * package `@openai/chatkit` 1.9.0 does (PROTOCOL 7.1), and the older names of PROTOCOL 7.4 (`legacy.ts`).
 */

/** An icon by name: one of ChatKit's own, `lucide:<name>` or `vendor:<name>`. Unknown names draw nothing. */
export type IconName = string;

export type ColorScheme = 'light' | 'dark';

/** How a composer attachment gets to the server (PROTOCOL 2.4). */
export type FileUploadStrategy = { type: 'two_phase' } | { type: 'direct'; uploadUrl: string };

/** A ChatKit server of the page's own. */
export interface CustomApiConfig {
  /** The one endpoint of the server, relative to the page or absolute. */
  url: string;
  /**
   * Used instead of `window.fetch` for every request: the place to add authentication. It is called as a bare function,
   * with a string URL, and `init.headers` is a plain object.
   */
  fetch?: typeof fetch;
  /** Accepted for compatibility, never used: nobody is asked whether this page may show a chat. */
  domainKey?: string;
  /** Needed when attachments are on. */
  uploadStrategy?: FileUploadStrategy;
}

/** OpenAI's hosted backend, or a proxy of it (PROTOCOL A12). */
export interface HostedApiConfig {
  /** Called with null at first, with the secret in use when a new one is needed. */
  getClientSecret: (currentClientSecret: string | null) => Promise<string>;
  /** The conversation endpoint. Default: OpenAI's; set it to go through a server of your own. */
  url?: string;
  fetch?: typeof fetch;
}

export interface FontObject {
  family: string;
  src: string;
  weight?: string | number;
  style?: 'normal' | 'italic' | 'oblique';
  display?: 'auto' | 'block' | 'swap' | 'fallback' | 'optional';
  unicodeRange?: string;
}

export interface ThemeOption {
  /** Default `light`, also where the system prefers dark. */
  colorScheme?: ColorScheme;
  typography?: {
    /** Pixels, 14 to 18. Default 16. */
    baseSize?: 14 | 15 | 16 | 17 | 18;
    /** Faces to register on the document. */
    fontSources?: FontObject[];
    fontFamily?: string;
    fontFamilyMono?: string;
  };
  /** Default `pill`. */
  radius?: 'pill' | 'round' | 'soft' | 'sharp';
  /** Default `normal`. */
  density?: 'compact' | 'normal' | 'spacious';
  color?: {
    /** The neutral ramp. `hue` 0 to 360, `tint` 0 to 9, `shade` -4 to 4. */
    grayscale?: { hue: number; tint: number; shade?: number };
    /** `level` 0 to 3: how widely the colour is used. */
    accent?: { primary: string; level: number };
    surface?: { background: string; foreground: string };
  };
}

export interface HeaderAction {
  icon: IconName;
  onClick: () => void;
}

export interface HeaderOption {
  /** Default true. */
  enabled?: boolean;
  title?: {
    /** Default true. */
    enabled?: boolean;
    /** Default: the thread's title. */
    text?: string;
  };
  leftAction?: HeaderAction;
  rightAction?: HeaderAction;
}

export interface HistoryOption {
  /** Default true. */
  enabled?: boolean;
  /** Default true. */
  showDelete?: boolean;
  /** Default true. */
  showRename?: boolean;
}

/** One part of a message that a page composes. */
export type UserMessageContentInput =
  | { type: 'input_text'; text: string }
  | {
      type: 'input_tag';
      text: string;
      id: string;
      group?: string;
      data?: Record<string, unknown>;
      interactive?: boolean;
    };

export interface StartScreenPrompt {
  label: string;
  /** Sent as a message when the prompt is chosen. */
  prompt: string | UserMessageContentInput[];
  icon?: IconName;
}

export interface StartScreenOption {
  /** Default: a translated greeting. */
  greeting?: string;
  prompts?: StartScreenPrompt[];
}

export interface ThreadItemActionsOption {
  /** Thumbs up and down under an answer. Default false. */
  feedback?: boolean;
  /** Default false. */
  retry?: boolean;
}

export interface ThreadOption {
  /** Follow the answer's end while the reader is near it. Default false: the question stays at the top. */
  autoScroll?: boolean;
}

export interface ToolOption {
  id: string;
  label: string;
  icon: IconName;
  shortLabel?: string;
  placeholderOverride?: string;
  /** Shown outside the menu. Default false. */
  pinned?: boolean;
  /** Stays chosen after a message was sent. Default false. */
  persistent?: boolean;
}

export interface ModelOption {
  id: string;
  label: string;
  description?: string;
  disabled?: boolean;
  default?: boolean;
}

export interface ComposerOption {
  placeholder?: string;
  attachments?: {
    enabled: boolean;
    /** Bytes, for all or by MIME pattern (`*` or an empty string for the rest). Default 100 MiB. */
    maxSize?: number | Record<string, number>;
    /** Default 10. */
    maxCount?: number;
    /** MIME type to file name extensions. Default: everything. */
    accept?: Record<string, string[]>;
  };
  tools?: ToolOption[];
  models?: ModelOption[];
  dictation?: { enabled: boolean };
}

export interface DisclaimerOption {
  /** Markdown. */
  text: string;
  highContrast?: boolean;
}

export interface Entity {
  title: string;
  id: string;
  icon?: string;
  interactive?: boolean;
  group?: string;
  data?: Record<string, string>;
}

/** A widget tree that a page hands over; its props are coerced when it is drawn. */
export interface WidgetRootInput {
  type: string;
}

export interface EntitiesOption {
  onTagSearch?: (query: string) => Promise<Entity[]>;
  /** Default false. */
  showComposerMenu?: boolean;
  onClick?: (entity: Entity) => void;
  onRequestPreview?: (entity: Entity) => Promise<{ preview: WidgetRootInput | null }>;
}

export interface Command {
  id: string;
  label: string;
  description?: string;
  icon?: IconName;
  group?: string;
}

export type CommandSelection = { type: 'entity'; entity: Entity } | { type: 'menu'; commands: Command[] };

export interface CommandsOption {
  enabled: boolean;
  onSearch?: (query: string) => Promise<Command[]>;
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- the official type has it, and pages return nothing
  onSelect?(command: Command): Promise<void | CommandSelection>;
}

export interface WidgetsOption {
  /** Called for actions whose handler is `client`. Written as a method, so that functions which expect a narrower widget fit. */
  onAction?(
    action: { type: string; payload?: Record<string, unknown> },
    widgetItem: { id: string; widget: WidgetRootInput },
  ): Promise<void>;
}

/** Every option of `setOptions`. Each call carries the full set; what is left out falls back to its default. */
export interface ChatKitOptions {
  api: CustomApiConfig | HostedApiConfig;
  /** A BCP 47 tag. Default `navigator.language`; unsupported ones fall back to English. */
  locale?: string;
  /** Default `light`. */
  theme?: ColorScheme | ThemeOption;
  /** Accessible name of the chat. Default: "Chat", translated. */
  frameTitle?: string;
  /** The thread to show first; read once, at the first call. Default null: a new thread. */
  initialThread?: string | null;
  /** Runs a client tool of your server; what it returns is sent back as the result (PROTOCOL 2.3). */
  onClientTool?: (toolCall: {
    name: string;
    params: Record<string, unknown>;
  }) => Promise<Record<string, unknown>> | Record<string, unknown>;
  header?: HeaderOption;
  history?: HistoryOption;
  startScreen?: StartScreenOption;
  threadItemActions?: ThreadItemActionsOption;
  composer?: ComposerOption;
  disclaimer?: DisclaimerOption;
  entities?: EntitiesOption;
  commands?: CommandsOption;
  widgets?: WidgetsOption;
  thread?: ThreadOption;
}

/** An attachment that is already on the server. */
export type AttachmentInput =
  | { type: 'file'; id: string; name: string; mime_type: string }
  | { type: 'image'; id: string; preview_url: string; name: string; mime_type: string };

/** The argument of `sendUserMessage`. */
export interface SendUserMessageParams {
  text?: string;
  /** Instead of `text`. */
  content?: UserMessageContentInput[];
  /** Quoted text that the message replies to. */
  reply?: string;
  attachments?: AttachmentInput[];
  /** Start a new thread. Default: only when none is open. */
  newThread?: boolean;
  toolChoice?: { id: string };
  model?: string;
}

/** The argument of `setComposerValue`: only the given keys are set. */
export interface SetComposerValueParams {
  text?: string;
  content?: UserMessageContentInput[];
  reply?: string;
  attachments?: AttachmentInput[];
  files?: File[];
  /** Null clears the tool. */
  selectedToolId?: string | null;
  selectedModelId?: string;
}

/** The argument of `sendCustomAction`. */
export interface CustomActionInput {
  type: string;
  payload?: Record<string, unknown>;
}

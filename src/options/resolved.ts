import type {
  ColorScheme,
  CommandsOption,
  DisclaimerOption,
  EntitiesOption,
  FileUploadStrategy,
  HeaderAction,
  ModelOption,
  StartScreenPrompt,
  ThemeOption,
  ToolOption,
  WidgetsOption,
} from './types.js';

/** The options as data, with every default applied: what the store holds. Callbacks are in `HostCallbacks`. */
export interface ResolvedOptions {
  /** A BCP 47 tag: what the page asked for, or the browser's. */
  readonly locale: string;
  readonly theme: ResolvedTheme;
  /** Absent: the translated default. */
  readonly frameTitle?: string;
  readonly header: {
    readonly enabled: boolean;
    readonly title: { readonly enabled: boolean; readonly text?: string };
    readonly leftAction?: { readonly icon: string };
    readonly rightAction?: { readonly icon: string };
  };
  readonly history: { readonly enabled: boolean; readonly showDelete: boolean; readonly showRename: boolean };
  readonly startScreen: { readonly greeting?: string; readonly prompts: readonly StartScreenPrompt[] };
  readonly threadItemActions: { readonly feedback: boolean; readonly retry: boolean };
  readonly thread: { readonly autoScroll: boolean };
  readonly composer: {
    readonly placeholder?: string;
    readonly attachments: {
      /** On only when files can be uploaded: enabled by the page and with an upload strategy. */
      readonly enabled: boolean;
      readonly maxSize: number | Readonly<Record<string, number>>;
      readonly maxCount: number;
      readonly accept?: Readonly<Record<string, readonly string[]>>;
    };
    readonly tools: readonly ToolOption[];
    readonly models: readonly ModelOption[];
    readonly dictation: boolean;
  };
  readonly disclaimer?: DisclaimerOption;
  readonly entities: {
    readonly tagSearch: boolean;
    readonly showComposerMenu: boolean;
    readonly preview: boolean;
    readonly click: boolean;
  };
  readonly commands: { readonly enabled: boolean };
}

/** The theme option with its defaults; colours stay as the page wrote them. */
export interface ResolvedTheme {
  readonly colorScheme: ColorScheme;
  readonly radius: NonNullable<ThemeOption['radius']>;
  readonly density: NonNullable<ThemeOption['density']>;
  readonly typography: NonNullable<ThemeOption['typography']>;
  readonly color: NonNullable<ThemeOption['color']>;
}

/** How to reach the server. */
export type ResolvedApi =
  | {
      readonly kind: 'custom';
      readonly url: string;
      /** Absent: `window.fetch`. */
      readonly fetch?: typeof fetch;
      readonly uploadStrategy?: FileUploadStrategy;
    }
  | {
      readonly kind: 'hosted';
      readonly url: string;
      readonly fetch?: typeof fetch;
      readonly getClientSecret: (current: string | null) => Promise<string>;
      readonly uploadStrategy: FileUploadStrategy;
    };

/** Functions that the page gave. They may throw, reject, never settle or return anything. */
export interface HostCallbacks {
  readonly onClientTool?: (call: { name: string; params: Record<string, unknown> }) => unknown;
  readonly onWidgetAction?: NonNullable<WidgetsOption['onAction']>;
  readonly headerLeft?: HeaderAction['onClick'];
  readonly headerRight?: HeaderAction['onClick'];
  readonly entities?: Pick<EntitiesOption, 'onTagSearch' | 'onClick' | 'onRequestPreview'>;
  readonly commands?: Pick<CommandsOption, 'onSearch' | 'onSelect'>;
}

/** One thing in the page's options that is wrong, or given under an old name: said on the console and in `chatkit.log`. */
export interface OptionProblem {
  readonly level: 'error' | 'warning';
  /** Where, such as `composer.models[2].id`. */
  readonly path: string;
  /** For the page's developer, in English. */
  readonly message: string;
}

/** What `resolveOptions` makes of the page's options. */
export interface OptionsResolution {
  readonly options: ResolvedOptions;
  /** Null when the page named no server: a setup mistake that the element shows. */
  readonly api: ResolvedApi | null;
  readonly callbacks: HostCallbacks;
  readonly initialThread: string | null;
  readonly problems: readonly OptionProblem[];
}

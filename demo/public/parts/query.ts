import type { ColorScheme, ThemeOption } from '../../../src/options.js';

/** What the address of the demo page can set; for screenshots, tests and trying things out. */
export interface Query {
  readonly theme: ColorScheme;
  readonly locale?: string;
  /** Writing direction of the page. Default: from the locale. */
  readonly dir: 'ltr' | 'rtl';
  /** The thread to open. */
  readonly thread?: string;
  /** Width of the chat in pixels. Default: the whole window. */
  readonly width?: number;
  /** A message to send as soon as the chat is ready. */
  readonly send?: string;
  /** Path of another protocol endpoint on this server. Default `/chatkit`. */
  readonly api: string;
  readonly themeOption: Omit<ThemeOption, 'colorScheme'>;
  /** Parts to leave out: `header`, `history`, `prompts`, `disclaimer`, `tools`, `models`, `attachments`, `dictation`, `actions`, `entities`. */
  readonly without: ReadonlySet<string>;
  /** Follow the end of an answer. */
  readonly autoScroll: boolean;
  readonly uploads: 'direct' | 'two_phase';
}

const RTL_LANGUAGES = ['ar', 'he', 'fa', 'ur'];

/** Reads the parameters of the page's address. What is not valid falls back to its default. */
export function readQuery(search: string, prefersDark: boolean): Query {
  const parameters = new URLSearchParams(search);
  const get = (name: string): string | undefined => {
    const value = parameters.get(name)?.trim();
    return value === '' ? undefined : value;
  };
  const locale = get('locale');
  const isRtl = locale !== undefined && RTL_LANGUAGES.includes(locale.slice(0, 2).toLowerCase());
  const thread = get('thread');
  const width = Number(get('width'));
  const send = get('send');
  const api = get('api') ?? '/chatkit';
  return {
    theme: oneOf(get('theme'), ['light', 'dark']) ?? (prefersDark ? 'dark' : 'light'),
    ...(locale === undefined ? {} : { locale }),
    dir: oneOf(get('dir'), ['ltr', 'rtl']) ?? (isRtl ? 'rtl' : 'ltr'),
    ...(thread === undefined ? {} : { thread }),
    ...(width > 0 ? { width } : {}),
    ...(send === undefined ? {} : { send }),
    // Other hosts are out of reach: the page's policy allows this server only.
    api: /^\/(?!\/)/.test(api) ? api : '/chatkit',
    themeOption: readTheme(get),
    without: new Set((get('without') ?? '').split(',').map((name) => name.trim())),
    autoScroll: parameters.has('autoscroll'),
    uploads: get('uploads') === 'two_phase' ? 'two_phase' : 'direct',
  };
}

function readTheme(get: (name: string) => string | undefined): Query['themeOption'] {
  const radius = oneOf(get('radius'), ['pill', 'round', 'soft', 'sharp']);
  const density = oneOf(get('density'), ['compact', 'normal', 'spacious']);
  const baseSize = ([14, 15, 16, 17, 18] as const).find((size) => String(size) === get('base'));
  const accent = get('accent');
  const level = Number(get('level') ?? 1);
  return {
    ...(radius ? { radius } : {}),
    ...(density ? { density } : {}),
    ...(baseSize ? { typography: { baseSize } } : {}),
    ...(accent === undefined
      ? {}
      : { color: { accent: { primary: accent.replace(/^(?=[0-9a-f]{3,8}$)/i, '#'), level } } }),
  };
}

function oneOf<const T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined {
  return allowed.find((entry) => entry === value);
}

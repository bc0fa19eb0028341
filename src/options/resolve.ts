import { resolveApi } from './api.js';
import { defined, isDictionary, Reader, type Complain, type Dictionary } from './reader.js';
import { readAttachments, readComposerItems, readPrompts } from './lists.js';
import type {
  HostCallbacks,
  OptionProblem,
  OptionsResolution,
  ResolvedApi,
  ResolvedOptions,
  ResolvedTheme,
} from './resolved.js';
import type { FontObject } from './types.js';

/** Parts of the options that this version takes but does not draw yet; each use is said in `chatkit.log`. */
const NOT_YET_SHOWN: readonly (readonly [path: string, isUsed: (options: ResolvedOptions) => boolean])[] = [
  ['composer.tools', ({ composer }) => composer.tools.length > 0],
  ['composer.models', ({ composer }) => composer.models.length > 0],
  ['composer.dictation', ({ composer }) => composer.dictation],
  ['entities.onTagSearch', ({ entities }) => entities.tagSearch],
  ['entities.onRequestPreview', ({ entities }) => entities.preview],
  ['commands', ({ commands }) => commands.enabled],
];

/** Gives options of older versions in today's names and shapes (`legacy.ts`, loaded when `isLegacy` finds any). */
export type Modernise = (given: Dictionary, complain: Complain) => Dictionary;

/**
 * Makes complete data of whatever a page gave: older names renamed, defaults applied, bad parts left out with a problem
 * each. Pure; never throws. A value that is no object counts as no options at all.
 */
export function resolveOptions(input: unknown, modernise: Modernise = (given) => given): OptionsResolution {
  const problems: OptionProblem[] = [];
  const complain = (problem: OptionProblem) => {
    if (!problems.some(({ message }) => message === problem.message)) problems.push(problem);
  };
  const options = new Reader(isDictionary(input) ? modernise(input, complain) : {}, '', complain);
  const api = resolveApi(options);
  const resolved = resolveData(options, api);
  for (const [path, isUsed] of NOT_YET_SHOWN) {
    if (isUsed(resolved)) complain({ level: 'warning', path, message: `${path} is not shown yet by this version.` });
  }
  if (options.object('widgets').has('onAction')) {
    complain({ level: 'warning', path: 'widgets', message: 'widgets are not shown yet by this version.' });
  }
  return {
    options: resolved,
    api,
    callbacks: resolveCallbacks(options),
    initialThread: options.text('initialThread') ?? null,
    problems,
  };
}

function resolveData(options: Reader, api: ResolvedApi | null): ResolvedOptions {
  const entities = options.object('entities');
  const tagSearch = entities.has('onTagSearch');
  const disclaimer = options.object('disclaimer');
  return defined({
    locale: options.text('locale') ?? browserLocale(),
    theme: resolveTheme(options),
    frameTitle: options.text('frameTitle'),
    header: resolveHeader(options.object('header')),
    history: switches(options.object('history'), { enabled: true, showDelete: true, showRename: true }),
    startScreen: defined({
      greeting: options.object('startScreen').string('greeting'),
      prompts: readPrompts(options.object('startScreen')),
    }),
    threadItemActions: switches(options.object('threadItemActions'), { feedback: false, retry: false }),
    thread: switches(options.object('thread'), { autoScroll: false }),
    composer: defined({
      placeholder: options.object('composer').string('placeholder'),
      attachments: readAttachments(options.object('composer'), api),
      ...readComposerItems(options.object('composer')),
    }),
    disclaimer: disclaimer.has('text')
      ? defined({ text: disclaimer.string('text') ?? '', highContrast: disclaimer.boolean('highContrast') })
      : undefined,
    entities: {
      tagSearch,
      showComposerMenu: tagSearch && (entities.boolean('showComposerMenu') ?? false),
      preview: entities.has('onRequestPreview'),
      click: entities.has('onClick'),
    },
    commands: switches(options.object('commands'), { enabled: false }),
  });
}

const browserLocale = (): string => (typeof navigator === 'undefined' ? 'en' : navigator.language);

/** Booleans by name, with their defaults. */
function switches<T extends Readonly<Record<string, boolean>>>(reader: Reader, defaults: T): T {
  const values = Object.entries(defaults).map(([key, fallback]) => [key, reader.boolean(key) ?? fallback]);
  return Object.fromEntries(values) as T;
}

function resolveHeader(header: Reader): ResolvedOptions['header'] {
  const action = (key: string) => {
    if (!header.has(key)) return undefined;
    const icon = header.object(key).required('icon');
    return icon === undefined ? undefined : { icon };
  };
  return defined({
    enabled: header.boolean('enabled') ?? true,
    title: defined({
      enabled: header.object('title').boolean('enabled') ?? true,
      text: header.object('title').string('text'),
    }),
    leftAction: action('leftAction'),
    rightAction: action('rightAction'),
  });
}

function resolveTheme(options: Reader): ResolvedTheme {
  const scheme = options.raw('theme');
  const theme = typeof scheme === 'string' ? null : options.object('theme');
  const typography = theme?.object('typography');
  const color = theme?.object('color');
  return {
    colorScheme: (theme ? theme.oneOf('colorScheme', SCHEMES) : options.oneOf('theme', SCHEMES)) ?? 'light',
    radius: theme?.oneOf('radius', ['pill', 'round', 'soft', 'sharp']) ?? 'pill',
    density: theme?.oneOf('density', ['compact', 'normal', 'spacious']) ?? 'normal',
    typography: defined({
      baseSize: typography?.number('baseSize', 14, 18) as 14 | 15 | 16 | 17 | 18 | undefined,
      fontSources: typography?.has('fontSources') ? [...typography.list('fontSources', readFont)] : undefined,
      fontFamily: typography?.string('fontFamily'),
      fontFamilyMono: typography?.string('fontFamilyMono'),
    }),
    color: color ? resolveColors(color) : {},
  };
}

const SCHEMES = ['light', 'dark'] as const;

function readFont(font: Reader): FontObject | undefined {
  const family = font.required('family');
  const src = font.required('src');
  if (family === undefined || src === undefined) return undefined;
  const weight = font.raw('weight');
  return defined({
    family,
    src,
    weight: typeof weight === 'number' || typeof weight === 'string' ? weight : undefined,
    style: font.oneOf('style', ['normal', 'italic', 'oblique']),
    display: font.oneOf('display', ['auto', 'block', 'swap', 'fallback', 'optional']),
    unicodeRange: font.string('unicodeRange'),
  });
}

function resolveColors(color: Reader): ResolvedTheme['color'] {
  const grayscale = color.object('grayscale');
  const accent = color.object('accent');
  const surface = color.object('surface');
  const hue = grayscale.number('hue', 0, 360);
  const tint = grayscale.number('tint', 0, 9);
  const primary = accent.string('primary');
  const background = surface.string('background');
  const foreground = surface.string('foreground');
  return defined({
    grayscale:
      hue === undefined && tint === undefined
        ? undefined
        : defined({ hue: hue ?? 0, tint: tint ?? 0, shade: grayscale.number('shade', -4, 4) }),
    accent: primary ? { primary, level: accent.number('level', 0, 3) ?? 1 } : undefined,
    surface: background && foreground ? { background, foreground } : undefined,
  });
}

function resolveCallbacks(options: Reader): HostCallbacks {
  const header = options.object('header');
  const entities = options.object('entities');
  const commands = options.object('commands');
  return defined({
    onClientTool: options.function<NonNullable<HostCallbacks['onClientTool']>>('onClientTool'),
    onWidgetAction: options.object('widgets').function<NonNullable<HostCallbacks['onWidgetAction']>>('onAction'),
    headerLeft: header.object('leftAction').function<() => void>('onClick'),
    headerRight: header.object('rightAction').function<() => void>('onClick'),
    entities: defined({
      onTagSearch: entities.function<NonNullable<NonNullable<HostCallbacks['entities']>['onTagSearch']>>('onTagSearch'),
      onClick: entities.function<NonNullable<NonNullable<HostCallbacks['entities']>['onClick']>>('onClick'),
      onRequestPreview:
        entities.function<NonNullable<NonNullable<HostCallbacks['entities']>['onRequestPreview']>>('onRequestPreview'),
    }),
    commands: defined({
      onSearch: commands.function<NonNullable<NonNullable<HostCallbacks['commands']>['onSearch']>>('onSearch'),
      onSelect: commands.function<NonNullable<NonNullable<HostCallbacks['commands']>['onSelect']>>('onSelect'),
    }),
  });
}

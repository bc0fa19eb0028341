import { resolveApi } from './api.js';
import { readPrompts } from './prompts.js';
import { defined, isDictionary, Reader, type Dictionary } from './reader.js';
import type { HostCallbacks, OptionProblem, OptionsResolution, ResolvedOptions } from './resolved.js';

/** What a composer has that the page says nothing more about. */
export const NO_EXTRAS = {
  attachments: {
    enabled: false,
    /** 100 MiB. */
    maxSize: 100 * 1024 * 1024,
    maxCount: 10,
  },
  tools: [],
  models: [],
  dictation: false,
};

/** Options, all but what was wrong with them. */
export type OptionsRead = Omit<OptionsResolution, 'problems'>;

/**
 * Makes complete data of whatever a page gave: defaults applied, bad parts left out with a problem each. Pure; never
 * throws. A value that is no object counts as no options at all. Rare parts and older names stay unread (`isRare`): the
 * chunk of rare options has a function of the same kind that reads them too.
 */
export const resolveCommon = (input: unknown): OptionsResolution => resolveWith(input, readCommon);

/** Reads options with `read`, which is handed what collects problems too. */
export function resolveWith(input: unknown, read: (options: Reader) => OptionsRead): OptionsResolution {
  const problems: OptionProblem[] = [];
  const given: Dictionary = isDictionary(input) ? input : {};
  const options = new Reader(given, '', (problem) => {
    if (!problems.some(({ message }) => message === problem.message)) problems.push(problem);
  });
  return { ...read(options), problems };
}

/** The parts that most pages give. */
export function readCommon(options: Reader): OptionsRead {
  return {
    options: readData(options),
    api: resolveApi(options),
    callbacks: defined({
      onClientTool: options.function<NonNullable<HostCallbacks['onClientTool']>>('onClientTool'),
    }),
    initialThread: options.text('initialThread') ?? null,
  };
}

function readData(options: Reader): ResolvedOptions {
  const header = options.object('header');
  const startScreen = options.object('startScreen');
  const disclaimer = options.object('disclaimer');
  return defined({
    locale: options.text('locale') ?? browserLocale(),
    theme: readTheme(options),
    frameTitle: options.text('frameTitle'),
    header: {
      enabled: header.boolean('enabled') ?? true,
      title: defined({
        enabled: header.object('title').boolean('enabled') ?? true,
        text: header.object('title').string('text'),
      }),
    },
    history: switches(options.object('history'), { enabled: true, showDelete: true, showRename: true }),
    startScreen: defined({ greeting: startScreen.string('greeting'), prompts: readPrompts(startScreen) }),
    threadItemActions: switches(options.object('threadItemActions'), { feedback: false, retry: false }),
    thread: switches(options.object('thread'), { autoScroll: false }),
    composer: defined({ placeholder: options.object('composer').string('placeholder'), ...NO_EXTRAS }),
    disclaimer: disclaimer.has('text')
      ? defined({ text: disclaimer.string('text') ?? '', highContrast: disclaimer.boolean('highContrast') })
      : undefined,
    entities: { tagSearch: false, showComposerMenu: false, preview: false, click: false },
    commands: { enabled: false },
  });
}

const browserLocale = (): string => (typeof navigator === 'undefined' ? 'en' : navigator.language);

/** Booleans by name, with their defaults. */
export function switches<T extends Readonly<Record<string, boolean>>>(reader: Reader, defaults: T): T {
  const values = Object.entries(defaults).map(([key, fallback]) => [key, reader.boolean(key) ?? fallback]);
  return Object.fromEntries(values) as T;
}

/** What is no colour and no font. */
function readTheme(options: Reader): ResolvedOptions['theme'] {
  const theme = typeof options.raw('theme') === 'string' ? null : options.object('theme');
  const scheme = theme ? theme.oneOf('colorScheme', SCHEMES) : options.oneOf('theme', SCHEMES);
  return {
    colorScheme: scheme ?? 'light',
    radius: theme?.oneOf('radius', ['pill', 'round', 'soft', 'sharp']) ?? 'pill',
    density: theme?.oneOf('density', ['compact', 'normal', 'spacious']) ?? 'normal',
    typography: {},
    color: {},
  };
}

const SCHEMES = ['light', 'dark'] as const;

/**
 * Options that most pages do not give, and those under older names. A chunk of its own, fetched when a page gives any
 * (`isRare`).
 */
import type { Reader } from '../reader.js';
import { readCommon, resolveWith, switches, type OptionsRead } from '../resolve.js';
import { defined } from '../reader.js';
import type { OptionsResolution, ResolvedOptions } from '../resolved.js';
import { readCallbacks } from './callbacks.js';
import { readAttachments, readComposerItems } from './composer.js';
import { modernise } from './legacy.js';
import { readStyle } from './theme.js';

/** Parts of the options that this version takes but does not draw yet; each use is said in `chatkit.log`. */
const NOT_YET_SHOWN: readonly (readonly [path: string, isUsed: (options: ResolvedOptions) => boolean])[] = [
  ['composer.tools', ({ composer }) => composer.tools.length > 0],
  ['composer.models', ({ composer }) => composer.models.length > 0],
  ['composer.dictation', ({ composer }) => composer.dictation],
  ['entities.onTagSearch', ({ entities }) => entities.tagSearch],
  ['entities.onRequestPreview', ({ entities }) => entities.preview],
  ['commands', ({ commands }) => commands.enabled],
];

/** Makes complete data of whatever a page gave: as `resolveCommon`, and with older names renamed and rare parts read. */
export const resolveOptions = (input: unknown): OptionsResolution =>
  resolveWith(input, (given) => readAll(given.as(modernise)));

function readAll(options: Reader): OptionsRead {
  const common = readCommon(options);
  const data = readRare(options, common);
  for (const [path, isUsed] of NOT_YET_SHOWN) if (isUsed(data)) options.warn(path, 'is not shown yet by this version.');
  if (options.object('widgets').has('onAction')) options.warn('widgets', 'are not shown yet by this version.');
  return { ...common, options: data, callbacks: { ...common.callbacks, ...readCallbacks(options) } };
}

function readRare(options: Reader, { options: common, api }: OptionsRead): ResolvedOptions {
  const composer = options.object('composer');
  const header = options.object('header');
  const entities = options.object('entities');
  const tagSearch = entities.has('onTagSearch');
  return {
    ...common,
    theme:
      typeof options.raw('theme') === 'string'
        ? common.theme
        : { ...common.theme, ...readStyle(options.object('theme')) },
    header: defined({
      ...common.header,
      leftAction: readAction(header, 'leftAction'),
      rightAction: readAction(header, 'rightAction'),
    }),
    composer: { ...common.composer, attachments: readAttachments(composer, api), ...readComposerItems(composer) },
    entities: {
      tagSearch,
      showComposerMenu: tagSearch && (entities.boolean('showComposerMenu') ?? false),
      preview: entities.has('onRequestPreview'),
      click: entities.has('onClick'),
    },
    commands: switches(options.object('commands'), { enabled: false }),
  };
}

function readAction(header: Reader, key: string): { icon: string } | undefined {
  const icon = header.has(key) ? header.object(key).required('icon') : undefined;
  return icon === undefined ? undefined : { icon };
}

import { NO_EXTRAS } from '../resolve.js';
import { defined, isDictionary, type Reader } from '../reader.js';
import type { ResolvedApi, ResolvedOptions } from '../resolved.js';
import type { ModelOption, ToolOption } from '../types.js';

type ResolvedComposer = ResolvedOptions['composer'];

/** Attachments are on only when the page says where files go. Older versions knew no `enabled`: to speak of them was enough. */
export function readAttachments(composer: Reader, api: ResolvedApi | null): ResolvedComposer['attachments'] {
  const attachments = composer.object('attachments');
  const wanted = attachments.boolean('enabled') ?? composer.has('attachments');
  const possible = api?.uploadStrategy !== undefined;
  if (wanted && api && !possible) attachments.error('enabled', 'has no effect without api.uploadStrategy.');
  return defined({
    enabled: wanted && possible,
    maxSize: readMaxSize(attachments),
    maxCount: attachments.number('maxCount', 0, Number.MAX_SAFE_INTEGER) ?? NO_EXTRAS.attachments.maxCount,
    accept: readAccept(attachments),
  });
}

function readMaxSize(attachments: Reader): number | Readonly<Record<string, number>> {
  const value = attachments.raw('maxSize');
  if (!isDictionary(value))
    return attachments.number('maxSize', 0, Number.MAX_SAFE_INTEGER) ?? NO_EXTRAS.attachments.maxSize;
  const limits = attachments.object('maxSize');
  return Object.fromEntries(
    Object.keys(value).flatMap((pattern) => {
      const limit = limits.number(pattern, 0, Number.MAX_SAFE_INTEGER);
      return limit === undefined ? [] : [[pattern, limit]];
    }),
  );
}

function readAccept(attachments: Reader): Readonly<Record<string, readonly string[]>> | undefined {
  const value = attachments.raw('accept');
  if (!isDictionary(value)) {
    if (value !== undefined) attachments.error('accept', 'must be an object of MIME types to lists of extensions.');
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(value).map(([mime, extensions]) => [
      mime,
      Array.isArray(extensions) ? extensions.filter((one) => typeof one === 'string') : [],
    ]),
  );
}

export function readComposerItems(composer: Reader): Pick<ResolvedComposer, 'tools' | 'models' | 'dictation'> {
  return {
    tools: composer.list('tools', readTool),
    models: composer.list('models', readModel),
    dictation: composer.object('dictation').boolean('enabled') ?? false,
  };
}

function readTool(tool: Reader): ToolOption | undefined {
  const id = tool.required('id');
  if (id === undefined) return undefined;
  return defined({
    id,
    label: tool.string('label') ?? id,
    icon: tool.string('icon') ?? '',
    shortLabel: tool.string('shortLabel'),
    placeholderOverride: tool.string('placeholderOverride'),
    pinned: tool.boolean('pinned'),
    persistent: tool.boolean('persistent'),
  });
}

function readModel(model: Reader): ModelOption | undefined {
  const id = model.required('id');
  if (id === undefined) return undefined;
  return defined({
    id,
    label: model.string('label') ?? id,
    description: model.string('description'),
    disabled: model.boolean('disabled'),
    default: model.boolean('default'),
  });
}

import type { ResolvedOptions } from '../options.js';
import { keep } from './objects.js';
import type { Draft } from './state.js';

/** The model that is chosen before anybody chooses: the default one, else the first that is enabled (PROTOCOL 7.1). */
function defaultModelId({ composer: { models } }: ResolvedOptions): string | null {
  const enabled = models.filter((model) => model.disabled !== true);
  return (enabled.find((model) => model.default === true) ?? enabled[0])?.id ?? null;
}

/** An empty composer. */
export const emptyDraft = (options: ResolvedOptions): Draft => ({
  content: [],
  quotedText: null,
  attachments: [],
  toolId: null,
  modelId: defaultModelId(options),
  revision: 0,
});

/** Lets go of a tool or model that the page no longer offers. Everything else stays (PROTOCOL 7.1). */
export function fitDraft(draft: Draft, options: ResolvedOptions): Draft {
  const { tools, models } = options.composer;
  const toolId = tools.some((tool) => tool.id === draft.toolId) ? draft.toolId : null;
  const isOffered = models.some((model) => model.id === draft.modelId && model.disabled !== true);
  const modelId = isOffered ? draft.modelId : defaultModelId(options);
  return toolId === draft.toolId && modelId === draft.modelId ? draft : { ...draft, toolId, modelId };
}

/** Sets parts of the draft from outside the input, which takes over what is new by the revision. */
export function setDraft(draft: Draft, change: Partial<Omit<Draft, 'revision'>>): Draft {
  const next = { ...draft, ...change };
  return change.content === undefined ? keep(draft, next) : { ...next, revision: draft.revision + 1 };
}

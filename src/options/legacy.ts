import { isDictionary, type Complain, type Dictionary } from './reader.js';

/** An older name: where it was, where it is now, and how its value changes. Undefined: it has no successor. */
interface Renamed {
  readonly from: string;
  readonly to?: string;
  /** Gives undefined for values of today's shape, which are left alone. */
  readonly convert?: (value: unknown) => unknown;
}

/** `{name: fn}` as the one function of today. */
function clientToolOf(tools: unknown): unknown {
  if (!isDictionary(tools)) return undefined;
  return ({ name, params }: { name: string; params: unknown }): unknown => {
    const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
    if (typeof tool !== 'function') throw new Error(`clientTools has no function "${name}".`);
    return (tool as (params: unknown) => unknown).call(tools, params);
  };
}

/** `messages.feedback` was a boolean or an object of its own options. */
const switchedOn = (value: unknown): unknown => (isDictionary(value) ? value['enabled'] !== false : value === true);

const promptsOf = (prompts: unknown): unknown =>
  Array.isArray(prompts)
    ? prompts.map((prompt: unknown) => {
        if (!isDictionary(prompt) || prompt['name'] === undefined) return prompt;
        const { name, ...rest } = prompt;
        return { label: name, ...rest };
      })
    : prompts;

const strategyOf = (strategy: unknown): unknown =>
  isDictionary(strategy) && strategy['type'] === 'hosted' ? undefined : strategy;

const RENAMED: readonly Renamed[] = [
  { from: 'apiURL', to: 'api.url' },
  { from: 'fetch', to: 'api.fetch' },
  { from: 'api.clientToken' },
  { from: 'clientTools', to: 'onClientTool', convert: clientToolOf },
  { from: 'newThreadView.greeting', to: 'startScreen.greeting' },
  { from: 'newThreadView.starterPrompts', to: 'startScreen.prompts', convert: promptsOf },
  { from: 'newThreadView.prompts', to: 'startScreen.prompts', convert: promptsOf },
  { from: 'messages.feedback', to: 'threadItemActions.feedback', convert: switchedOn },
  { from: 'messages.retry', to: 'threadItemActions.retry', convert: switchedOn },
  { from: 'messages.actions.feedback', to: 'threadItemActions.feedback', convert: switchedOn },
  { from: 'messages.actions.retry', to: 'threadItemActions.retry', convert: switchedOn },
  { from: 'threadItemActions.share' },
  { from: 'composer.entities', to: 'entities' },
  { from: 'composer.onTagSearch', to: 'entities.onTagSearch' },
  { from: 'composer.attachments.uploadStrategy', to: 'api.uploadStrategy', convert: strategyOf },
];

/** Shapes that changed under one name: what they were becomes what they are. Silent, since both are in use. */
const RESHAPED: readonly { readonly path: string; readonly convert: (value: unknown) => unknown }[] = [
  { path: 'header', convert: (header) => (typeof header === 'boolean' ? { enabled: header } : header) },
  { path: 'history', convert: (history) => (typeof history === 'boolean' ? { enabled: history } : history) },
  { path: 'startScreen.prompts', convert: promptsOf },
  {
    path: 'composer.attachments',
    convert: (attachments) =>
      isDictionary(attachments) && attachments['enabled'] === undefined
        ? { ...attachments, enabled: true }
        : attachments,
  },
];

function valueAt(object: Dictionary, path: string): unknown {
  let value: unknown = object;
  for (const key of path.split('.')) value = isDictionary(value) ? value[key] : undefined;
  return value ?? undefined;
}

/** A copy with the value at the path; what lies in the way of the path and is no object stays as it is. */
function withValue(object: Dictionary, path: string, value: unknown): Dictionary {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...object, [key]: value };
  const inner = object[key] ?? {};
  return isDictionary(inner) ? { ...object, [key]: withValue(inner, rest.join('.'), value) } : object;
}

/** The options in today's names and shapes. Where both an old and a new name are given, the new one wins. */
export function modernise(given: Dictionary, complain: Complain): Dictionary {
  let options = given;
  for (const { path, convert } of RESHAPED) {
    const value = valueAt(options, path);
    const converted = convert(value);
    if (converted !== value) options = withValue(options, path, converted);
  }
  for (const { from, to, convert } of RENAMED) {
    const value = valueAt(given, from);
    if (value === undefined) continue;
    const successor = to === undefined ? 'has no effect any more.' : `is an old name: use ${to}.`;
    complain({ level: 'warning', path: from, message: `${from} ${successor}` });
    if (to === undefined || valueAt(options, to) !== undefined) continue;
    const converted = convert ? convert(value) : value;
    if (converted !== undefined) options = withValue(options, to, converted);
  }
  return options;
}

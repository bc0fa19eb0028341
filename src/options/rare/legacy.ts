import { OLD_SWITCHES } from '../is-rare.js';
import { isDictionary, valueAt, type Complain, type Dictionary } from '../reader.js';

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

const strategyOf = (strategy: unknown): unknown =>
  isDictionary(strategy) && strategy['type'] === 'hosted' ? undefined : strategy;

const RENAMED: readonly Renamed[] = [
  { from: 'apiURL', to: 'api.url' },
  { from: 'fetch', to: 'api.fetch' },
  { from: 'api.clientToken' },
  { from: 'clientTools', to: 'onClientTool', convert: clientToolOf },
  { from: 'newThreadView.greeting', to: 'startScreen.greeting' },
  { from: 'newThreadView.starterPrompts', to: 'startScreen.prompts' },
  { from: 'newThreadView.prompts', to: 'startScreen.prompts' },
  { from: 'messages.feedback', to: 'threadItemActions.feedback', convert: switchedOn },
  { from: 'messages.retry', to: 'threadItemActions.retry', convert: switchedOn },
  { from: 'messages.actions.feedback', to: 'threadItemActions.feedback', convert: switchedOn },
  { from: 'messages.actions.retry', to: 'threadItemActions.retry', convert: switchedOn },
  { from: 'threadItemActions.share' },
  { from: 'composer.entities', to: 'entities' },
  { from: 'composer.onTagSearch', to: 'entities.onTagSearch' },
  { from: 'composer.attachments.uploadStrategy', to: 'api.uploadStrategy', convert: strategyOf },
];

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
  for (const key of OLD_SWITCHES) {
    const enabled = given[key];
    if (typeof enabled === 'boolean') options = { ...options, [key]: { enabled } };
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

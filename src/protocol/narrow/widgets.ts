import type { ActionConfig, WidgetRoot } from '../widgets.js';
import { known, objectOrNull, oneOf, optionalString, string } from './readers.js';

/** How deep a widget may nest: about 100 nodes, each an object inside a list. */
const maximumDepth = 200;
/** How many values a widget may hold, objects and lists included. What comes after is left out. */
const maximumValues = 50_000;

interface Budget {
  left: number;
}

/** Copies a JSON value without nulls and without what is beyond the limits; undefined when nothing remains. */
function copy(json: unknown, depth: number, budget: Budget): unknown {
  budget.left -= 1;
  if (budget.left < 0 || depth > maximumDepth) return undefined;
  if (Array.isArray(json)) return copyList(json, depth, budget);
  const fields = objectOrNull(json);
  if (fields) return copyObject(fields, depth, budget);
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : undefined;
}

function copyList(json: readonly unknown[], depth: number, budget: Budget): unknown[] {
  const result: unknown[] = [];
  for (const row of json) {
    if (budget.left <= 0) break;
    const value = copy(row, depth + 1, budget);
    if (value !== undefined) result.push(value);
  }
  return result;
}

function copyObject(json: Readonly<Record<string, unknown>>, depth: number, budget: Budget): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(json)) {
    if (budget.left <= 0) break;
    // Assigning this name would change the prototype of the copy.
    if (name === '__proto__') continue;
    const value = copy(json[name], depth + 1, budget);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/**
 * A widget tree (PROTOCOL 5.1), without nulls and cut where it is too deep or too large; null for what is not an object.
 * Props are not checked: each renderer coerces what it reads.
 */
export function narrowWidget(json: unknown): WidgetRoot | null {
  const fields = objectOrNull(json);
  if (!fields) return null;
  const { id, key, type, ...props } = copyObject(fields, 0, { left: maximumValues });
  return { ...props, ...known({ type: string(type), id: optionalString(id), key: optionalString(key) }) };
}

/** What a control does, with the defaults of PROTOCOL 6.1; null without a type, which makes the control inert. */
export function narrowActionConfig(json: unknown): ActionConfig | null {
  const action = objectOrNull(json);
  const type = optionalString(action?.['type']);
  if (!action || type === undefined) return null;
  const streaming = action['streaming'];
  return known({
    type,
    payload: action['payload'] ?? undefined,
    handler: oneOf(['server', 'client'], action['handler']),
    loadingBehavior: oneOf(['auto', 'none', 'self', 'container'], action['loadingBehavior']),
    // The documentation writes it as a string, and templates pass it on as it is.
    streaming: streaming !== false && streaming !== 'false',
  });
}

import type { JsonObject } from '../json.js';

/** One function per `type` of a union, each for a JSON object of that type; null means that it cannot be used. */
export type Narrowers<Union extends { readonly type: string }, Omitted extends string = never> = {
  readonly [Type in Exclude<Union['type'], Omitted>]: (
    json: JsonObject,
  ) => Extract<Union, { readonly type: Type }> | null;
};

type WithoutUndefined<T> = {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Leaves out the keys whose value is undefined, so that an absent field is absent. */
export function known<const T extends object>(fields: T): WithoutUndefined<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as WithoutUndefined<T>;
}

/** The entry of a table under a name from the wire, which may well be `constructor`. */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The value as a JSON object, or null for anything else. */
export function objectOrNull(json: unknown): JsonObject | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : null;
}

/** The value as a JSON object; anything else is an empty one. */
export function object(json: unknown): JsonObject {
  return objectOrNull(json) ?? {};
}

/** The value as a string; anything else is `fallback`. */
export function string(json: unknown, fallback = ''): string {
  return typeof json === 'string' ? json : fallback;
}

/** The value if it is a string. */
export function optionalString(json: unknown): string | undefined {
  return typeof json === 'string' ? json : undefined;
}

/** The value if it is a finite number. */
export function optionalNumber(json: unknown): number | undefined {
  return typeof json === 'number' && Number.isFinite(json) ? json : undefined;
}

/** The value if it can count places: an integer from 0 (PROTOCOL 9.2). */
export function optionalIndex(json: unknown): number | undefined {
  return typeof json === 'number' && Number.isSafeInteger(json) && json >= 0 ? json : undefined;
}

/** The value if it is one of `values`, else the first of them. */
export function oneOf<const T extends string>(values: readonly [T, ...T[]], json: unknown): T {
  return values.find((value) => value === json) ?? values[0];
}

/** The rows of a list that `narrow` accepts; anything but a list is an empty one. */
export function list<T>(json: unknown, narrow: (row: unknown, position: number) => T | null): readonly T[] {
  if (!Array.isArray(json)) return [];
  return json.map(narrow).filter((row) => row !== null);
}

/** The strings of a list. */
export function strings(json: unknown): readonly string[] {
  return list(json, (row) => optionalString(row) ?? null);
}

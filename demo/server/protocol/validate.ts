import { InvalidRequest } from '../errors.js';
import type { JsonObject } from '../wire.js';

/** Reads one value of unknown JSON, or throws {@link InvalidRequest} with the place where it did not fit. */
export type Reader<T> = (value: unknown, place: string) => T;

type Shape = Readonly<Record<string, Reader<unknown>>>;
type Simplify<T> = { readonly [Key in keyof T]: T[Key] };
type OptionalKeys<S extends Shape> = { [Key in keyof S]: undefined extends ReturnType<S[Key]> ? Key : never }[keyof S];
type ReadObject<S extends Shape> = Simplify<
  { [Key in Exclude<keyof S, OptionalKeys<S>>]: ReturnType<S[Key]> } & {
    [Key in OptionalKeys<S>]?: Exclude<ReturnType<S[Key]>, undefined>;
  }
>;

function fail(place: string, expected: string): never {
  throw new InvalidRequest(`${place}: ${expected} expected`);
}

export const string: Reader<string> = (value, place) => (typeof value === 'string' ? value : fail(place, 'a string'));

export const boolean: Reader<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : fail(place, 'true or false');

/** A whole number, also written as a string, as the Python models accept it. */
export const integer: Reader<number> = (value, place) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : fail(place, 'a whole number');
};

/** Any object, its values untouched. */
export const dictionary: Reader<JsonObject> = (value, place) => (isObject(value) ? value : fail(place, 'an object'));

/** Any value, null included, but it must be there. */
export const anything: Reader<object | string | number | boolean | null> = (value, place) =>
  value === undefined ? fail(place, 'a value') : value;

export function oneOf<const T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value, place) => allowed.find((entry) => entry === value) ?? fail(place, allowed.join(' or '));
}

export function list<T>(entry: Reader<T>): Reader<readonly T[]> {
  return (value, place) =>
    Array.isArray(value) ? value.map((item, index) => entry(item, `${place}[${index}]`)) : fail(place, 'a list');
}

export function mapOf<T>(entry: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, place) =>
    Object.fromEntries(
      Object.entries(dictionary(value, place)).map(([key, item]) => [key, entry(item, `${place}.${key}`)]),
    );
}

/** May be absent or null; both read as absent. */
export function optional<T>(entry: Reader<T>): Reader<T | undefined> {
  return (value, place) => (value === undefined || value === null ? undefined : entry(value, place));
}

/** May be absent, not null. */
export function withDefault<T>(entry: Reader<T>, fallback: T): Reader<T> {
  return (value, place) => (value === undefined ? fallback : entry(value, place));
}

/** An object with the given keys; absent ones are left out of the result, unknown ones are ignored. */
export function object<S extends Shape>(shape: S): Reader<ReadObject<S>> {
  return (value, place) => {
    const source = dictionary(value, place);
    const result: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(shape)) {
      const entry = read(source[key], `${place}.${key}`);
      if (entry !== undefined) result[key] = entry;
    }
    // The loop above built exactly what the shape's readers return.
    return result as ReadObject<S>;
  };
}

/** One of several objects, told apart by their `type`. */
export function taggedUnion<R extends Readonly<Record<string, Reader<object>>>>(
  variants: R,
): Reader<ReturnType<R[keyof R]>> {
  return (value, place) => {
    const type = string(dictionary(value, place)['type'], `${place}.type`);
    const read = Object.hasOwn(variants, type) ? variants[type] : undefined;
    if (!read) fail(`${place}.type`, Object.keys(variants).join(' or '));
    return read(value, place) as ReturnType<R[keyof R]>;
  };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

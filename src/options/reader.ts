import type { OptionProblem } from './resolved.js';

/** Any object, with keys that have not been looked at. */
export type Dictionary = Readonly<Record<string, unknown>>;

export const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies at a path such as `composer.models`; undefined when there is nothing, or null. */
export function valueAt(object: Dictionary, path: string): unknown {
  let value: unknown = object;
  for (const key of path.split('.')) value = isDictionary(value) ? value[key] : undefined;
  return value ?? undefined;
}

/** Collects what is wrong with the options. */
export type Complain = (problem: OptionProblem) => void;

/**
 * Reads one object of the page's options. A value of the wrong kind is left out, and said; `undefined` and `null` are
 * simply absent. Nothing here throws.
 */
export class Reader {
  readonly #object: Dictionary;
  readonly #path: string;
  readonly #complain: Complain;

  constructor(object: Dictionary, path: string, complain: Complain) {
    this.#object = object;
    this.#path = path;
    this.#complain = complain;
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  raw(key: string): unknown {
    return this.#object[key] ?? undefined;
  }

  string(key: string): string | undefined {
    return this.#read(key, 'a string', (value) => (typeof value === 'string' ? value : undefined));
  }

  /** A string that says something; an empty one is as good as none. */
  text(key: string): string | undefined {
    return this.string(key) === '' ? undefined : this.string(key);
  }

  boolean(key: string): boolean | undefined {
    return this.#read(key, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
  }

  /** A finite number, brought into the range. */
  number(key: string, min: number, max: number): number | undefined {
    return this.#read(key, 'a number', (value) =>
      typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : undefined,
    );
  }

  oneOf<const T extends string>(key: string, choices: readonly T[]): T | undefined {
    return this.#read(key, `one of ${choices.join(', ')}`, (value) => choices.find((choice) => choice === value));
  }

  // The page's function is taken at its word: calling it is guarded, its arguments are ours.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  function<T>(key: string): T | undefined {
    return this.#read(key, 'a function', (value) => (typeof value === 'function' ? (value as T) : undefined));
  }

  /** The object under a key; an empty one when it is absent. */
  object(key: string): Reader {
    const value = this.#read(key, 'an object', (found) => (isDictionary(found) ? found : undefined));
    return new Reader(value ?? {}, this.at(key), this.#complain);
  }

  /** The same object in another form. */
  as(change: (object: Dictionary, complain: Complain) => Dictionary): Reader {
    return new Reader(change(this.#object, this.#complain), this.#path, this.#complain);
  }

  /** Each object of a list, read; entries that give `undefined` are left out. */
  list<T>(key: string, read: (entry: Reader) => T | undefined): readonly T[] {
    const values =
      this.#read(key, 'a list', (value) => (Array.isArray(value) ? (value as unknown[]) : undefined)) ?? [];
    return values.flatMap((value, index) => {
      const path = `${this.at(key)}[${index}]`;
      if (!isDictionary(value)) {
        this.#complain({ level: 'error', path, message: `${path} must be an object.` });
        return [];
      }
      const entry = read(new Reader(value, path, this.#complain));
      return entry === undefined ? [] : [entry];
    });
  }

  /** A string that must be there and not be empty; otherwise it is said. */
  required(key: string): string | undefined {
    const value = this.string(key);
    if (value) return value;
    if (value === '' || !this.has(key)) this.error(key, 'must be a string that is not empty.');
    return undefined;
  }

  error(key: string, message: string): void {
    this.#complain({ level: 'error', path: this.at(key), message: `${this.at(key)} ${message}` });
  }

  warn(key: string, message: string): void {
    this.#complain({ level: 'warning', path: this.at(key), message: `${this.at(key)} ${message}` });
  }

  at(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }

  #read<T>(key: string, kind: string, take: (value: unknown) => T | undefined): T | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    const taken = take(value);
    if (taken === undefined) this.error(key, `must be ${kind}.`);
    return taken;
  }
}

/** An object without its undefined values: what `exactOptionalPropertyTypes` asks of optional keys. */
export function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

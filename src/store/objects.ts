/** Deeper values count as different, so that no input can exhaust the stack. */
const maximumDepth = 500;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Whether two values made of JSON say the same. Used to keep the old object, so that what reads it need not redraw. */
export function deepEqual(left: unknown, right: unknown, depth = 0): boolean {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right) || depth > maximumDepth) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && deepEqual(left[name], right[name], depth + 1))
  );
}

/** The old value when the new one says the same. */
export const keep = <T>(old: T, next: T): T => (deepEqual(old, next) ? old : next);

/** A copy without one key. */
export const without = <T extends object, Key extends keyof T>(value: T, key: Key): Omit<T, Key> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<T, Key>;

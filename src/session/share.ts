import { keep } from '../store/index.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The new value with every part that says the same as before taken from the old one, so that nothing redraws for it. */
export function share<T>(before: T, next: T): T {
  const kept = keep(before, next);
  if (kept === before || !isRecord(before) || !isRecord(next)) return kept;
  const parts = Object.entries(next).map(([key, value]) => [key, share<unknown>(before[key], value)]);
  return Object.fromEntries(parts) as T;
}

import { lazy, type LazyPart } from '../ui/lazy.js';

/** Fetches what most messages are written without, and registers it. */
export async function loadExtras(): Promise<void> {
  (await import('./extras/index.js')).registerExtras();
}

const EXTRAS: LazyPart = { tag: 'ck-draft-extras', load: loadExtras };

/** Draws `arrived` when the chunk of what most messages are written without is there. */
export const extra = (arrived: () => unknown, fallback: () => unknown = () => null): unknown =>
  lazy(EXTRAS, arrived, fallback);

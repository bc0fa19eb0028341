import { lazy, type LazyPart } from '../ui/lazy.js';

/** Fetches what draws rare states and speaks, and registers it. */
export async function loadStates(): Promise<void> {
  (await import('./states/index.js')).registerStates();
}

const STATES: LazyPart = { tag: 'ck-setup', load: loadStates };

/** Draws `arrived` when the chunk of rare states is there. */
export const rareState = (arrived: () => unknown, fallback: () => unknown = () => null): unknown =>
  lazy(STATES, arrived, fallback);

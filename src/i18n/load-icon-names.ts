import type { IconNames } from './icons/icon-names.js';

const LOADERS: Readonly<Record<string, () => Promise<{ readonly names: IconNames }>>> = {
  ar: () => import('./icons/ar.js'),
};

/** The names in a language; in English where it has none, and none at all when they cannot be fetched. */
export async function loadIconNames(locale: string): Promise<IconNames> {
  const load = Object.hasOwn(LOADERS, locale) ? LOADERS[locale] : undefined;
  try {
    return (await (load ?? (() => import('./icons/en.js')))()).names;
  } catch {
    return {};
  }
}

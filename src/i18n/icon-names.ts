/**
 * What the buttons of a page are called when they have nothing but one of ChatKit's header icons (PROTOCOL 4.7): what
 * such an icon stands for. In chunks of their own, since most pages have no such button.
 */
export type IconNames = Readonly<Record<string, string>>;

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

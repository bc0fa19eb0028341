import { directionOf, matchLocale } from './locales.js';
import type { Strings } from './strings.js';
import { english, type Translation } from './translation.js';

/** The languages that have sentences of their own, each in a chunk of its own. */
const LOADERS: Readonly<Record<string, () => Promise<{ readonly strings: Strings }>>> = {
  ar: () => import('./locales/ar.js'),
};

/**
 * Finds the sentences for a BCP 47 tag. Never rejects: a language that is not supported, not translated yet or that did
 * not load falls back to English, and `log` hears of it. Languages that ChatKit supports keep their tag then, so that
 * the server still answers in them.
 */
export async function findTranslation(tag: string, log?: (message: string) => void): Promise<Translation> {
  const locale = matchLocale(tag);
  if (locale === undefined) {
    log?.(`Locale "${tag}" is not supported; showing English.`);
    return english;
  }
  if (locale === english.locale) return english;
  const load = Object.hasOwn(LOADERS, locale) ? LOADERS[locale] : undefined;
  if (!load) {
    log?.(`Locale "${locale}" is not translated yet; showing English.`);
    return { ...english, locale };
  }
  try {
    const { strings } = await load();
    return { locale, direction: directionOf(locale), strings };
  } catch {
    log?.(`The translation for "${locale}" did not load; showing English.`);
    return { ...english, locale };
  }
}

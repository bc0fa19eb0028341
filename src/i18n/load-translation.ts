import { english, type Translation } from './translation.js';

/**
 * Finds the sentences for a BCP 47 tag. Never rejects: a language that is not supported, not translated yet or that did
 * not load falls back to English, and `log` hears of it. Only other languages than English need anything to be fetched.
 */
export async function loadTranslation(tag: string, log?: (message: string) => void): Promise<Translation> {
  if (/^en(?![a-z0-9])/i.test(tag)) return english;
  try {
    const { findTranslation } = await import('./find-translation.js');
    return await findTranslation(tag, log);
  } catch {
    log?.(`The translation for "${tag}" did not load; showing English.`);
    return english;
  }
}

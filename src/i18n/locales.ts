/**
 * The 63 languages of ChatKit (PROTOCOL 7.1) as it names them. A bare code stands for its first entry here, and
 * `zh-Hant` for `zh-TW`.
 */
export const LOCALES: readonly string[] = (
  'en am ar bg-BG bn-BD bs-BA ca-ES cs-CZ da-DK de-DE el-GR es-419 es-ES et-EE fi-FI fr-FR fr-CA gu-IN hi-IN hr-HR ' +
  'hu-HU hy-AM id-ID is-IS it-IT ja-JP ka-GE kk kn-IN ko-KR lt lv-LV mk-MK ml mn mr-IN ms-MY my-MM nb-NO nl-NL pa ' +
  'pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI so-SO sq-AL sr-RS sv-SE sw-TZ ta-IN te-IN th-TH tl tr-TR uk-UA ur vi-VN ' +
  'zh-CN zh-HK zh-TW'
).split(' ');

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Which way a language's usual script is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

/** Languages whose other regions have a translation of their own, next to the one for the country that comes first. */
const OTHER_REGIONS: Readonly<Record<string, string>> = { es: 'es-419', pt: 'pt-PT' };

/** Varieties that must be asked for by their region. */
const VARIETIES: readonly string[] = ['fr-CA', 'zh-HK'];

/**
 * The supported language nearest to a BCP 47 tag: the same language in the same region, else in the same script, else
 * the language's first. Undefined for languages that are not supported and for what is no tag.
 */
export function matchLocale(tag: string): string | undefined {
  const wanted = parse(tag)?.maximize();
  if (!wanted) return undefined;
  // "no" is Norwegian of either kind.
  const language = wanted.language === 'no' ? 'nb' : wanted.language;
  const candidates = LOCALES.map((locale) => ({ locale, full: new Intl.Locale(locale).maximize() })).filter(
    ({ full }) => full.language === language,
  );
  const sameScript = candidates.filter(({ full }) => full.script === wanted.script);
  return (
    sameScript.find(({ full }) => full.region === wanted.region)?.locale ??
    OTHER_REGIONS[language] ??
    sameScript.find(({ locale }) => !VARIETIES.includes(locale))?.locale ??
    candidates[0]?.locale
  );
}

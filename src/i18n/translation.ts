import { englishStrings } from './english.js';
import type { CoreStrings, Strings } from './strings.js';

/** A language as it is used: its tag, its direction and its sentences. */
export interface Translation {
  /** A BCP 47 tag, also sent as `Accept-Language`. */
  readonly locale: string;
  /** Of the sentences; what people and models write goes by its own. */
  readonly direction: 'ltr' | 'rtl';
  /** What the core says; chunks get the rest with `allStrings`. */
  readonly strings: CoreStrings | Strings;
}

/** The language that needs no loading. */
export const english: Translation = { locale: 'en', direction: 'ltr', strings: englishStrings };

import type { Strings } from './strings.js';

export type { Strings };

/** A language as it is used: its tag, its direction and its sentences. */
export interface Translation {
  /** A BCP 47 tag, also sent as `Accept-Language`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Strings;
}

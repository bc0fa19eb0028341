import { allEnglish } from './more-english.js';
import type { Strings } from './strings.js';
import type { Translation } from './translation.js';

/** Every sentence of a language, for chunks that are fetched later: the core has only some of the English ones. */
export const allStrings = ({ strings }: Translation): Strings => ('edit' in strings ? strings : allEnglish);

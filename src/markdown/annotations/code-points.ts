import { hasPrefix } from '../prefixes.js';

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** The first index of a sorted range for which `isAfter` holds; `count` when there is none. */
export function firstIndex(count: number, isAfter: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Converts offsets in code points to UTF-16 offsets, for a text that grows: no character is looked at twice. */
export class CodePoints {
  #text = '';
  /** UTF-16 offsets of the characters that take two units. */
  #pairs: number[] = [];

  get text(): string {
    return this.#text;
  }

  /** False when the text did not only grow, so that what is known of offsets in it no longer holds. */
  setText(text: string): boolean {
    if (text === this.#text) return true;
    const grew = hasPrefix(text, this.#text);
    // The last unit may have been the first half of a pair.
    const from = grew ? Math.max(0, this.#text.length - 1) : 0;
    if (!grew) this.#pairs = [];
    this.#text = text;
    PAIR.lastIndex = from;
    for (let found = PAIR.exec(text); found; found = PAIR.exec(text)) this.#pairs.push(found.index);
    return grew;
  }

  /** May lie beyond the text. */
  toUtf16(codePoints: number): number {
    const pairs = this.#pairs;
    return codePoints + firstIndex(pairs.length, (i) => (pairs[i] ?? 0) - i >= codePoints);
  }
}

/** What people see as one character is hardly ever longer. */
const REACH = 64;
const ASCII_OR_SPACE = /[\x20-\x7e\n\r]/;

/** `at`, or the end of the character, as people see it, that this offset would split. */
export function graphemeEnd(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return at;
  const isPlain = ASCII_OR_SPACE.test(text.charAt(at - 1)) && /[\x20-\x7e]/.test(text.charAt(at));
  if (isPlain) return at;
  // From the last space, since what belongs together can begin long before: flags, and letters with many marks.
  const before = text.slice(Math.max(0, at - REACH), at);
  const start = at - before.length + Math.max(0, before.search(/\s\S*$/));
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(start, at + REACH));
  const found = segments.containing(at - start);
  return !found || start + found.index === at ? at : start + found.index + found.segment.length;
}

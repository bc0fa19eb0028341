const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** The character before `at`, both halves of it. */
export function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}

const charAfter = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32);

/** What a run of `*`, `_` or `~` can do (CommonMark 6.2). */
export interface RunRules {
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** It follows a letter, and none but a letter follows it. */
  readonly inWord: boolean;
}

/** The rules for the run from `start` to `end`; before `from` there is nothing. */
export function runRules(text: string, from: number, start: number, end: number): RunRules {
  const isUnderscore = text.charAt(start) === '_';
  const previous = start === from ? ' ' : charBefore(text, start);
  const next = charAfter(text, end);
  const spaceBefore = SPACE.test(previous);
  const spaceAfter = SPACE.test(next);
  const markBefore = PUNCTUATION.test(previous);
  const markAfter = PUNCTUATION.test(next);
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  return {
    canOpen: left && (!isUnderscore || !right || markBefore),
    canClose: right && (!isUnderscore || !left || markAfter),
    inWord: !spaceBefore && !markBefore && !markAfter,
  };
}

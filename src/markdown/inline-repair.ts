import type { OpenDelimiter, OpenEnds } from './inline-scan.js';

/** An open bracket is hidden no longer than for this many characters; then it probably is just a bracket. */
const MAX_HIDDEN_BRACKET = 300;

/** More open emphasis than this is not meant, and shown as it was written. */
const MAX_OPEN = 12;

/** The unsettled end of a growing text, made whole. */
export interface Repaired {
  readonly source: string;
  /** Up to here the source equals the text, so that offsets agree. */
  readonly exact: number;
}

interface Removal {
  readonly at: number;
  readonly length: number;
}

function bracketRemovals(open: OpenEnds, length: number): Removal[] {
  return open.brackets
    .filter(({ at, image }) => !image && at < open.cut && length - at <= MAX_HIDDEN_BRACKET)
    .map(({ at }) => ({ at, length: 1 }));
}

/** Where the text ends that can be shown: before hidden markup, white space, and markup that has no content yet. */
function visibleEnd(
  text: string,
  from: number,
  open: OpenEnds,
  removals: Removal[],
  delimiters: OpenDelimiter[],
): number {
  let end = open.cut;
  for (;;) {
    while (end > from && /\s/.test(text.charAt(end - 1))) end -= 1;
    const delimiter = delimiters.at(-1);
    const removal = removals.at(-1);
    if (delimiter && delimiter.at + delimiter.count >= end) {
      end = Math.min(end, delimiter.at);
      delimiters.pop();
    } else if (removal && removal.at + removal.length >= end) {
      end = Math.min(end, removal.at);
      removals.pop();
    } else return end;
  }
}

/**
 * Repairs half-open markup at the end of a growing text, so that none is ever seen: what surely is markup is closed, and
 * what may be markup is left out until it is whole. `from` is where the unsettled part begins.
 */
export function repair(text: string, from: number, found: OpenEnds): Repaired {
  const open = { ...found };
  const halfImage = open.brackets.find((bracket) => bracket.image);
  if (halfImage) open.cut = Math.min(open.cut, halfImage.at);
  let closing = '';
  if (open.code && open.code.at < open.cut) {
    const { at, ticks } = open.code;
    const content = text.slice(at + ticks, open.cut).replace(/`+$/, '');
    if (content.trim() === '') open.cut = at;
    else {
      open.cut = at + ticks + content.trimEnd().length;
      closing = '`'.repeat(ticks);
    }
  }
  const likely = open.delimiters.filter((delimiter) => delimiter.likely && delimiter.at < open.cut);
  const delimiters = likely.length > MAX_OPEN ? [] : likely;
  const removals = bracketRemovals(open, text.length);
  const end = visibleEnd(text, from, open, removals, delimiters);
  let source = '';
  let at = from;
  for (const removal of removals) {
    source += text.slice(at, removal.at);
    at = removal.at + removal.length;
  }
  source += text.slice(at, end) + closing;
  for (const { char, count } of delimiters.toReversed()) source += char.repeat(count);
  return { source, exact: Math.min(end, removals[0]?.at ?? end) - from };
}

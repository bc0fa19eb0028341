/** A stretch of a title: found words are marked. */
export interface TitlePart {
  readonly text: string;
  readonly found: boolean;
}

/** Letters without case and accents, with the place of each in the text; searching is on these. */
interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end: the place in the original. */
  readonly places: readonly number[];
}

function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    places.push(...Array.from(plain.split(''), () => place));
    folded += plain;
    place += character.length;
  }
  places.push(place);
  return { text: folded, places };
}

const words = (query: string): readonly string[] => fold(query).text.split(/\s+/).filter(Boolean);

/**
 * The title in stretches when it has every word of the query, in any order, case and with or without accents; null when
 * it has not. A query without words fits everything.
 */
export function matchTitle(title: string, query: string): readonly TitlePart[] | null {
  const wanted = words(query);
  const { text, places } = fold(title);
  const found: [start: number, end: number][] = [];
  for (const word of wanted) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    found.push([places[at] ?? 0, endOf(places, at + word.length)]);
  }
  return cut(title, found);
}

/** Where the character ends whose last folded unit is before `unit`; marks that follow it belong to it. */
function endOf(places: readonly number[], unit: number): number {
  const last = places[unit - 1] ?? 0;
  return places.slice(unit).find((place) => place > last) ?? places.at(-1) ?? 0;
}

function cut(title: string, found: [start: number, end: number][]): readonly TitlePart[] {
  const parts: TitlePart[] = [];
  let done = 0;
  const add = (end: number, isFound: boolean): void => {
    if (end > done) parts.push({ text: title.slice(done, end), found: isFound });
    done = Math.max(done, end);
  };
  for (const [start, end] of found.sort(([one], [other]) => one - other)) {
    add(start, false);
    add(end, true);
  }
  add(title.length, false);
  return parts;
}

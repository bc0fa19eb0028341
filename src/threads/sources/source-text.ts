import type { Strings } from '../../i18n/index.js';
import type { Source, URLSource } from '../../protocol/index.js';
import type { NumberedSource } from './turn-sources.js';

/** Characters of a label in the text; the whole of it is in its name and card. */
const LABEL = 28;

/** The host of an address, without `www.`; empty for what is none. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** Who published a page: what the server says, else its host; empty for what is no address. */
export function attributionOf({ attribution, url }: URLSource): string {
  const given = attribution?.trim() ?? '';
  return given === '' ? hostOf(url) : given;
}

/** What a source is called: its title, else its host, file name or id. */
export function sourceTitle(source: Source, strings: Strings): string {
  return source.title.trim() || fallbackTitle(source) || strings.source;
}

function fallbackTitle(source: Source): string {
  switch (source.type) {
    case 'url':
      return hostOf(source.url) || source.url;
    case 'file':
      return source.filename;
    case 'entity':
      return source.label ?? source.id;
    case 'unknown':
      return source.description ?? '';
  }
}

/** Where a source comes from; empty when that says no more than its title. */
export function sourceOrigin(source: Source, strings: Strings): string {
  const origin = originOf(source);
  return origin === sourceTitle(source, strings) ? '' : origin;
}

function originOf(source: Source): string {
  switch (source.type) {
    case 'url':
      return attributionOf(source);
    case 'file':
      return source.filename;
    case 'entity':
      return source.label ?? source.group ?? '';
    case 'unknown':
      return source.group ?? '';
  }
}

/** A day as servers write it, with or without a time after it. */
const DAY = /^\d{4}-\d{2}-\d{2}(?=$|[T ]\d)/;

/** When a source was published: a day in the words of the language, anything else as the server says it. */
export function sourceDate({ timestamp }: Source, strings: Strings): string {
  const words = timestamp?.trim() ?? '';
  const [day] = DAY.exec(words) ?? [];
  // Noon, so that it is this day everywhere; no time for what only looks like a day.
  const time = Date.parse(`${day}T12:00`);
  return Number.isNaN(time) ? words : strings.day(time);
}

/** The words of a citation instead of its number; empty when it has none. */
export function citationLabel(source: Source): string {
  const label = source.type === 'entity' ? (source.inline_label?.trim() ?? '') : '';
  const characters = Array.from(label);
  return characters.length > LABEL
    ? `${characters
        .slice(0, LABEL - 1)
        .join('')
        .trimEnd()}…`
    : label;
}

/** The accessible name of a citation. */
export function citationName(sources: readonly NumberedSource[], strings: Strings): string {
  const [first] = sources;
  if (!first) return '';
  const label = first.source.type === 'entity' ? (first.source.inline_label?.trim() ?? '') : '';
  const title = sourceTitle(first.source, strings);
  const name = label === '' || title.includes(label) ? title : `${label}, ${title}`;
  return strings.sourceName(first.number, name, sources.length - 1);
}

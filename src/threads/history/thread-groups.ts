import { allStrings } from '../../i18n/all-strings.js';
import type { Translation } from '../../i18n/index.js';
import type { ThreadMetadata } from '../../protocol/index.js';
import { daysBetween, threadDate } from './thread-date.js';

/** Threads under one heading. */
export interface ThreadGroup {
  readonly key: string;
  readonly heading: string;
  /** In the order received (PROTOCOL A15). */
  readonly threads: readonly ThreadMetadata[];
}

interface Place {
  /** Groups stand in the order of their keys, from the newest. */
  readonly key: string;
  readonly heading: string;
}

/** Puts threads under Today, Yesterday, Previous 7 days, and months. Those without a date come last. */
export function groupThreads(
  threads: readonly ThreadMetadata[],
  translation: Translation,
  now: Date,
): readonly ThreadGroup[] {
  const groups = new Map<string, { place: Place; threads: ThreadMetadata[] }>();
  for (const thread of threads) {
    const place = placeOf(thread, translation, now);
    const group = groups.get(place.key) ?? { place, threads: [] };
    group.threads.push(thread);
    groups.set(place.key, group);
  }
  return [...groups.values()]
    .map(({ place, threads: members }) => ({ ...place, threads: members }))
    .sort((one, other) => (one.key < other.key ? 1 : -1));
}

function placeOf({ created_at }: ThreadMetadata, translation: Translation, now: Date): Place {
  const strings = allStrings(translation);
  const date = threadDate(created_at);
  if (!date) return { key: '', heading: strings.undated };
  const days = daysBetween(date, now);
  // A server's clock may be ahead.
  if (days <= 0) return { key: 'today', heading: strings.today };
  if (days === 1) return { key: 'recent-2', heading: strings.yesterday };
  if (days <= 7) return { key: 'recent-1', heading: strings.previousSevenDays };
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return {
    key: `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`,
    heading: new Intl.DateTimeFormat(translation.locale, { month: 'long', ...year }).format(date),
  };
}

/** What tells an untitled thread from others: the time of today, else the day. Empty without a date. */
export function shortDate({ created_at }: ThreadMetadata, locale: string, now: Date): string {
  const date = threadDate(created_at);
  if (!date) return '';
  const style: Intl.DateTimeFormatOptions =
    daysBetween(date, now) <= 0 ? { hour: 'numeric', minute: '2-digit' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, style).format(date);
}

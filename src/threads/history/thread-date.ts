/** Date and time as servers write them; the zone may be missing, and with it everything after the day. */
const DATE = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/i;

/**
 * When a thread was begun, for a coarse date on screen. Without a zone it is read as local time: which zone the server
 * meant is unknown (PROTOCOL 9.2). Null for what is no date.
 */
export function threadDate(createdAt: string): Date | null {
  const [, day, minutes = '00:00', seconds = '00', zone = ''] = DATE.exec(createdAt) ?? [];
  if (day === undefined) return null;
  const date = new Date(`${day}T${minutes}:${seconds}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** How many midnights lie between two moments, on the clock of the person who looks. */
export function daysBetween(earlier: Date, later: Date): number {
  const day = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((day(later) - day(earlier)) / 86_400_000);
}

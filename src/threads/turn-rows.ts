import type { ItemEntry } from '../store/index.js';
import { groupTurns, isVisible } from '../store/selectors.js';

/** One answer, for what can be done with it (PROTOCOL 4.2). */
export interface TurnRow {
  /** Key of the question; null: there is none to be answered again. */
  readonly question: string | null;
  /** Keys of everything that answers it, invisible items included. */
  readonly answers: readonly string[];
  /** Nothing comes after it. */
  readonly newest: boolean;
}

/**
 * The answers that something can be done with, by the key of the last item that a person sees of each. None while
 * questions of the server wait for answers at the end: that turn is not over.
 */
export function turnRows(entries: readonly ItemEntry[]): ReadonlyMap<string, TurnRow> {
  const turns = groupTurns(entries);
  const rows = new Map<string, TurnRow>();
  turns.forEach(({ question, answers }, index) => {
    const last = answers.findLast(isVisible);
    if (!last || (last.item.type === 'structured_input' && last.item.status === 'pending')) return;
    const newest = index === turns.length - 1;
    rows.set(last.key, { question: question?.key ?? null, answers: answers.map(({ key }) => key), newest });
  });
  return rows;
}

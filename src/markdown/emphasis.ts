import { joinTexts, textToken, type InlineToken } from './inline-tokens.js';

/** A run of `*`, `_` or `~` that may begin or end emphasis. */
export interface DelimiterRun {
  readonly type: 'run';
  readonly char: string;
  /** Where its unused characters begin, and how many are left. */
  readonly start: number;
  readonly count: number;
  /** How many there were. */
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

type Flat = InlineToken | DelimiterRun;

/** CommonMark 6.2, rules 9 and 10; strikethrough begins and ends with the same number of tildes. */
function fits(opener: Flat, closer: DelimiterRun): opener is DelimiterRun {
  if (opener.type !== 'run' || opener.char !== closer.char || !opener.canOpen) return false;
  if (closer.char === '~') return opener.length === closer.length;
  const odd = (opener.canClose || closer.canOpen) && closer.length % 3 !== 0;
  return !odd || (opener.length + closer.length) % 3 !== 0;
}

const settle = (nodes: readonly Flat[]): InlineToken[] =>
  joinTexts(nodes.map((node) => (node.type === 'run' ? textToken(node.char.repeat(node.count)) : node)));

/** Nests what stands between runs that belong together; all other runs are text. */
export function nestEmphasis(nodes: readonly Flat[], source: string): InlineToken[] {
  const made: Flat[] = [];
  /** By kind of run: below this place there is no beginning for it. Keeps many runs without an end linear. */
  const floors = new Map<string, number>();
  for (const node of nodes) {
    let run = node;
    while (run.type === 'run' && run.canClose && run.count > 0) {
      const closer = run;
      const kind = `${closer.char}${String(closer.canOpen)}${closer.length % 3}`;
      let at = made.length - 1;
      const floor = floors.get(kind) ?? 0;
      while (at >= floor && !fits(made[at] as Flat, closer)) at -= 1;
      const opener = made[at];
      if (at < floor || opener?.type !== 'run') {
        floors.set(kind, made.length);
        break;
      }
      const isStrong = opener.count > 1 && closer.count > 1;
      const used = isStrong ? 2 : 1;
      const tokens = settle(made.splice(at + 1));
      made.pop();
      const left = opener.count - used;
      if (left > 0) made.push({ ...opener, count: left });
      const raw = source.slice(opener.start + left, closer.start + used);
      made.push({ type: closer.char === '~' ? 'del' : isStrong ? 'strong' : 'em', raw, tokens });
      for (const [key, place] of floors) floors.set(key, Math.min(place, at));
      run = { ...closer, start: closer.start + used, count: closer.count - used };
    }
    if (run.type !== 'run' || run.count > 0) made.push(run);
  }
  return settle(made);
}

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ItemEntry, Notice } from '../../src/store/index.js';
import { arrange } from '../../src/threads/exchanges.js';

const common = { thread_id: 't', created_at: '' };
const bodies = {
  q: { type: 'user_message', content: [], attachments: [], inference_options: {} },
  a: { type: 'assistant_message', content: [] },
  t: { type: 'client_tool_call', status: 'pending', call_id: '', name: '', arguments: {} },
  e: { type: 'end_of_turn' },
  u: { type: 'unknown', wire_type: 'handoff' },
} as const;

/** `q1 a2`: a question with the key q1, then an answer with the key a2. */
function entries(words: string): ItemEntry[] {
  return words
    .split(' ')
    .filter(Boolean)
    .map((key) => {
      const body = bodies[key.charAt(0) as keyof typeof bodies];
      return {
        key,
        item: { ...common, ...body, id: key },
        finished: true,
        delivery: 'sent',
        live: false,
      };
    });
}

const notice = (id: string, afterKey: string | null): Notice => ({ id, level: 'info', message: id, afterKey });
const shape = (exchanges: ReturnType<typeof arrange>): string[] =>
  exchanges.map(({ rows }) => rows.map(({ id }) => id).join(' '));

describe('arrange', () => {
  it('puts each question with its answers', () => {
    expect(shape(arrange(entries('q1 a1 a2 q2 a3'), []))).to.deep.equal(['q1 a1 a2', 'q2 a3']);
  });

  it('keeps answers before the first question', () => {
    expect(shape(arrange(entries('a1 q1'), []))).to.deep.equal(['a1', 'q1']);
  });

  it('shows nothing for items that have nothing to show', () => {
    expect(shape(arrange(entries('q1 t1 a1 u1 e1'), []))).to.deep.equal(['q1 a1']);
  });

  it('begins a turn after a question and after an end of turn', () => {
    const [exchange] = arrange(entries('q1 a1 a2 e1 a3'), []);
    const starts = exchange?.rows.map((row) => row.kind === 'item' && row.startsTurn);
    expect(starts).to.deep.equal([true, true, false, true]);
  });

  it('puts notices after the item that they followed, also an invisible one', () => {
    const notices = [notice('n1', null), notice('n2', 'q1'), notice('n3', 't1'), notice('n4', 'q1')];
    expect(shape(arrange(entries('q1 t1 a1'), notices))).to.deep.equal([
      'notice:n1',
      'q1 notice:n2 notice:n4 notice:n3 a1',
    ]);
  });

  it('keeps the id of an exchange when older items come before it', () => {
    const before = arrange(entries('a3 q4 a5'), []);
    const after = arrange(entries('q1 a2 a3 q4 a5'), [], before);
    expect(shape(after)).to.deep.equal(['q1 a2 a3', 'q4 a5']);
    expect(after.map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
  });

  it('shows every visible item once and in order, under ids that differ, whatever comes before or after', () => {
    const kinds = fc.array(fc.constantFrom('q', 'a', 't', 'e', 'u'), { maxLength: 30 });
    fc.assert(
      fc.property(kinds, kinds, (older, newer) => {
        const all = [...older, ...newer].map((kind, index) => `${kind}${index}`);
        const first = arrange(entries(all.slice(older.length).join(' ')), []);
        const whole = arrange(entries(all.join(' ')), [], first);
        const shown = whole.flatMap(({ rows }) => rows.map(({ id }) => id));
        expect(shown).to.deep.equal(all.filter((key) => /^[qa]/.test(key)));
        expect(new Set(whole.map(({ id }) => id)).size).to.equal(whole.length);
        // What was on screen stays in an element of the same id.
        const idsBefore = new Map(first.map(({ id, rows }) => [rows[0]?.id, id]));
        for (const { id, rows } of whole) {
          const question = rows[0]?.id;
          if (question?.startsWith('q') && idsBefore.has(question)) expect(id).to.equal(idsBefore.get(question));
        }
      }),
    );
  });
});

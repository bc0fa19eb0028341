import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type Action, type ChatState, type Conversation, type ItemEntry } from '../../src/store/index.js';
import { narrowCommonEvent } from '../../src/protocol/narrow/common.js';
import { commonReducers, reduceCommon } from '../../src/store/reduce.js';
import { reduceAll as reduce } from '../../src/store/rare/reduce.js';
import * as selectors from '../../src/store/selectors.js';
import { action, streamEvent } from './arbitraries.js';
import {
  added,
  ask,
  asked,
  assistant,
  delta,
  deepFreeze,
  eof,
  events,
  opened,
  run,
  start,
  textsOf,
  user,
} from './helpers.js';

const actions = fc.array(action, { maxLength: 40, size: 'max' });

const areDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

const wireType = ({ item }: ItemEntry): string => (item.type === 'unknown' ? item.wire_type : item.type);

/** Only models that repeat their ids give two entries one id (PROTOCOL A3). */
const sharesIdRightly = ({ item }: ItemEntry, entries: readonly ItemEntry[]): boolean => {
  const same = entries.filter((other) => item.id !== '' && other.item.id === item.id);
  return same.length < 2 || same.some((other) => other.item.type === 'assistant_message');
};

/** What must hold of every conversation; plain conditions, because they are asked thousands of times. */
const rules = {
  'keys and entries belong together': ({ keys, entries }: Conversation) =>
    keys.length === entries.length && entries.every((entry, index) => entry.key === keys[index]),
  'keys are unique and not empty': ({ keys }: Conversation) => areDistinct(keys) && !keys.includes(''),
  'notices follow an entry': ({ keys, notices }: Conversation) =>
    areDistinct(notices.map((notice) => notice.id)) &&
    notices.every(({ afterKey }) => afterKey === null || keys.includes(afterKey)),
  'hidden items are not kept': ({ entries }: Conversation) =>
    !entries.some((entry) => wireType(entry).includes('hidden_context')),
  'ids are unique but for A3': ({ entries }: Conversation) => entries.every((entry) => sharesIdRightly(entry, entries)),
};

function expectSoundState(state: ChatState): void {
  for (const conversation of [state.conversation, ...Object.values(state.background)]) {
    for (const [rule, holds] of Object.entries(rules)) if (!holds(conversation)) expect.fail(rule);
  }
  const { turn, threadId, backgroundTurns } = state;
  if (turn && turn.threadId !== threadId) expect.fail('the turn is that of the shown thread');
  if (threadId !== null && backgroundTurns.some((other) => other.threadId === threadId)) {
    expect.fail('a turn in the background is that of another thread');
  }
  if (!areDistinct(state.history.ids)) expect.fail('a thread is listed once');
}

/** Whether the core alone can be given the action; a retry is the library's. */
const isCommon = (given: Action): boolean =>
  Object.hasOwn(commonReducers, given.type) &&
  (given.type !== 'stream.event' || narrowCommonEvent(given.event) !== null) &&
  (given.type !== 'turn.started' || given.retryItemId === undefined);

describe('the reducer of the core', () => {
  it('makes of what it knows the same as the whole one', () => {
    fc.assert(
      fc.property(actions, (sequence) => {
        let small = start();
        let whole = start();
        for (const one of sequence.filter(isCommon)) {
          small = reduceCommon(small, one);
          whole = reduce(whole, one);
          expect(small).to.deep.equal(whole);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('reduce, for any sequence of actions', () => {
  it('never throws, never changes what it is given, and keeps the state sound', () => {
    fc.assert(
      fc.property(actions, (list) => {
        // `run` freezes all states and actions.
        let state = start();
        for (const each of list) {
          state = run(state, each);
          expectSoundState(state);
        }
      }),
    );
  });

  it('replays to the same state', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const copy = JSON.parse(JSON.stringify(list)) as Action[];
        expect(run(start(), ...list)).to.deep.equal(run(start(), ...copy));
      }),
    );
  });

  it('keeps entries in their order: what is on screen moves only when it is sent again', () => {
    fc.assert(
      fc.property(actions, (list) => {
        let state = start();
        for (const each of list) {
          const next = run(state, each);
          const isSameView = next.threadId === state.threadId && each.type !== 'thread.selected';
          if (isSameView && each.type !== 'turn.started') {
            const before = state.conversation.keys.filter((key) => next.conversation.keys.includes(key));
            const after = next.conversation.keys.filter((key) => state.conversation.keys.includes(key));
            expect(after).to.deep.equal(before);
          }
          state = next;
        }
      }),
    );
  });

  it('keeps the arrays and objects of what did not change', () => {
    fc.assert(
      fc.property(actions, (list) => {
        let state = start();
        for (const each of list) {
          const next = run(state, each);
          const isSameKeys = JSON.stringify(next.conversation.keys) === JSON.stringify(state.conversation.keys);
          const replacesAll = each.type === 'thread.selected' || each.type === 'turn.started';
          if (isSameKeys && next.threadId === state.threadId && !replacesAll) {
            expect(next.conversation.keys).to.equal(state.conversation.keys);
          }
          state = next;
        }
        const settled = state.turn ? run(state, { type: 'turn.ended', turnId: state.turn.id }) : state;
        expect(run(settled, { type: 'turn.ended', turnId: 99 })).to.equal(settled);
      }),
    );
  });

  it('every selector can be asked about every state', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const state = deepFreeze(list.reduce(reduce, start()));
        const { conversation } = state;
        const turns = selectors.groupTurns(conversation.entries);
        const grouped = turns.flatMap((turn) => [...(turn.question ? [turn.question] : []), ...turn.answers]);
        expect(grouped).to.deep.equal(conversation.entries);
        expect(new Set(turns.map((turn) => turn.key)).size).to.equal(turns.length);
        const last = selectors.pendingStructuredInput(conversation);
        if (last) expect(conversation.entries.filter(selectors.isVisible).at(-1)).to.equal(last);
        if (selectors.canStop(state)) expect(selectors.isBusy(state)).to.be.true;
      }),
    );
  });
});

describe('reduce, for any stream', () => {
  it('the text is the sum of its deltas, however they come', () => {
    const deltas = fc.array(fc.tuple(fc.nat(3), fc.string({ maxLength: 5 })), { minLength: 1 });
    fc.assert(
      fc.property(deltas, (list) => {
        const state = asked(added(assistant('a')), ...list.map(([part, text]) => delta('a', text, part)));
        const expected = [0, 1, 2, 3].map((part) => list.filter(([at]) => at === part).map(([, text]) => text));
        const parts = Math.max(...list.map(([part]) => part)) + 1;
        expect(textsOf(state, 'a')).to.deep.equal(expected.slice(0, parts).map((texts) => texts.join('')));
      }),
    );
  });

  it('leaves nothing in the making when it has ended', () => {
    fc.assert(
      fc.property(fc.array(streamEvent, { maxLength: 40 }), (list) => {
        const state = run(opened(user('u0')), ask(), ...events(...list), ...eof);
        expect(state.turn).to.be.null;
        expect(state.conversation.progress).to.be.null;
        for (const entry of state.conversation.entries) {
          expect(entry.finished).to.be.true;
          expect(entry.delivery).to.not.equal('sending');
          expect(entry).to.not.have.property('imageProgress');
        }
      }),
    );
  });

  it('changes nothing once the turn is over', () => {
    fc.assert(
      fc.property(fc.array(streamEvent, { maxLength: 20 }), (list) => {
        const over = run(asked(), ...eof);
        expect(run(over, ...events(...list))).to.equal(over);
      }),
    );
  });
});

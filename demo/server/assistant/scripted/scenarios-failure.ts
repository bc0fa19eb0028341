import { CustomStreamError, CutConnection } from '../../errors.js';
import { assistantMessage, newItem } from '../items.js';
import type { Scenario } from './scenario.js';
import { beginToSay, say } from './stream-text.js';

const error: Scenario = {
  id: 'error',
  words: /\berrors?\b/,
  example: 'show an error',
  shows: 'an error in words, with a retry',
  async *run(turn) {
    yield* say(turn, 'I will ask the carrier where the parcel is.');
    await turn.pause(600);
    throw new CustomStreamError(
      'The carrier does not answer right now. Your order is safe; please try again in a moment.',
      true,
    );
  },
};

const crash: Scenario = {
  id: 'crash',
  words: /\bcrash(es)?\b/,
  example: 'crash',
  shows: 'an error without words',
  // eslint-disable-next-line require-yield -- nothing is ever said
  async *run(turn) {
    await turn.pause(600);
    throw new Error('The scripted assistant crashed, as it was asked to');
  },
};

const cut: Scenario = {
  id: 'cut',
  words: /\bcut\b/,
  example: 'cut the connection',
  shows: 'an answer that breaks off',
  async *run(turn) {
    const item = assistantMessage(newItem(turn.thread), []);
    yield* beginToSay(turn, item, 'The parcel left Rotterdam on Saturday morning, went on board of the ferry, and');
    // A browser drops what it has not read yet when a connection is cut.
    await turn.pause(1000);
    throw new CutConnection('The scripted assistant cut the connection, as it was asked to');
  },
};

const guardrail: Scenario = {
  id: 'guardrail',
  words: /\bguard ?rails?\b/,
  example: 'trip a guardrail',
  shows: 'an answer that is taken back',
  async *run(turn) {
    const item = assistantMessage(newItem(turn.thread), []);
    yield* beginToSay(turn, item, 'The customer lives at 14 Fjordgata, her phone number is +47 22');
    await turn.pause(300);
    yield { type: 'thread.item.removed', item_id: item.id };
    throw new CustomStreamError('This answer was taken back: it would have shown somebody’s private data.');
  },
};

/** How things go wrong (PROTOCOL 1.5). */
export const FAILURE_SCENARIOS: readonly Scenario[] = [cut, crash, guardrail, error];

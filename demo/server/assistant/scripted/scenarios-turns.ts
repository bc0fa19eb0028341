import { newItem } from '../items.js';
import type { Scenario } from './scenario.js';
import { say } from './stream-text.js';

const progress: Scenario = {
  id: 'progress',
  words: /\bprogress\b/,
  example: 'show progress',
  shows: 'a status line while it works',
  async *run(turn) {
    yield { type: 'progress_update', icon: 'search', text: 'Looking up order 10482…' };
    await turn.pause(1600);
    yield { type: 'progress_update', icon: 'mail', text: 'Asking the carrier…' };
    await turn.pause(1600);
    yield { type: 'progress_update', icon: 'write', text: 'Writing it down…' };
    await turn.pause(1200);
    yield* say(
      turn,
      'The carrier answered: order **10482** was loaded in Rotterdam at 06:40 and arrives in Oslo on Thursday.',
    );
  },
};

const notice: Scenario = {
  id: 'notice',
  words: /\bnotices?\b/,
  example: 'show notices',
  shows: 'notices of three levels',
  async *run(turn) {
    yield* say(turn, 'Three notices, from quiet to loud:');
    const notices = [
      { level: 'info', title: 'New opening hours', message: 'On Thursdays we now answer until **20:00**.' },
      {
        level: 'warning',
        message: 'You have used 90 of 100 messages. [See the plans](https://example.com/harbor/plans).',
      },
      {
        level: 'danger',
        title: 'Payments are down',
        message: 'Refunds wait until the bank is back. *No money is lost.*',
      },
    ] as const;
    for (const entry of notices) {
      await turn.pause(500);
      yield { type: 'notice', ...entry };
    }
  },
};

const effect: Scenario = {
  id: 'effect',
  words: /\beffects?\b/,
  example: 'trigger an effect',
  shows: 'an event for the page',
  async *run(turn) {
    yield* say(turn, 'I have asked the page to show a message. Look at its lower edge.');
    yield { type: 'client_effect', name: 'show_message', data: { text: 'Order 10482 was saved.', order: 10482 } };
  },
};

const locked: Scenario = {
  id: 'lock',
  words: /\block\b/,
  example: 'lock this thread',
  shows: 'a thread that waits',
  async *run(turn) {
    yield* say(
      turn,
      'A colleague takes over. Until she has answered, this conversation is **locked**; it stays in the history.',
    );
    turn.thread.status = { type: 'locked', reason: 'Waiting for a colleague to take over' };
  },
};

const closed: Scenario = {
  id: 'close',
  words: /\bclose\b/,
  example: 'close this thread',
  shows: 'a thread that has ended',
  async *run(turn) {
    yield* say(
      turn,
      'All done: the refund is on its way, and this conversation is **closed**. Start a new one whenever you like.',
    );
    turn.thread.status = { type: 'closed', reason: 'This conversation was closed after the refund.' };
  },
};

const title: Scenario = {
  id: 'title',
  words: /\btitle\b/,
  example: 'change the title',
  shows: 'a new title for the thread',
  async *run(turn) {
    await turn.pause(400);
    turn.thread.title = `Order 10482, ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
    yield* say(turn, `This conversation is now called **${turn.thread.title}**. The header and the history show it.`);
  },
};

const replace: Scenario = {
  id: 'replace',
  words: /\breplaces?\b/,
  example: 'replace an item',
  shows: 'an item that changes afterwards, and one of its own kind',
  async *run(turn) {
    const head = newItem(turn.thread);
    const task = { type: 'custom', title: 'Reserving the lamp…', icon: 'cube', status_indicator: 'loading' } as const;
    yield { type: 'thread.item.done', item: { ...head, type: 'task', task } };
    await turn.pause(1500);
    const done = {
      type: 'custom',
      title: 'Lamp reserved until Friday',
      icon: 'check-circle',
      status_indicator: 'complete',
    } as const;
    yield { type: 'thread.item.replaced', item: { ...head, type: 'task', task: done } };
    yield* say(turn, 'The line above was first “Reserving the lamp…”, and was then replaced in its place.');
    yield { type: 'thread.item.done', item: { ...newItem(turn.thread), type: 'end_of_turn' } };
  },
};

/** What a turn can do besides talking. */
export const TURN_SCENARIOS: readonly Scenario[] = [progress, notice, effect, locked, closed, title, replace];

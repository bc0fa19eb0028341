import type { Scenario } from './scenario.js';
import { LAMP, ORDERS_FILE, PAGING_GUIDE, RATE_LIMITS, RETURNS_POLICY } from './sources.js';
import { say } from './stream-text.js';
import { RunningWorkflow } from './workflow.js';

const think: Scenario = {
  id: 'think',
  words: /\b(think|reason|reasoning|thoughts?)\b/,
  example: 'think about it',
  shows: 'reasoning, then an answer',
  async *run(turn) {
    await turn.pause(300);
    const workflow = new RunningWorkflow(turn, 'reasoning');
    const started = Date.now();
    yield* workflow.begin();
    yield* workflow.think(
      '**Looking at the question.** The parcel left Rotterdam on Saturday, and the ferry to Oslo runs on Monday and Wednesday.',
    );
    await turn.pause(500);
    yield* workflow.think(
      '**Checking the calendar.** If it misses Monday’s ferry it arrives on Thursday. Customs takes half a day, so Thursday afternoon is the earliest honest promise.',
    );
    await turn.pause(500);
    yield* workflow.think(
      '**Choosing the words.** The customer needs a day, a reason and something to do. Nothing else.',
    );
    await turn.pause(300);
    yield* workflow.end({ duration: Math.max(1, Math.round((Date.now() - started) / 1000)) });
    yield* say(
      turn,
      `I would promise **Thursday afternoon**, not Wednesday.

- The parcel most likely missed Monday’s ferry; the next one arrives on Wednesday night.
- Customs in Oslo needs about half a day.
- A promise that is kept a day late costs more trust than an honest one.

Shall I write that to Nadia?`,
    );
  },
};

const search: Scenario = {
  id: 'search',
  words: /\bsearch(ing)?\b/,
  example: 'search for something',
  shows: 'a workflow of searches, files and images, with sources',
  async *run(turn) {
    const workflow = new RunningWorkflow(turn, 'custom');
    await turn.pause(300);
    yield* workflow.work(
      { type: 'custom', status_indicator: 'none', title: 'Understanding the question', icon: 'sparkle' },
      900,
    );
    yield* workflow.work(
      {
        type: 'web_search',
        status_indicator: 'none',
        title: 'Searching the documentation',
        queries: ['harbor api paging'],
        sources: [],
      },
      1400,
      {
        type: 'web_search',
        status_indicator: 'none',
        title: 'Searched the documentation',
        title_query: 'harbor api paging',
        queries: ['harbor api paging', 'harbor rate limit headers'],
        sources: [PAGING_GUIDE, RATE_LIMITS, RETURNS_POLICY],
      },
    );
    yield* workflow.work(
      { type: 'file', status_indicator: 'none', title: 'Reading the order export', sources: [ORDERS_FILE] },
      1100,
    );
    yield* workflow.work({ type: 'image', status_indicator: 'none', title: 'Looking at the photo of the label' }, 900);
    yield* workflow.work(
      {
        type: 'custom',
        status_indicator: 'none',
        title: 'Comparing the results',
        icon: 'analytics',
        content: 'Both pages agree: **300 requests a minute** on the Team plan, with a burst of 50.',
      },
      800,
    );
    yield* workflow.end({ title: 'Searched 3 pages and 1 file', icon: 'search' });
    yield* say(
      turn,
      'The Team plan allows **300 requests a minute** and bursts of 50. October’s export has 48,120 orders, so one pass takes 241 requests. The lamp alone is in 1,204 of them.',
      {
        citations: [
          { after: 'bursts of 50', source: RATE_LIMITS },
          { after: '48,120 orders', source: ORDERS_FILE },
          { after: '241 requests', source: PAGING_GUIDE },
          { after: 'The lamp alone', source: LAMP },
        ],
      },
    );
  },
};

const cite: Scenario = {
  id: 'sources',
  words: /\b(sources?|cite|cites|citations?|annotations?)\b/,
  example: 'cite your sources',
  shows: 'citations of pages, files and things',
  async *run(turn) {
    await turn.pause(450);
    yield* say(
      turn,
      `Everything can be sent back within **thirty days**, and what arrives broken is refunded without a question. The Marlow lamp is the exception that proves it: 12 of 1,204 came back in October.

For large accounts, page through the returns with a cursor and let the server set the pace.`,
      {
        citations: [
          { after: 'without a question', source: RETURNS_POLICY },
          { after: 'Marlow lamp', source: LAMP },
          { after: 'in October', source: ORDERS_FILE },
          { after: 'with a cursor', source: PAGING_GUIDE },
          { after: 'with a cursor', source: RATE_LIMITS },
          { source: { type: 'url', title: 'Harbor status', url: 'https://example.com/harbor/status', group: 'More' } },
        ],
      },
    );
  },
};

/** Reasoning, workflows and citations. */
export const REASONING_SCENARIOS: readonly Scenario[] = [think, search, cite];

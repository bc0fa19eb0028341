import { widgetItem } from '../items.js';
import { prose } from './prose.js';
import type { Scenario } from './scenario.js';
import { PAGING_GUIDE, RATE_LIMITS, ORDERS_FILE } from './sources.js';
import { say } from './stream-text.js';
import { orderCard } from './widgets/order.js';
import { refundCard } from './widgets/refund.js';
import { RunningWorkflow } from './workflow.js';

const PAGING = `Use **cursor pagination** and let the server’s \`Retry-After\` header set the pace. Offsets look simpler, but they skip rows when new orders arrive while you are still reading.

### The loop

\`\`\`typescript
export async function* orders(since: string) {
  let cursor: string | undefined;
  do {
    const page = await get("/v2/orders", { since, cursor, limit: 200 });
    yield* page.data;
    cursor = page.next_cursor; // null on the last page
  } while (cursor);
}

async function get(path: string, query: Query, attempt = 0) {
  const res = await fetch(url(path, query), { headers });
  if (res.status === 429 && attempt < 5) {
    const wait = Number(res.headers.get("Retry-After") ?? 2 ** attempt);
    await sleep(wait * 1000);
    return get(path, query, attempt + 1);
  }
  return res.json();
}
\`\`\`

### What your plan allows

| Plan | Requests / min | Burst | Page size | Cursor life |
| :-- | --: | --: | --: | --: |
| Starter | 60 | 10 | 50 | 1 hour |
| Team | 300 | 50 | 200 | 24 hours |
| Scale | 1,200 | 200 | 500 | 7 days |

You are on **Team**, so October’s 48,120 orders take 241 requests: under a minute, with room to spare.

> A cursor that has expired answers \`410 Gone\`. Start again from \`since\`; orders you have already stored keep their ids.

### Before you run it

1. Store the last \`updated_at\` you saw, so the next run only reads what changed.
2. Write each page before asking for the next one; a crash then costs one page, not the night.
3. Keep one reader per key. Two readers share the [same budget](https://docs.harbor.example/api/rate-limits) and slow each other down.`;

const paging: Scenario = {
  id: 'paging',
  words: /\b(page|paging|pagination|paginate) (through|over)\b|\bpaginat|\bpaging\b/,
  shows: 'a whole answer: thoughts, code, a table, citations',
  title: 'Paging through orders safely',
  async *run(turn) {
    const workflow = new RunningWorkflow(turn, 'reasoning');
    const started = Date.now();
    await turn.pause(300);
    yield* workflow.begin();
    yield* workflow.think(
      '**Reading the limits.** The Team plan allows 300 requests a minute; a month of orders needs 241 pages of 200.',
    );
    await turn.pause(400);
    yield* workflow.think(
      '**Choosing the way.** Offsets skip rows while orders arrive. A cursor does not, and lives for a day.',
    );
    yield* workflow.end({ duration: Math.max(1, Math.round((Date.now() - started) / 1000)) });
    yield* say(turn, PAGING, {
      citations: [
        { after: 'set the pace.', source: RATE_LIMITS },
        { after: 'still reading.', source: PAGING_GUIDE },
        { after: '48,120 orders', source: ORDERS_FILE },
        { after: 'keep their ids.', source: PAGING_GUIDE },
      ],
    });
  },
};

const order: Scenario = {
  id: 'order',
  words: /\border #?\d+|\b(where is|track)\b.*\b(order|parcel|package)\b/,
  shows: 'the way of an order, with a card',
  title: 'Order 10482',
  async *run(turn) {
    yield { type: 'progress_update', icon: 'search', text: 'Looking up the order…' };
    await turn.pause(900);
    yield* say(
      turn,
      'Order **10482** is on its way. It left Rotterdam on Saturday, is on the ferry now, and arrives in Oslo on **Thursday, 26 November**.',
    );
    await turn.pause(300);
    const copy = 'Order 10482, Marlow desk lamp: in transit, arrives in Oslo on Thursday, 26 November.';
    yield { type: 'thread.item.done', item: widgetItem(turn.thread, orderCard(turn.art), copy) };
  },
};

const refund: Scenario = {
  id: 'refund',
  words: /\brefund|\breturn\b|\bdamaged\b/,
  shows: 'a decision, as a card with two buttons',
  title: 'Refund for a damaged lamp',
  async *run(turn) {
    await turn.pause(500);
    yield* say(
      turn,
      `I am sorry about the lamp. What arrives damaged is refunded without a question, and you need not send it back.

The **€89** go to the card that paid, in three to five days. Shall I?`,
    );
    yield { type: 'thread.item.done', item: widgetItem(turn.thread, refundCard(), 'Refund of €89 for order 10482?') };
  },
};

const INVOICE = `October’s invoice, **INV-2304**, is €610.00, which is €126.00 more than September’s. The whole difference is freight:

| | September | October | Change |
| :-- | --: | --: | --: |
| Plan (Team) | €290.00 | €290.00 | – |
| Orders above 40,000 | €64.00 | €81.20 | +€17.20 |
| Freight, Rotterdam to Oslo | €130.00 | €238.80 | **+€108.80** |
| **Total** | **€484.00** | **€610.00** | **+€126.00** |

Two things explain it:

1. **Eight large parcels** went by Freightline instead of Nordpost, among them the Marrakesh rugs.
2. You crossed 48,000 orders, so the last 8,120 were counted at €0.01 each.

If the rugs went out on Tuesdays, they would share a pallet, and November would cost about **€70 less**.`;

/** The shop: what the start screen proposes. */
export const SHOP_SCENARIOS: readonly Scenario[] = [
  paging,
  order,
  refund,
  prose({
    id: 'invoice',
    words: /\binvoices?\b/,
    shows: 'an invoice explained',
    title: 'October’s invoice',
    text: INVOICE,
  }),
];

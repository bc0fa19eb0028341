import { expect } from '@open-wc/testing';
import names from '../fixtures/python/index.json';
import type { ThreadStreamEvent } from '../../src/protocol/index.js';
import { narrowStreamEvent, type NarrowedEvent } from '../../src/protocol/narrow/index.js';
import type { Action, ChatState } from '../../src/store/index.js';
import { loadExchanges, type RecordedExchange } from '../../src/testing/index.js';
import { ask, run, start } from './helpers.js';

/** Everything in the streams of a recording, narrowed. */
const narrowBody = ({ body }: RecordedExchange): NarrowedEvent[] =>
  new TextDecoder()
    .decode(body)
    .split('\n\n')
    .filter((block) => block.startsWith('data: '))
    .map((block) => narrowStreamEvent(JSON.parse(block.slice('data: '.length))));

const isStream = ({ headers = {} }: RecordedExchange): boolean =>
  (headers['content-type'] ?? '').startsWith('text/event-stream');

const eventsOf = (exchange: RecordedExchange): ThreadStreamEvent[] =>
  narrowBody(exchange).flatMap((result) => ('event' in result ? [result.event] : []));

/** The actions of one recorded stream, as its turn. */
function turnOf(exchange: RecordedExchange, turnId: number): Action[] {
  const { type, params = {} } = exchange.request;
  const threadId = typeof params['thread_id'] === 'string' ? params['thread_id'] : null;
  const asks = type === 'threads.create' || type === 'threads.add_user_message';
  const itemId = params['item_id'];
  const retry = type === 'threads.retry_after_item' && typeof itemId === 'string' ? { retryItemId: itemId } : {};
  return [
    asks ? ask(threadId, turnId, `mine-${turnId}`) : { type: 'turn.started', turnId, threadId, ...retry },
    ...eventsOf(exchange).map((event): Action => ({ type: 'stream.event', turnId, event })),
    exchange.cut === true
      ? { type: 'stream.ended', turnId, end: { reason: 'failed', error: { code: 'cut', allowRetry: true } } }
      : { type: 'stream.ended', turnId, end: { reason: 'eof' } },
    { type: 'turn.ended', turnId },
  ];
}

const actionsOf = (exchanges: readonly RecordedExchange[]): Action[] =>
  exchanges.filter(isStream).flatMap((exchange, index) => turnOf(exchange, index + 1));

const replay = (exchanges: readonly RecordedExchange[]): ChatState => run(start(), ...actionsOf(exchanges));

describe('streams of the Python server', () => {
  for (const name of names) {
    describe(name, () => {
      let exchanges: readonly RecordedExchange[];

      before(async () => {
        exchanges = await loadExchanges(new URL(`../fixtures/python/${name}.recording`, import.meta.url).href);
      });

      it('hold nothing that the client does not understand', () => {
        const results = exchanges.filter(isStream).flatMap(narrowBody);
        expect(results.filter((result) => 'ignored' in result && result.ignored !== 'hidden')).to.deep.equal([]);
      });

      it('replay to the same state each time', () => {
        const copies = actionsOf(exchanges).map((action) => JSON.parse(JSON.stringify(action)) as Action);
        expect(run(start(), ...copies)).to.deep.equal(replay(exchanges));
      });

      it('leave each item as the server said it last, in the thread that it is in', () => {
        const streams = exchanges.filter(isStream);
        const last = streams.at(-1);
        if (!last) return;
        const { conversation, threadId } = replay(exchanges);
        for (const [index, event] of eventsOf(last).entries()) {
          if (event.type !== 'thread.item.done' && event.type !== 'thread.item.replaced') continue;
          const { item } = event;
          const isLast = !eventsOf(last)
            .slice(index + 1)
            .some((later) => ('item' in later ? later.item.id : 'item_id' in later && later.item_id) === item.id);
          if (!isLast || item.thread_id !== threadId || item.type === 'client_tool_call') continue;
          expect(conversation.entries.findLast((entry) => entry.item.id === item.id)?.item).to.deep.equal(item);
        }
      });
    });
  }
});

import { expect } from '@open-wc/testing';
import names from '../fixtures/python/index.json';
import {
  createReplayFetch,
  loadExchanges,
  sse,
  type RecordedExchange,
  type ReplayOptions,
} from '../../src/testing/index.js';
import { parseEvents, post, readBody, rejection, type Reading } from './helpers.js';

const load = (name: string) => loadExchanges(new URL(`../fixtures/python/${name}.recording`, import.meta.url).href);

/** Sends what was recorded, in order, and reads the answers. */
async function replay(exchanges: readonly RecordedExchange[], options: ReplayOptions): Promise<Reading[]> {
  const fetch = createReplayFetch(exchanges, options);
  const readings: Reading[] = [];
  for (const { request, status } of exchanges) {
    const response = await post(fetch, request.type, request.params ?? {});
    expect(response.status).to.equal(status);
    readings.push(await readBody(response));
  }
  expect(fetch.unmatched).to.deep.equal([]);
  return readings;
}

describe('recordings of the Python server', () => {
  it('hold every scenario of the plan', () => {
    expect(names).to.include.members([
      'text',
      'conversation',
      'client-tool',
      'retry',
      'cut',
      'unknown-thread',
      'hidden',
      'long-thread',
    ]);
  });

  for (const name of names) {
    it(`say the same whole, as recorded, by 1 byte and by 7: ${name}`, async () => {
      const exchanges = await load(name);
      const decoder = new TextDecoder();
      const expected = exchanges.map(({ body, cut }) => ({ text: decoder.decode(body), cut: cut === true }));
      for (const options of [{ chunkSize: Number.MAX_SAFE_INTEGER }, {}, { chunkSize: 1 }, { chunkSize: 7 }]) {
        expect(await replay(exchanges, options), JSON.stringify(options)).to.deep.equal(expected);
      }
      for (const { request, headers, body } of exchanges) {
        if (!headers?.['content-type']?.startsWith('text/event-stream')) continue;
        const blocks = decoder.decode(body).split('\n\n').length - 1;
        expect(parseEvents(decoder.decode(body)), request.type).to.have.length(blocks);
      }
    });
  }

  it('keep the wire facts that the client is built on', async () => {
    const events = async (name: string, nth = 0) => parseEvents((await replay(await load(name), {}))[nth]!.text);
    const types = async (name: string, nth = 0) => (await events(name, nth)).map((event) => event['type']);
    // PROTOCOL 1.4: the order of a first message, and an error that is followed by thread.updated.
    expect((await types('text')).slice(0, 3)).to.deep.equal(['thread.created', 'thread.item.done', 'stream_options']);
    expect(await types('retry', 1))
      .to.include.members(['stream_options', 'thread.item.done'])
      .and.not.include('thread.created');
    expect((await types('title')).filter((type) => type === 'thread.updated')).to.have.length(2);
    // 1.4: a retry of an unknown item is an empty stream.
    expect(await types('retry-of-an-unknown-item', 1)).to.deep.equal([]);
    // 1.5: what fails before `respond` starts is a cut after the headers.
    const [unknown] = await load('unknown-thread');
    expect(unknown).to.include({ status: 200, cut: true }).and.have.property('body').with.length(0);
    expect(await types('unknown-attachment')).to.deep.equal(['thread.created']);
    expect((await load('unknown-attachment'))[0]?.cut).to.be.true;
    // 1.8: hidden items do come, and must be dropped by the client.
    expect(JSON.stringify(await events('hidden')))
      .to.contain('SECRET added')
      .and.not.contain('SECRET done');
  });

  it('fail to load with the address that is wrong', async () => {
    expect(String(await rejection(load('no-such-recording')))).to.contain('no-such-recording.recording');
  });
});

describe('the replayer', () => {
  const text = (fetch: ReturnType<typeof createReplayFetch>, type: string, params = {}) =>
    post(fetch, type, params).then((response) => response.text());

  it('answers by operation, each exchange once, in order', async () => {
    const fetch = createReplayFetch([
      { type: 'threads.list', body: 'first' },
      { type: 'items.list', body: 'other' },
      { type: 'threads.list', body: 'second' },
    ]);
    expect(await text(fetch, 'threads.list')).to.equal('first');
    expect(await text(fetch, 'threads.list')).to.equal('second');
    expect(await text(fetch, 'items.list')).to.equal('other');
    const late = await post(fetch, 'threads.list', { limit: 3 });
    expect(late.status).to.equal(500);
    expect(fetch.unmatched.map((request) => request.params)).to.deep.equal([{ limit: 3 }]);
    expect(fetch.requests).to.have.length(4);
  });

  it('goes on with the last one when it repeats', async () => {
    const fetch = createReplayFetch(
      ['a', 'b'].map((body) => ({ type: 'threads.list', body })),
      { repeat: true },
    );
    const answers = [
      await text(fetch, 'threads.list'),
      await text(fetch, 'threads.list'),
      await text(fetch, 'threads.list'),
    ];
    expect(answers).to.deep.equal(['a', 'b', 'b']);
  });

  it('asks the predicate of an exchange', async () => {
    const fetch = createReplayFetch([
      { type: 'items.list', body: 'b', match: ({ params }) => params['after'] === 'x' },
      { type: 'items.list', body: 'a' },
    ]);
    expect(await text(fetch, 'items.list')).to.equal('a');
    expect(await text(fetch, 'items.list', { after: 'x' })).to.equal('b');
  });

  it('gives the recorded pieces, or pieces of the size asked for', async () => {
    const sizesOf = async (options: ReplayOptions) => {
      const fetch = createReplayFetch([{ type: 'threads.create', body: 'é👋 twelve..', chunks: [1, 4, 2] }], options);
      const reader = (await post(fetch, 'threads.create', {})).body!.getReader();
      const sizes: number[] = [];
      for (let next = await reader.read(); !next.done; next = await reader.read()) sizes.push(next.value.length);
      return sizes;
    };
    expect(await sizesOf({})).to.deep.equal([1, 4, 2, 8]);
    expect(await sizesOf({ chunkSize: 4 })).to.deep.equal([4, 4, 4, 3]);
    expect(await sizesOf({ chunkSize: 100 })).to.deep.equal([15]);
  });

  it('stops in the middle for an aborted signal', async () => {
    const body = sse([{ type: 'one' }, { type: 'two' }]);
    const fetch = createReplayFetch([{ type: 'threads.create', body }], { chunkSize: 1, delay: 'frame' });
    const abort = new AbortController();
    const reader = (await post(fetch, 'threads.create', {}, { signal: abort.signal })).body!.getReader();
    await reader.read();
    abort.abort();
    expect(await rejection(reader.read())).to.have.property('name', 'AbortError');
    expect(await fetch.received('threads.create')[0]?.outcome).to.equal('aborted');
  });

  it('can be slowed down to a piece per frame', async () => {
    let frames = 0;
    const count = () => {
      frames += 1;
      running = requestAnimationFrame(count);
    };
    let running = requestAnimationFrame(count);
    const fetch = createReplayFetch([{ type: 'threads.create', body: 'x'.repeat(10) }], {
      chunkSize: 1,
      delay: 'frame',
    });
    expect(await text(fetch, 'threads.create')).to.equal('x'.repeat(10));
    cancelAnimationFrame(running);
    expect(frames).to.be.at.least(9);
  });
});

import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/index.js';
import { call } from '../../src/api/rare/index.js';
import { httpReply, refuse, scriptedServer, storedThreads, userMessage } from '../../src/testing/index.js';
import { answers, clientFor, drain } from './client.js';

const source = { threadId: 'thr_1', nextId: (prefix: string) => `${prefix}_1` };
const never = new AbortController().signal;

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ApiError) return error;
  throw new Error(`No ApiError, but ${String(error)}`);
}

describe('the client calls operations', () => {
  it('sends a string address, plain headers, a JSON string and a signal, and nothing else', async () => {
    const fetch = scriptedServer(storedThreads([{ id: 'thr_1', title: 'Trip', items: [userMessage(source, 'Hi')] }]));
    const thread = await call(clientFor({ fetch }).client, 'threads.get_by_id', { thread_id: 'thr_1' }, never);
    expect(thread).to.deep.include({ id: 'thr_1', title: 'Trip' });
    expect(thread.items.data).to.have.length(1);
    const [request] = fetch.requests;
    expect(request?.input).to.equal('/chatkit');
    expect(Object.keys(request!.init).sort()).to.deep.equal(['body', 'headers', 'method', 'signal']);
    expect(Object.getPrototypeOf(request!.init.headers)).to.equal(Object.prototype);
    expect(request!.init.headers).to.deep.equal({ 'Content-Type': 'application/json', 'Accept-Language': 'de-DE' });
    expect(request!.init.body).to.equal('{"type":"threads.get_by_id","params":{"thread_id":"thr_1"}}');
  });

  it('calls the function of the page bare', async () => {
    let self: unknown = 'never called';
    const fetch = function (this: unknown) {
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- it is what is tested
      self = this;
      return Promise.resolve(new Response('{"data":[],"has_more":false}'));
    };
    await call(clientFor({ fetch }).client, 'threads.list', {}, never);
    expect(self).to.equal(undefined);
  });

  it('always sends params', async () => {
    const fetch = scriptedServer({});
    await call(clientFor({ fetch }).client, 'threads.list', {}, never);
    expect(fetch.requests[0]!.body).to.deep.equal({ type: 'threads.list', params: {} });
  });

  it('gives the status of an HTTP error, and what it says as the cause', async () => {
    for (const [body, cause] of [
      [{ detail: 'Not yours' }, 'Not yours'],
      [{ error: { message: 'No' } }, { message: 'No' }],
      ['Internal Server Error', undefined],
      ['<h1>Bad gateway</h1>', undefined],
    ] as const) {
      const fetch = scriptedServer({ 'threads.list': () => httpReply(503, body) });
      const error = await failure(call(clientFor({ fetch }).client, 'threads.list', {}, never));
      expect(error).to.include({ code: 'http', status: 503 });
      expect(error.cause).to.deep.equal(cause);
      expect(error.message).not.to.include('Not yours');
    }
  });

  it('says when the server cannot be reached, and when api.fetch is broken', async () => {
    const gone = scriptedServer({ 'threads.list': () => refuse() });
    expect((await failure(call(clientFor({ fetch: gone }).client, 'threads.list', {}, never))).code).to.equal(
      'network',
    );
    const throwing = (() => {
      throw new TypeError('Illegal invocation');
    }) as typeof fetch;
    const error = await failure(call(clientFor({ fetch: throwing }).client, 'threads.list', {}, never));
    expect(error.code).to.equal('network');
    expect(error.cause).to.include({ message: 'Illegal invocation' });
    const junk = (() => Promise.resolve({ status: 200 })) as unknown as typeof fetch;
    expect((await failure(call(clientFor({ fetch: junk }).client, 'threads.list', {}, never))).message).to.include(
      'api.fetch',
    );
  });

  it('says when an answer is not ChatKit', async () => {
    for (const body of ['<!doctype html>', '', '"text"', '[]', '{"id":7}']) {
      const error = await failure(
        call(clientFor({ fetch: answers(body) }).client, 'threads.get_by_id', { thread_id: 'a' }, never),
      );
      expect(error.code, body).to.equal('not_chatkit');
    }
  });

  it('ends with the reason of the signal', async () => {
    const abort = new AbortController();
    const fetch = scriptedServer({ 'threads.list': () => new Promise<never>(() => undefined) });
    const calling = call(clientFor({ fetch }).client, 'threads.list', {}, abort.signal);
    abort.abort(new Error('enough'));
    expect(await calling.catch((error: unknown) => error)).to.include({ message: 'enough' });
  });
});

describe('hosted mode', () => {
  function hosted(getClientSecret: (current: string | null) => Promise<string>, accepts: () => string) {
    const seen: (string | undefined)[] = [];
    const fetch = ((_input: unknown, init: RequestInit) => {
      const { Authorization: authorization } = init.headers as Record<string, string>;
      seen.push(authorization);
      const ok = authorization === `Bearer ${accepts()}`;
      return Promise.resolve(new Response('{"data":[],"has_more":false}', { status: ok ? 200 : 401 }));
    }) as typeof globalThis.fetch;
    const uploadStrategy = { type: 'direct' as const, uploadUrl: '/files' };
    return { ...clientFor({ kind: 'hosted', url: '/hosted', fetch, getClientSecret, uploadStrategy }), seen };
  }

  it('asks for a secret once, and for a new one once when it is refused, whoever waits', async () => {
    const asked: (string | null)[] = [];
    let accepted = 's1';
    const { client, seen } = hosted(
      (current) => {
        asked.push(current);
        return Promise.resolve(`s${asked.length}`);
      },
      () => accepted,
    );
    await Promise.all([call(client, 'threads.list', {}, never), call(client, 'threads.list', {}, never)]);
    expect(asked).to.deep.equal([null]);
    accepted = 's2';
    await Promise.all([1, 2, 3].map(() => call(client, 'threads.list', {}, never)));
    expect(asked).to.deep.equal([null, 's1']);
    expect(seen.slice(-3)).to.deep.equal(['Bearer s2', 'Bearer s2', 'Bearer s2']);
  });

  it('does not ask again and again', async () => {
    let asked = 0;
    const same = hosted(
      () => Promise.resolve(`old${(asked += 1) && ''}`),
      () => 'another',
    );
    expect((await failure(call(same.client, 'threads.list', {}, never))).code).to.equal('auth');
    expect(asked).to.equal(2);
    const fresh = hosted(
      () => Promise.resolve(`new${(asked += 1)}`),
      () => 'another',
    );
    expect(await failure(call(fresh.client, 'threads.list', {}, never))).to.include({ code: 'http', status: 401 });
    expect(fresh.seen).to.have.length(2);
  });

  it('says when the page has no secret', async () => {
    for (const getClientSecret of [
      () => Promise.reject(new Error('offline')),
      () => Promise.resolve(''),
      () => Promise.resolve(undefined as unknown as string),
    ]) {
      const { client } = hosted(getClientSecret, () => 's');
      expect((await drain(client)).error).to.include({ code: 'auth' });
    }
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { post, type RunningServer, startServer } from './support/server.js';

const LIST = { type: 'threads.list', params: {} };

describe('HTTP', () => {
  let running: RunningServer;
  let url: string;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'chatkit-http-'));
    for (const name of ['dist/cdn', 'dist/demo/public', 'dist/.secret'])
      mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    writeFileSync(path.join(folder, 'dist/cdn/chatkit.js'), 'void 0;');
    writeFileSync(path.join(folder, 'dist/.secret/a.txt'), 'secret');
    writeFileSync(path.join(folder, 'dist/demo/server.js'), 'secret');
    writeFileSync(path.join(folder, 'dist/demo/public/index.html'), '<!doctype html><title>Home</title>');
    running = await startServer({
      distDir: path.join(folder, 'dist'),
      publicDir: path.join(folder, 'dist/demo/public'),
    });
    ({ url } = running);
  });
  after(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('serves pages under a policy that runs nothing but their own files', async () => {
    const response = await fetch(`${url}/`);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policy.split('; ').includes(rule), rule);
    }
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('does not take a client that leaves early for a fault', async () => {
    writeFileSync(path.join(folder, 'dist/cdn/large.js'), Buffer.alloc(8_000_000, 32));
    await new Promise<void>((resolve, reject) => {
      const asked = request(`${url}/dist/cdn/large.js`, (response) => {
        response.once('data', () => asked.destroy());
        response.once('error', () => undefined);
        response.once('close', resolve);
      });
      asked.once('error', reject).end();
    });
    // The server learns of it a moment later, and answers others meanwhile and after.
    for (let asks = 0; asks < 20; asks += 1) await (await fetch(`${url}/`)).text();
    assert.deepEqual(running.noted, []);
  });

  it('serves the built package, and answers 304 when the client has it', async () => {
    const response = await fetch(`${url}/dist/cdn/chatkit.js`);
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(await response.text(), 'void 0;');
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${url}/dist/cdn/chatkit.js`, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    const head = await fetch(`${url}/dist/cdn/chatkit.js`, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), '7');
  });

  for (const target of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/%2e%2e/secret.txt',
    '/dist/../../secret.txt',
    '/dist/..%2f..%2fsecret.txt',
    '/dist/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/dist/..%5c..%5csecret.txt',
    '/dist/.secret/a.txt',
    '/dist/demo/server.js',
    '/dist//demo/server.js',
    '/dist/%64emo/server.js',
    '/dist/cdn',
    '/dist/cdn/chatkit.js%00.html',
    '/dist/%',
    '//etc/passwd',
    '/files/../chatkit.sqlite',
    '/files/..%2fchatkit.sqlite',
    '/files/atc_00000000',
    '/nothing',
  ]) {
    it(`gives nothing away at ${target}`, async () => {
      const { status, body } = await rawGet(url, target);
      assert.equal(status, 404);
      assert.doesNotMatch(body, /secret/);
    });
  }

  it('survives a host that is none', async () => {
    const { status } = await rawGet(url, '/', { host: 'not a host' });
    assert.equal(status, 400);
  });

  it('allows each address its methods', async () => {
    assert.equal((await fetch(`${url}/chatkit`)).status, 405);
    assert.equal((await fetch(`${url}/`, { method: 'DELETE' })).status, 405);
    assert.equal((await fetch(`${url}/uploads`)).status, 405);
  });

  it('refuses pages of other sites, but not programs and its own pages', async () => {
    const from = (headers: Record<string, string>): Promise<Response> => post(url, LIST, { headers });
    assert.equal((await from({ origin: 'https://evil.example' })).status, 403);
    assert.equal((await from({ origin: 'null' })).status, 403);
    assert.equal((await from({ origin: url })).status, 200);
    assert.equal((await from({})).status, 200);
  });

  it('answers pages that it was told to allow', async (t) => {
    const origin = 'http://localhost:5173';
    const own = await startServer({ allowedOrigins: [origin] });
    t.after(() => own.stop());
    const preflight = await fetch(`${own.url}/chatkit`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'content-type,authorization');
    const response = await post(own.url, LIST, { headers: { origin } });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), origin);
    const other = await post(own.url, LIST, { headers: { origin: 'http://localhost:5174' } });
    assert.equal(other.headers.get('access-control-allow-origin'), null);
  });

  it('says who is in the way when the port is taken', async () => {
    const port = Number(new URL(url).port);
    await assert.rejects(startServer({ port }), new RegExp(`Port ${port} is in use`));
  });
});

/** Without the tidying that fetch does to addresses. */
function rawGet(
  url: string,
  target: string,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}

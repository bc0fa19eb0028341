import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Attachment } from '../../demo/server/wire.js';
import { call, type Json, post, type RunningServer, startServer } from './support/server.js';
import { createThread, only, textOf } from './support/stream.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

describe('uploads', () => {
  let running: RunningServer;
  let url: string;
  before(async () => {
    running = await startServer();
    ({ url } = running);
  });
  after(() => running.stop());

  const formOf = (bytes: BlobPart, name: string, type: string): FormData => {
    const form = new FormData();
    form.set('file', new File([bytes], name, { type }));
    return form;
  };
  const direct = (form: FormData): Promise<Response> => fetch(`${url}/uploads`, { method: 'POST', body: form });

  it('direct: an image comes back as it was, with a preview', async () => {
    const answer = (await (await direct(formOf(PNG, 'dot é.png', 'image/png'))).json()) as Json & Attachment;
    assert.ok(answer.type === 'image');
    assert.equal(answer.preview_url, `${url}/files/${answer.id}`);
    assert.deepEqual([answer.thread_id, answer['metadata'], answer.upload_descriptor], [null, null, null]);
    const file = await fetch(answer.preview_url);
    assert.equal(file.headers.get('content-type'), 'image/png');
    assert.equal(file.headers.get('content-disposition'), "inline; filename*=UTF-8''dot%20%C3%A9.png");
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), PNG);
  });

  it('direct: bytes of any kind survive', async () => {
    const bytes = Buffer.concat([randomBytes(300_000), Buffer.from('\r\n--x--\r\n')]);
    const { id } = (await (await direct(formOf(bytes, 'a.bin', ''))).json()) as Attachment;
    const file = await fetch(`${url}/files/${id}`);
    assert.equal(file.headers.get('content-type'), 'application/octet-stream');
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), bytes);
  });

  it('files cannot do anything in the page: download, no sniffing, sandbox', async () => {
    for (const [name, type] of [
      ['x.html', 'text/html'],
      ['x.svg', 'image/svg+xml'],
      ['x.js', 'text/javascript'],
    ] as const) {
      const answer = (await (await direct(formOf('<script>alert(1)</script>', name, type))).json()) as Attachment;
      assert.equal(answer.type, 'file');
      const { headers } = await fetch(`${url}/files/${answer.id}`);
      assert.match(headers.get('content-disposition') ?? '', /^attachment;/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'");
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    }
  });

  it('names and types from outside are cleaned', async () => {
    const answer = (await (
      await direct(formOf('x', '../../etc/pass\u0007wd\r\nX-A: b', 'text/plain\r\nX: y'))
    ).json()) as Attachment;
    assert.doesNotMatch(answer.name, /[/\\\p{C}]/u);
    assert.match(answer.mime_type, /^[\w.+-]+\/[\w.+-]+$/);
  });

  for (const method of ['POST', 'PUT'] as const) {
    it(`two-phase with ${method}`, async (t) => {
      const own = await startServer({ uploadMethod: method });
      t.after(() => own.stop());
      const created = await call<Attachment>(own.url, 'attachments.create', {
        name: 'dot.png',
        size: PNG.length,
        mime_type: 'image/png',
      });
      const descriptor = created.upload_descriptor;
      assert.equal(descriptor?.method, method);
      assert.ok(descriptor.url.startsWith(`${own.url}/uploads/${created.id}?`));
      assert.equal((await fetch(`${own.url}/files/${created.id}`)).status, 404, 'nothing is there yet');
      const wrong = await fetch(descriptor.url.replace(/token=./, 'token=!'), { method: 'PUT', body: PNG });
      assert.equal(wrong.status, 404);
      const uploaded =
        method === 'PUT'
          ? await fetch(descriptor.url, { method, body: PNG, headers: descriptor.headers })
          : await fetch(descriptor.url, { method, body: formOf(PNG, 'dot.png', 'image/png') });
      assert.equal(uploaded.status, 200);
      assert.deepEqual(await uploaded.json(), {
        id: created.id,
        name: 'dot.png',
        mime_type: 'image/png',
        type: 'image',
        preview_url: `${own.url}/files/${created.id}`,
      });
      assert.equal(
        (await fetch(descriptor.url, { method: 'PUT', body: PNG })).status,
        404,
        'an address is good for one upload',
      );
      assert.deepEqual(Buffer.from(await (await fetch(`${own.url}/files/${created.id}`)).arrayBuffer()), PNG);
    });
  }

  it('an attachment is echoed in its message, belongs to the thread and goes with it', async () => {
    const { id } = (await (
      await direct(formOf('id;total\n10482;89\n', 'orders.csv', 'text/csv'))
    ).json()) as Attachment;
    const { events, threadId } = await createThread(url, 'please look', { attachments: [id] });
    const [echo] = only(events, 'thread.item.done');
    assert.ok(echo?.item.type === 'user_message');
    assert.deepEqual(echo.item.attachments, [
      { id, name: 'orders.csv', mime_type: 'text/csv', type: 'file', thread_id: threadId },
    ]);
    assert.match(textOf(events), /10482;89/, 'the assistant read it');
    const file = path.join(running.dataDir, 'files', id);
    assert.ok(existsSync(file));
    await call(url, 'threads.delete', { thread_id: threadId });
    assert.ok(!existsSync(file));
    assert.equal((await fetch(`${url}/files/${id}`)).status, 404);
  });

  it('can be deleted before they are sent', async () => {
    const { id } = (await (await direct(formOf('x', 'x.txt', 'text/plain'))).json()) as Attachment;
    assert.deepEqual(await call(url, 'attachments.delete', { attachment_id: id }), {});
    assert.deepEqual(await call(url, 'attachments.delete', { attachment_id: '../x' }), {});
    assert.equal((await fetch(`${url}/files/${id}`)).status, 404);
    assert.ok(readdirSync(path.join(running.dataDir, 'files')).every((name) => name !== id));
  });

  it('limits', async (t) => {
    const own = await startServer({ maxBodyBytes: 1000 });
    t.after(() => own.stop());
    const tooLarge = await fetch(`${own.url}/uploads`, {
      method: 'POST',
      body: formOf('x'.repeat(2000), 'x.txt', 'text/plain'),
    });
    assert.equal(tooLarge.status, 413);
    const announced = await post(own.url, {
      type: 'attachments.create',
      params: { name: 'x', size: 2000, mime_type: 'text/plain' },
    });
    assert.equal(announced.status, 500);
    const long = await post(own.url, { type: 'threads.list', params: {}, metadata: { x: 'y'.repeat(2000) } });
    assert.equal(long.status, 413);
    const endless = await fetch(`${own.url}/chatkit`, {
      method: 'POST',
      body: endlessBody(),
      duplex: 'half',
    } as RequestInit).catch(() => undefined);
    assert.ok(endless === undefined || endless.status === 413);
  });

  it('what is no form, or has no file, is refused in words', async () => {
    assert.equal((await fetch(`${url}/uploads`, { method: 'POST', body: 'x' })).status, 415);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    assert.equal((await fetch(`${url}/uploads`, { method: 'POST', body: 'garbage', headers })).status, 400);
    const form = new FormData();
    form.set('file', 'a text');
    assert.equal((await direct(form)).status, 400);
  });
});

function endlessBody(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(600)) });
}

import { expect } from '@open-wc/testing';
import { httpReply, scriptedServer, streamChannel, streamText } from '../../src/testing/index.js';
import { rejection, scene, text } from './session.js';

const respond = (turn: Parameters<typeof streamText>[0]) => streamText(turn, 'ok');
const file = (name: string, type: string, size = 3) => new File([new Uint8Array(size)], name, { type });

const DIRECT = { attachments: { enabled: true } };
const apiWith = (fetch: unknown, uploadStrategy: object) => ({ api: { url: '/chatkit', fetch, uploadStrategy } });
const statuses = (chat: ReturnType<typeof scene>) =>
  chat.store.state.draft.attachments.map(({ state }) => state.status);

describe('the composer', () => {
  it('sends the draft, empties it, and says so in the log', async () => {
    const fetch = scriptedServer({ respond });
    const chat = scene(fetch);
    const tag = { type: 'input_tag' as const, id: 't1', text: 'Ada', data: {}, interactive: false };
    chat.session.type([{ type: 'input_text', text: '  hello ' }, tag, { type: 'input_text', text: '  ' }]);
    chat.session.setDraft({ quotedText: 'as said' });
    chat.session.send();
    expect(chat.store.state.draft).to.deep.include({ content: [], quotedText: null, attachments: [] });
    await chat.until(() => chat.store.state.turn === null);
    expect(fetch.received('threads.create')[0]!.params.input).to.deep.equal({
      content: [{ type: 'input_text', text: 'hello ' }, tag],
      attachments: [],
      quoted_text: 'as said',
      inference_options: {},
    });
    const logs = chat.details('chatkit.log') as { name: string; data: { text: { text: string }[] } }[];
    const submitted = logs.find(({ name }) => name === 'composer.submit');
    expect(submitted?.data.text[0]?.text).to.include('hello');
  });

  it('sends nothing that is empty, and nothing while busy', () => {
    const fetch = scriptedServer({ 'threads.create': () => streamChannel() });
    const chat = scene(fetch);
    chat.session.send();
    chat.session.type(text(' \n ').content);
    chat.session.send();
    expect(chat.store.state.turn).to.equal(null);
    chat.session.send(text('prompt'));
    chat.session.type(text('second').content);
    chat.session.send();
    expect(chat.shown()).to.deep.equal(['prompt']);
    expect(chat.store.state.draft.content).to.deep.equal(text('second').content);
  });

  it('sends a prompt of the start screen and leaves the draft alone', () => {
    const chat = scene(scriptedServer({ respond }));
    chat.session.type(text('draft').content);
    chat.session.send(text('prompt'));
    expect(chat.shown()).to.deep.equal(['prompt']);
    expect(chat.store.state.draft.content).to.deep.equal(text('draft').content);
  });

  it('sends the tool and model; a tool goes after it was used, unless it is persistent', async () => {
    const fetch = scriptedServer({ respond });
    const tools = [
      { id: 'once', label: 'Once', icon: 'bolt' },
      { id: 'always', label: 'Always', icon: 'bolt', persistent: true },
    ];
    const models = [
      { id: 'off', label: 'Off', disabled: true },
      { id: 'm1', label: '1' },
      { id: 'm2', label: '2' },
    ];
    const chat = scene(fetch, { composer: { tools, models } });
    for (const selectedToolId of ['once', 'always']) {
      await chat.session.methods.setComposerValue({ selectedToolId, text: 'x' });
      chat.session.send();
      await chat.until(() => chat.store.state.turn === null);
    }
    await chat.session.methods.setComposerValue({ selectedModelId: 'm2' });
    await chat.session.methods.sendUserMessage({ text: 'x', toolChoice: { id: 'other' } });
    await chat.until(() => chat.store.state.turn === null);
    const sent = fetch.requests.map(
      ({ params }) => (params['input'] as { inference_options: object }).inference_options,
    );
    expect(sent).to.deep.equal([
      { tool_choice: { id: 'once' }, model: 'm1' },
      { tool_choice: { id: 'always' }, model: 'm1' },
      { tool_choice: { id: 'other' }, model: 'm2' },
    ]);
    expect(chat.details('chatkit.tool.change')).to.deep.equal([
      { toolId: 'once' },
      { toolId: null },
      { toolId: 'always' },
    ]);
    await chat.session.methods.setComposerValue({ selectedToolId: null });
    expect(chat.store.state.draft.toolId).to.equal(null);
    await chat.session.methods.setComposerValue({ selectedToolId: 'unknown', text: 'kept' });
    expect(chat.store.state.draft).to.deep.include({ toolId: null, content: text('kept').content });
  });

  it('sets only what is given, and takes the input over', async () => {
    const chat = scene(scriptedServer({}));
    await chat.session.methods.setComposerValue({ text: 'a', reply: 'q' });
    const { revision } = chat.store.state.draft;
    await chat.session.methods.setComposerValue({
      attachments: [{ type: 'file', id: 'f1', name: 'a.txt', mime_type: 'text/plain' }],
    });
    expect(chat.store.state.draft).to.deep.include({ content: text('a').content, quotedText: 'q', revision });
    await chat.session.methods.setComposerValue({ content: [{ type: 'input_tag', id: 't', text: 'T' }] });
    expect(chat.store.state.draft.revision).to.be.greaterThan(revision);
    expect(chat.store.state.draft.content).to.deep.equal([
      { type: 'input_tag', id: 't', text: 'T', data: {}, interactive: false },
    ]);
    await chat.session.methods.setComposerValue({ text: '', reply: '' });
    expect(chat.store.state.draft).to.deep.include({ content: [], quotedText: null });
  });

  it('refuses what it cannot understand', async () => {
    const chat = scene(scriptedServer({}));
    const methods = chat.session.methods as unknown as Record<string, (value: unknown) => Promise<void>>;
    for (const [name, value] of [
      ['setComposerValue', 'text'],
      ['setComposerValue', { text: 4 }],
      ['setComposerValue', { content: 'x' }],
      ['setComposerValue', { attachments: [{ name: 'no id' }] }],
      ['setComposerValue', { files: [file('a.png', 'image/png')] }],
      ['sendUserMessage', null],
      ['sendUserMessage', {}],
      ['sendUserMessage', { text: '  ' }],
      ['sendCustomAction', {}],
      ['setThreadId', 7],
    ] as const) {
      expect((await rejection(methods[name]!.call(methods, value))).name, name).to.equal('IntegrationError');
    }
    expect(chat.store.state.draft.content).to.deep.equal([]);
  });
});

describe('attachments', () => {
  it('uploads directly, and sends their ids', async () => {
    const fetch = scriptedServer({
      respond,
      upload: () => ({ id: 'atc_1', type: 'file', name: 'a.txt', mime_type: 'text/plain', metadata: { x: null } }),
    });
    const chat = scene(fetch, { composer: DIRECT, ...apiWith(fetch, { type: 'direct', uploadUrl: '/upload' }) });
    await chat.session.methods.setComposerValue({ files: [file('a.txt', 'text/plain')] });
    expect(statuses(chat)).to.deep.equal(['uploading']);
    chat.session.send(undefined);
    expect(chat.shown(), 'not while uploading').to.deep.equal([]);
    await chat.until(() => statuses(chat)[0] === 'ready');
    const [upload] = fetch.requests;
    expect(upload).to.include({ url: '/upload', method: 'POST' });
    expect((upload!.init.body as FormData).get('file')).to.be.instanceOf(File);
    expect(Object.keys(upload!.headers)).to.deep.equal([]);
    chat.session.send();
    await chat.until(() => chat.store.state.turn === null);
    expect(fetch.received('threads.create')[0]!.params.input.attachments).to.deep.equal(['atc_1']);
    expect(chat.store.state.draft.attachments).to.deep.equal([]);
  });

  for (const [method, headers] of [
    ['POST', { 'X-Key': '1', 'Content-Type': 'never/this' }],
    ['PUT', { 'X-Key': '1' }],
  ] as const) {
    it(`uploads in two phases: ${method}`, async () => {
      const attachment = { id: 'atc_1', type: 'image', name: 'a.png', mime_type: 'image/png' };
      const fetch = scriptedServer({
        'attachments.create': () => ({
          ...attachment,
          preview_url: '',
          upload_descriptor: { url: '/put', method, headers },
        }),
        upload: () => ({ ...attachment, preview_url: 'https://x.test/p.png' }),
      });
      const chat = scene(fetch, { composer: DIRECT, ...apiWith(fetch, { type: 'two_phase' }) });
      chat.session.addFiles([file('a.png', 'image/png')]);
      await chat.until(() => chat.store.state.draft.attachments.length === 1);
      const [tile] = chat.store.state.draft.attachments;
      expect(tile?.previewUrl).to.match(/^blob:/);
      await chat.until(() => statuses(chat)[0] === 'ready');
      expect(fetch.received('attachments.create')[0]!.params).to.deep.equal({
        name: 'a.png',
        size: 3,
        mime_type: 'image/png',
      });
      const upload = fetch.requests[1]!;
      expect(upload.method).to.equal(method);
      expect(upload.headers).to.deep.equal(
        method === 'PUT' ? { 'x-key': '1', 'content-type': 'image/png' } : { 'x-key': '1' },
      );
      expect(upload.init.body).to.be.instanceOf(method === 'PUT' ? File : FormData);
      const { state } = chat.store.state.draft.attachments[0]!;
      expect(state.status === 'ready' && state.attachment).to.include({ preview_url: 'https://x.test/p.png' });
    });
  }

  it('marks a failed upload, tells the page, and tries again', async () => {
    let broken = true;
    const fetch = scriptedServer({
      upload: () => (broken ? httpReply(413, { detail: 'too big' }) : { id: 'atc_1', name: 'a', mime_type: 'a/b' }),
      'attachments.delete': () => ({}),
    });
    const chat = scene(fetch, { composer: DIRECT, ...apiWith(fetch, { type: 'direct', uploadUrl: '/upload' }) });
    chat.session.addFiles([file('a.txt', 'text/plain')]);
    await chat.until(() => statuses(chat)[0] === 'failed');
    expect(chat.errors()[0]!.name).to.equal('FileAttachmentError');
    broken = false;
    const [tile] = chat.store.state.draft.attachments;
    chat.session.retryAttachment(tile!.localId);
    await chat.until(() => statuses(chat)[0] === 'ready');
    chat.session.removeAttachment(tile!.localId);
    expect(chat.store.state.draft.attachments).to.deep.equal([]);
    await chat.until(() => fetch.received('attachments.delete').length === 1);
    expect(fetch.received('attachments.delete')[0]!.params).to.deep.equal({ attachment_id: 'atc_1' });
  });

  it('does not upload what breaks the rules of the page, and says why', async () => {
    const fetch = scriptedServer({ upload: () => new Promise(() => undefined) });
    const chat = scene(fetch, {
      composer: {
        attachments: {
          enabled: true,
          maxCount: 3,
          maxSize: { 'image/*': 5, '*': 10 },
          accept: { 'image/*': ['.png'], 'text/plain': ['txt'] },
        },
      },
      ...apiWith(fetch, { type: 'direct', uploadUrl: '/upload' }),
    });
    chat.session.addFiles([
      file('big.png', 'image/png', 6),
      file('notes.TXT', '', 10),
      file('a.exe', 'application/x-msdownload'),
      file('fourth.png', 'image/png'),
    ]);
    await chat.until(() => statuses(chat).length > 0);
    expect(statuses(chat)).to.deep.equal(['failed', 'uploading', 'failed', 'failed']);
  });

  it('uses the plain fetch for foreign addresses', async () => {
    const fetch = scriptedServer({
      'attachments.create': () => ({
        id: 'atc_1',
        name: 'a',
        mime_type: 'a/b',
        upload_descriptor: { url: 'https://storage.invalid/put', method: 'PUT', headers: {} },
      }),
    });
    const chat = scene(fetch, { composer: DIRECT, ...apiWith(fetch, { type: 'two_phase' }) });
    const original = globalThis.fetch;
    const seen: [unknown, RequestInit | undefined][] = [];
    globalThis.fetch = (input, init) => {
      seen.push([input, init]);
      return Promise.resolve(new Response());
    };
    try {
      chat.session.addFiles([file('a.txt', 'text/plain')]);
      await chat.until(() => statuses(chat)[0] === 'ready');
    } finally {
      globalThis.fetch = original;
    }
    expect(seen).to.have.length(1);
    expect(seen[0]![0]).to.equal('https://storage.invalid/put');
    expect(seen[0]![1]!.headers).to.deep.equal({ 'Content-Type': 'text/plain' });
    expect(fetch.requests).to.have.length(1);
  });
});

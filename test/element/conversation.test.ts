import { expect } from '@open-wc/testing';
import { httpReply, scriptedServer, storedThreads, streamText, userMessage } from '../../src/testing/index.js';
import { errorsOnConsole } from '../session/session.js';
import { errorNames, newChat, openChat, optionsFor, rejection } from './chat.js';

const respond = (turn: Parameters<typeof streamText>[0] & { text: string }) =>
  streamText(turn, `You said ${turn.text}, é 👋`);

describe('<openai-chatkit>: a conversation', () => {
  it('sends a message and shows the streamed answer', async () => {
    const fetch = scriptedServer({ respond });
    const chat = await openChat(fetch);

    await chat.element.sendUserMessage({ text: 'hello' });
    await chat.heard('chatkit.response.end');
    await chat.shows('You said hello, é 👋');

    const [request] = fetch.requests;
    expect(request?.input).to.equal('/chatkit');
    expect(request?.init.headers).to.deep.equal({ 'Content-Type': 'application/json', 'Accept-Language': 'en' });
    expect(request?.body).to.deep.equal({
      type: 'threads.create',
      params: {
        input: { content: [{ type: 'input_text', text: 'hello' }], attachments: [], inference_options: {} },
      },
    });
    expect(chat.names()).to.deep.equal([
      'chatkit.ready',
      'chatkit.response.start',
      'chatkit.thread.change',
      'chatkit.response.end',
    ]);
  });

  it('opens the first thread of the options', async () => {
    const source = { threadId: 'thr_a', nextId: () => 'msg_1' };
    const fetch = scriptedServer(storedThreads([{ id: 'thr_a', items: [userMessage(source, 'stored question')] }]));
    const chat = await openChat(fetch, { initialThread: 'thr_a' });
    await chat.shows('stored question');
    expect(chat.names()).to.deep.equal([
      'chatkit.ready',
      'chatkit.thread.change',
      'chatkit.thread.load.start',
      'chatkit.thread.load.end',
    ]);
  });

  it('gives void events a null detail and others theirs, and lets none bubble', async () => {
    const chat = await openChat(scriptedServer({ respond }));
    let bubbled = 0;
    chat.element.parentElement!.addEventListener('chatkit.response.start', () => (bubbled += 1));
    await chat.element.sendUserMessage({ text: 'x' });
    await chat.heard('chatkit.response.end');
    expect((await chat.heard('chatkit.response.start')).detail).to.equal(null);
    expect((await chat.heard('chatkit.thread.change')).detail).to.deep.equal({ threadId: 'thr_1' });
    expect(bubbled).to.equal(0);
  });

  it('puts text into the composer and the focus too', async () => {
    const chat = await openChat(scriptedServer({ respond }));
    await chat.element.setComposerValue({ text: 'typed by the app' });
    await chat.element.focusComposer();
    const field = chat.element.shadowRoot!.activeElement as HTMLTextAreaElement;
    expect(field.localName).to.equal('textarea');
    expect(field.value).to.equal('typed by the app');
  });

  it('has every method, with the older name of one', async () => {
    const fetch = scriptedServer({
      ...storedThreads([{ id: 'thr_a', items: [] }]),
      'threads.custom_action': () => [{ type: 'stream_options', stream_options: { allow_cancel: true } }],
    });
    const chat = await openChat(fetch);
    await chat.element.setThreadId('thr_a');
    await chat.element.sendCustomAction({ type: 'a' }, 'w1');
    await chat.element.sendAction({ type: 'b' });
    await chat.element.showHistory();
    await chat.element.hideHistory();
    await chat.element.fetchUpdates();
    expect(fetch.received('threads.custom_action').map(({ params }) => params.action.type)).to.deep.equal(['a', 'b']);
    expect(chat.names()).to.include.members(['chatkit.history.open', 'chatkit.history.close']);
  });

  it('shows a mistake in the setup to its developer, in the element, the console and an event', async () => {
    const fetch = scriptedServer({
      'threads.create': () => httpReply(200, '<h1>Log in</h1>', { 'content-type': 'text/html' }),
    });
    const chat = await openChat(fetch);
    const said = await errorsOnConsole(async () => {
      const error = await rejection(chat.element.sendUserMessage({ text: 'hi' }));
      expect(error).to.include({ name: 'StreamError', code: 'not_chatkit' });
    });
    expect(said.join()).to.include('api.url');
    await chat.shows('/chatkit');
  });

  it('shows an error of the server', async () => {
    const fetch = scriptedServer({
      *respond() {
        yield { type: 'error', code: 'custom', message: 'The quota is used up.', allow_retry: true };
      },
    });
    const chat = await openChat(fetch);
    await chat.element.sendUserMessage({ text: 'hi' });
    await chat.shows('The quota is used up.');
    expect(errorNames(chat)).to.deep.equal(['StreamError']);
  });

  it('keeps two elements apart', async () => {
    const [one, two] = await Promise.all([
      openChat(scriptedServer({ respond: (turn) => streamText(turn, 'from one') })),
      openChat(scriptedServer({ respond: (turn) => streamText(turn, 'from two') }), { locale: 'de', theme: 'dark' }),
    ]);
    await Promise.all([one.element.sendUserMessage({ text: 'a' }), two.element.sendUserMessage({ text: 'b' })]);
    await Promise.all([one.shows('from one'), two.shows('from two')]);
    expect(one.text()).not.to.include('from two');
    expect(two.text()).not.to.include('from one');
    expect(one.element.dataset['theme']).to.equal('light');
    expect(two.element.dataset['theme']).to.equal('dark');
  });

  it('talks to the hosted service with a client secret, renewed once', async () => {
    const inner = scriptedServer({ respond });
    const seen: string[] = [];
    const fetch = ((input: string, init: RequestInit = {}) => {
      const { Authorization: authorization = '' } = init.headers as Record<string, string>;
      seen.push(`${input} ${authorization}`);
      return authorization === 'Bearer new' ? inner(input, init) : Promise.resolve(new Response('', { status: 401 }));
    }) as typeof globalThis.fetch;
    const asked: unknown[] = [];
    const chat = newChat();
    chat.element.setOptions({
      api: { fetch, getClientSecret: (current) => Promise.resolve(asked.push(current) === 1 ? 'old' : 'new') },
    });
    await chat.element.sendUserMessage({ text: 'hosted' });
    await chat.shows('You said hosted');
    expect(asked).to.deep.equal([null, 'old']);
    expect(seen).to.deep.equal([
      'https://api.openai.com/v1/chatkit/conversation Bearer old',
      'https://api.openai.com/v1/chatkit/conversation Bearer new',
    ]);
  });

  it('sends the language that it shows', async () => {
    const fetch = scriptedServer({ respond });
    const chat = await openChat(fetch, { locale: 'ar-EG' });
    await chat.element.sendUserMessage({ text: 'x' });
    expect(fetch.requests[0]!.headers['accept-language']).to.equal('ar');
    chat.element.setOptions(optionsFor(fetch, { locale: 'en' }));
    await chat.heard('chatkit.response.end');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await chat.element.sendUserMessage({ text: 'y' });
    expect(fetch.requests[1]!.headers['accept-language']).to.equal('en');
  });

  it('keeps the thread when options change', async () => {
    const fetch = scriptedServer({ respond });
    const chat = await openChat(fetch);
    await chat.element.sendUserMessage({ text: 'hello' });
    await chat.heard('chatkit.response.end');
    for (let count = 0; count < 100; count += 1)
      chat.element.setOptions(optionsFor(fetch, { theme: 'dark', thread: {} }));
    await chat.shows('You said hello');
    expect(chat.details('chatkit.thread.change')).to.have.length(1);
    expect(fetch.requests).to.have.length(1);
    expect(chat.element.dataset['theme']).to.equal('dark');
  });
});

import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { CoreModule } from '../../src/core-contract.js';
import { ChatKitElement, type ChatKitOptions } from '../../src/index.js';
import { scriptedServer, storedThreads, streamChannel, streamText, thread } from '../../src/testing/index.js';
import { errorNames, newChat, openChat, optionsFor, record, rejection } from './chat.js';

const respond = (turn: Parameters<typeof streamText>[0]) => streamText(turn, 'answer');
const server = () => scriptedServer({ respond, ...storedThreads([{ id: 'thr_a', items: [] }]) });
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () => new Promise((resolve) => setTimeout(resolve));

/** An element of a class of its own, so that a test can do as it likes with its loading. */
function elementWith(load: () => Promise<CoreModule>): ChatKitElement {
  class Special extends ChatKitElement {
    protected static override loadCore = load;
  }
  customElements.define(`test-chatkit-${(count += 1)}`, Special);
  return new Special();
}
let count = 0;

function place(element: HTMLElement): void {
  const box = document.createElement('div');
  box.className = 'life-test';
  box.append(element);
  document.body.append(box);
}

afterEach(() => document.querySelectorAll('.life-test').forEach((box) => box.remove()));

describe('<openai-chatkit>: early events', () => {
  it('reach listeners that React adds some time after the options', async () => {
    const element = document.createElement('openai-chatkit');
    place(element);
    element.setOptions(optionsFor(server(), { initialThread: 'thr_a' }));
    await task();
    await frame();
    const chat = record(element);
    await chat.heard('chatkit.thread.load.end');
    expect(chat.names()).to.deep.equal([
      'chatkit.ready',
      'chatkit.thread.change',
      'chatkit.thread.load.start',
      'chatkit.thread.load.end',
    ]);
  });

  it('are delivered once, also when strict mode adds listeners twice', async () => {
    const element = document.createElement('openai-chatkit');
    place(element);
    const options = optionsFor(server());
    element.setOptions(options);
    element.setOptions(options);
    let heard = 0;
    const first = new AbortController();
    element.addEventListener('chatkit.ready', () => (heard += 1), { signal: first.signal });
    first.abort();
    element.addEventListener('chatkit.ready', () => (heard += 1));
    const chat = record(element);
    await chat.heard('chatkit.ready');
    element.addEventListener('chatkit.ready', () => (heard += 100));
    await frame();
    expect(heard).to.equal(1);
  });

  it('are not held for ever when nobody waits for ready', async () => {
    const element = document.createElement('openai-chatkit');
    place(element);
    const heard = new Promise((resolve) => element.addEventListener('chatkit.thread.change', resolve));
    element.setOptions(optionsFor(server(), { initialThread: 'thr_a' }));
    await heard;
  });

  it('come when all methods work', async () => {
    const element = document.createElement('openai-chatkit');
    place(element);
    element.setOptions(optionsFor(server()));
    await new Promise<void>((resolve, reject) => {
      element.addEventListener('chatkit.ready', () => {
        element.sendUserMessage({ text: 'first thing' }).then(resolve, reject);
      });
    });
  });
});

describe('<openai-chatkit>: calls before it is ready', () => {
  it('are refused before options are set', async () => {
    const { element } = newChat();
    for (const call of [
      () => element.sendUserMessage({ text: 'x' }),
      () => element.focusComposer(),
      () => element.setThreadId(null),
      () => element.showHistory(),
    ]) {
      expect(await rejection(call()))
        .to.be.instanceOf(Error)
        .and.include({ name: 'IntegrationError' });
    }
  });

  it('wait until the element is in the page and loaded', async () => {
    const element = document.createElement('openai-chatkit');
    const chat = record(element);
    element.setOptions(optionsFor(server()));
    const sending = element.sendUserMessage({ text: 'queued' });
    place(element);
    await sending;
    await chat.shows('answer');
    expect(chat.names()[0]).to.equal('chatkit.ready');
  });

  it('throws for options that are no object, and for nothing else', () => {
    const { element } = newChat();
    for (const options of [undefined, null, 'x', 7]) {
      expect(() => element.setOptions(options as unknown as ChatKitOptions))
        .to.throw(TypeError)
        .with.property('name', 'IntegrationError');
    }
    element.setOptions({} as ChatKitOptions);
  });

  it('say so to the developer when there are no options, and are not ready', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout'] });
    const chat = newChat();
    clock.tick(3000);
    clock.restore();
    await chat.shows('setOptions');
    expect(chat.names()).to.deep.equal([]);
    chat.element.setOptions(optionsFor(server()));
    await chat.heard('chatkit.ready');
    await chat.element.sendUserMessage({ text: 'x' });
    await chat.shows('answer');
  });

  it('takes what was set before it was defined', async () => {
    const tag = `late-chatkit-${(count += 1)}`;
    const fetch = server();
    place(Object.assign(document.createElement(tag), { options: optionsFor(fetch) }));
    class Late extends ChatKitElement {}
    customElements.define(tag, Late);
    const element = document.querySelector<Late>(tag)!;
    await element.sendUserMessage({ text: 'x' });
    expect(fetch.requests).to.have.length(1);
    expect(Object.hasOwn(element, 'options')).to.equal(false);
    expect(element.options).to.have.property('api');
  });
});

describe('<openai-chatkit>: older names', () => {
  it('are taken as properties', async () => {
    const element = document.createElement('openai-chatkit');
    const chat = record(element);
    const fetch = server();
    Object.assign(element, {
      apiURL: '/old',
      fetch,
      theme: 'dark',
      header: false,
      newThreadView: { greeting: 'An old greeting', starterPrompts: [{ name: 'Old prompt', prompt: 'p' }] },
    });
    place(element);
    await chat.shows('An old greeting');
    await chat.shows('Old prompt');
    await element.sendUserMessage({ text: 'x' });
    expect(fetch.requests[0]!.url).to.equal('/old');
    expect(element.dataset['theme']).to.equal('dark');
  });

  it('are taken as options, below the new ones', async () => {
    const fetch = server();
    const chat = newChat();
    chat.element.setOptions({ apiURL: '/old', api: { url: '/new' }, fetch } as unknown as ChatKitOptions);
    await chat.element.sendUserMessage({ text: 'x' });
    expect(fetch.requests[0]!.url).to.equal('/new');
    expect(JSON.stringify(chat.details('chatkit.log'))).to.include('apiURL is an old name');
  });

  it('are taken when they come later than options of today', async () => {
    const fetch = server();
    const chat = newChat();
    chat.element.setOptions(optionsFor(fetch));
    await chat.heard('chatkit.ready');
    chat.element.setOptions({
      ...optionsFor(fetch),
      newThreadView: { greeting: 'A late old greeting' },
    } as unknown as ChatKitOptions);
    await chat.shows('A late old greeting');
  });

  it('say what is wrong, once', async () => {
    const fetch = server();
    const chat = newChat();
    const original = console.error;
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => void said.push(...words);
    try {
      for (let n = 0; n < 3; n += 1) {
        chat.element.setOptions({ ...optionsFor(fetch), history: { showDelete: 'yes' } } as unknown as ChatKitOptions);
      }
      await chat.heard('chatkit.ready');
      chat.element.setOptions({ ...optionsFor(fetch), history: { showDelete: 'yes' } } as unknown as ChatKitOptions);
    } finally {
      console.error = original;
    }
    expect(said).to.deep.equal(['<openai-chatkit> history.showDelete must be true or false.']);
    expect(errorNames(chat)).to.deep.equal(['IntegrationError']);
  });
});

describe('<openai-chatkit>: in the page', () => {
  it('fills its box, and leaves room for the page to say otherwise', async () => {
    const { element } = await openChat(server());
    const { width, height } = element.getBoundingClientRect();
    expect(height).to.equal(600);
    expect(width).to.equal(element.parentElement!.clientWidth);
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it("takes over React 18's classname attribute", () => {
    const { element } = newChat();
    element.classList.add('own');
    element.setAttribute('classname', 'h-full  w-full');
    expect([...element.classList]).to.deep.equal(['own', 'h-full', 'w-full']);
    element.setAttribute('classname', 'w-full');
    expect([...element.classList]).to.deep.equal(['own', 'w-full']);
    element.removeAttribute('classname');
    expect([...element.classList]).to.deep.equal(['own']);
  });

  it('keeps everything when it is moved, also while an answer streams', async () => {
    const channel = streamChannel();
    const fetch = scriptedServer({ 'threads.create': () => channel });
    const chat = await openChat(fetch);
    const sending = chat.element.sendUserMessage({ text: 'moving' });
    channel.push({ type: 'thread.created', thread: thread('thr_1') });
    await chat.heard('chatkit.thread.change');
    const other = document.createElement('div');
    other.className = 'life-test';
    document.body.append(other);
    other.append(chat.element);
    await task();
    channel.push(...streamText({ threadId: 'thr_1', nextId: () => 'm' }, 'still here'));
    channel.end();
    await sending;
    await chat.shows('still here');
    expect(chat.details('chatkit.thread.change')).to.have.length(1);
    expect(await fetch.requests[0]!.outcome).to.equal('complete');
  });

  it('ends what runs when it is removed, and works when it comes back', async () => {
    const channel = streamChannel();
    const fetch = scriptedServer({ respond, 'threads.create': () => channel });
    const chat = await openChat(fetch);
    chat.element.sendUserMessage({ text: 'leaving' }).catch(() => undefined);
    channel.push({ type: 'thread.created', thread: thread('thr_1') });
    await chat.heard('chatkit.thread.change');
    const box = chat.element.parentElement!;
    chat.element.remove();
    expect(await fetch.requests[0]!.outcome).to.equal('aborted');
    await chat.heard('chatkit.response.end');
    box.append(chat.element);
    await chat.element.sendUserMessage({ text: 'back again' });
    await chat.shows('answer');
    await chat.shows('back again');
    expect(fetch.requests[1]!.params).to.deep.include({ thread_id: 'thr_1' });
  });

  it('says when its code does not load, and tries again', async () => {
    let works = false;
    const element = elementWith(() => (works ? import('../../src/core.js') : Promise.reject(new Error('404'))));
    const chat = record(element);
    place(element);
    element.setOptions(optionsFor(server()));
    await chat.heard('chatkit.error');
    expect(errorNames(chat)).to.deep.equal(['FatalAppError']);
    const alert = element.shadowRoot!.querySelector('[role=alert]')!;
    expect(alert.textContent).to.include('could not be loaded');
    works = true;
    alert.querySelector('button')!.click();
    await chat.heard('chatkit.ready');
    expect(element.shadowRoot!.querySelector('[role=alert] button')).to.equal(null);
    await element.sendUserMessage({ text: 'x' });
    await chat.shows('answer');
  });

  it('loads its code once, and the chat once, however it is started', async () => {
    let loads = 0;
    const element = elementWith(() => {
      loads += 1;
      return import('../../src/core.js');
    });
    const chat = record(element);
    place(element);
    for (let n = 0; n < 5; n += 1) element.setOptions(optionsFor(server()));
    element.remove();
    place(element);
    await chat.heard('chatkit.ready');
    expect(element.shadowRoot!.querySelectorAll('ck-chat')).to.have.length(1);
    expect(loads).to.be.lessThan(3);
  });
});

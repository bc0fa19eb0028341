import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { html as litHtml, LitElement, type TemplateResult } from 'lit';
import { chatContext, ChatElement, createChatContext, Selected, type ChatContext } from '../../src/context/index.js';
import { english, loadTranslation } from '../../src/i18n/index.js';
import { resolveOptions } from '../../src/options/rare/index.js';
import type { Commands } from '../../src/session/commands.js';
import { initialState, Store } from '../../src/store/index.js';
import { reduceAll as reduce } from '../../src/store/rare/reduce.js';

class Provider extends LitElement {
  readonly provider = new ContextProvider(this, { context: chatContext });
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
customElements.define('test-chat', Provider);

class Probe extends ChatElement {
  draws = 0;
  readonly #online = new Selected(this, ({ online }) => online);
  readonly #sizes = new Selected(
    this,
    ({ draft }) => ({ length: draft.content.length }),
    (before, now) => before.length === now.length,
  );

  get sizes(): { length: number } {
    return this.#sizes.value;
  }

  protected override render(): TemplateResult {
    this.draws++;
    return litHtml`${String(this.#online.value)} ${this.#sizes.value.length} ${this.strings.send}`;
  }
}
customElements.define('test-probe', Probe);

function makeContext(): { store: Store; context: ChatContext } {
  const { options } = resolveOptions({ api: { url: '/chatkit' } });
  const store = new Store(initialState(options, english), reduce);
  return { store, context: createChatContext(store, {} as Commands) };
}

async function setUp(): Promise<{ store: Store; parent: Provider; probe: Probe }> {
  const { store, context } = makeContext();
  const parent = await fixture<Provider>(html`<test-chat></test-chat>`);
  parent.provider.setValue(context);
  const probe = new Probe();
  parent.append(probe);
  await probe.updateComplete;
  return { store, parent, probe };
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
const type = (store: Store, ...texts: string[]): void =>
  store.dispatch({ type: 'draft.typed', content: texts.map((text) => ({ type: 'input_text', text })) });

describe('Selected', () => {
  it('draws once a frame however often the value changes', async () => {
    const { store, probe } = await setUp();
    expect(probe.draws).to.equal(1);
    for (const online of [false, true, false, true, false]) store.dispatch({ type: 'online.set', online });
    expect(probe.textContent).to.equal('true 0 Send message');
    await nextFrame();
    await probe.updateComplete;
    expect(probe.textContent).to.equal('false 0 Send message');
    expect(probe.draws).to.equal(2);
  });

  it('does not draw for changes of other values, or for equal ones', async () => {
    const { store, probe } = await setUp();
    type(store, 'a');
    await nextFrame();
    await probe.updateComplete;
    const before = probe.sizes;
    expect(probe.draws).to.equal(2);
    type(store, 'b');
    store.dispatch({ type: 'draft.set', draft: { quotedText: 'quoted' } });
    await nextFrame();
    await probe.updateComplete;
    expect(probe.draws).to.equal(2);
    expect(probe.sizes).to.equal(before);
  });

  it('does not draw for a value that is the same again by the end of the frame', async () => {
    const { store, probe } = await setUp();
    store.dispatch({ type: 'online.set', online: false });
    store.dispatch({ type: 'online.set', online: true });
    await nextFrame();
    await probe.updateComplete;
    expect(probe.draws).to.equal(1);
  });

  it('rests while out of the document, and shows the present state when it is back', async () => {
    const { store, parent, probe } = await setUp();
    probe.remove();
    store.dispatch({ type: 'online.set', online: false });
    await nextFrame();
    await nextFrame();
    expect(probe.draws).to.equal(1);
    parent.append(probe);
    await probe.updateComplete;
    expect(probe.textContent).to.equal('false 0 Send message');
    store.dispatch({ type: 'online.set', online: true });
    await nextFrame();
    await probe.updateComplete;
    expect(probe.textContent).to.equal('true 0 Send message');
  });

  it('rests also when its element left the document with something to draw', async () => {
    const { store, parent, probe } = await setUp();
    probe.requestUpdate();
    probe.remove();
    await probe.updateComplete;
    const { draws } = probe;
    store.dispatch({ type: 'online.set', online: false });
    await nextFrame();
    await probe.updateComplete;
    expect(probe.draws).to.equal(draws);
    parent.append(probe);
    await probe.updateComplete;
    expect(probe.textContent).to.equal('false 0 Send message');
  });

  it('follows its element into another chat', async () => {
    const one = await setUp();
    const other = await setUp();
    other.store.dispatch({ type: 'online.set', online: false });
    other.parent.append(one.probe);
    await one.probe.updateComplete;
    expect(one.probe.textContent).to.contain('false');
    one.store.dispatch({ type: 'online.set', online: false });
    other.store.dispatch({ type: 'online.set', online: true });
    await nextFrame();
    await one.probe.updateComplete;
    expect(one.probe.textContent).to.contain('true');
  });

  it('draws nothing before there is a chat, and all of it as soon as there is', async () => {
    const parent = await fixture<Provider>(html`<test-chat></test-chat>`);
    const probe = new Probe();
    parent.append(probe);
    await probe.updateComplete;
    expect(probe.draws).to.equal(0);
    const { store, context } = makeContext();
    parent.provider.setValue(context);
    await probe.updateComplete;
    expect(probe.textContent).to.equal('true 0 Send message');
    store.dispatch({ type: 'online.set', online: false });
    await nextFrame();
    await probe.updateComplete;
    expect(probe.textContent).to.contain('false');
  });

  it('draws again in another language', async () => {
    const { store, probe } = await setUp();
    store.dispatch({ type: 'translation.set', translation: await loadTranslation('ar') });
    await nextFrame();
    await probe.updateComplete;
    expect(probe.textContent).to.contain('إرسال الرسالة');
  });

  it('keeps a hidden page up to date without frames', async () => {
    const { store, probe } = await setUp();
    const frame = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = () => 0;
    try {
      store.dispatch({ type: 'online.set', online: false });
      await new Promise((resolve) => setTimeout(resolve, 150));
      await probe.updateComplete;
      expect(probe.textContent).to.contain('false');
    } finally {
      globalThis.requestAnimationFrame = frame;
    }
  });

  it('leaves nothing subscribed when the last element has gone', async () => {
    const { store, probe } = await setUp();
    let listeners = 0;
    const subscribe = store.subscribe.bind(store);
    store.subscribe = (listener, signal) => {
      listeners++;
      signal.addEventListener('abort', () => listeners--);
      subscribe(listener, signal);
    };
    const { parentElement: parent } = probe;
    probe.remove();
    parent!.append(probe);
    expect(listeners).to.equal(1);
    probe.remove();
    expect(listeners).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { InputTag, UserMessageItem } from '../../src/protocol/index.js';
import { registerSources } from '../../src/threads/sources/index.js';
import { ChatFixture, question } from '../view/chat-fixture.js';

const tag = (more: Partial<InputTag> = {}): InputTag => ({
  type: 'input_tag',
  id: 'doc_1',
  text: 'Orders API',
  group: 'Documentation',
  interactive: true,
  data: { kind: 'api' },
  ...more,
});

const message = (...tags: readonly InputTag[]): UserMessageItem => ({
  ...question('q', ''),
  content: [{ type: 'input_text', text: 'What of ' }, ...tags],
});

const onClick = (): undefined => undefined;
const onRequestPreview = () => Promise.resolve({ preview: null });

function open(entities: object, ...tags: readonly InputTag[]): ChatFixture {
  registerSources();
  const chat = new ChatFixture({ options: { entities } });
  chat.open([message(...tags)]);
  return chat;
}

const buttons = (chat: ChatFixture): HTMLElement[] => chat.all('.ck-tag[role="button"]');

describe('interactive tags', () => {
  let chat: ChatFixture;

  afterEach(() => chat.remove());

  it('show a card for the keyboard, which Escape closes', async () => {
    chat = open({ onClick }, tag());
    await chat.drawn();
    chat.get('.ck-scroll').focus();
    await sendKeys({ press: 'Tab' });
    await chat.drawn();
    expect(document.activeElement?.shadowRoot?.activeElement).to.equal(buttons(chat)[0]);
    const card = chat.get('.ck-hovercard');
    expect(card.matches(':popover-open')).to.equal(true);
    expect(card.innerText.split(/\n+/)).to.deep.equal(['O', 'Documentation', 'Orders API']);
    await sendKeys({ press: 'Escape' });
    await chat.drawn();
    expect(chat.all('.ck-hovercard')).to.deep.equal([]);
    expect(document.activeElement?.shadowRoot?.activeElement).to.equal(buttons(chat)[0]);
  });

  it('show a card for the pointer, one at a time', async () => {
    chat = open({ onClick }, tag(), tag({ id: 'doc_2', text: 'Refunds API' }));
    await chat.drawn();
    for (const [index, title] of ['Orders API', 'Refunds API'].entries()) {
      const { left, top, width, height } = buttons(chat)[index]!.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      while (chat.all('.ck-hovercard b')[0]?.innerText !== title) await chat.drawn(1);
      expect(chat.all('.ck-hovercard').length).to.equal(1);
    }
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('lose the card of a resting pointer by Escape, wherever the focus is', async () => {
    chat = open({ onClick }, tag());
    await chat.drawn();
    chat.get('textarea').focus();
    buttons(chat)[0]?.parentElement?.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    while (chat.all('.ck-hovercard').length === 0) await chat.drawn(1);
    await sendKeys({ press: 'Escape' });
    await chat.drawn();
    expect(chat.all('.ck-hovercard')).to.deep.equal([]);
    expect(document.activeElement?.shadowRoot?.activeElement).to.equal(chat.get('textarea'));
  });

  it('hold the card by a press where the page only gives previews', async () => {
    chat = open({ onRequestPreview }, tag());
    await chat.drawn();
    const [button] = buttons(chat);
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    button?.click();
    await chat.drawn();
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    expect(chat.all('.ck-hovercard').length).to.equal(1);
    button?.click();
    await chat.drawn();
    expect(chat.all('.ck-hovercard')).to.deep.equal([]);
    expect(chat.calls.filter(([name]) => name === 'openEntity')).to.deep.equal([]);
  });

  it('are opened by the page, by keys too', async () => {
    chat = open({ onClick }, tag());
    await chat.drawn();
    buttons(chat)[0]?.focus();
    await sendKeys({ press: 'Enter' });
    const { id, group, interactive, data } = tag();
    expect(chat.calls.filter(([name]) => name === 'openEntity')).to.deep.equal([
      ['openEntity', { id, title: 'Orders API', group, interactive, data }],
    ]);
  });

  it('add no character to the text of the message', async () => {
    chat = open({ onClick }, tag());
    await chat.drawn();
    expect(chat.get('.ck-bubble').innerText).to.equal('What of Orders API');
  });
});

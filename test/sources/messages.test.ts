import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { strings as arabicStrings } from '../../src/i18n/locales/ar.js';
import type { Annotation, AssistantMessageItem, Source } from '../../src/protocol/index.js';
import { registerActions } from '../../src/threads/actions/index.js';
import { registerSources } from '../../src/threads/sources/index.js';
import { answer, ChatFixture, question, type ChatFixtureOptions } from '../view/chat-fixture.js';

const page = (title: string, more: object = {}): Source => ({
  type: 'url',
  title,
  url: `https://example.com/${title}`,
  ...more,
});
const file: Source = { type: 'file', title: '', filename: 'orders.csv', timestamp: 'Your file' };
const city = (more: object = {}): Source => ({
  type: 'entity',
  title: 'Porto',
  id: 'city_2',
  icon: 'map-pin',
  inline_label: 'Porto guide',
  interactive: true,
  data: { population: 1 },
  ...more,
});
const at = (index: number | undefined, source: Source): Annotation => ({
  type: 'annotation',
  source,
  ...(index !== undefined && { index }),
});

const TEXT = 'Lisbon 👋 is old. Porto is older.';

function cited(annotations: readonly Annotation[], ...more: readonly (readonly Annotation[])[]): AssistantMessageItem {
  const content = [annotations, ...more].map((list) => ({
    type: 'output_text' as const,
    text: TEXT,
    annotations: list,
  }));
  return { ...answer('a1', ''), content };
}

function open(message: AssistantMessageItem, options: ChatFixtureOptions = {}): ChatFixture {
  registerSources();
  registerActions();
  const chat = new ChatFixture(options);
  chat.open([question('q', 'Hello'), message]);
  return chat;
}

const citations = (chat: ChatFixture): HTMLElement[] => chat.all('.ck-cite');
const names = (chat: ChatFixture): (string | null)[] => citations(chat).map((one) => one.getAttribute('aria-label'));
const prose = (chat: ChatFixture): string => chat.get('.ck-prose').innerText.replace(/[\u2060\s]+/g, ' ');

describe('citations', () => {
  let chat: ChatFixture;

  afterEach(() => chat.remove());

  it('stand in the text with numbers that follow it, the same for the same source in every part', async () => {
    chat = open(cited([at(32, page('b')), at(16, page('a'))], [at(3, page('b')), at(6, page('c'))]));
    await chat.drawn();
    expect(names(chat)).to.deep.equal([
      'Source 1: a (opens in a new tab)',
      'Source 2: b (opens in a new tab)',
      'Source 2: b (opens in a new tab)',
      'Source 3: c (opens in a new tab)',
    ]);
    expect(
      citations(chat)[0]
        ?.closest('p')
        ?.innerText.replace(/\u2060/g, ''),
    ).to.match(/old\.1 Porto is older\.?2/);
  });

  it('of one place are one, with a count; a label stands instead of a number', async () => {
    chat = open(cited([at(16, page('a')), at(16, file), at(16, page('a')), at(32, city())]));
    await chat.drawn();
    expect(names(chat)).to.deep.equal(['Source 1: a, and 1 more', 'Source 3: Porto guide, Porto']);
    expect(prose(chat)).to.contain('1+1');
    expect(prose(chat)).to.contain('Porto guide');
  });

  it('lead to safe addresses only', async () => {
    chat = open(cited([at(6, page('x', { url: 'javascript:alert(1)' })), at(10, page('y'))]));
    await chat.drawn();
    const [bad, good] = citations(chat);
    expect(bad?.localName).to.equal('span');
    expect(good?.getAttribute('href')).to.equal('https://example.com/y');
    expect(good?.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(good?.getAttribute('target')).to.equal('_blank');
  });

  it('show a card for the keyboard, which Escape closes', async () => {
    chat = open(
      cited([at(16, page('a', { description: 'About it.', timestamp: '2020-11-02', attribution: 'Example' }))]),
    );
    await chat.drawn();
    chat.get('.ck-scroll').focus();
    await sendKeys({ press: 'Tab' });
    await chat.drawn();
    expect(document.activeElement?.shadowRoot?.activeElement).to.equal(citations(chat)[0]);
    const card = chat.get('.ck-hovercard');
    expect(card.matches(':popover-open')).to.equal(true);
    expect(card.innerText.split(/\n+/)).to.deep.equal(['E', 'Example', 'a', 'About it.', 'Nov 2, 2020']);
    await sendKeys({ press: 'Escape' });
    await chat.drawn();
    expect(chat.all('.ck-hovercard')).to.deep.equal([]);
    expect(document.activeElement?.shadowRoot?.activeElement).to.equal(citations(chat)[0]);
  });

  it('show a card for the pointer, beside them, one at a time', async () => {
    chat = open(cited([at(6, page('a')), at(16, page('b'))]));
    await chat.drawn();
    for (const [index, title] of ['a', 'b'].entries()) {
      const { left, top, width, height } = citations(chat)[index]!.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      while (chat.all('.ck-hovercard b')[0]?.innerText !== title) await chat.drawn(1);
      await chat.drawn();
      expect(chat.all('.ck-hovercard').length).to.equal(1);
      const card = chat.get('.ck-hovercard').getBoundingClientRect();
      expect(card.bottom <= top || card.top >= top + height).to.equal(true);
      expect(card.left).to.be.greaterThanOrEqual(0);
    }
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('of several sources open a list by click, which a click elsewhere closes', async () => {
    chat = open(cited([at(16, page('a')), at(16, file)]));
    await chat.drawn();
    citations(chat)[0]?.click();
    await chat.drawn();
    expect(citations(chat)[0]?.getAttribute('aria-expanded')).to.equal('true');
    expect(chat.all('.ck-hovercard .ck-source').map((row) => row.innerText.split(/\n+/)[0])).to.deep.equal(['1', '2']);
    chat.get('.ck-scroll').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await chat.drawn();
    expect(chat.all('.ck-hovercard')).to.deep.equal([]);
  });

  it('show the card on the first tap of a finger, instead of leaving the page', async () => {
    chat = open(cited([at(16, page('a'))]));
    await chat.drawn();
    const tap = new PointerEvent('click', { bubbles: true, cancelable: true, composed: true, pointerType: 'touch' });
    citations(chat)[0]?.dispatchEvent(tap);
    await chat.drawn();
    expect(tap.defaultPrevented).to.equal(true);
    expect(chat.get('.ck-hovercard b a').getAttribute('href')).to.equal('https://example.com/a');
  });

  it('of interactive entities are opened by the page, others are not', async () => {
    const options = { entities: { onClick: () => undefined } };
    const quiet = city({ id: 'city_3', interactive: false, inline_label: 'Quiet' });
    chat = open(cited([at(16, city()), at(32, quiet)]), { options });
    await chat.drawn();
    citations(chat)[0]?.focus();
    await sendKeys({ press: 'Enter' });
    citations(chat)[1]?.click();
    const opened = chat.calls.filter(([name]) => name === 'openEntity');
    expect(opened).to.deep.equal([
      ['openEntity', { id: 'city_2', title: 'Porto', icon: 'map-pin', interactive: true, data: { population: 1 } }],
    ]);
  });
});

describe('the list of sources', () => {
  let chat: ChatFixture;

  afterEach(() => chat.remove());

  it('is one for an answer of several messages, in the row of its actions', async () => {
    const second = { ...cited([at(16, page('b')), at(32, page('a'))], [at(undefined, file)]), id: 'a2' };
    const third = { ...cited([at(3, city({ inline_label: undefined, icon: undefined }))]), id: 'a3' };
    chat = open(cited([at(6, page('a')), at(undefined, page('z'))]));
    chat.open([question('q', 'Hello'), cited([at(6, page('a')), at(undefined, page('z'))]), second, third]);
    await chat.drawn();
    expect(citations(chat).map((one) => one.innerText.replace(/\W/g, ''))).to.deep.equal(['1', '2', '1', '3']);
    expect(chat.all('.ck-sources-toggle').length).to.equal(1);
    const toggle = chat.get('.ck-sources-toggle');
    expect(toggle.closest('.ck-actions')?.querySelector('[part~="action-copy"]')).not.to.equal(null);
    toggle.click();
    await chat.drawn();
    const rows = chat.all('ck-sources .ck-source').map((row) => {
      const part = (selector: string): string => row.querySelector(selector)?.textContent ?? '';
      return `${part('.ck-source-num')} ${part('b')}`;
    });
    expect(rows).to.deep.equal(['1 a', '2 b', '3 Porto', '4 z', '5 orders.csv']);
  });

  it('comes into view when it opens under the end of a long conversation', async () => {
    const before = Array.from({ length: 12 }, (_, n) => [
      question(`q${n}`, 'Hello'),
      answer(`b${n}`, 'Words.\n\nMore.'),
    ]);
    chat = open(cited([]));
    chat.open([...before.flat(), question('q', 'Last'), cited([at(6, page('a')), at(16, page('b')), at(32, file)])]);
    await chat.drawn(20);
    chat.get('.ck-sources-toggle').click();
    await chat.drawn(6);
    const { bottom } = chat.get('.ck-scroll').getBoundingClientRect();
    expect(chat.get('ck-sources').getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
  });

  it('and the numbers in the text follow when an earlier message is given sources', async () => {
    const second = { ...cited([at(16, page('b'))]), id: 'a2' };
    chat = open(cited([]));
    chat.open([question('q', 'Hello'), cited([]), second]);
    await chat.drawn();
    expect(names(chat)).to.deep.equal(['Source 1: b (opens in a new tab)']);
    chat.send('More');
    chat.receive({ type: 'thread.item.done', item: question('q1', 'More') });
    chat.receive({ type: 'thread.item.replaced', item: cited([at(6, page('a'))]) });
    await chat.drawn();
    expect(names(chat)).to.deep.equal(['Source 1: a (opens in a new tab)', 'Source 2: b (opens in a new tab)']);
  });

  it('is opened and closed, and has what the text does not name', async () => {
    const unknown: Source = { type: 'unknown', title: '' };
    const bare: Source = { type: 'url', title: '', url: 'https://www.example.org/deep', timestamp: '2026-13-45' };
    const all = [at(16, page('a', { attribution: 'Example', timestamp: '2026', description: 'Long words.' }))];
    chat = open(cited([...all, at(undefined, bare), at(undefined, file), at(undefined, unknown)]));
    await chat.drawn();
    const toggle = chat.get('.ck-sources-toggle');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    expect(chat.all('.ck-source')).to.deep.equal([]);
    toggle.click();
    await chat.drawn();
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    const list = chat.get('ck-sources ol');
    expect(chat.get(`#${CSS.escape(toggle.getAttribute('aria-controls') ?? '')}`).contains(list)).to.equal(true);
    const rows = [...list.children].map((row) => [...row.querySelectorAll('b, small')].map((part) => part.textContent));
    expect(rows).to.deep.equal([
      ['a', 'Example · 2026', 'Long words.'],
      ['example.org', '2026-13-45'],
      ['orders.csv', 'Your file'],
      ['Source'],
    ]);
    await expect(chat.get('ck-actions')).to.be.accessible();
    toggle.click();
    await chat.drawn();
    expect(chat.all('.ck-source')).to.deep.equal([]);
  });

  it('waits until the answer is complete, while citations come with the text', async () => {
    registerSources();
    registerActions();
    chat = new ChatFixture();
    chat.open([question('q0', 'Earlier')]);
    chat.send('Now');
    chat.receive({ type: 'thread.item.done', item: question('q1', 'Now') });
    chat.begin('a1');
    chat.delta('a1', 'Lisbon 👋 is old.');
    const update = {
      type: 'assistant_message.content_part.annotation_added' as const,
      content_index: 0,
      annotation_index: 0,
      annotation: at(16, page('a')),
    };
    chat.receive({ type: 'thread.item.updated', item_id: 'a1', update });
    await chat.drawn();
    const [citation] = citations(chat);
    citation?.focus();
    chat.delta('a1', ' Porto is older.');
    await chat.drawn();
    expect(citations(chat)).to.deep.equal([citation]);
    expect(document.activeElement?.shadowRoot?.activeElement).to.equal(citation);
    expect(chat.all('ck-sources-toggle')).to.deep.equal([]);
    chat.receive({ type: 'thread.item.done', item: cited([at(16, page('a'))]) });
    chat.end();
    await chat.drawn();
    expect(citations(chat)).to.deep.equal([citation]);
    expect(chat.all('ck-sources-toggle').length).to.equal(1);
  });

  it('speaks Arabic and runs from right to left', async () => {
    chat = open(cited([at(16, page('a')), at(16, file)]), {
      translation: { locale: 'ar', direction: 'rtl', strings: arabicStrings },
    });
    await chat.drawn();
    expect(names(chat)[0]).to.contain('المصدر');
    citations(chat)[0]?.click();
    await chat.drawn();
    expect(getComputedStyle(chat.get('.ck-hovercard')).direction).to.equal('rtl');
    expect(chat.get('.ck-sources-toggle').innerText).to.contain('المصادر');
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { loadIconNames, loadTranslation } from '../../src/i18n/index.js';
import { ChatFixture, question, type ChatFixtureOptions } from './chat-fixture.js';

/** Every header icon of PROTOCOL 4.7. */
const ICONS =
  'sidebar-left sidebar-right sidebar-open-left sidebar-open-right sidebar-open-left-alt sidebar-open-right-alt sidebar-floating-left sidebar-floating-right sidebar-floating-open-left sidebar-floating-open-right sidebar-collapse-left sidebar-collapse-right collapse-left collapse-right open-left open-right double-chevron-left double-chevron-right home home-alt back-small back-large expand-large collapse-large expand-small collapse-small star star-filled bug chat-temporary settings-cog grid dots-horizontal dots-vertical dots-horizontal-circle dots-vertical-circle menu menu-inverted hamburger history book-open compose share light-mode dark-mode close'.split(
    ' ',
  );

describe('the buttons of the header', () => {
  let chat: ChatFixture;

  afterEach(async () => {
    await sendMouse({ type: 'move', position: [1, 1] });
    chat.remove();
  });

  async function show(more: ChatFixtureOptions = {}): Promise<void> {
    chat = new ChatFixture(more);
    chat.open([question('q', 'Hi')], { title: 'Orders' });
    await chat.drawn();
  }
  const names = (): (string | null)[] =>
    chat.all('ck-header button').map((button) => button.getAttribute('aria-label'));
  const tip = (): HTMLElement | null => chat.all('.ck-tip')[0] ?? null;
  const actions = (leftIcon: string, rightIcon: string): object => ({
    header: {
      leftAction: { icon: leftIcon, onClick: () => undefined },
      rightAction: { icon: rightIcon, onClick: () => undefined },
    },
  });

  it('show their names when the pointer rests on them', async () => {
    await show();
    const button = chat.button('New chat');
    const { left, top, width, height } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await waitUntil(() => tip()?.matches(':popover-open') ?? false, 'No tip', { timeout: 5000 });
    expect(tip()?.textContent).to.equal('New chat');
    expect(tip()?.getBoundingClientRect().top).to.be.above(button.getBoundingClientRect().bottom);
    await sendKeys({ press: 'Escape' });
    expect(tip(), 'Escape takes it away').to.equal(null);
    expect(chat.all('[title]').filter(({ title }) => title !== 'Orders')).to.deep.equal([]);
  });

  it('show their names when the keyboard comes to them', async () => {
    await show();
    const [first, second] = chat.all('ck-header button');
    await sendKeys({ press: 'Tab' });
    first?.focus();
    await waitUntil(() => tip() !== null, 'No tip', { timeout: 5000 });
    expect(tip()?.textContent).to.equal('Open the list of chats');
    await expect(chat.host).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    expect(chat.host.shadowRoot?.activeElement).to.equal(second);
    expect(chat.all('.ck-tip').map((one) => one.textContent)).to.deep.equal(['New chat']);
    await sendKeys({ press: 'Escape' });
    expect(tip()).to.equal(null);
    await sendKeys({ press: 'Enter' });
    expect(chat.calls.at(-1)).to.deep.equal(['openThread', null]);
  });

  it('of the page are called what their icons stand for', async () => {
    await show({ options: actions('sidebar-open-left', 'settings-cog') });
    await waitUntil(() => names().includes('Settings'), 'No name');
    expect(names()).to.deep.equal(['Open the left sidebar', 'Open the list of chats', 'Settings', 'New chat']);
    chat.remove();
    await show({ options: actions('lucide:rocket', 'settings-cog') });
    await waitUntil(() => names().includes('Settings'), 'No name');
    expect(names()[0], 'an icon of which nothing is known').to.equal('Page action');
  });

  it('of the page speak the language of the chat', async () => {
    await show({ options: actions('home', 'close'), translation: await loadTranslation('ar') });
    await waitUntil(() => names().includes('الرئيسية'), 'No name');
    expect(names().at(2)).to.equal('إغلاق');
  });

  it('have a name for every icon, in every language', async () => {
    chat = new ChatFixture();
    expect(ICONS).to.have.length(46);
    for (const [locale, script] of [
      ['en', /^[A-Z][a-z ]+$/],
      ['ar', /^[\u0600-\u06ff ]+$/],
    ] as const) {
      const known = await loadIconNames(locale);
      expect(Object.keys(known).sort()).to.deep.equal([...ICONS].sort());
      for (const name of Object.values(known)) expect(name).to.match(script);
    }
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { loadTranslation } from '../../src/i18n/index.js';
import { answer, ChatFixture, loadParts, question, THREAD_ID, type ChatFixtureOptions } from './chat-fixture.js';

const prompts = [
  { label: 'Where is my order?', prompt: 'Where is order 10482?', icon: 'cube' },
  { label: 'Ask about a product', prompt: [{ type: 'input_tag', id: 'p1', text: 'Lamp' }], icon: 'no-such-icon' },
];

describe('<ck-chat> screens', () => {
  before(loadParts);
  let chat: ChatFixture;
  const show = async (options: ChatFixtureOptions = {}): Promise<ChatFixture> => {
    chat = new ChatFixture(options);
    await chat.drawn();
    return chat;
  };
  afterEach(() => chat.remove());

  describe('start', () => {
    it('greets, offers prompts and a composer, and is accessible', async () => {
      await show({ options: { startScreen: { greeting: 'How can we help?', prompts } } });
      expect(chat.text).to.include('How can we help?');
      expect(chat.text).to.include('Where is my order?');
      expect(chat.get('ck-composer textarea').offsetHeight).to.be.above(0);
      await expect(chat.host).to.be.accessible();
    });

    it('greets in the language of the chat when the page has no greeting', async () => {
      await show({ translation: await loadTranslation('ar') });
      expect(chat.get('.ck-greeting').innerText).to.equal(chat.store.state.translation.strings.greeting);
      expect(getComputedStyle(chat.view).direction).to.equal('rtl');
      expect(chat.view.lang).to.equal('ar');
      // Its letters touch.
      expect(getComputedStyle(chat.get('.ck-greeting')).letterSpacing).to.be.oneOf(['0px', 'normal']);
    });

    it('sends a prompt when it is chosen', async () => {
      await show({ options: { startScreen: { prompts } } });
      chat.button('Where is my order?').click();
      chat.button('Ask about a product').click();
      expect(chat.calls).to.deep.equal([
        ['send', { content: [{ type: 'input_text', text: 'Where is order 10482?' }] }],
        ['send', { content: [{ type: 'input_tag', id: 'p1', text: 'Lamp', data: {}, interactive: false }] }],
      ]);
    });

    it('is one group from 640 px, with the prompts after the composer; below, the composer is last', async () => {
      await show({ width: 900, height: 700, options: { startScreen: { prompts } } });
      const top = (selector: string): number => chat.get(selector).getBoundingClientRect().top;
      const order = (): boolean => top('ck-composer') < top('.ck-prompts');
      const domOrder = (): boolean =>
        (chat.get('ck-composer').compareDocumentPosition(chat.get('.ck-prompts')) &
          Node.DOCUMENT_POSITION_FOLLOWING) !==
        0;
      expect([order(), domOrder()]).to.deep.equal([true, true]);
      const group =
        chat.get('.ck-greeting').getBoundingClientRect().top + chat.get('.ck-prompts').getBoundingClientRect().bottom;
      const box = chat.host.getBoundingClientRect();
      expect(group / 2).to.be.within(box.top + 250, box.top + 350);

      chat.resize(500, 700);
      await chat.drawn();
      expect([order(), domOrder()]).to.deep.equal([false, false]);
      expect(box.bottom - chat.get('ck-composer').getBoundingClientRect().bottom).to.be.within(0, 40);
    });

    it('keeps everything inside the smallest box', async () => {
      await show({
        width: 280,
        height: 360,
        options: { startScreen: { prompts }, disclaimer: { text: 'May be wrong.' } },
      });
      const box = chat.host.getBoundingClientRect();
      for (const element of chat.all('ck-header, ck-composer, .ck-disclaimer, .ck-prompt')) {
        const { left, right } = element.getBoundingClientRect();
        expect(left).to.be.at.least(box.left);
        expect(right).to.be.at.most(box.right);
      }
      expect(chat.get('.ck-disclaimer').getBoundingClientRect().bottom).to.be.at.most(box.bottom);
      expect(chat.get('.ck-start').scrollWidth).to.equal(chat.get('.ck-start').clientWidth);
    });
  });

  describe('the way from start to conversation', () => {
    it('keeps the composer, its text and its focus', async () => {
      await show({ width: 900, height: 700 });
      const textarea = chat.get('ck-composer textarea') as HTMLTextAreaElement;
      textarea.focus();
      await sendKeys({ type: 'draft' });
      chat.send('Hello');
      await chat.drawn();
      expect(chat.get('ck-composer textarea')).to.equal(textarea);
      expect(textarea.value).to.equal('draft');
      expect(chat.host.shadowRoot?.activeElement).to.equal(textarea);
    });

    it('glides the composer by transform only, from where it was', async () => {
      await emulateMedia({ reducedMotion: 'no-preference' });
      await show({ width: 900, height: 700 });
      const foot = chat.get('.ck-foot');
      const before = foot.getBoundingClientRect().top;
      chat.send('Hello');
      await chat.drawn(2);
      const [animation] = foot.getAnimations();
      expect(animation).to.exist;
      animation!.pause();
      animation!.currentTime = 0;
      expect(foot.getBoundingClientRect().top).to.be.closeTo(before, 1);
      animation!.finish();
      expect(foot.getBoundingClientRect().bottom).to.be.closeTo(chat.host.getBoundingClientRect().bottom, 20);
      const [frame] = (animation!.effect as KeyframeEffect).getKeyframes();
      expect(Object.keys(frame!)).to.include('transform').and.not.include('top');
    });

    it('does not move it for those who asked for less motion', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      await show({ width: 900, height: 700 });
      chat.send('Hello');
      await chat.drawn(2);
      expect(chat.get('.ck-foot').getAnimations()).to.deep.equal([]);
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('puts the focus into the composer when the thing that had it goes', async () => {
      await show({ options: { startScreen: { prompts } } });
      chat.button('Where is my order?').focus();
      chat.send('Where is order 10482?');
      await chat.drawn();
      expect(chat.host.shadowRoot?.activeElement?.localName).to.equal('textarea');
    });
  });

  describe('header', () => {
    it('shows the thread title, and new chat only where there is something to leave', async () => {
      await show();
      const names = () => chat.all('ck-header button').map((button) => button.ariaLabel);
      expect(names()).to.deep.equal(['Open the list of chats']);
      chat.button('Open the list of chats').click();
      expect(chat.calls.at(-1)).to.deep.equal(['openHistory']);
      chat.open([question('q', 'Hi')], { title: 'Orders' });
      await chat.drawn();
      expect(chat.get('ck-header').innerText.trim()).to.equal('Orders');
      chat.button('New chat').click();
      expect(chat.calls.at(-1)).to.deep.equal(['openThread', null]);
    });

    it('has the title beside its button, whichever way its words run', async () => {
      await show({ translation: await loadTranslation('ar') });
      const { openChats } = chat.store.state.translation.strings;
      for (const title of ['Orders', 'طلبات']) {
        chat.open([question('q', 'Hi')], { title });
        await chat.drawn();
        const words = document.createRange();
        words.selectNodeContents(chat.get('.ck-header-title'));
        const gap = chat.button(openChats).getBoundingClientRect().left - words.getBoundingClientRect().right;
        expect(gap, title).to.be.within(0, 12);
      }
    });

    it("shows the page's title instead, and its own buttons", async () => {
      const onClick = (): void => undefined;
      await show({
        options: {
          history: { enabled: false },
          header: {
            title: { text: 'Support' },
            leftAction: { icon: 'sidebar-left', onClick },
            rightAction: { icon: 'no-such-icon', onClick },
          },
        },
      });
      chat.open([question('q', 'Hi')], { title: 'Orders' });
      await chat.drawn();
      expect(chat.get('ck-header').innerText.trim()).to.equal('Support');
      const [left, right] = chat.all('ck-header button');
      left?.click();
      right?.click();
      expect(chat.calls).to.deep.equal([
        ['runHeaderAction', 'left'],
        ['runHeaderAction', 'right'],
      ]);
      await expect(chat.host).to.be.accessible();
    });

    it('is absent when the page does not want it, and without a title when it wants none', async () => {
      await show({ options: { header: { enabled: false } } });
      expect(chat.all('.ck-header')).to.deep.equal([]);
      chat.remove();
      await show({ options: { header: { title: { enabled: false } } } });
      chat.open([question('q', 'Hi')], { title: 'Orders' });
      await chat.drawn();
      expect(chat.get('ck-header').innerText.trim()).to.equal('');
    });
  });

  describe('opening a thread', () => {
    const opening = { type: 'thread.load.started', threadId: 'thr_9' } as const;

    it('shows where the messages will be, and says so', async () => {
      await show();
      chat.dispatch({ type: 'thread.selected', threadId: 'thr_9' }, opening);
      await chat.drawn();
      expect(chat.get('[role=status][aria-label="Loading the chat"]').offsetHeight).to.be.above(100);
      await expect(chat.host).to.be.accessible();
      chat.dispatch({
        type: 'thread.loaded',
        threadId: 'thr_9',
        thread: null,
        page: { items: [answer('a', 'Here')], hasMore: false },
      });
      await chat.drawn();
      expect(chat.text).to.include('Here');
      expect(chat.text).not.to.include('Loading');
    });

    it('says that the thread is gone, and offers a new one', async () => {
      await show();
      chat.dispatch({ type: 'thread.selected', threadId: 'thr_9' }, opening, {
        type: 'thread.load.failed',
        threadId: 'thr_9',
        notFound: true,
      });
      await chat.drawn();
      expect(chat.text).to.include('This chat could not be opened');
      expect(chat.text).not.to.include('Retry');
      await expect(chat.host).to.be.accessible();
      chat.button('Start a new chat').click();
      expect(chat.calls).to.deep.equal([['openThread', null]]);
    });

    it('offers another try when the thread may still be there', async () => {
      await show();
      chat.dispatch({ type: 'thread.selected', threadId: 'thr_9' }, opening, {
        type: 'thread.load.failed',
        threadId: 'thr_9',
        notFound: false,
      });
      await chat.drawn();
      chat.button('Retry').click();
      expect(chat.calls).to.deep.equal([['openThread', 'thr_9']]);
    });
  });

  describe('setup mistakes', () => {
    it('takes the place of the chat and says what to do', async () => {
      await show();
      chat.dispatch({ type: 'setup.set', problem: { kind: 'no-url' } });
      await chat.drawn();
      expect(chat.text).to.include('The chat has no server yet').and.include('api.url').and.include('setOptions');
      expect(chat.all('.ck-setup p code').map((code) => code.innerText)).to.deep.equal(['api.url']);
      expect(chat.get('.ck-setup a').getAttribute('href')).to.match(/^https:/);
      expect(chat.get('ck-composer').offsetHeight).to.equal(0);
      await expect(chat.host).to.be.accessible();
    });

    it('copies the lines to add', async () => {
      await show();
      chat.dispatch({ type: 'setup.set', problem: { kind: 'no-url' } });
      await chat.drawn();
      const written: string[] = [];
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (text: string) => Promise.resolve(written.push(text)) },
      });
      chat.button('Copy').click();
      await chat.drawn();
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      expect(written.join()).to.include('api: { url: "/chatkit" }');
      expect(chat.button('Copied')).to.exist;
    });

    const problems = [
      [{ kind: 'not-found', url: '/chat', status: 404 }, '/chat answered with status 404'],
      [{ kind: 'unreachable', url: 'http://a.test/chatkit' }, 'http://a.test/chatkit'],
      [{ kind: 'not-chatkit', url: '/chat', contentType: 'text/html' }, '"text/html"'],
      [
        { kind: 'not-chatkit', url: '/chat', contentType: 'text/event-stream; charset=utf-8' },
        'streams events, but none',
      ],
      [{ kind: 'no-options' }, 'setOptions()'],
    ] as const;
    for (const [problem, words] of problems) {
      it(`names the facts: ${problem.kind}, ${words}`, async () => {
        await show();
        chat.dispatch({ type: 'setup.set', problem });
        await chat.drawn();
        expect(chat.text).to.include(words);
      });
    }
  });

  it('says that the connection is lost, until it is back', async () => {
    await show();
    chat.dispatch({ type: 'online.set', online: false });
    await chat.drawn();
    expect(chat.text).to.include('You are offline');
    chat.dispatch({ type: 'online.set', online: true });
    await chat.drawn();
    expect(chat.text).not.to.include('You are offline');
    expect(chat.get('ck-announcer').innerText).to.include('The connection is back');
  });

  it('counts down to the next try, and tries at once when asked to', async () => {
    await show();
    chat.dispatch({ type: 'online.set', online: false, retryAt: Date.now() + 9000 });
    await chat.drawn();
    expect(chat.text).to.match(/Connection lost\. Trying again in [89]/);
    expect(chat.get('[role="status"] ck-connection [aria-hidden="true"]').textContent, 'not read out').to.match(/\d/);
    chat.get('ck-connection button').click();
    expect(chat.calls.at(-1)).to.deep.equal(['reconnect']);
    chat.dispatch({ type: 'online.set', online: false, retryAt: Date.now() });
    await chat.drawn();
    expect(chat.text).to.include('Trying again');
    expect(chat.text).not.to.match(/again in/);
  });

  it('draws a table in the disclaimer', async () => {
    await show({ options: { disclaimer: { text: '| Plan | Answers |\n| --- | --- |\n| Free | 20 a day |' } } });
    await waitUntil(() => chat.all('.ck-disclaimer table').length === 1, 'no table', { timeout: 6000 });
    expect(chat.all('.ck-disclaimer :is(th, td)').map((cell) => cell.innerText)).to.deep.equal([
      'Plan',
      'Answers',
      'Free',
      '20 a day',
    ]);
  });

  it('shows the disclaimer with its links', async () => {
    await show({ options: { disclaimer: { text: 'See [terms](https://example.com/terms).', highContrast: true } } });
    expect(chat.get('.ck-disclaimer a').getAttribute('href')).to.equal('https://example.com/terms');
    await expect(chat.host).to.be.accessible();
  });

  it('has the name that the page gave', async () => {
    await show({ options: { frameTitle: 'Shop assistant' } });
    expect(chat.get('ck-composer').closest('[role=region]')?.getAttribute('aria-label')).to.equal('Shop assistant');
  });

  it('changes its language without losing anything', async () => {
    await show();
    chat.open([question('q', 'Hi'), answer('a', 'Hello')]);
    await chat.drawn();
    const item = chat.get('ck-item');
    chat.dispatch({ type: 'translation.set', translation: await loadTranslation('ar') });
    await chat.drawn();
    expect(chat.get('ck-item')).to.equal(item);
    expect(chat.get('[role=log]').getAttribute('aria-label')).to.equal(
      chat.store.state.translation.strings.conversation,
    );
    expect(item.getAttribute('aria-label')).to.equal(chat.store.state.translation.strings.youSaid);
  });

  it('shows another chat when it is given one', async () => {
    await show();
    chat.open([answer('a', 'First chat')]);
    await chat.drawn();
    const other = new ChatFixture();
    other.open([answer('a', 'Second chat')]);
    chat.view.context = other.view.context;
    await chat.drawn();
    expect(chat.text).to.include('Second chat').and.not.include('First chat');
    other.remove();
  });

  it('starts anew in the new-thread view', async () => {
    await show({ options: { startScreen: { greeting: 'Hello there' } } });
    chat.open([answer('a', 'Old words')]);
    await chat.drawn();
    expect(chat.store.state.threadId).to.equal(THREAD_ID);
    chat.dispatch({ type: 'thread.selected', threadId: null });
    await chat.drawn();
    expect(chat.text).to.include('Hello there').and.not.include('Old words');
  });
});

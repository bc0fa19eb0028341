import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Attachment, ThreadItem } from '../../src/protocol/index.js';
import { registerRichItems } from '../../src/threads/rich/index.js';
import {
  answer,
  ChatFixture,
  loadParts,
  longText,
  question,
  THREAD_ID,
  type ChatFixtureOptions,
} from './chat-fixture.js';

const common = { thread_id: THREAD_ID, created_at: '' };

describe('<ck-chat> conversation', () => {
  before(loadParts);
  let chat: ChatFixture;
  const show = async (items: readonly ThreadItem[] = [], options: ChatFixtureOptions = {}): Promise<void> => {
    chat = new ChatFixture(options);
    if (items.length > 0) chat.open(items);
    await chat.drawn();
  };
  afterEach(() => chat.remove());

  describe('user messages', () => {
    it('show text as it was typed, never as Markdown or HTML', async () => {
      const text = '  two  spaces\n**not bold** <b>not html</b>\n\nlast';
      await show([question('q', text)]);
      const bubble = chat.get('.ck-bubble');
      expect(bubble.textContent).to.equal(text);
      expect(bubble.childElementCount).to.equal(0);
      expect(getComputedStyle(bubble).whiteSpaceCollapse).to.equal('preserve');
    });

    it('show tags, the quoted text and files', async () => {
      const attachments: Attachment[] = [
        { type: 'file', id: 'f1', name: 'a-very-long-name-of-a-file-that-does-not-fit.csv', mime_type: 'text/csv' },
        {
          type: 'image',
          id: 'f2',
          name: 'lamp.png',
          mime_type: 'image/png',
          preview_url: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
        },
      ];
      const item = question('q', '', {
        content: [
          { type: 'input_text', text: 'About ' },
          { type: 'input_tag', id: 't', text: 'Lamp', data: {}, interactive: false },
        ],
        quoted_text: 'It is broken',
        attachments,
      });
      registerRichItems();
      await show([item], { width: 320 });
      expect(chat.get('.ck-bubble').innerText).to.equal('About Lamp');
      expect(chat.get('.ck-quoted').innerText).to.include('It is broken');
      expect(chat.button('Open lamp.png').querySelector('img')).not.to.equal(null);
      const chip = chat.get('.ck-filechip');
      expect(chip.innerText).to.include('CSV');
      expect(chip.getBoundingClientRect().right).to.be.at.most(chat.host.getBoundingClientRect().right);
      const ending = chat.get('.ck-fname > :last-child');
      expect(ending.innerText).to.equal('fit.csv');
      expect(ending.scrollWidth).to.be.at.most(ending.clientWidth + 1);
      await expect(chat.host).to.be.accessible();
    });

    it('are at the end side, at most three quarters wide, in the direction of their own text', async () => {
      await show([question('q1', longText(1)), question('q2', 'مرحبا كيف الحال')]);
      const column = chat.get('ck-composer').getBoundingClientRect();
      const [long, arabic] = chat.all('.ck-bubble');
      const box = long!.getBoundingClientRect();
      expect(box.right).to.be.closeTo(column.right, 1);
      expect(box.width).to.be.at.most(column.width * 0.75 + 1);
      expect(getComputedStyle(arabic!).direction).to.equal('rtl');
    });

    it('stay, marked, when they did not arrive, and can be sent again or edited', async () => {
      await show();
      chat.send('Is anybody there?');
      await chat.drawn();
      expect(chat.text).not.to.include('Not sent');
      chat.fail({ code: 'network', allowRetry: true });
      await chat.drawn();
      expect(chat.text).to.include('Is anybody there?').and.include('Not sent');
      // One place to go on from, not two.
      expect(chat.all('button').filter((button) => button.innerText.trim() === 'Retry').length).to.equal(1);
      await expect(chat.host).to.be.accessible();
      chat.button('Retry').click();
      chat.button('Edit').click();
      const { key } = chat.store.state.conversation.entries[0]!;
      expect(chat.calls).to.deep.equal([
        ['resend', key],
        ['editFailed', key],
      ]);
    });
  });

  describe('answers', () => {
    it('are Markdown, one block for each part that has words', async () => {
      await show([question('q', 'Hi'), answer('a', '**Bold** words', ' ', '- a list')]);
      expect(chat.get('ck-item strong').innerText).to.equal('Bold');
      expect(chat.get('ck-item li').innerText.trim()).to.equal('a list');
      expect(chat.all('ck-item ck-markdown').length).to.equal(2);
      await expect(chat.host).to.be.accessible();
    });

    it('grow in place: finished blocks and other items keep their elements', async () => {
      await show([question('q', 'Hi')]);
      chat.send('More');
      chat.begin('a', 'First paragraph.\n\nSecond ');
      await chat.drawn();
      const first = chat.get('ck-item p');
      const items = chat.all('ck-item');
      chat.delta('a', 'paragraph grows.');
      await chat.drawn();
      expect(chat.text).to.include('Second paragraph grows.');
      expect(chat.get('ck-item p')).to.equal(first);
      expect(chat.all('ck-item')).to.deep.equal(items);
    });

    it('do not redraw any other item, nor the list, for a delta', async () => {
      const items = Array.from({ length: 40 }, (_, index) => [
        question(`q${index}`, `Question ${index}`),
        answer(`a${index}`, `Answer ${index}`),
      ]).flat();
      // The buttons of the answers come in a chunk of their own, and are no part of what is measured.
      (await import('../../src/threads/actions/index.js')).registerActions();
      await show(items);
      chat.send('Now');
      chat.begin('new', 'Some ');
      // The others fill in over several frames.
      const isComplete = (): boolean =>
        chat.all('ck-item').length === items.length + 2 && chat.all('[data-plain]').length === 0;
      while (!isComplete()) await chat.drawn(1);
      await chat.drawn();
      const touched = new Set<Node>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) touched.add(target);
      });
      observer.observe(chat.get('.ck-scroll'), {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      chat.delta('new', 'words');
      await chat.drawn();
      observer.disconnect();
      const growing = chat.all('ck-item').at(-1)!;
      expect(growing.innerText).to.include('Some words');
      expect(touched.size).to.be.above(0);
      for (const node of touched) expect(growing.contains(node), (node as Element).outerHTML).to.equal(true);
    });

    it('show a caret only while they grow', async () => {
      await show();
      chat.send('Hi');
      chat.begin('a', 'Some words');
      await chat.drawn();
      const caret = (): string => getComputedStyle(chat.get('ck-item p'), '::after').content;
      expect(caret()).to.equal('""');
      chat.receive({ type: 'thread.item.done', item: answer('a', 'Some words') });
      chat.end();
      await chat.drawn();
      expect(caret()).to.equal('none');
    });

    it('show the caret alone while half-open markup is held back', async () => {
      await show();
      chat.send('Hi');
      for (const held of ['## ', '| a | b |', '**', '```']) {
        chat.receive({ type: 'thread.item.done', item: answer('a', '') });
        chat.begin('a', held);
        await chat.drawn();
        const text = chat.get('ck-item .ck-prose');
        expect(getComputedStyle(text, '::after').content, held).to.equal('""');
        expect(text.getBoundingClientRect().height, held).to.be.above(8);
      }
    });

    it('hand on what links of the page itself say', async () => {
      await show([answer('a', '[Open it](chatkit-link:order?id=10482)')]);
      chat.get('ck-item a').click();
      expect(chat.calls).to.deep.equal([['followDeeplink', 'order', { id: '10482' }]]);
    });

    it('load images only from where the thread allows', async () => {
      await show([answer('a', '![a lamp](https://evil.example/lamp.png)')]);
      expect(chat.all('ck-item img').length).to.equal(1);
      const state = chat.store.state.threads[THREAD_ID]!;
      chat.dispatch({
        type: 'updates.loaded',
        threadId: THREAD_ID,
        thread: { ...state, allowed_image_domains: ['good.example'] },
        page: { items: [answer('a', '![a lamp](https://evil.example/lamp.png)')], hasMore: false },
      });
      await chat.drawn();
      expect(chat.all('ck-item img').length).to.equal(0);
      expect(chat.text).to.include('a lamp');
    });
  });

  describe('signs of life', () => {
    it('shows a dot within one frame of sending', async () => {
      await show([question('q', 'Hi'), answer('a', 'Hello')]);
      chat.send('And now?');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await Promise.resolve();
      expect(chat.get('[role=img][aria-label="Waiting for the answer"]').getBoundingClientRect().height).to.be.above(0);
      expect(chat.text).to.include('And now?');
    });

    it('gives way to progress, to the first words, and to nothing', async () => {
      await show();
      chat.send('Hi');
      chat.receive({ type: 'progress_update', text: 'Reading the policy', icon: 'document' });
      await chat.drawn();
      expect(chat.text).to.include('Reading the policy');
      expect(chat.all('.ck-dot')).to.deep.equal([]);
      chat.begin('a', 'The');
      await chat.drawn();
      expect(chat.text).not.to.include('Reading the policy');
      chat.receive({ type: 'thread.item.done', item: answer('a', 'The answer') });
      chat.end();
      await chat.drawn();
      expect(chat.all('.ck-dot, .ck-progress')).to.deep.equal([]);
    });

    it('does not move the end of an answer by a short pause after it', async () => {
      await show([question('q', 'Hi')], { height: 900 });
      chat.send('Hi');
      chat.receive({ type: 'thread.item.done', item: answer('a', 'The answer') });
      await chat.drawn();
      const before = chat.get('.ck-live, ck-live').getBoundingClientRect().height;
      expect(before).to.equal(0);
      expect(chat.all('.ck-dot').length).to.equal(1);
    });
  });

  describe('errors and notices', () => {
    it('say what happened, keep what was written, and offer Retry where allowed', async () => {
      await show();
      chat.send('Hi');
      chat.receive({ type: 'thread.item.done', item: question('q', 'Hi') });
      chat.begin('a', 'Half an ans');
      chat.fail({ code: 'cut', allowRetry: true });
      await chat.drawn();
      expect(chat.text).to.include('Half an ans').and.include('The answer stopped halfway.');
      expect(chat.get('[role=alert] b').innerText).to.include('stopped halfway');
      await expect(chat.host).to.be.accessible();
      chat.button('Retry').click();
      expect(chat.calls).to.deep.equal([['retryError']]);
    });

    it('stand as far below the question as an answer would', async () => {
      await show();
      chat.send('Hi');
      chat.receive({ type: 'thread.item.done', item: question('q', 'Hi') });
      chat.receive({ type: 'error', code: 'stream.error', allow_retry: true });
      chat.end();
      await chat.drawn();
      const { bottom } = chat.get('ck-item[data-type="user_message"]').getBoundingClientRect();
      expect(chat.get('ck-error .ck-note').getBoundingClientRect().top - bottom).to.equal(24);
    });

    it('say no more of a message that did not arrive than that', async () => {
      await show();
      chat.send('Hi');
      chat.fail({ code: 'cut', allowRetry: true });
      await chat.drawn();
      expect(chat.get('.ck-fail').innerText).to.include('Not sent').and.not.include('kept');
    });

    it('do not show the status of an error document that came with 200', async () => {
      await show();
      chat.send('Hi');
      chat.fail({ code: 'http', status: 200, allowRetry: false });
      await chat.drawn();
      expect(chat.text).to.include('Something went wrong').and.not.include('200');
    });

    it("use the server's words, as text", async () => {
      await show();
      chat.send('Hi');
      chat.receive({ type: 'thread.item.done', item: question('q', 'Hi') });
      chat.receive({ type: 'error', code: 'custom', message: 'Out of <b>credit</b>', allow_retry: false });
      chat.end();
      await chat.drawn();
      expect(chat.get('ck-error').innerText.trim()).to.equal('Out of <b>credit</b>');
      expect(chat.all('ck-error button')).to.deep.equal([]);
    });

    it('stand in the flow by level, in Markdown, until they are dismissed', async () => {
      await show();
      chat.send('Hi');
      chat.receive(
        { type: 'notice', level: 'info', message: 'A **test** store' },
        { type: 'notice', level: 'danger', title: 'Careful.', message: 'Real money' },
      );
      await chat.drawn();
      const [info, danger] = chat.all('.ck-note');
      expect(info?.querySelector('strong')?.innerText).to.equal('test');
      expect(info?.role).to.equal('status');
      expect(danger?.role).to.equal('alert');
      expect(danger?.innerText.replace(/\s+/g, ' ')).to.include('Careful. Real money');
      await expect(chat.host).to.be.accessible();
      info?.querySelector<HTMLElement>('button')?.click();
      const [first] = chat.store.state.conversation.notices;
      expect(chat.calls).to.deep.equal([['dismissNotice', first!.id]]);
      chat.dispatch({ type: 'notice.dismissed', noticeId: first!.id });
      await chat.drawn();
      expect(chat.text).to.include('Real money').and.not.include('store');
    });
  });

  describe('other items', () => {
    const others: readonly ThreadItem[] = [
      {
        ...common,
        id: 'w',
        type: 'workflow',
        workflow: { type: 'reasoning', tasks: [], summary: { duration: 12 }, expanded: false },
      },
      {
        ...common,
        id: 't',
        type: 'task',
        task: { type: 'custom', status_indicator: 'complete', title: 'Counted orders' },
      },
      { ...common, id: 'i', type: 'generated_image' },
      {
        ...common,
        id: 'x',
        type: 'structured_input',
        status: 'answered',
        inputs: [{ type: 'freeform', id: '1', question: 'Which size?' }],
      },
      { ...common, id: 'c', type: 'widget', widget: { type: 'Card' }, copy_text: 'A card' },
    ];

    it('are shown; widgets by a line that says so, logged once', async () => {
      registerRichItems();
      await show([question('q', 'Hi'), ...others]);
      for (const words of ['Thought for 12 s', 'Counted orders', 'The image did not load.', 'Which size?', 'A card']) {
        expect(chat.text).to.include(words);
      }
      await expect(chat.host).to.be.accessible();
      chat.dispatch({
        type: 'updates.loaded',
        threadId: THREAD_ID,
        thread: null,
        page: { items: [question('q', 'Hi'), ...others, { ...others.at(-1)!, id: 'c2' }], hasMore: false },
      });
      await chat.drawn();
      expect(chat.calls.filter(([name]) => name === 'log').length).to.equal(1);
    });

    it('show nothing, and take no room, when they are not for people', async () => {
      const hidden: ThreadItem[] = [
        {
          ...common,
          id: 'c',
          type: 'client_tool_call',
          status: 'completed',
          call_id: 'c',
          name: 'secret_tool',
          arguments: {},
        },
        { ...common, id: 'u', type: 'unknown', wire_type: 'handoff' },
        { ...common, id: 'e', type: 'end_of_turn' },
      ];
      await show([question('q', 'Hi'), answer('a', 'Hello')]);
      const before = chat.get('.ck-log').offsetHeight;
      chat.remove();
      await show([question('q', 'Hi'), ...hidden, answer('a', 'Hello')]);
      expect(chat.text).not.to.include('secret_tool');
      expect(chat.get('.ck-log').offsetHeight).to.equal(before);
    });
  });

  describe('older pages', () => {
    const page = (from: number, to: number): ThreadItem[] =>
      Array.from({ length: to - from }, (_, index) => question(`q${from + index}`, `Message ${from + index}`));

    it('are asked for when their place comes near, also when a page does not fill the view', async () => {
      chat = new ChatFixture();
      chat.open(page(98, 100), { hasMore: true });
      await chat.drawn();
      expect(chat.calls).to.deep.equal([['loadOlder']]);
      chat.dispatch({ type: 'older.started', threadId: THREAD_ID });
      await chat.drawn();
      chat.dispatch({
        type: 'older.loaded',
        threadId: THREAD_ID,
        page: { items: page(96, 98), hasMore: true, after: 'q96' },
      });
      await chat.drawn();
      expect(chat.calls).to.deep.equal([['loadOlder'], ['loadOlder']]);
    });

    it('are not asked for while their place is far away', async () => {
      chat = new ChatFixture();
      chat.open(page(0, 60), { hasMore: true });
      // All of the page is drawn, a group a frame.
      await chat.drawn(30);
      expect(chat.calls).to.deep.equal([]);
      chat.get('.ck-scroll').scrollTop = 500;
      await chat.drawn(12);
      expect(chat.calls).to.deep.equal([['loadOlder']]);
    });

    it('say that they did not load, and try again when asked', async () => {
      chat = new ChatFixture();
      chat.open(page(0, 3), { hasMore: true });
      chat.dispatch({ type: 'older.started', threadId: THREAD_ID }, { type: 'older.failed', threadId: THREAD_ID });
      await chat.drawn();
      expect(chat.text).to.include('Earlier messages did not load.');
      await expect(chat.host).to.be.accessible();
      chat.calls.length = 0;
      chat.button('Retry').click();
      expect(chat.calls).to.deep.equal([['loadOlder']]);
    });
  });

  describe('for screen readers', () => {
    it('is a log that is not read word by word, and can be scrolled by keys', async () => {
      await show([question('q', 'Hi'), answer('a', longText(10))]);
      const log = chat.get('[role=log]');
      expect(log.getAttribute('aria-live')).to.equal('off');
      expect(log.getAttribute('aria-label')).to.equal('Conversation');
      log.focus();
      const before = log.scrollTop;
      await sendKeys({ press: 'PageUp' });
      await chat.drawn(20);
      expect(log.scrollTop).to.be.below(before);
      await expect(chat.host).to.be.accessible();
    });

    it('names who said what', async () => {
      await show([question('q', 'Hi'), answer('a', 'Hello')]);
      expect(chat.all('[role=article]').map((article) => article.getAttribute('aria-label'))).to.deep.equal([
        'You said:',
        'Assistant said:',
      ]);
    });

    it('reads an answer when it is finished, not before', async () => {
      await show();
      chat.send('Hi');
      chat.begin('a', 'The **whole** ans');
      await chat.drawn();
      const spoken = (): string => chat.get('ck-announcer').textContent;
      expect(spoken()).not.to.include('whole');
      chat.receive({ type: 'thread.item.done', item: answer('a', 'The **whole** answer') });
      chat.end();
      await waitUntil(() => spoken().includes('Assistant said: The whole answer'));
    });

    it('says that something came when it was no text', async () => {
      await show();
      chat.send('Hi');
      chat.receive({ type: 'thread.item.done', item: { ...common, id: 'i', type: 'generated_image' } });
      chat.end();
      await waitUntil(() => chat.get('ck-announcer').textContent.includes('The answer is complete.'));
    });

    it('reads progress, but not every line of it', async () => {
      await show();
      chat.send('Hi');
      for (const text of ['Searching', 'Reading', 'Counting']) {
        chat.receive({ type: 'progress_update', text });
        await chat.drawn(2);
      }
      const polite = (): string => chat.get('ck-announcer [aria-live=polite]').textContent;
      await waitUntil(() => polite().includes('Searching'));
      expect(polite()).not.to.include('Counting');
    });
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  assistantMessage,
  httpReply,
  refuse,
  scriptedServer,
  storedThreads,
  streamChannel,
  streamText,
  userMessage,
  type StoredThread,
} from '../../src/testing/index.js';
import { expectAccessible } from '../element/accessible.js';
import { errorNames } from '../element/chat.js';
import { FakeClipboard, openAnswers, replaceCommand, type AnswersView } from './helpers.js';

const EVERYTHING = { threadItemActions: { feedback: true, retry: true } };
const ALL = ['Copy', 'Good answer', 'Bad answer', 'Try again'];

/** A thread of questions, each with its answers. */
function conversation(...turns: readonly (readonly (string | object)[])[]): StoredThread {
  let count = 0;
  const source = { threadId: 'thr_a', nextId: () => `item_${(count += 1)}` };
  const items = turns.flatMap((answers, index) => [
    userMessage(source, `Question ${index + 1}`),
    ...answers.map((answer) =>
      typeof answer === 'string'
        ? assistantMessage(source, answer)
        : { id: source.nextId(), thread_id: 'thr_a', created_at: '2025-01-01T00:00:00', type: '', ...answer },
    ),
  ]);
  return { id: 'thr_a', title: 'A', items };
}

const widget = (copy_text?: string) => ({
  type: 'widget',
  widget: { type: 'Card', children: [] },
  ...(copy_text !== undefined && { copy_text }),
});

async function show(thread: StoredThread, handlers: object = {}, options: object = EVERYTHING) {
  const fetch = scriptedServer({ ...storedThreads([thread]), 'items.feedback': () => ({}), ...handlers });
  const view = await openAnswers(fetch, { initialThread: 'thr_a', ...options });
  return { fetch, view };
}

describe('the actions of an answer', () => {
  let clipboard: FakeClipboard | null = null;
  afterEach(() => {
    clipboard?.restore();
    clipboard = null;
  });

  it('stand once under the last part of each turn', async () => {
    const { view } = await show(conversation(['one', 'two', widget()], ['three']));
    await view.ready();
    expect(view.rows()).to.have.length(2);
    await view.until(() => view.names(0).length > 0, 'No buttons for the first answer');
    expect(view.names(0)).to.deep.equal(ALL);
    expect(view.names(1)).to.deep.equal(ALL);
    const before = view.all('ck-actions').map((row) => row.previousElementSibling as HTMLElement);
    expect(before.map(({ dataset }) => dataset['type'])).to.deep.equal(['widget', 'assistant_message']);
    expect(view.rows()[0]!.getAttribute('role')).to.equal('group');
    await expectAccessible(view.chat.element);
  });

  it('are those that the page wants; copying always', async () => {
    const names = async (threadItemActions: object) => {
      const { view } = await show(conversation(['one']), {}, { threadItemActions });
      await view.ready();
      return view.names();
    };
    expect(await names({})).to.deep.equal(['Copy']);
    expect(await names({ feedback: true })).to.deep.equal(['Copy', 'Good answer', 'Bad answer']);
    expect(await names({ retry: true })).to.deep.equal(['Copy', 'Try again']);
  });

  it('do not offer to copy what has no words, and vanish when nothing is left', async () => {
    const { view } = await show(conversation([widget()]), {}, { threadItemActions: { feedback: true } });
    await view.ready();
    expect(view.names()).to.deep.equal(['Good answer', 'Bad answer']);
    const { view: bare } = await show(conversation([widget()]), {}, {});
    await bare.chat.shows('Question 1');
    await bare.until(() => bare.all('ck-actions').every(({ hidden }) => hidden), 'Not hidden');
  });

  it('are always visible for the newest answer, for others when somebody is there', async () => {
    const { view } = await show(conversation(['one'], ['two']));
    await view.ready();
    const opacity = (at: number) => getComputedStyle(view.rows().at(at)!).opacity;
    const hovers = matchMedia('(hover: hover)').matches;
    expect(opacity(-1)).to.equal('1');
    if (hovers) expect(opacity(0)).to.equal('0');
    const top = () => view.all('.ck-exchange')[1]!.getBoundingClientRect().top;
    const before = top();
    view.button('Copy', 0).focus();
    await view.until(() => opacity(0) === '1', 'Not shown');
    expect(top(), 'nothing moves').to.equal(before);
  });

  it('come when the answer is finished, not while it is written', async () => {
    const stream = streamChannel();
    const { view } = await show(conversation(['one']), {
      'threads.add_user_message': () => stream,
    });
    await view.ready();
    void view.chat.element.sendUserMessage({ text: 'more' }).catch(() => undefined);
    const source = { threadId: 'thr_a', nextId: () => 'new_1' };
    stream.push({ type: 'thread.item.done', item: { ...userMessage(source, 'more'), id: 'new_0' } });
    stream.push({ type: 'thread.item.added', item: assistantMessage(source, 'Half of ') });
    await view.chat.shows('Half of');
    expect(view.rows()).to.have.length(1);
    stream.push({ type: 'thread.item.done', item: assistantMessage(source, 'Half of it') });
    stream.end();
    await view.chat.heard('chatkit.response.end');
    await view.until(() => view.rows().length === 2, 'No second row');
    await view.ready();
    expect(view.names()).to.deep.equal(ALL);
  });

  describe('copy', () => {
    it('puts Markdown and HTML on the clipboard, of all parts, and shows that it did', async () => {
      clipboard = new FakeClipboard();
      const text =
        '# Head\n\nSome **bold** `code` [link](https://example.com/a?b=1&c=2)\n\n- [x] done\n\n```ts\na < b;\n```';
      const { view } = await show(conversation([text, widget('Copied **widget**\n<i>'), 'Last']));
      await view.ready();
      await view.chat.shows('a < b;');
      view.button('Copy').click();
      await view.until(() => view.names().includes('Copied'), 'Not shown');
      const [written] = clipboard.written;
      expect(written!['text/plain']).to.equal(`${text}\n\nCopied **widget**\n<i>\n\nLast`);
      const html = written!['text/html']!.replace(/\s*\n\s*/g, '');
      expect(html).to.equal(
        '<h1>Head</h1><p>Some <strong>bold</strong> <code>code</code> <a href="https://example.com/a?b=1&amp;c=2">link</a></p>' +
          '<ul><li>☑ <p>done</p></li></ul><pre><code>a &lt; b;</code></pre><p>Copied **widget**<br>&lt;i&gt;</p><p>Last</p>',
      );
      expect(view.button('Copied').hasAttribute('data-ok')).to.equal(true);
      expect(view.root.querySelector('ck-announcer')!.textContent).to.include('Copied');
      await view.until(() => view.names().includes('Copy'), 'The mark stays');
      expect(view.logged()).to.deep.equal([{ action: 'copy', itemIds: ['item_2', 'item_3', 'item_4'] }]);
    });

    it('uses the older way where the page may not use the clipboard', async () => {
      clipboard = new FakeClipboard(false);
      const { view } = await show(conversation(['some **text**']));
      await view.ready();
      const data = new DataTransfer();
      const restore = replaceCommand((command) => {
        const event = new ClipboardEvent('copy', {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
          composed: true,
        });
        view.root.activeElement!.dispatchEvent(event);
        return command === 'copy' && event.defaultPrevented;
      });
      try {
        view.button('Copy').focus();
        view.button('Copy').click();
        await view.until(() => view.names().includes('Copied'), 'Not shown');
      } finally {
        restore();
      }
      expect(data.getData('text/plain')).to.equal('some **text**');
      expect(data.getData('text/html')).to.equal('<p>some <strong>text</strong></p>');
      expect(view.root.querySelector('ck-actions textarea')).to.equal(null);
      expect(view.root.activeElement).to.equal(view.button('Copied'));
    });

    it('says so when neither is allowed', async () => {
      clipboard = new FakeClipboard(false);
      const { view } = await show(conversation(['text']));
      await view.ready();
      const restore = replaceCommand(() => false);
      try {
        view.button('Copy').click();
        await view.until(() => view.names().includes('Could not copy'), 'Not shown');
      } finally {
        restore();
      }
      expect(view.root.querySelector('ck-announcer .ck-assertive')!.textContent).to.include('Could not copy');
    });
  });

  describe('feedback', () => {
    const pressed = (view: AnswersView, name: string, at = -1) => view.button(name, at).getAttribute('aria-pressed');

    it('is sent with all items of the turn, stays, can be switched and is sent once', async () => {
      const { fetch, view } = await show(conversation(['one'], ['two', widget()]));
      await view.ready();
      expect(pressed(view, 'Good answer')).to.equal('false');
      view.button('Good answer').click();
      await view.until(() => pressed(view, 'Good answer') === 'true', 'Not shown');
      view.button('Good answer').click();
      view.button('Bad answer').click();
      await view.until(() => pressed(view, 'Bad answer') === 'true', 'Not shown');
      expect(pressed(view, 'Good answer')).to.equal('false');
      expect(pressed(view, 'Good answer', 0)).to.equal('false');
      expect(fetch.received('items.feedback').map(({ params }) => params)).to.deep.equal([
        { thread_id: 'thr_a', item_ids: ['item_4', 'item_5'], kind: 'positive' },
        { thread_id: 'thr_a', item_ids: ['item_4', 'item_5'], kind: 'negative' },
      ]);
      expect(view.logged().map((data) => (data as { action: string }).action)).to.deep.equal([
        'feedback.positive',
        'feedback.negative',
      ]);
      expect(view.root.querySelector('ck-announcer')!.textContent).to.include('Thank you');
      await expectAccessible(view.chat.element);
    });

    it('is taken back, and that is said, when the server does not have it', async () => {
      const { view } = await show(conversation(['one']), { 'items.feedback': () => httpReply(500) });
      await view.ready();
      view.button('Bad answer').click();
      await view.until(() => view.root.querySelector('.ck-tip') !== null, 'Nothing is said');
      expect(view.root.querySelector('.ck-tip')!.textContent).to.equal('The feedback could not be sent.');
      expect(pressed(view, 'Bad answer')).to.equal('false');
      expect(errorNames(view.chat)).to.deep.equal(['StreamError']);
      expect(view.root.querySelector('ck-announcer .ck-assertive')!.textContent).to.include('could not be sent');
    });
  });

  describe('trying again', () => {
    it('asks for another answer to the newest question', async () => {
      const { fetch, view } = await show(conversation(['one'], ['two']), {
        respond: (turn: Parameters<typeof streamText>[0]) => streamText(turn, 'A new answer'),
      });
      await view.ready();
      view.button('Try again').click();
      await view.chat.heard('chatkit.response.end');
      await view.chat.shows('A new answer');
      expect(view.chat.text()).not.to.include('two');
      expect(fetch.received('threads.retry_after_item')[0]!.params).to.deep.equal({
        thread_id: 'thr_a',
        item_id: 'item_3',
      });
      expect(view.logged()).to.deep.equal([{ action: 'retry', itemId: 'item_3' }]);
    });

    it('says that it tries while the server has not begun, and keeps what is there', async () => {
      const stream = streamChannel();
      const { view } = await show(conversation(['one'], ['two']), { 'threads.retry_after_item': () => stream });
      await view.ready();
      view.button('Try again').focus();
      await sendKeys({ press: 'Enter' });
      await view.until(() => view.names().includes('Trying again'), 'Not shown');
      const trying = view.button('Trying again');
      expect(trying.querySelector('.ck-spin')).not.to.equal(null);
      expect(view.root.activeElement).to.equal(trying);
      expect(view.chat.text()).to.include('two');
      expect(view.root.querySelector('ck-announcer')!.textContent).to.include('Trying again');
      await expectAccessible(view.chat.element);
      await sendKeys({ press: 'Enter' });
      stream.push({ type: 'progress_update', text: 'Reading' });
      await view.chat.shows('Reading');
      expect(view.chat.text()).not.to.include('two');
      expect(view.root.activeElement).to.equal(view.root.querySelector('.ck-scroll'));
      stream.end();
      await view.chat.heard('chatkit.response.end');
    });

    it('gives the former answer back when the server cannot be reached', async () => {
      const { view } = await show(conversation(['one']), { 'threads.retry_after_item': () => refuse() });
      await view.ready();
      view.button('Try again').click();
      await view.until(() => view.root.querySelector('[part~="error"]') !== null, 'No error');
      expect(view.chat.text()).to.include('one');
      await view.until(() => view.names().includes('Try again'), 'Not offered again');
    });

    it('asks before it removes what followed an earlier question', async () => {
      const { fetch, view } = await show(conversation(['one'], ['two']), {
        respond: (turn: Parameters<typeof streamText>[0]) => streamText(turn, 'A new answer'),
      });
      await view.ready();
      await view.until(() => view.names(0).includes('Try again'), 'Not offered for the first answer');
      const dialog = () => view.root.querySelector('dialog');
      view.button('Try again', 0).focus();
      view.button('Try again', 0).click();
      await view.until(() => dialog() !== null, 'Not asked');
      expect(dialog()!.innerText).to.include('Everything that follows it in this chat will be removed.');
      await expectAccessible(view.chat.element);
      await sendKeys({ press: 'Escape' });
      await view.until(() => dialog() === null, 'Still asked');
      expect(view.root.activeElement).to.equal(view.button('Try again', 0));
      expect(fetch.received('threads.retry_after_item')).to.deep.equal([]);
      view.button('Try again', 0).click();
      await view.until(() => dialog() !== null, 'Not asked');
      await sendKeys({ press: 'Enter' });
      await view.chat.shows('A new answer');
      expect(view.chat.text()).not.to.include('Question 2');
    });

    it('waits while another answer is written', async () => {
      const stream = streamChannel();
      const { view } = await show(conversation(['one']), { 'threads.add_user_message': () => stream });
      await view.ready();
      void view.chat.element.sendUserMessage({ text: 'more' }).catch(() => undefined);
      await view.chat.heard('chatkit.response.start');
      await view.until(() => view.button('Try again').disabled, 'Still offered');
      stream.end();
      await view.until(() => !view.button('Try again', 0).disabled, 'Not offered again');
    });
  });

  it('have names that the pointer and the keyboard bring up', async () => {
    const { view } = await show(conversation(['one']));
    await view.ready();
    const tip = () => view.root.querySelector<HTMLElement>('.ck-tip');
    const { left, top, width, height } = view.button('Bad answer').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await view.until(() => tip()?.textContent === 'Bad answer', 'No tip');
    expect(tip()!.matches(':popover-open')).to.equal(true);
    await sendMouse({ type: 'move', position: [1, 1] });
    await view.until(() => tip() === null, 'Still there');
    view.button('Copy').focus();
    await sendKeys({ press: 'Tab' });
    await view.until(() => tip()?.textContent === 'Good answer', 'No tip');
    await sendKeys({ press: 'Escape' });
    expect(tip()).to.equal(null);
  });

  it('are drawn in a long thread only where somebody looks', async () => {
    const { view } = await show(
      conversation(...Array.from({ length: 60 }, (_, index) => [`Answer ${index}. `.repeat(200)])),
    );
    await view.ready();
    const drawn = () => view.all('ck-actions').filter((row) => row.querySelector('button')).length;
    // The first page, which fills in over several frames.
    await view.until(() => view.all('ck-actions').length === 20, 'Not all are there');
    expect(drawn()).to.be.below(12);
    const first = view.all('ck-actions')[0]!;
    const height = first.offsetHeight;
    first.scrollIntoView();
    await view.until(() => first.querySelector('button') !== null, 'Not drawn');
    expect(first.offsetHeight).to.equal(height);
  });

  it('speak the language of the chat', async () => {
    const { view } = await show(conversation(['مرحبا']), {}, { ...EVERYTHING, locale: 'ar' });
    await view.ready();
    expect(view.names()).to.deep.equal(['نسخ', 'إجابة جيدة', 'إجابة سيئة', 'المحاولة مجددًا']);
    const row = view.rows()[0]!.getBoundingClientRect();
    const first = view.button('نسخ').getBoundingClientRect();
    expect(first.right).to.be.closeTo(row.right, 10);
    await expectAccessible(view.chat.element);
  });
});

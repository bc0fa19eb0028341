import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ThreadItem } from '../../src/protocol/index.js';
import { answer, ChatFixture, loadParts, longText, question, THREAD_ID } from './chat-fixture.js';

const history = (count: number, from = 0): ThreadItem[] =>
  Array.from({ length: count }, (_, index) => [
    question(`q${from + index}`, `Question ${from + index}`),
    answer(`a${from + index}`, `Answer ${from + index}. ${'Some words to read. '.repeat(12)}`),
  ]).flat();

describe('<ck-chat> scrolling', () => {
  before(loadParts);
  let chat: ChatFixture;
  const scroller = (): HTMLElement => chat.get('.ck-scroll');
  const fromEnd = (): number => scroller().scrollHeight - scroller().clientHeight - scroller().scrollTop;
  const topOf = (element: Element): number =>
    element.getBoundingClientRect().top - scroller().getBoundingClientRect().top;
  const lastQuestion = (): HTMLElement => chat.all('.ck-user').at(-1)!;
  const toEndButton = (): HTMLElement | undefined => chat.all('.ck-to-end')[0];
  const scrollTo = async (top: number): Promise<void> => {
    scroller().scrollTop = top;
    await chat.drawn();
  };

  /** Until nothing has moved for ten frames: a glide is over, however busy the machine is. */
  const atRest = async (): Promise<void> => {
    let still = 0;
    while (still < 10) {
      const top = scroller().scrollTop;
      await chat.drawn(1);
      still = scroller().scrollTop === top ? still + 1 : 0;
    }
  };

  const show = async (options: object = {}, items = history(10)): Promise<void> => {
    chat = new ChatFixture({ options });
    chat.open(items);
    await chat.drawn(5);
  };
  afterEach(() => chat.remove());

  it('opens a thread at its end', async () => {
    await show();
    expect(scroller().scrollTop).to.be.above(300);
    expect(fromEnd()).to.be.at.most(1);
    expect(toEndButton()).to.equal(undefined);
    expect(chat.get('.ck-header').hasAttribute('data-scrolled')).to.equal(true);
  });

  it('goes to the very start by key, also where what is there turns out to be longer than was guessed', async () => {
    const long = Array.from({ length: 6 }, (_, index) => [
      question(`q${index}`, `Question ${index}`),
      answer(`a${index}`, Array.from({ length: 30 }, (_, line) => `- Point ${line}`).join('\n')),
    ]).flat();
    await show({}, long);
    scroller().focus();
    await sendKeys({ press: 'Home' });
    while (scroller().scrollTop > 300) await chat.drawn(1);
    await atRest();
    expect(scroller().scrollTop).to.equal(0);
    await chat.drawn(20);
    expect(scroller().scrollTop).to.equal(0);
    expect(toEndButton()).not.to.equal(undefined);
  });

  it('puts a new question to the top, where it stays while the answer grows, and when that is done', async () => {
    await show();
    chat.send('And now?');
    await atRest();
    const top = topOf(lastQuestion());
    expect(top).to.be.within(8, 24);
    chat.begin('new', 'Short. ');
    await chat.drawn();
    expect(topOf(lastQuestion())).to.equal(top);
    for (let paragraph = 0; paragraph < 8; paragraph++) {
      chat.delta('new', `${longText(1)}\n\n`);
      await chat.drawn(2);
      expect(topOf(lastQuestion())).to.equal(top);
    }
    chat.end();
    await chat.drawn();
    expect(topOf(lastQuestion())).to.equal(top);
  });

  it('does not jump when a short answer is finished', async () => {
    await show();
    chat.send('And now?');
    await atRest();
    const top = topOf(lastQuestion());
    chat.receive({ type: 'thread.item.done', item: answer('new', 'Yes.') });
    await chat.drawn();
    chat.end();
    await chat.drawn();
    expect(topOf(lastQuestion())).to.equal(top);
    expect(fromEnd()).to.be.at.most(1);
  });

  it('leaves the first question of all at the top, without a way', async () => {
    chat = new ChatFixture();
    chat.send('Hello');
    await chat.drawn();
    const top = topOf(lastQuestion());
    expect(top).to.be.within(8, 24);
    expect(chat.get('.ck-header').hasAttribute('data-scrolled')).to.equal(false);
    chat.begin('a', longText(12));
    await chat.drawn(6);
    expect(topOf(lastQuestion())).to.equal(top);
  });

  it('offers a way to the end, with a dot for what is new there, and follows from then on', async () => {
    await show();
    chat.send('And now?');
    await atRest();
    chat.begin('new', longText(12));
    await chat.drawn(6);
    const button = toEndButton()!;
    expect(button.getAttribute('aria-label')).to.equal('Go to the end: there is something new');
    await expect(chat.host).to.be.accessible();
    button.click();
    await atRest();
    expect(fromEnd()).to.be.at.most(1);
    expect(toEndButton()).to.equal(undefined);
    expect(chat.host.shadowRoot?.activeElement).to.equal(scroller());
    chat.delta('new', `\n\n${longText(2)}`);
    await chat.drawn(4);
    expect(fromEnd()).to.be.at.most(1);
  });

  it('lays out no text that comes far below the view, and all of it when the reader goes there', async () => {
    const isDrawn = (text: string): boolean => paragraph(text).checkVisibility({ contentVisibilityAuto: true });
    const paragraph = (text: string): HTMLElement =>
      chat.all('ck-item p').find(({ textContent }) => textContent.startsWith(text))!;
    await show();
    chat.send('And now?');
    await atRest();
    const top = topOf(lastQuestion());
    chat.begin('new', longText(20));
    await chat.drawn(6);
    for (let part = 0; part < 10; part++) {
      chat.delta('new', `\n\n${longText(4, `Part ${part}, paragraph`)}`);
      await chat.drawn(2);
    }
    expect(isDrawn('Paragraph 1.')).to.equal(true);
    expect(isDrawn('Part 9, paragraph 4.')).to.equal(false);
    expect(topOf(lastQuestion())).to.equal(top);

    toEndButton()!.click();
    await atRest();
    expect(fromEnd()).to.be.at.most(1);
    expect(isDrawn('Part 9, paragraph 4.')).to.equal(true);
    for (let part = 10; part < 20; part++) {
      chat.delta('new', `\n\n${longText(4, `Part ${part}, paragraph`)}`);
      await chat.drawn(2);
      expect(fromEnd(), `part ${part}`).to.be.at.most(1);
    }

    // What the reader holds stays, while what grows is in view, and out of it.
    for (const height of [300, 3000]) {
      scroller().dispatchEvent(new WheelEvent('wheel', { deltaY: -1 }));
      await scrollTo(scroller().scrollHeight - scroller().clientHeight - height);
      await atRest();
      const held = chat.all('ck-item p').find((one) => topOf(one) > 0)!;
      const before = topOf(held);
      for (let part = 0; part < 5; part++) {
        chat.delta('new', `\n\n${longText(4, `After ${height}, ${part}, paragraph`)}`);
        await chat.drawn(2);
        expect(topOf(held), `${height} px from the end`).to.be.closeTo(before, 1);
      }
    }
    chat.end();
    await chat.drawn();
  });

  it('offers the way without a dot to who has only scrolled up', async () => {
    await show();
    await scrollTo(scroller().scrollTop - 200);
    expect(toEndButton()?.getAttribute('aria-label')).to.equal('Go to the end');
  });

  describe('with thread.autoScroll', () => {
    const options = { thread: { autoScroll: true } };

    it('follows the end from sending on', async () => {
      await show(options);
      chat.send('And now?');
      await chat.drawn();
      chat.begin('new', 'Begin. ');
      for (let paragraph = 0; paragraph < 6; paragraph++) {
        chat.delta('new', `${longText(1)}\n\n`);
        await chat.drawn(3);
        expect(fromEnd()).to.be.at.most(1);
      }
    });

    it('lets the reader go, and takes them up again near the end', async () => {
      await show(options);
      chat.send('And now?');
      chat.begin('new', longText(8));
      await chat.drawn(4);
      scroller().focus();
      await sendKeys({ press: 'ArrowUp' });
      await atRest();
      const top = scroller().scrollTop;
      chat.delta('new', `\n\n${longText(2)}`);
      await chat.drawn(4);
      expect(scroller().scrollTop).to.equal(top);
      await scrollTo(scroller().scrollTop + fromEnd() - 30);
      chat.delta('new', `\n\n${longText(2)}`);
      await chat.drawn(4);
      expect(fromEnd()).to.be.at.most(1);
    });
  });

  it('keeps what the reader sees when older pages come, also at the very top', async () => {
    chat = new ChatFixture();
    chat.open(history(8, 20), { hasMore: true });
    await chat.drawn();
    await scrollTo(0);
    chat.dispatch({ type: 'older.started', threadId: THREAD_ID });
    await chat.drawn();
    const seen = chat.get('ck-item');
    const before = topOf(seen);
    chat.dispatch({
      type: 'older.loaded',
      threadId: THREAD_ID,
      page: { items: [...history(6, 10), answer('half', 'Second half of an answer')], hasMore: true, after: 'q10' },
    });
    await chat.drawn();
    expect(seen.isConnected).to.equal(true);
    expect(topOf(seen)).to.be.closeTo(before, 1);
    expect(scroller().scrollTop).to.be.above(300);
  });

  it('keeps the elements of an answer whose question comes with an older page', async () => {
    chat = new ChatFixture();
    chat.open([answer('a1', 'Second half'), ...history(8, 20)], { hasMore: true });
    await chat.drawn();
    const paragraph = chat.get('ck-item p');
    expect(paragraph.textContent).to.equal('Second half');
    chat.dispatch({
      type: 'older.loaded',
      threadId: THREAD_ID,
      page: { items: [question('q1', 'The question'), answer('a0', 'First half')], hasMore: false },
    });
    await chat.drawn();
    expect(paragraph.isConnected).to.equal(true);
    const texts = chat.all('ck-item').slice(0, 3);
    expect(texts.map((item) => item.textContent.trim())).to.deep.equal(['The question', 'First half', 'Second half']);
  });

  it('keeps the place in the middle when the host gets narrower, is hidden, and is moved', async () => {
    await show();
    await scrollTo(500);
    const seen = chat.all('ck-item').find((item) => topOf(item) >= 0)!;
    const before = topOf(seen);
    chat.resize(340, 600);
    await chat.drawn();
    expect(topOf(seen)).to.be.closeTo(before, 1);
    chat.host.style.display = 'none';
    await chat.drawn();
    chat.host.style.removeProperty('display');
    await chat.drawn();
    expect(topOf(seen)).to.be.closeTo(before, 1);
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(chat.host);
    await chat.drawn();
    expect(topOf(seen)).to.be.closeTo(before, 1);
    document.body.append(chat.host);
    elsewhere.remove();
  });

  it('keeps the end in view when the composer grows or the keyboard opens', async () => {
    await show();
    chat.resize(480, 380);
    await chat.drawn();
    expect(fromEnd()).to.be.at.most(1);
  });

  it('is at the end of a thread that was opened while the host was hidden', async () => {
    chat = new ChatFixture();
    chat.host.style.display = 'none';
    chat.open(history(10));
    await chat.drawn();
    chat.host.style.removeProperty('display');
    await chat.drawn(5);
    expect(fromEnd()).to.be.at.most(1);
    expect(scroller().scrollTop).to.be.above(300);
  });

  it('reads another thread from its end, without room kept for an answer', async () => {
    await show();
    chat.send('And now?');
    await atRest();
    chat.end();
    chat.dispatch({ type: 'thread.selected', threadId: 'thr_2' });
    chat.dispatch({
      type: 'thread.loaded',
      threadId: 'thr_2',
      thread: null,
      page: { items: history(10, 50), hasMore: false },
    });
    await chat.drawn(5);
    expect(fromEnd()).to.be.at.most(1);
    expect(chat.all('[data-reserved]')).to.deep.equal([]);
  });

  it('shows the last line above the composer, not under it', async () => {
    await show();
    const last = chat.all('ck-item').at(-1)!.getBoundingClientRect();
    expect(last.bottom).to.be.below(chat.get('ck-composer').getBoundingClientRect().top);
  });
});

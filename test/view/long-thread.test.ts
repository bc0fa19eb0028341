import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/index.js';
import { answer, ChatFixture, question, THREAD_ID } from './chat-fixture.js';

const ITEMS = 2000;

const history = (count: number, from = 0): ThreadItem[] =>
  Array.from({ length: count / 2 }, (_, index) => [
    question(`q${from + index}`, `Question ${from + index}`),
    answer(
      `a${from + index}`,
      `Answer **${from + index}**. ${'Some words to read. '.repeat(from + index < 5 ? 90 : 8)}`,
    ),
  ]).flat();

describe('<ck-chat> with a thread of 2,000 items', function () {
  this.timeout(90_000);

  let chat: ChatFixture;
  const scroller = (): HTMLElement => chat.get('.ck-scroll');
  const fromEnd = (): number => scroller().scrollHeight - scroller().clientHeight - scroller().scrollTop;
  const topOf = (element: Element): number =>
    element.getBoundingClientRect().top - scroller().getBoundingClientRect().top;
  const isComplete = (): boolean => chat.all('ck-item').length >= ITEMS && chat.all('[data-plain]').length === 0;
  const inView = (): HTMLElement => chat.all('ck-item').find((item) => topOf(item) + item.clientHeight > 0)!;

  /** Draws frames until everything is there, and looks at each. */
  const untilComplete = async (look: () => void = () => undefined): Promise<void> => {
    while (!isComplete()) {
      // After the frame's layout: what was painted. Not by a timer, which others that are overdue would run before.
      const { port1, port2 } = new MessageChannel();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        requestAnimationFrame(() => port2.postMessage(null));
      });
      look();
    }
  };

  beforeEach(async () => {
    chat = new ChatFixture();
    chat.open(history(ITEMS));
    await chat.drawn();
  });
  afterEach(() => chat.remove());

  it('shows the end first, in Markdown, and stays there while the rest is drawn', async () => {
    expect(chat.all('ck-item').length).to.be.below(200);
    expect(chat.all('ck-item').at(-1)!.querySelector('strong')?.textContent).to.equal('999');
    expect(fromEnd()).to.be.at.most(1);
    let furthest = 0;
    await untilComplete(() => (furthest = Math.max(furthest, fromEnd())));
    expect(furthest).to.be.at.most(1);
  });

  it('holds what the reader looks at while the rest is drawn', async () => {
    scroller().scrollTop -= 900;
    await chat.drawn();
    const seen = inView();
    const before = topOf(seen);
    let furthest = 0;
    await untilComplete(() => (furthest = Math.max(furthest, Math.abs(topOf(seen) - before))));
    expect(furthest).to.be.at.most(1);
  });

  it('knows about how long it is before it is drawn, and draws next where the reader goes', async () => {
    const early = scroller().scrollHeight;
    scroller().scrollTop = early / 2;
    const middle = (): boolean =>
      chat.all('ck-item').some((item) => topOf(item) + item.clientHeight > 0 && topOf(item) < scroller().clientHeight);
    let frames = 0;
    while (!middle()) {
      expect((frames += 1), 'frames').to.be.below(30);
      await chat.drawn(1);
    }
    expect(isComplete()).to.equal(false);
    await untilComplete();
    expect(scroller().scrollHeight / early).to.be.within(0.8, 1.2);
  });

  it('shows a reader who goes to the start at once the very first message, soon and for good', async () => {
    // Between two frames, as by a wheel or a key.
    await new Promise((resolve) => setTimeout(resolve));
    scroller().scrollTop = 0;
    const first = (): HTMLElement | undefined =>
      chat.all('ck-item').find((item) => item.textContent.trim() === 'Question 0');
    let frames = 0;
    while (!first()) {
      expect((frames += 1), 'frames').to.be.below(15);
      await chat.drawn(1);
    }
    await untilComplete();
    expect(scroller().scrollTop).to.equal(0);
    expect(topOf(first()!)).to.be.within(0, 100);
  });

  it('has all of it in the document, in order, for screen readers and for finding in the page', async () => {
    await untilComplete();
    const items = chat.all('ck-item');
    expect(items.map((item) => item.textContent.trim().split(/[.\n]/)[0])).to.deep.equal(
      Array.from({ length: ITEMS }, (_, i) => `${i % 2 === 0 ? 'Question' : 'Answer'} ${Math.floor(i / 2)}`),
    );
    expect(new Set(items.map((item) => item.getAttribute('role')))).to.deep.equal(new Set(['article']));
    expect(items.every((item) => item.checkVisibility())).to.equal(true);
    expect(chat.get('.ck-scroll').getAttribute('role')).to.equal('log');
  });

  it('keeps the place when older pages come, the host gets lower, is hidden, and shows again', async () => {
    await untilComplete();
    scroller().scrollTop = scroller().scrollHeight / 2;
    await chat.drawn(5);
    const seen = inView();
    const before = topOf(seen);
    chat.dispatch({
      type: 'older.loaded',
      threadId: THREAD_ID,
      page: { items: history(40, 5000), hasMore: false },
    });
    await chat.drawn(6);
    expect(topOf(seen), 'older').to.be.closeTo(before, 1);
    chat.resize(480, 400);
    await chat.drawn(5);
    expect(topOf(seen), 'lower').to.be.closeTo(before, 1);
    chat.host.style.display = 'none';
    await chat.drawn();
    chat.host.style.removeProperty('display');
    await chat.drawn(5);
    expect(topOf(seen)).to.be.closeTo(before, 1);
  });

  it('holds what the reader looks at when what comes into view from above turns out lower than it was guessed', async () => {
    await untilComplete();
    const group = chat.all('.ck-chapter:last-child > .ck-group')[4]!;
    const before = 200;
    scroller().scrollTop += topOf(group) - before;
    await chat.drawn(5);
    expect(group.previousElementSibling!.clientHeight).to.be.below(3000);
    expect(topOf(group)).to.be.closeTo(before, 1);
  });

  it('draws only what is new when an answer comes', async () => {
    await untilComplete();
    const changed = new Set<string | undefined>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        changed.add(element?.closest<HTMLElement & { key: string }>('ck-item')?.key);
      }
    });
    chat.send('And now?');
    await chat.drawn();
    chat.begin('new', 'Begin. ');
    await chat.drawn();
    observer.observe(chat.get('.ck-log'), { subtree: true, childList: true, characterData: true });
    chat.delta('new', 'More.');
    await chat.drawn();
    observer.disconnect();
    expect([...changed]).to.deep.equal(['new']);
  });
});

import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/index.js';
import { answer, ChatFixture, loadParts, longText, question } from './chat-fixture.js';

const exchanges = (from: number, to: number, thread = 'A'): ThreadItem[] =>
  Array.from({ length: to - from }, (_, index) => from + index).flatMap((index) => [
    question(`${thread}-q${index}`, `Question ${index}`),
    answer(`${thread}-a${index}`, longText(1 + (Math.abs(index) % 5), `Answer ${index}, paragraph`)),
  ]);

describe('<ck-chat> and the place where a thread was left', () => {
  let chat: ChatFixture;
  const scroller = (): HTMLElement => chat.get('.ck-scroll');
  const fromEnd = (): number => scroller().scrollHeight - scroller().clientHeight - scroller().scrollTop;
  const topOf = (element: Element): number =>
    element.getBoundingClientRect().top - scroller().getBoundingClientRect().top;

  /** Until nothing has moved for ten frames, and all can be seen. */
  const atRest = async (): Promise<void> => {
    let still = 0;
    let place = '';
    while (still < 10) {
      await chat.drawn(1);
      const now = `${scroller().scrollTop} ${scroller().scrollHeight} ${scroller().style.opacity}`;
      still = now === place && scroller().style.opacity === '' ? still + 1 : 0;
      place = now;
    }
  };

  const select = async (threadId: string): Promise<void> => {
    chat.dispatch({ type: 'thread.selected', threadId }, { type: 'thread.load.started', threadId });
    await chat.drawn();
    expect(chat.view.dataset['screen']).to.equal('loading');
  };
  const load = async (threadId: string, items: readonly ThreadItem[], after?: string): Promise<void> => {
    const page = { items, hasMore: after !== undefined, ...(after !== undefined && { after }) };
    chat.dispatch({ type: 'thread.loaded', threadId, thread: null, page });
    await atRest();
  };
  const open = async (threadId: string, items: readonly ThreadItem[], after?: string): Promise<void> => {
    await select(threadId);
    await load(threadId, items, after);
  };
  const older = async (items: readonly ThreadItem[], after?: string): Promise<void> => {
    const page = { items, hasMore: after !== undefined, ...(after !== undefined && { after }) };
    chat.dispatch({ type: 'older.loaded', threadId: 'A', page });
    await atRest();
  };
  const readAt = async (top: number): Promise<void> => {
    scroller().scrollTop = top;
    await atRest();
  };

  /** The first words at the top edge, and where they stand. */
  const seen = (): { readonly text: string; readonly top: number } => {
    const paragraph = chat
      .all('ck-item p')
      .find((one) => one.checkVisibility({ contentVisibilityAuto: true }) && topOf(one) + one.clientHeight > 0)!;
    return { text: paragraph.textContent.slice(0, 30), top: topOf(paragraph) };
  };
  const expectSeen = ({ text, top }: ReturnType<typeof seen>): void => {
    expect(seen().text).to.equal(text);
    expect(seen().top).to.be.closeTo(top, 1);
  };

  before(loadParts);
  beforeEach(async () => {
    chat = new ChatFixture();
    await open('A', exchanges(0, 20));
  });
  afterEach(() => chat.remove());

  for (const top of [0, 700, 1900]) {
    it(`goes back to ${top} px`, async () => {
      await readAt(top);
      const place = seen();
      await open('B', exchanges(0, 20, 'B'));
      expect(fromEnd()).to.be.at.most(1);
      await open('A', exchanges(0, 20));
      expectSeen(place);
      expect(chat.all('.ck-to-end').length).to.equal(1);
      await open('B', exchanges(0, 20, 'B'));
      expect(fromEnd()).to.be.at.most(1);
      await open('A', exchanges(0, 20));
      expectSeen(place);
    });
  }

  it('goes back to the buttons below an answer', async () => {
    await readAt(900);
    const buttons = (): HTMLElement => chat.all('ck-actions').find((row) => topOf(row) > -10)!;
    await readAt(scroller().scrollTop + topOf(buttons()) + 5);
    expect(topOf(buttons())).to.be.closeTo(-5, 1);
    await open('B', exchanges(0, 2, 'B'));
    await open('A', exchanges(0, 20));
    expect(topOf(buttons())).to.be.closeTo(-5, 1);
  });

  it('is held from then on as any other', async () => {
    await readAt(900);
    await open('B', exchanges(0, 2, 'B'));
    await open('A', exchanges(0, 20));
    const place = seen();
    chat.resize(480, 400);
    await atRest();
    expectSeen(place);
    await readAt(300);
    const next = seen();
    await chat.drawn(20);
    expectSeen(next);
  });

  it('goes back in a thread that is shown at once', async () => {
    await readAt(900);
    const place = seen();
    const show = async (threadId: string, items: readonly ThreadItem[]): Promise<void> => {
      chat.dispatch({ type: 'thread.selected', threadId });
      await load(threadId, items);
    };
    await show('B', exchanges(0, 20, 'B'));
    expect(fromEnd()).to.be.at.most(1);
    await show('A', exchanges(0, 20));
    expectSeen(place);
  });

  it('opens a thread at its end that was left there, with what is new', async () => {
    await open('B', exchanges(0, 20, 'B'));
    await open('A', exchanges(0, 23));
    expect(fromEnd()).to.be.at.most(1);
  });

  it('finds the message again among others, when some are gone and some have come', async () => {
    await readAt(1900);
    const place = seen();
    await open('B', exchanges(0, 2, 'B'));
    await open('A', exchanges(3, 26));
    expectSeen(place);
  });

  it('opens the thread at its end when the message is gone', async () => {
    await readAt(700);
    await open('B', exchanges(0, 2, 'B'));
    await open('A', exchanges(15, 30));
    expect(fromEnd()).to.be.at.most(1);
  });

  it('fetches older messages until it is there', async () => {
    await open('A', exchanges(0, 20), 'A-q0');
    await older(exchanges(-20, 0));
    await readAt(0);
    await readAt(500);
    const place = seen();
    expect(place.text).to.match(/^Answer -/);
    await open('B', exchanges(0, 2, 'B'));
    await open('A', exchanges(5, 20), 'A-q5');
    expect(chat.calls).to.deep.include(['loadOlder']);
    await older(exchanges(-5, 5), 'A-q-5');
    expect(scroller().scrollTop).to.equal(0);
    await older(exchanges(-20, -5));
    expectSeen(place);
  });

  it('does not go through the whole thread for a message that is gone', async () => {
    await readAt(3000);
    await open('B', exchanges(0, 2, 'B'));
    await open('A', exchanges(100, 160), 'A-q100');
    expect(fromEnd()).to.be.at.most(1);
  });

  it('lets the reader go elsewhere meanwhile', async () => {
    await readAt(700);
    await open('B', exchanges(0, 2, 'B'));
    await open('A', exchanges(15, 20), 'A-q15');
    scroller().dispatchEvent(new WheelEvent('wheel', { deltaY: 1, bubbles: true }));
    await readAt(200);
    const place = seen();
    await older(exchanges(0, 15));
    expectSeen(place);
  });

  it('does not hold up a new question', async () => {
    await readAt(700);
    await open('B', exchanges(0, 2, 'B'));
    await open('A', exchanges(15, 20), 'A-q15');
    chat.send('And now?');
    await atRest();
    expect(topOf(chat.all('.ck-user').at(-1)!)).to.be.within(8, 24);
  });

  it('waits for a chat that is hidden', async () => {
    await readAt(900);
    const place = seen();
    await open('B', exchanges(0, 2, 'B'));
    await select('A');
    chat.host.style.display = 'none';
    await load('A', exchanges(0, 20));
    chat.host.style.removeProperty('display');
    await atRest();
    expectSeen(place);
  });

  it('remembers a limited number of threads', async () => {
    const { places } = chat.view.context!;
    for (let index = 0; index < 50; index++) places.set(`old${index}`, { itemId: '', offset: 0, fromEnd: 1 });
    await readAt(700);
    await open('B', exchanges(0, 2, 'B'));
    expect(places.size).to.equal(50);
    expect(places.has('A')).to.equal(true);
    expect(places.has('old0')).to.equal(false);
  });
});

import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/index.js';
import { answer, ChatFixture, loadParts, longText, question, THREAD_ID } from './chat-fixture.js';

const ITEMS = 2000;
/** The three answers before that number have an image each; all four are skipped or drawn as one group. */
const PICTURED = 503;

const picture = (index: number): string =>
  index < PICTURED && index > PICTURED - 4 ? `![Picture](https://images.invalid/${index}.png)\n\n` : '';

const history = (count: number, from = 0): ThreadItem[] =>
  Array.from({ length: count / 2 }, (_, index) => from + index).flatMap((index) => [
    question(`q${index}`, `Question ${index}`),
    answer(`a${index}`, `${picture(index)}${longText(1 + (index % 4), `Answer ${index}, paragraph`)}`),
  ]);

/** The address of a picture of 300 × 200 px. */
async function pictureUrl(): Promise<string> {
  const canvas = new OffscreenCanvas(300, 200);
  canvas.getContext('2d')!.fillRect(0, 0, 300, 200);
  return URL.createObjectURL(await canvas.convertToBlob());
}

/** Makes the visual viewport as small as a keyboard would, and says so. Without a height, it is gone. */
function showKeyboard(height?: number): void {
  const viewport = window.visualViewport!;
  if (height === undefined) Reflect.deleteProperty(viewport, 'height');
  else Object.defineProperty(viewport, 'height', { value: window.innerHeight - height, configurable: true });
  viewport.dispatchEvent(new Event('resize'));
}

describe('<ck-chat> in the middle of 2,000 items', function () {
  this.timeout(90_000);

  let chat: ChatFixture;
  const scroller = (): HTMLElement => chat.get('.ck-scroll');
  const fromEnd = (): number => scroller().scrollHeight - scroller().clientHeight - scroller().scrollTop;
  const topOf = (element: Element): number =>
    element.getBoundingClientRect().top - scroller().getBoundingClientRect().top;
  const isDrawn = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: true });

  /** The paragraph at the top edge. */
  const atEdge = (): HTMLElement =>
    chat.all('ck-item p').find((paragraph) => isDrawn(paragraph) && topOf(paragraph) + paragraph.clientHeight > 0)!;

  /** Until nothing has moved for ten frames. */
  const atRest = async (): Promise<void> => {
    let still = 0;
    let place = '';
    while (still < 10) {
      await chat.drawn(1);
      const now = `${scroller().scrollTop} ${scroller().scrollHeight}`;
      still = now === place ? still + 1 : 0;
      place = now;
    }
  };

  /** Reads at this part of the whole. Gives what must hold from then on. */
  const readAt = async (part: number): Promise<(when: string) => Promise<void>> => {
    scroller().scrollTop = scroller().scrollHeight * part;
    await atRest();
    return held();
  };
  const held = (): ((when: string) => Promise<void>) => {
    const paragraph = atEdge();
    const before = topOf(paragraph);
    return async (when) => {
      await atRest();
      expect(topOf(paragraph), when).to.be.closeTo(before, 2);
    };
  };

  const matchMedia = window.matchMedia.bind(window);

  before(async () => {
    await loadParts();
    // Only touch screens have a keyboard on them.
    window.matchMedia = (query) => matchMedia(query === '(pointer: coarse)' ? 'all' : query);
    chat = new ChatFixture();
    Object.assign(chat.host.style, { position: 'fixed', inset: '0' });
    chat.open(history(ITEMS), { hasMore: true });
    do await chat.drawn();
    while (chat.all('ck-item').length < ITEMS || chat.all('[data-plain]').length > 0);
  });
  after(() => {
    chat.remove();
    window.matchMedia = matchMedia;
  });
  afterEach(() => {
    chat.resize(480, 600);
    showKeyboard();
  });

  for (const part of [0.5, 0.317, 0.71]) {
    it(`stays at ${part} of it when the host gets narrower and wider again`, async () => {
      const stays = await readAt(part);
      for (const width of [340, 720, 300, 480]) {
        chat.resize(width, 600);
        await stays(`${width} px`);
      }
    });
  }

  it('stays there when the host is hidden, gets another size and more messages meanwhile, and is shown', async () => {
    const stays = await readAt(0.6);
    chat.host.style.display = 'none';
    await chat.drawn(5);
    chat.resize(380, 500);
    chat.send('Another question');
    chat.receive({ type: 'thread.item.done', item: answer('hidden', 'Written while nobody looked.') });
    chat.end();
    await chat.drawn(5);
    chat.host.style.removeProperty('display');
    await stays('shown');
  });

  it('stays there when images above are loaded late', async () => {
    const first = chat.all('ck-item').find((item) => item.textContent.trim() === `Question ${PICTURED}`)!;
    // From the outside in: what is skipped takes up another space than when it is drawn.
    for (const element of [first.closest('.ck-chapter')!, first.closest('.ck-group')!, first]) {
      element.scrollIntoView();
      await atRest();
    }
    const stays = held();
    const images = chat.all('.ck-md-img').filter((image) => image instanceof HTMLImageElement);
    expect(images.map((image) => isDrawn(image) && topOf(image) < 0)).to.deep.equal([true, true, true]);
    const height = scroller().scrollHeight;
    const url = await pictureUrl();
    for (const image of images) {
      image.loading = 'eager';
      image.src = url;
      await image.decode();
      await stays('an image');
    }
    expect(scroller().scrollHeight).to.be.above(height + 300);
  });

  it('stays there when the on-screen keyboard opens and closes', async () => {
    const stays = await readAt(0.42);
    const { clientHeight } = scroller();
    chat.get('textarea').focus();
    await chat.drawn();
    showKeyboard(300);
    await stays('open');
    expect(scroller().clientHeight).to.be.below(clientHeight - 100);
    showKeyboard(0);
    await stays('closed');
    expect(scroller().clientHeight).to.equal(clientHeight);
  });

  it('keeps the end above the keyboard for who reads there', async () => {
    scroller().scrollTop = scroller().scrollHeight;
    await atRest();
    chat.get('textarea').focus();
    await chat.drawn();
    showKeyboard(300);
    await atRest();
    expect(fromEnd()).to.be.at.most(1);
    showKeyboard(0);
    await atRest();
    expect(fromEnd()).to.be.at.most(1);
  });

  it('stays at the first message of all when one older page after the other is put before it', async () => {
    scroller().scrollTop = 0;
    await atRest();
    const stays = held();
    for (const page of [1, 2, 3]) {
      chat.dispatch({
        type: 'older.loaded',
        threadId: THREAD_ID,
        page: { items: history(40, 10_000 - page * 20), hasMore: page < 3, after: `q${10_000 - page * 20}` },
      });
      await stays(`page ${page}`);
    }
    expect(chat.all('ck-item').length).to.be.at.least(ITEMS + 120);
    for (const width of [340, 480]) {
      chat.resize(width, 600);
      await stays(`${width} px`);
    }
  });
});

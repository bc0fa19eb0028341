import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';
import { StickToBottom } from '../../src/controllers/stick-to-bottom.js';

/** A scroller of 200 px with lines of 50 px each. */
class ScrollHost extends LitElement {
  mayFollow = false;
  changes = 0;
  readonly sticky = new StickToBottom(this, {
    elements: () => {
      const scroller = this.querySelector<HTMLElement>('.scroller');
      const content = this.querySelector<HTMLElement>('.content');
      return scroller && content ? { scroller, content } : null;
    },
    mayFollow: () => this.mayFollow,
    changed: () => {
      this.changes += 1;
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="scroller" tabindex="0"><div class="content"></div></div>`;
  }

  get scroller(): HTMLElement {
    return this.querySelector<HTMLElement>('.scroller')!;
  }

  get content(): HTMLElement {
    return this.querySelector<HTMLElement>('.content')!;
  }

  get fromEnd(): number {
    return this.scroller.scrollHeight - this.scroller.clientHeight - this.scroller.scrollTop;
  }

  line(text: string, height = 50): HTMLElement {
    const line = document.createElement('div');
    line.textContent = text;
    line.style.blockSize = `${height}px`;
    return line;
  }

  addLines(count: number, height?: number): void {
    for (let i = 0; i < count; i++) this.content.append(this.line(`line ${this.content.children.length}`, height));
  }

  /** Where a line stands below the scroller's top edge. */
  topOf(line: Element): number {
    return line.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }
}
customElements.define('test-scroll-host', ScrollHost);

const style = document.createElement('style');
style.textContent = `test-scroll-host { display: block }
  test-scroll-host .scroller { block-size: 200px; inline-size: 300px; overflow: auto; overflow-anchor: none }`;

describe('StickToBottom', () => {
  let host: ScrollHost;
  /** Layout has happened, and what follows from it. */
  const settled = async (): Promise<void> => {
    await nextFrame();
    await nextFrame();
  };
  /** Until nothing has moved for ten frames: a motion is over, however busy the machine is. */
  const atRest = async (): Promise<void> => {
    let still = 0;
    while (still < 10) {
      const top = host.scroller.scrollTop;
      await nextFrame();
      still = host.scroller.scrollTop === top ? still + 1 : 0;
    }
  };
  const scrollTo = async (top: number): Promise<void> => {
    host.scroller.scrollTop = top;
    await settled();
  };

  before(() => document.head.append(style));
  after(() => style.remove());

  beforeEach(async () => {
    host = new ScrollHost();
    document.body.append(host);
    await host.updateComplete;
    host.addLines(10);
    await settled();
  });
  afterEach(() => host.remove());

  it('begins at the end and stays there while it grows', async () => {
    expect(host.fromEnd).to.equal(0);
    for (let i = 0; i < 5; i++) {
      host.addLines(3);
      await settled();
      expect(host.fromEnd).to.equal(0);
    }
    expect(host.sticky.away).to.equal(false);
    expect(host.sticky.scrolled).to.equal(true);
  });

  it('lets go of the end when the reader scrolls up a little, and leaves them there', async () => {
    await scrollTo(host.scroller.scrollTop - 20);
    const top = host.scroller.scrollTop;
    host.addLines(4);
    await settled();
    expect(host.scroller.scrollTop).to.equal(top);
    expect(host.sticky.away).to.equal(true);
  });

  it('follows again when the reader comes back near the end, where that is wanted', async () => {
    await scrollTo(100);
    host.mayFollow = true;
    await scrollTo(host.scroller.scrollTop + host.fromEnd - 30);
    host.addLines(4);
    await settled();
    expect(host.fromEnd).to.equal(0);
  });

  it('is not let go of by what becomes shorter for a moment, as when other content comes in', async () => {
    host.content.replaceChildren(...Array.from({ length: 5 }, (_, i) => host.line(`other ${i}`)));
    expect(host.fromEnd).to.equal(0);
    host.addLines(3);
    await settled();
    expect(host.fromEnd).to.equal(0);
  });

  it('does not follow when that is not wanted', async () => {
    await scrollTo(100);
    await scrollTo(host.scroller.scrollTop + host.fromEnd);
    host.addLines(4);
    await settled();
    expect(host.fromEnd).to.equal(200);
  });

  it('keeps what the reader sees when content comes in above, also at the very top', async () => {
    for (const top of [120, 0]) {
      await scrollTo(top);
      const seen = [...host.content.children].find((line) => host.topOf(line) >= 0)!;
      const before = host.topOf(seen);
      host.content.prepend(host.line('older', 300), host.line('older', 77));
      await settled();
      expect(host.topOf(seen)).to.equal(before);
    }
  });

  it('passes over a row that is not to be held', async () => {
    const row = host.line('loading');
    row.toggleAttribute('data-unanchored', true);
    host.content.prepend(row);
    await settled();
    await scrollTo(0);
    const first = host.content.children[1]!;
    const before = host.topOf(first);
    row.after(host.line('older', 400));
    await settled();
    expect(host.topOf(first)).to.equal(before);
  });

  it('keeps what the reader sees when something above grows, as an image that loads', async () => {
    await scrollTo(180);
    const seen = host.content.children[4]!;
    const before = host.topOf(seen);
    (host.content.children[0] as HTMLElement).style.blockSize = '333px';
    await settled();
    expect(host.topOf(seen)).to.equal(before);
  });

  it('keeps its place inside a tall block, by what is inside that', async () => {
    const block = document.createElement('section');
    for (let i = 0; i < 20; i++) block.append(host.line(`paragraph ${i}`));
    host.content.prepend(block);
    await settled();
    await scrollTo(510);
    const seen = block.children[11]!;
    const before = host.topOf(seen);
    (block.children[2] as HTMLElement).style.blockSize = '150px';
    await settled();
    expect(host.topOf(seen)).to.equal(before);
  });

  it('holds on to the surroundings when the innermost element was drawn anew', async () => {
    const block = document.createElement('section');
    for (let i = 0; i < 20; i++) block.append(host.line(`paragraph ${i}`));
    host.content.prepend(block);
    await settled();
    await scrollTo(510);
    const before = host.topOf(block);
    block.replaceChildren(...Array.from({ length: 20 }, (_, i) => host.line(`anew ${i}`)));
    host.content.prepend(host.line('older', 300));
    await settled();
    expect(host.topOf(block)).to.equal(before);
  });

  it('keeps the end in view when the box gets smaller, as with an on-screen keyboard', async () => {
    await scrollTo(100);
    await scrollTo(host.scroller.scrollTop + host.fromEnd);
    host.scroller.style.blockSize = '120px';
    await settled();
    expect(host.fromEnd).to.equal(0);
    host.scroller.style.blockSize = '180px';
    await settled();
    expect(host.fromEnd).to.equal(0);
  });

  it('keeps the place of a reader in the middle when the box changes its size', async () => {
    await scrollTo(100);
    const seen = host.content.children[2]!;
    const before = host.topOf(seen);
    host.scroller.style.blockSize = '120px';
    await settled();
    expect(host.topOf(seen)).to.equal(before);
  });

  it('comes back to the same place after being hidden, and after being moved', async () => {
    await scrollTo(130);
    const seen = host.content.children[3]!;
    const before = host.topOf(seen);
    host.style.display = 'none';
    await settled();
    host.content.prepend(host.line('older', 90));
    host.style.removeProperty('display');
    await settled();
    expect(host.topOf(seen)).to.equal(before);
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(host);
    await settled();
    expect(host.topOf(seen)).to.equal(before);
    document.body.append(host);
    elsewhere.remove();
  });

  it('is at the end when it is first shown after it was filled hidden', async () => {
    const hidden = new ScrollHost();
    hidden.style.display = 'none';
    document.body.append(hidden);
    await hidden.updateComplete;
    hidden.addLines(10);
    await settled();
    hidden.style.removeProperty('display');
    await settled();
    expect(hidden.fromEnd).to.equal(0);
    hidden.remove();
  });

  it('brings an element to the top and leaves it there while more comes below', async () => {
    const line = host.line('question');
    host.content.append(line, host.line('room', 250));
    host.sticky.toTop(line, 10);
    await atRest();
    expect(host.topOf(line)).to.equal(10);
    host.addLines(6);
    await settled();
    expect(host.topOf(line)).to.equal(10);
    expect(host.sticky.following).to.equal(false);
  });

  it('arrives at the place where its target is then, not where it was', async () => {
    const line = host.line('question');
    host.content.append(line, host.line('room', 250));
    host.sticky.toTop(line, 0);
    await nextFrame();
    (host.content.children[3] as HTMLElement).style.blockSize = '170px';
    await atRest();
    expect(host.topOf(line)).to.equal(0);
  });

  it('goes to the end on demand and follows it until the reader scrolls up', async () => {
    await scrollTo(0);
    host.sticky.toEnd(true);
    await atRest();
    expect(host.fromEnd).to.equal(0);
    host.addLines(2);
    await settled();
    expect(host.fromEnd).to.equal(0);
    host.scroller.focus();
    await sendKeys({ press: 'ArrowUp' });
    await atRest();
    const top = host.scroller.scrollTop;
    host.addLines(2);
    await settled();
    expect(host.scroller.scrollTop).to.equal(top);
  });

  it('gives way to the wheel while it moves', async () => {
    host.addLines(40);
    await settled();
    await scrollTo(0);
    const box = host.scroller.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 50), Math.round(box.y + 50)] });
    host.sticky.toEnd(true);
    await nextFrame();
    host.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -1 }));
    const top = host.scroller.scrollTop;
    await atRest();
    host.addLines(2);
    await settled();
    expect(host.scroller.scrollTop).to.equal(top);
  });

  it('says only when something changed for the reader', async () => {
    const before = host.changes;
    host.addLines(1);
    await settled();
    host.addLines(1);
    await settled();
    expect(host.changes).to.equal(before);
    await scrollTo(10);
    expect(host.changes).to.equal(before + 1);
    expect(host.sticky.away).to.equal(true);
  });
});

import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { lazy, type LazyPart } from '../../src/ui/lazy.js';

let parts = 0;

/** A part whose chunk arrives, or does not, when the test says so. */
function part() {
  parts += 1;
  const tag = `test-lazy-${parts}`;
  const loads: { readonly arrive: () => void; readonly fail: () => void }[] = [];
  const lazyPart: LazyPart = {
    tag,
    load: () =>
      new Promise<void>((resolve, reject) => {
        const arrive = () => {
          customElements.define(tag, class extends HTMLElement {});
          resolve();
        };
        loads.push({ arrive, fail: () => reject(new Error('offline')) });
      }),
  };
  return { lazyPart, loads };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Draws the part, or that it comes soon, with words that change. */
class Place extends LitElement {
  declare lazyPart: LazyPart;
  declare words: string | undefined;

  draw(lazyPart: LazyPart, words: string): Promise<boolean> {
    this.lazyPart = lazyPart;
    this.words = words;
    this.requestUpdate();
    return this.updateComplete;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { words } = this;
    if (words === undefined) return null;
    return lazy(
      this.lazyPart,
      () => `the part: ${words}`,
      () => `soon: ${words}`,
    );
  }
}
customElements.define('test-lazy-place', Place);

describe('a part that arrives later', () => {
  const place = () => fixture<Place>(html`<test-lazy-place></test-lazy-place>`);

  it('is fetched again when the network is back', async () => {
    const box = await place();
    const { lazyPart, loads } = part();
    await box.draw(lazyPart, 'one');
    loads[0]!.fail();
    await settled();
    expect(box.textContent).to.equal('soon: one');
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(loads.length).to.equal(2);
    loads[1]!.arrive();
    await settled();
    expect(box.textContent).to.equal('the part: one');
  });

  it('is drawn when it is there, with what is wanted then', async () => {
    const box = await place();
    const { lazyPart, loads } = part();
    await box.draw(lazyPart, 'one');
    await box.draw(lazyPart, 'two');
    expect(box.textContent).to.equal('soon: two');
    expect(loads).to.have.length(1);
    loads[0]?.arrive();
    await settled();
    expect(box.textContent).to.equal('the part: two');
    await box.draw(lazyPart, 'three');
    expect(box.textContent).to.equal('the part: three');
    expect(loads).to.have.length(1);
  });

  it('leaves the fallback when it does not come, and is asked for again with the next drawing', async () => {
    const box = await place();
    const { lazyPart, loads } = part();
    await box.draw(lazyPart, 'one');
    loads[0]?.fail();
    await settled();
    expect(box.textContent).to.equal('soon: one');
    await box.draw(lazyPart, 'two');
    loads[1]?.arrive();
    await settled();
    expect(box.textContent).to.equal('the part: two');
  });

  it('is drawn in a place that is out of the document meanwhile', async () => {
    const box = await place();
    const { lazyPart, loads } = part();
    await box.draw(lazyPart, 'one');
    const { parentElement: parent } = box;
    box.remove();
    loads[0]?.arrive();
    await settled();
    parent!.append(box);
    await settled();
    expect(box.textContent).to.equal('the part: one');
  });
});

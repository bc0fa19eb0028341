import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
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

describe('a part that arrives later', () => {
  const draw = (box: HTMLElement, lazyPart: LazyPart, words: string) =>
    render(
      html`<p>
        ${lazy(
          lazyPart,
          () => `the part: ${words}`,
          () => `soon: ${words}`,
        )}
      </p>`,
      box,
    );

  it('is drawn when it is there, with what is wanted then', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const { lazyPart, loads } = part();
    draw(box, lazyPart, 'one');
    draw(box, lazyPart, 'two');
    expect(box.innerText).to.equal('soon: two');
    expect(loads).to.have.length(1);
    loads[0]?.arrive();
    await settled();
    expect(box.innerText).to.equal('the part: two');
    draw(box, lazyPart, 'three');
    expect(box.innerText).to.equal('the part: three');
    expect(loads).to.have.length(1);
  });

  it('leaves the fallback when it does not come, and is asked for again with the next drawing', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const { lazyPart, loads } = part();
    draw(box, lazyPart, 'one');
    loads[0]?.fail();
    await settled();
    expect(box.innerText).to.equal('soon: one');
    draw(box, lazyPart, 'two');
    loads[1]?.arrive();
    await settled();
    expect(box.innerText).to.equal('the part: two');
  });

  it('is drawn when its place comes back into the document', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const { lazyPart, loads } = part();
    const line = render(
      html`${lazy(
        lazyPart,
        () => 'the part',
        () => 'soon',
      )}`,
      box,
    );
    line.setConnected(false);
    loads[0]?.arrive();
    await settled();
    expect(box.innerText).to.equal('soon');
    line.setConnected(true);
    expect(box.innerText).to.equal('the part');
  });
});

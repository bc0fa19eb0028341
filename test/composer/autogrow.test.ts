import { expect } from '@open-wc/testing';
import { mount } from './helpers.js';

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `Line ${at}`).join('\n');

describe('the height of the text', () => {
  it('leaves a distance to the edge of the box, scrolled or not', async () => {
    const chat = await mount({}, { height: 500 });
    await chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text: lines(60) }] } });
    const field = chat.input();
    field.scrollTop = 100;
    const box = field.closest('.ck-composer')!;
    expect(field.getBoundingClientRect().top - box.getBoundingClientRect().top).to.be.at.least(10);
  });

  it('is one line for a placeholder that does not fit', async () => {
    const placeholder = 'Ask anything about orders, refunds, invoices, or what else there is';
    const narrow = await mount({ composer: { placeholder } }, { width: 280 });
    const wide = await mount({ composer: { placeholder: 'Ask' } }, { width: 280 });
    expect(narrow.input().offsetHeight).to.equal(wide.input().offsetHeight);
  });

  for (const growsByItself of [true, false]) {
    const how = growsByItself ? 'by the browser' : 'by a copy of the text';
    it(`grows ${how} to 40 % of the host, then scrolls, and shrinks again`, async () => {
      const chat = await mount({}, { height: 500 });
      chat.composer.growsByItself = growsByItself;
      await chat.composer.updateComplete;
      const field = chat.input();
      const heights: number[] = [];
      for (const text of ['', 'one', lines(3), `${lines(3)}\n`, lines(60), 'one']) {
        await chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text }] } });
        heights.push(field.offsetHeight);
      }
      const [empty, one, three, four, many, oneAgain] = heights as [number, number, number, number, number, number];
      expect(one).to.equal(empty);
      expect(three).to.equal(one + 2 * 24);
      expect(four, 'a new line shows at once').to.equal(one + 3 * 24);
      expect(many).to.equal(200);
      expect(oneAgain).to.equal(one);
      await chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text: lines(60) }] } });
      expect(field.scrollHeight).to.be.above(field.clientHeight);
    });

    it(`grows ${how} with a word that does not fit`, async () => {
      const chat = await mount({}, { width: 320 });
      chat.composer.growsByItself = growsByItself;
      await chat.composer.updateComplete;
      await chat.dispatch({ type: 'draft.set', draft: { content: [{ type: 'input_text', text: 'x'.repeat(120) }] } });
      expect(chat.input().offsetHeight).to.be.above(80);
      expect(chat.input().scrollWidth).to.be.at.most(chat.input().clientWidth);
    });
  }
});

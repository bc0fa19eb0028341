import { expect } from '@open-wc/testing';
import { ChatFixture, question } from '../view/chat-fixture.js';

// Nothing here imports the chunk, so that it is fetched as in a page.
describe('the chunk of rich items', () => {
  it('is fetched with the first item that needs it; until then there is a sign of life', async () => {
    const chat = new ChatFixture();
    chat.open([question('q', 'Hello')]);
    await chat.drawn();
    expect(customElements.get('ck-workflow')).to.equal(undefined);
    chat.send('Now');
    chat.receive({
      type: 'thread.item.added',
      item: {
        type: 'workflow',
        id: 'wf',
        thread_id: 'thr_1',
        created_at: '',
        workflow: {
          type: 'custom',
          expanded: false,
          tasks: [{ type: 'custom', status_indicator: 'loading', title: 'Plan' }],
        },
      },
    });
    const texts = new Set<string>();
    await chat.drawn(1);
    expect(chat.all('ck-item[data-type="workflow"] [part="waiting"]')).to.have.length(1);
    while (!chat.view.querySelector('ck-workflow')) {
      await chat.drawn(1);
      texts.add(chat.view.querySelector<HTMLElement>('ck-item[data-type="workflow"]')?.innerText.trim() ?? '');
    }
    await chat.drawn();
    expect(chat.all('[part="waiting"]')).to.have.length(0);
    texts.add(chat.get('ck-workflow').innerText.trim());
    expect([...texts].filter((text) => text !== '')).to.deep.equal(['Plan']);
    expect(getComputedStyle(chat.get('.ck-flow-head')).display, 'its styles came with it').to.equal('flex');
    chat.remove();
  });
});

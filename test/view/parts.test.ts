import { expect, waitUntil } from '@open-wc/testing';
import { answer, ChatFixture, question, THREAD_ID } from './chat-fixture.js';

/** Chunks are many small files here. */
const PATIENCE = { timeout: 8000 };

/** Nothing of this file fetches a chunk by itself: each state has to come by its own. */
describe('states in chunks of their own', () => {
  let chat: ChatFixture;
  const shows = (words: string): Promise<void> => waitUntil(() => chat.text.includes(words), words, PATIENCE);
  afterEach(() => chat.remove());

  it('are not fetched before a first answer is complete, and are there when it is', async () => {
    chat = new ChatFixture();
    await chat.drawn();
    chat.send('Hi');
    chat.begin('a', 'Half of the ans');
    await chat.drawn(30);
    expect(customElements.get('ck-error-note')).to.equal(undefined);
    expect(customElements.get('ck-closed')).to.equal(undefined);
    chat.receive({ type: 'thread.item.done', item: answer('a', 'The whole answer') });
    chat.end();
    await waitUntil(() => customElements.get('ck-error-note'), 'fetched', PATIENCE);
    await waitUntil(() => chat.get('ck-announcer').textContent.includes('The whole answer'), 'read aloud', PATIENCE);
  });

  it('make the button wait that opens the list of chats, unless people go on with something else', async () => {
    const opened = (): string | null => chat.get('[part="history-button"]').getAttribute('aria-expanded');
    chat = new ChatFixture();
    await chat.drawn();
    expect(opened()).to.equal('false');
    chat.dispatch({ type: 'history.opened' });
    await chat.drawn(1);
    expect(opened()).to.equal('true');
    chat.get('textarea').focus();
    // In the same frame: while real keys travel, the chunk may come.
    chat.get('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(chat.calls).to.deep.equal([['closeHistory']]);
    chat.dispatch({ type: 'history.closed' });
    await waitUntil(() => customElements.get('ck-history'), 'fetched', PATIENCE);
    await chat.drawn();
    expect(opened()).to.equal('false');
    expect(chat.all('.ck-history')).to.deep.equal([]);
    expect(chat.host.shadowRoot?.activeElement).to.equal(chat.get('textarea'));
  });

  it('are drawn when they come: an error, whose words are there at once', async () => {
    chat = new ChatFixture();
    chat.send('Hi');
    chat.receive({ type: 'thread.item.done', item: question('q', 'Hi') });
    chat.fail({ code: 'network', allowRetry: true });
    await chat.drawn();
    expect(chat.text).to.include('The server could not be reached.');
    chat.button('Retry').click();
    expect(chat.calls).to.deep.equal([['retryError']]);
    await waitUntil(() => chat.all('ck-error-note button').length === 1, 'Retry', PATIENCE);
  });

  it('are drawn when they come: a closed thread, and files that go along', async () => {
    chat = new ChatFixture();
    chat.open([question('q', 'Hi')]);
    chat.dispatch({
      type: 'draft.set',
      draft: { quotedText: 'Some words', content: [{ type: 'input_text', text: 'Look' }] },
    });
    await shows('Some words');
    const thread = { ...chat.store.state.threads[THREAD_ID]!, status: { type: 'closed' as const } };
    chat.dispatch({ type: 'updates.loaded', threadId: THREAD_ID, thread, page: { items: [], hasMore: false } });
    await shows('This chat is closed.');
    await waitUntil(() => chat.all('ck-composer button').length === 1, 'New chat', PATIENCE);
  });
});

import { expect } from '@open-wc/testing';
import { narrowItem, narrowStreamEvent } from '../../src/protocol/narrow/index.js';
import type { ThreadItem } from '../../src/protocol/index.js';
import { loadExchanges } from '../../src/testing/index.js';
import { registerSources } from '../../src/threads/sources/index.js';
import { ChatFixture, question, THREAD_ID } from '../view/chat-fixture.js';

/** What the Python server sent for its scenario of annotations, as JSON. */
async function recordedEvents(): Promise<readonly Record<string, unknown>[]> {
  const url = new URL('../fixtures/python/annotations.recording', import.meta.url).href;
  const [exchange] = await loadExchanges(url);
  return new TextDecoder()
    .decode(exchange?.body)
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice('data: '.length)) as Record<string, unknown>);
}

/** The answer as it is in the page, without what only differs from one drawing to the next. */
function answerOf(chat: ChatFixture): string {
  const item = chat.get('ck-item[data-type="assistant_message"]').cloneNode(true) as HTMLElement;
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  item.normalize();
  return item.innerHTML.replace(/ck-sources-[^"\s]*/g, 'id').replace(/>\s+</g, '><');
}

describe('citations of the Python server', () => {
  it('are in their places, and the same after a reload', async () => {
    registerSources();
    const events = await recordedEvents();
    const live = new ChatFixture();
    live.open([question('q0', 'Earlier')]);
    live.send('scenario: annotations');
    for (const json of events.filter(({ type }) => String(type).startsWith('thread.item'))) {
      const sameThread = JSON.stringify(json).replaceAll(/thr_[0-9a-f]+/g, THREAD_ID);
      const narrowed = narrowStreamEvent(JSON.parse(sameThread));
      if (!('event' in narrowed)) throw new Error(`Not understood: ${narrowed.type}`);
      live.receive(narrowed.event);
      await live.drawn(1);
    }
    live.end();
    await live.drawn();
    const text = live.get('.ck-prose').innerText.replace(/\u2060/g, '');
    expect(text).to.match(/^Lisbon 👋 is old\.1\s*\+1 Porto is older\.Porto$/);
    const sources = live.all('.ck-cite').map((one) => one.getAttribute('aria-label'));
    expect(sources).to.deep.equal(['Source 1: Lisbon, and 1 more', 'Source 3: Porto']);

    const reloaded = new ChatFixture();
    const items = events.flatMap(({ type, item }): ThreadItem[] => {
      const found = type === 'thread.item.done' ? narrowItem(item) : null;
      return found ? [found] : [];
    });
    reloaded.open(items);
    await reloaded.drawn();
    expect(answerOf(live)).to.equal(answerOf(reloaded));
    live.remove();
    reloaded.remove();
  });
});

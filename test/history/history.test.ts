import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { httpReply, scriptedServer, storedThreads, streamChannel } from '../../src/testing/index.js';
import { errorNames, openChat } from '../element/chat.js';
import { clamped, daysAgo, HistoryView, numbered, openHistory, stored } from './helpers.js';

const three = [
  stored('thr_old', 'Rug care guide', { created_at: daysAgo(1) }),
  stored('thr_lamp', 'Refund for a lamp'),
  stored('thr_page', 'Paging through orders'),
];

describe('the list of threads', () => {
  it('opens by the header and by the method, tells the page, and closes again', async () => {
    const fetch = scriptedServer(storedThreads(three));
    const view = await openHistory(fetch);
    expect(view.headings()).to.deep.equal(['Today', 'Yesterday']);
    expect(view.titles()).to.deep.equal(['Paging through orders', 'Refund for a lamp', 'Rug care guide']);
    expect(fetch.received('threads.list')[0]!.params.order).to.equal('desc');
    view.button('Close').click();
    await view.closed();
    await view.chat.element.showHistory();
    await view.until(() => view.panel !== null, 'Not open');
    await view.chat.element.hideHistory();
    await view.closed();
    const names = view.chat.names().filter((name) => name.startsWith('chatkit.history'));
    expect(names).to.deep.equal([
      'chatkit.history.open',
      'chatkit.history.close',
      'chatkit.history.open',
      'chatkit.history.close',
    ]);
  });

  it('is a drawer of 320 px from 900 px on, and over everything below', async () => {
    await setViewport({ width: 1200, height: 800 });
    const view = await openHistory(scriptedServer(storedThreads(three)));
    const box = view.chat.element.parentElement!;
    const width = () => view.panel!.getBoundingClientRect().width;
    box.style.width = '900px';
    expect(width()).to.equal(320);
    box.style.width = '899px';
    expect(width()).to.equal(899);
    box.style.width = '280px';
    expect(width()).to.equal(280);
    expect(view.panel!.scrollWidth).to.be.at.most(280);
    for (const row of view.all('.ck-th')) expect(row.getBoundingClientRect().right).to.be.at.most(280);
  });

  it('keeps the rest of the chat out of reach while it is open, also what comes later', async () => {
    const view = await openHistory(scriptedServer(storedThreads(three)));
    const composer = view.get('ck-composer');
    expect(composer.closest('[inert]')).not.to.equal(null);
    expect(view.get('ck-announcer').closest('[inert]')).to.equal(null);
    await view.chat.element.setThreadId('thr_lamp');
    await view.chat.shows('Answer of thr_lamp');
    expect(view.get('ck-thread').closest('[inert]')).not.to.equal(null);
    view.get('.ck-scrim').click();
    await view.closed();
    expect(view.root.querySelector('[inert]')).to.equal(null);
  });

  it('opens a thread and marks it', async () => {
    const view = await openHistory(scriptedServer(storedThreads(three)));
    expect(view.root.querySelector('[aria-current]')).to.equal(null);
    view.row('Refund for a lamp').click();
    await view.closed();
    await view.chat.shows('Answer of thr_lamp');
    expect(view.chat.details('chatkit.thread.change')).to.deep.equal([{ threadId: 'thr_lamp' }]);
    await view.open();
    expect(view.all('[aria-current=true]')).to.deep.equal([view.row('Refund for a lamp')]);
    view.all('[part~=history-new-chat]')[0]!.click();
    await view.closed();
    expect(view.chat.details('chatkit.thread.change').at(-1)).to.deep.equal({ threadId: null });
  });

  it('says what a thread without a title is, and which ones are locked or closed', async () => {
    const view = await openHistory(
      scriptedServer(
        storedThreads([
          stored('a', ''),
          stored('b', 'Held', { status: { type: 'locked', reason: 'A colleague has it' } }),
          stored('c', 'Done', { status: { type: 'closed' } }),
        ]),
      ),
    );
    expect(view.titles()).to.deep.equal(['Done', 'Held', 'New chat']);
    expect(view.row('New chat').textContent.replace(/\s+/g, ' ').trim()).to.match(/^New chat ?12:00 PM$/);
    expect(view.row('Held').textContent).to.include('Locked');
    expect(view.row('Done').textContent).to.include('Closed');
    expect(view.row('Held').querySelectorAll('svg')).to.have.length(1);
    expect(view.row('New chat').querySelectorAll('svg')).to.have.length(0);
  });

  it('shows the new title as soon as the server has one', async () => {
    const stream = streamChannel();
    const handlers = storedThreads(three);
    const view = await openHistory(scriptedServer({ ...handlers, 'threads.add_user_message': () => stream }));
    view.row('Refund for a lamp').click();
    await view.chat.shows('Answer of thr_lamp');
    void view.chat.element.sendUserMessage({ text: 'more' }).catch(() => undefined);
    await view.closed();
    await view.open();
    stream.push({
      type: 'thread.updated',
      thread: { id: 'thr_lamp', title: 'A better title', created_at: daysAgo(0) },
    });
    await view.until(() => view.titles().includes('A better title'), 'Not renamed');
    stream.end();
  });

  it('is closed to pages that do not want it', async () => {
    const chat = await openChat(scriptedServer(storedThreads(three)), { history: { enabled: false } });
    const view = new HistoryView(chat);
    expect(view.all('button').map((button) => button.ariaLabel)).not.to.include('Open the list of chats');
    await chat.element.showHistory();
    expect(chat.names()).to.deep.equal(['chatkit.ready']);
    expect(view.panel).to.equal(null);
  });

  it('closes when the page takes it away', async () => {
    const fetch = scriptedServer(storedThreads(three));
    const view = await openHistory(fetch);
    view.chat.element.setOptions({ ...view.chat.element.options!, history: { enabled: false } });
    await view.closed();
    expect(view.chat.names().at(-1)).to.equal('chatkit.history.close');
  });

  it('offers to rename and delete only where the page allows it', async () => {
    const entries = async (history: object): Promise<string[]> => {
      const view = await openHistory(scriptedServer(storedThreads(three)), { history });
      const button = view.all('.ck-th .ck-ib')[0];
      button?.click();
      if (button) await view.until(() => view.all('[role=menuitem]').length > 0, 'No menu');
      const names = view.all('[role=menuitem]').map((item) => item.innerText.trim());
      view.chat.element.parentElement!.remove();
      return names;
    };
    expect(await entries({})).to.deep.equal(['Rename', 'Delete']);
    expect(await entries({ showDelete: false })).to.deep.equal(['Rename']);
    expect(await entries({ showRename: false })).to.deep.equal(['Delete']);
    expect(await entries({ showRename: false, showDelete: false })).to.deep.equal([]);
  });

  it('is accessible in every state', async () => {
    const view = await openHistory(scriptedServer(storedThreads(three)), { initialThread: 'thr_page' });
    const accessible = async () => {
      await view.still();
      await expect(view.chat.element).to.be.accessible();
    };
    await accessible();
    view.search.value = 'lamp';
    view.search.dispatchEvent(new Event('input'));
    await view.until(() => view.headings()[0] === '1 result', 'Not searched');
    await accessible();
    view.button('Clear the search').click();
    await view.until(() => view.titles().length === 3, 'Not cleared');
    await view.choose('Refund for a lamp', 'Rename');
    await view.until(() => view.root.querySelector('.ck-th-edit') !== null, 'No field');
    await accessible();
    view.button('Cancel').click();
    await view.until(() => view.root.querySelector('.ck-th-edit') === null, 'Still a field');
    await view.choose('Refund for a lamp', 'Delete');
    await view.until(() => view.root.querySelector('dialog') !== null, 'No dialog');
    await accessible();
  });
});

describe('the list of threads, page by page', () => {
  const scrollDown = (view: HistoryView) => {
    const list = view.get('.ck-hist-list');
    list.scrollTop = list.scrollHeight;
  };

  it('loads 130 threads while the reader scrolls, each once', async () => {
    const fetch = scriptedServer(storedThreads(numbered(130)));
    const view = await openHistory(fetch);
    expect(view.titles()).to.have.length(30);
    await view.until(() => {
      scrollDown(view);
      return view.titles().length === 130;
    }, 'Not all');
    expect(new Set(view.titles()).size).to.equal(130);
    expect(view.titles()[0]).to.equal('Chat 130');
    expect(view.titles().at(-1)).to.equal('Chat 1');
    const asked = fetch.received('threads.list').map(({ params }) => params.after);
    expect(asked).to.deep.equal([undefined, 'thr_101', 'thr_71', 'thr_41', 'thr_11']);
    expect(view.root.querySelector('[data-sentinel]')).to.equal(null);
  });

  it('fills the view from a server that gives seven at a time, and does not load ahead without end', async () => {
    const fetch = scriptedServer(clamped(numbered(130), 7));
    const view = await openHistory(fetch);
    const list = view.get('.ck-hist-list');
    await view.until(() => list.scrollHeight > list.clientHeight + 100, 'The view is not full');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(view.titles().length).to.be.below(60);
    await view.until(() => {
      scrollDown(view);
      return view.titles().length === 130;
    }, 'Not all');
    expect(view.titles().at(-1)).to.equal('Chat 1');
  });

  it('keeps its place while more comes', async () => {
    const view = await openHistory(scriptedServer(storedThreads(numbered(90))));
    scrollDown(view);
    const { scrollTop } = view.get('.ck-hist-list');
    await view.until(() => view.titles().length === 60, 'No second page');
    expect(view.get('.ck-hist-list').scrollTop).to.equal(scrollTop);
  });

  it('stops at a server that begins again', async () => {
    let calls = 0;
    const first = storedThreads(numbered(5));
    const view = await openHistory(
      scriptedServer({
        ...first,
        'threads.list': (request) => {
          calls += 1;
          return { ...first['threads.list']({ ...request, params: { limit: 5 } }), has_more: true, after: 'thr_1' };
        },
      }),
    );
    await view.until(() => view.root.querySelector('[data-sentinel]') === null, 'Still loading');
    expect(view.titles()).to.have.length(5);
    expect(calls).to.be.at.most(3);
  });

  it('offers to load again what did not load: the first page, and a later one', async () => {
    let broken = true;
    const handlers = storedThreads(numbered(40));
    const fetch = scriptedServer({
      ...handlers,
      'threads.list': (request) => (broken ? httpReply(503) : handlers['threads.list'](request)),
    });
    const view = await openHistory(fetch);
    expect(view.get('.ck-empty').innerText).to.include('Chats did not load');
    expect(view.get('.ck-empty').getAttribute('role')).to.equal('alert');
    expect(errorNames(view.chat)).to.deep.equal(['HistoryViewError']);
    await expect(view.chat.element).to.be.accessible();
    broken = false;
    view.button('Retry').click();
    await view.until(() => view.titles().length === 30, 'Not loaded again');

    broken = true;
    scrollDown(view);
    await view.until(() => view.get('.ck-hist-list').innerText.includes('Older chats did not load.'), 'No failure');
    expect(view.titles()).to.have.length(30);
    broken = false;
    view.button('Retry').click();
    await view.until(() => view.titles().length === 40, 'Not loaded again');
    expect(fetch.received('threads.list').at(-1)!.params.after).to.equal('thr_11');
  });

  it('shows that it is loading, and that there is nothing', async () => {
    const chat = await openChat(scriptedServer({ 'threads.list': () => new Promise<object>(() => undefined) }));
    const view = new HistoryView(chat);
    view.button('Open the list of chats').click();
    await view.until(() => view.root.querySelector('.ck-hist-skeleton') !== null, 'No skeleton');
    await view.still();
    expect(view.get('.ck-hist-skeleton').getAttribute('role')).to.equal('status');
    await expect(chat.element).to.be.accessible();
    chat.element.parentElement!.remove();

    const empty = await openHistory(scriptedServer({}));
    expect(empty.get('.ck-empty').innerText).to.include('No chats yet');
    await expect(empty.chat.element).to.be.accessible();
  });
});

describe('searching the list of threads', () => {
  const type = (view: HistoryView, text: string) => {
    view.search.value = text;
    view.search.dispatchEvent(new Event('input'));
  };

  it('finds titles and marks the words', async () => {
    const view = await openHistory(scriptedServer(storedThreads(three)));
    type(view, 'LAMP');
    await view.until(() => view.headings()[0] === '1 result', 'Not found');
    expect(view.titles()).to.deep.equal(['Refund for a lamp']);
    expect(view.get('.ck-th mark').textContent).to.equal('lamp');
    await view.until(() => view.get('ck-announcer').textContent.includes('1 result'), 'Not announced');
    type(view, 'nothing like it');
    await view.until(() => view.headings().length === 0, 'Still found');
    expect(view.get('[part~="history-empty"]').textContent).to.contain('nothing like it');
    await view.until(() => view.get('ck-announcer').textContent.includes('0 results'), 'Nothing announced');
    view.button('Clear the search').click();
    await view.until(() => view.titles().length === 3, 'Not cleared');
    expect(view.root.activeElement).to.equal(view.search);
  });

  it('looks behind what is loaded, and stops when it has seen all', async () => {
    const threads = numbered(130).map((one, index) => (index === 3 ? { ...one, title: 'The needle' } : one));
    const fetch = scriptedServer(storedThreads(threads));
    const view = await openHistory(fetch);
    type(view, 'needle');
    await view.until(
      () => view.headings()[0] === '1 result' && !view.root.querySelector('[data-sentinel]'),
      'Not found',
    );
    expect(view.titles()).to.deep.equal(['The needle']);
    expect(fetch.received('threads.list')).to.have.length(5);
  });

  it('asks before it goes on for ever', async () => {
    const fetch = scriptedServer(clamped(numbered(300), 5));
    const view = await openHistory(fetch);
    type(view, 'needle');
    await view.until(() => view.root.querySelector('.ck-hist-more .ck-btn') !== null, 'Did not stop');
    const before = fetch.received('threads.list').length;
    expect(before).to.be.within(10, 20);
    view.button('Search older chats').click();
    await view.until(() => fetch.received('threads.list').length > before, 'Did not go on');
    await view.until(() => view.root.querySelector('.ck-hist-more .ck-btn') !== null, 'Did not stop again');
    expect(fetch.received('threads.list').length - before).to.be.within(10, 20);
  });
});

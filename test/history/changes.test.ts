import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { httpReply, scriptedServer, storedThreads, streamChannel } from '../../src/testing/index.js';
import { errorNames } from '../element/chat.js';
import { openHistory, stored, type HistoryView } from './helpers.js';

const three = [stored('thr_a', 'First'), stored('thr_b', 'Second'), stored('thr_c', 'Third')];
const press = (key: string) => sendKeys({ press: key });

async function startRename(view: HistoryView, title: string): Promise<HTMLInputElement> {
  await view.choose(title, 'Rename');
  await view.until(() => view.root.querySelector('.ck-th-edit') !== null, 'No field');
  const field = view.get('.ck-th-edit') as HTMLInputElement;
  await view.until(() => view.root.activeElement === field, 'The field has no focus');
  return field;
}

describe('renaming a thread', () => {
  it('keeps the new title on Enter, everywhere, and gives the focus back', async () => {
    const fetch = scriptedServer(storedThreads(three));
    const view = await openHistory(fetch, { initialThread: 'thr_b' });
    const field = await startRename(view, 'Second');
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal('Second');
    await sendKeys({ type: ' A new name ' });
    await press('Enter');
    await view.until(() => view.titles().includes('A new name'), 'Not renamed');
    expect(fetch.received('threads.update').map(({ params }) => params)).to.deep.equal([
      { thread_id: 'thr_b', title: 'A new name' },
    ]);
    expect(view.root.activeElement).to.equal(view.row('A new name'));
    expect(view.get('.ck-header-title').textContent).to.equal('A new name');
    expect(view.get('ck-announcer').textContent).to.include('A new name');
  });

  it('keeps the old title on Escape, by Cancel, and when nothing is left; the list stays open', async () => {
    const fetch = scriptedServer(storedThreads(three));
    const view = await openHistory(fetch);
    const gone = () => view.until(() => view.root.querySelector('.ck-th-edit') === null, 'Still a field');
    await startRename(view, 'Second');
    await sendKeys({ type: 'Nonsense' });
    await press('Escape');
    await gone();
    expect(view.root.activeElement).to.equal(view.row('Second'));
    await startRename(view, 'Second');
    await sendKeys({ type: 'Nonsense' });
    view.button('Cancel').click();
    await gone();
    await startRename(view, 'Second');
    await press('Delete');
    await press('Enter');
    await gone();
    expect(view.titles()).to.include('Second');
    expect(fetch.received('threads.update')).to.deep.equal([]);
    expect(view.panel).not.to.equal(null);
  });

  it('keeps the new title when the reader goes elsewhere, and leaves the focus there', async () => {
    const fetch = scriptedServer(storedThreads(three));
    const view = await openHistory(fetch);
    await startRename(view, 'Second');
    await sendKeys({ type: 'Elsewhere' });
    view.search.focus();
    await view.until(() => view.titles().includes('Elsewhere'), 'Not renamed');
    expect(view.root.activeElement).to.equal(view.search);
    expect(fetch.received('threads.update')).to.have.length(1);
  });

  it('takes over what the server makes of a title', async () => {
    const handlers = storedThreads(three);
    const view = await openHistory(
      scriptedServer({
        ...handlers,
        'threads.update': (request) =>
          handlers['threads.update']({
            ...request,
            params: { ...request.params, title: request.params.title.toUpperCase() },
          }),
      }),
    );
    await startRename(view, 'Second');
    await sendKeys({ type: 'quiet' });
    await press('Enter');
    await view.until(() => view.titles().includes('QUIET'), 'Not taken over');
  });

  it('puts the old title back when the server refuses, says so, and tries again', async () => {
    let broken = true;
    const handlers = storedThreads(three);
    const view = await openHistory(
      scriptedServer({
        ...handlers,
        'threads.update': (request) => (broken ? httpReply(500) : handlers['threads.update'](request)),
      }),
    );
    const alert = () => view.root.querySelector<HTMLElement>('[part=history-error]');
    await startRename(view, 'Second');
    await sendKeys({ type: 'Better' });
    await press('Enter');
    await view.until(() => alert() !== null, 'Nothing is said');
    expect(view.titles()).to.include('Second');
    expect(alert()!.getAttribute('role')).to.equal('alert');
    expect(alert()!.innerText.replace(/[\u2068\u2069]/g, '')).to.include('“Second” could not be renamed.');
    expect(errorNames(view.chat)).to.deep.equal(['HistoryViewError']);
    await expect(view.chat.element).to.be.accessible();
    broken = false;
    view.button('Retry').click();
    await view.until(() => view.titles().includes('Better') && alert() === null, 'Not tried again');

    broken = true;
    await startRename(view, 'First');
    await sendKeys({ type: 'Worse' });
    await press('Enter');
    await view.until(() => alert() !== null, 'Nothing is said');
    view.button('Dismiss').click();
    await view.until(() => alert() === null, 'Still there');
  });

  it('does not undo a newer title when an older one is refused', async () => {
    let answers = 0;
    let refuseFirst = (): void => undefined;
    const handlers = storedThreads(three);
    const view = await openHistory(
      scriptedServer({
        ...handlers,
        'threads.update': async (request) => {
          answers += 1;
          if (answers > 1) return handlers['threads.update'](request);
          await new Promise<void>((resolve) => (refuseFirst = resolve));
          return httpReply(500);
        },
      }),
    );
    await startRename(view, 'Second');
    await sendKeys({ type: 'One' });
    await press('Enter');
    await startRename(view, 'One');
    await sendKeys({ type: 'Two' });
    await press('Enter');
    await view.until(() => answers === 2, 'Not sent');
    refuseFirst();
    await view.until(() => errorNames(view.chat).length === 1, 'Not refused');
    expect(view.titles()).to.include('Two');
  });
});

describe('deleting a thread', () => {
  const dialog = (view: HistoryView) => view.root.querySelector('dialog');
  const ask = async (view: HistoryView, title: string): Promise<void> => {
    await view.choose(title, 'Delete');
    await view.until(() => dialog(view) !== null, 'Not asked');
  };

  it('asks first; No by key, button or a press outside keeps it', async () => {
    const fetch = scriptedServer(storedThreads(three));
    const view = await openHistory(fetch);
    await ask(view, 'Second');
    expect(dialog(view)!.matches(':modal')).to.equal(true);
    expect(dialog(view)!.innerText.replace(/[\u2068\u2069]/g, '')).to.include('“Second” will be removed for good.');
    await press('Escape');
    await view.until(() => dialog(view) === null, 'Still asked');
    expect(view.root.activeElement).to.equal(view.row('Second'));
    await ask(view, 'Second');
    view.button('Cancel').click();
    await view.until(() => dialog(view) === null, 'Still asked');
    await ask(view, 'Second');
    dialog(view)!.click();
    await view.until(() => dialog(view) === null, 'Still asked');
    expect(view.titles()).to.have.length(3);
    expect(fetch.received('threads.delete')).to.deep.equal([]);
    expect(view.panel).not.to.equal(null);
  });

  it('takes it from the list, says so, and gives the focus to its neighbour', async () => {
    const fetch = scriptedServer(storedThreads(three));
    const view = await openHistory(fetch);
    await ask(view, 'Second');
    await press('Enter');
    await view.until(() => view.titles().length === 2, 'Not deleted');
    expect(fetch.received('threads.delete').map(({ params }) => params)).to.deep.equal([{ thread_id: 'thr_b' }]);
    expect(view.root.activeElement).to.equal(view.row('First'));
    expect(view.get('ck-announcer').textContent).to.include('The chat was deleted.');
    for (const title of ['First', 'Third']) {
      await ask(view, title);
      await press('Enter');
      await view.until(() => !view.titles().includes(title), 'Not deleted');
    }
    expect(view.root.activeElement).to.equal(view.search);
    expect(view.get('.ck-empty').innerText).to.include('No chats yet');
  });

  it('leaves the thread that is shown for a new one, also while it answers, its stream first', async () => {
    const stream = streamChannel();
    const fetch = scriptedServer({ ...storedThreads(three), 'threads.add_user_message': () => stream });
    const view = await openHistory(fetch, { initialThread: 'thr_b' });
    void view.chat.element.sendUserMessage({ text: 'more' }).catch(() => undefined);
    const request = await fetch.waitFor('threads.add_user_message');
    await ask(view, 'Second');
    await press('Enter');
    await view.chat.heard('chatkit.thread.change', 2);
    expect(await request.outcome).to.equal('aborted');
    expect(view.chat.details('chatkit.thread.change').at(-1)).to.deep.equal({ threadId: null });
    const names = view.chat.names().slice(-3);
    expect(names).to.deep.equal(['chatkit.response.start', 'chatkit.response.end', 'chatkit.thread.change']);
    await view.until(() => view.titles().length === 2, 'Not taken away');
    expect(view.root.querySelector('[aria-current]')).to.equal(null);
    expect(view.panel, 'the list stays').not.to.equal(null);
  });

  it('shows what is being deleted, and keeps what the server keeps', async () => {
    let refuse = (): void => undefined;
    let broken = true;
    const handlers = storedThreads(three);
    const view = await openHistory(
      scriptedServer({
        ...handlers,
        'threads.delete': async (request) => {
          if (!broken) return handlers['threads.delete'](request);
          await new Promise<void>((resolve) => (refuse = resolve));
          return httpReply(500);
        },
      }),
      { initialThread: 'thr_b' },
    );
    await ask(view, 'Second');
    await press('Enter');
    await view.until(() => view.row('Second').getAttribute('aria-busy') === 'true', 'Not shown');
    await expect(view.chat.element).to.be.accessible();
    await new Promise((resolve) => setTimeout(resolve, 50));
    refuse();
    await view.until(() => view.row('Second').getAttribute('aria-busy') === null, 'Still busy');
    expect(view.get('[part=history-error]').innerText).to.include('could not be deleted.');
    expect(view.chat.details('chatkit.thread.change')).to.deep.equal([{ threadId: 'thr_b' }]);
    broken = false;
    view.button('Retry').click();
    await view.until(() => view.titles().length === 2, 'Not tried again');
    await view.chat.heard('chatkit.thread.change', 2);
  });

  it('goes on with the next page when the thread at the end of this one is deleted', async () => {
    const many = Array.from({ length: 40 }, (_, index) => stored(`thr_${index}`, `Chat ${index}`));
    const fetch = scriptedServer(storedThreads(many));
    const view = await openHistory(fetch);
    expect(view.titles().at(-1)).to.equal('Chat 10');
    await ask(view, 'Chat 10');
    await press('Enter');
    await view.until(() => !view.titles().includes('Chat 10'), 'Not deleted');
    const list = view.get('.ck-hist-list');
    await view.until(() => {
      list.scrollTop = list.scrollHeight;
      return view.titles().length === 39;
    }, 'Not all');
    expect(fetch.received('threads.list').at(-1)!.params.after).to.equal('thr_11');
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { scriptedServer, storedThreads } from '../../src/testing/index.js';
import { openChat } from '../element/chat.js';
import { HistoryView, openHistory, stored } from './helpers.js';

const four = [stored('thr_a', 'Alpha'), stored('thr_b', 'Beta'), stored('thr_c', 'Gamma'), stored('thr_d', 'Delta')];
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

describe('the list of threads by keyboard', () => {
  it('opens with the focus in the search field and gives it back where it came from', async () => {
    const view = await openHistory(scriptedServer(storedThreads(four)));
    await view.until(() => view.root.activeElement === view.search, 'Not in the field');
    await press('Escape');
    await view.closed();
    expect(view.focused()).to.equal('Open the list of chats');
    await press('Enter');
    await view.until(() => view.root.activeElement === view.search, 'Not open');
  });

  it('gives the focus back to the page when a button of the page opened it', async () => {
    const view = new HistoryView(await openChat(scriptedServer(storedThreads(four))));
    const outside = document.createElement('button');
    document.body.append(outside);
    outside.focus();
    await view.chat.element.showHistory();
    await view.until(() => view.focused() !== '' && view.root.activeElement?.localName === 'input', 'Not in the field');
    await press('Escape');
    await view.closed();
    expect(document.activeElement).to.equal(outside);
    outside.remove();
  });

  it('does not take the focus back from where somebody else put it', async () => {
    const view = await openHistory(scriptedServer(storedThreads(four)));
    const outside = document.createElement('input');
    document.body.append(outside);
    outside.focus();
    await view.chat.element.hideHistory();
    await view.closed();
    expect(document.activeElement).to.equal(outside);
    outside.remove();
  });

  it('never leaves the drawer for the rest of the chat', async () => {
    const view = await openHistory(scriptedServer(storedThreads(four)));
    await view.until(() => view.root.activeElement === view.search, 'Not in the field');
    const seen = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      await press('Tab');
      const active = view.root.activeElement;
      if (!active) break;
      expect(view.panel!.contains(active)).to.equal(true);
      seen.add(view.focused());
    }
    // One row only, with its menu: the others are reached by arrow keys.
    expect([...seen]).to.deep.equal(['Delta', 'Options for Delta']);
  });

  it('moves through the rows and opens one', async () => {
    const view = await openHistory(scriptedServer(storedThreads(four)), { initialThread: 'thr_c' });
    await view.until(() => view.root.activeElement === view.search, 'Not in the field');
    await press('ArrowDown');
    expect(view.focused(), 'the current one first').to.equal('Gamma');
    await press('ArrowDown');
    expect(view.focused()).to.equal('Beta');
    await press('End');
    expect(view.focused()).to.equal('Alpha');
    await press('ArrowDown');
    expect(view.focused()).to.equal('Alpha');
    await press('Home');
    expect(view.focused()).to.equal('Delta');
    await press('ArrowUp');
    expect(view.root.activeElement).to.equal(view.search);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await view.closed();
    await view.chat.shows('Answer of thr_c');
    expect(view.chat.details('chatkit.thread.change').at(-1)).to.deep.equal({ threadId: 'thr_c' });
  });

  it('opens a row’s menu, moves in it, and closes one thing at a time', async () => {
    const view = await openHistory(scriptedServer(storedThreads(four)));
    await view.until(() => view.root.activeElement === view.search, 'Not in the field');
    await press('ArrowDown', 'ArrowRight');
    expect(view.focused()).to.equal('Options for Delta');
    const button = view.root.activeElement!;
    await press('Enter');
    await view.until(() => view.focused() === 'Rename', 'No menu');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(view.get('.ck-menu').matches(':popover-open')).to.equal(true);
    await press('ArrowDown');
    expect(view.focused()).to.equal('Delete');
    await press('ArrowDown');
    expect(view.focused()).to.equal('Rename');
    await press('End');
    expect(view.focused()).to.equal('Delete');
    await press('r');
    expect(view.focused()).to.equal('Rename');
    await view.still();
    await expect(view.chat.element).to.be.accessible();
    await press('Escape');
    expect(view.root.querySelector('.ck-menu')).to.equal(null);
    expect(view.root.activeElement).to.equal(button);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(view.panel).not.to.equal(null);
    await press('ArrowLeft');
    expect(view.focused()).to.equal('Delta');
    await press('Escape');
    await view.closed();
  });

  it('turns the arrows along the line round where text runs the other way', async () => {
    const chat = await openChat(scriptedServer(storedThreads(four)), { locale: 'ar' });
    const view = new HistoryView(chat);
    await chat.element.showHistory();
    await view.until(() => view.titles().length === 4, 'Nothing listed');
    view.row('Delta').focus();
    await press('ArrowRight');
    expect(view.focused()).to.equal('Delta');
    await press('ArrowLeft');
    expect(view.focused()).to.equal('خيارات Delta');
    const panel = view.panel!.getBoundingClientRect();
    expect(panel.right).to.equal(chat.element.getBoundingClientRect().right);
    await view.still();
    await expect(chat.element).to.be.accessible();
  });

  it('renames with F2 and deletes with Delete', async () => {
    const fetch = scriptedServer(storedThreads(four));
    const view = await openHistory(fetch);
    view.row('Gamma').focus();
    await press('F2');
    await view.until(() => view.root.activeElement?.matches('.ck-th-edit') === true, 'No field');
    await sendKeys({ type: 'Epsilon' });
    await press('Enter');
    await view.until(() => view.focused() === 'Epsilon', 'Not renamed');
    await press('Delete');
    await view.until(() => view.focused() === 'Delete', 'Not asked');
    await press('Tab');
    expect(view.focused()).not.to.equal('Epsilon');
    await press('Escape');
    await view.until(() => view.focused() === 'Epsilon', 'The focus is lost');
    await press('Delete');
    await view.until(() => view.focused() === 'Delete', 'Not asked');
    await press('Enter');
    await view.until(() => view.titles().length === 3, 'Not deleted');
    expect(view.focused()).to.equal('Beta');
  });

  it('does neither where the page does not allow it', async () => {
    const fetch = scriptedServer(storedThreads(four));
    const view = await openHistory(fetch, { history: { showRename: false, showDelete: false } });
    view.row('Gamma').focus();
    await press('F2', 'Delete');
    expect(view.root.querySelector('.ck-th-edit, dialog')).to.equal(null);
    expect(view.focused()).to.equal('Gamma');
  });

  it('clears the search with Escape before it closes', async () => {
    const view = await openHistory(scriptedServer(storedThreads(four)));
    await view.until(() => view.root.activeElement === view.search, 'Not in the field');
    await sendKeys({ type: 'eta' });
    await view.until(() => view.headings()[0] === '1 result', 'Not searched');
    await press('ArrowDown');
    expect(view.focused()).to.equal('Beta');
    await press('ArrowUp', 'Escape');
    await view.until(() => view.titles().length === 4, 'Not cleared');
    expect(view.panel).not.to.equal(null);
    await press('Escape');
    await view.closed();
  });

  it('closes a menu by a press anywhere, and by its own button', async () => {
    const view = await openHistory(scriptedServer(storedThreads(four)), { initialThread: 'thr_d' });
    const centre = (element: Element): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const click = (element: Element) => sendMouse({ type: 'click', position: centre(element) });
    const menu = () => view.root.querySelector('.ck-menu');
    const button = view.button('Options for Delta');
    await click(button);
    await view.until(() => menu() !== null, 'No menu');
    await click(button);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(menu()).to.equal(null);
    await click(button);
    await view.until(() => menu() !== null, 'No menu');
    await click(view.get('.ck-hist-head h2'));
    expect(menu()).to.equal(null);
    expect(view.panel).not.to.equal(null);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Task, Workflow } from '../../src/protocol/index.js';
import type { ChatFixture } from '../view/chat-fixture.js';
import { expectAccessible } from '../element/accessible.js';
import { asked, custom, taskItem, workflowItem } from './items.js';

describe('workflows and tasks', () => {
  let chat: ChatFixture;

  beforeEach(() => {
    chat = asked({ width: 700 });
  });
  afterEach(() => chat.remove());

  const add = (workflow: Partial<Workflow>) =>
    chat.receive({ type: 'thread.item.added', item: workflowItem(workflow) });
  const done = (workflow: Partial<Workflow>) =>
    chat.receive({ type: 'thread.item.done', item: workflowItem(workflow) });
  const setTask = (task_index: number, task: Task) =>
    chat.receive({
      type: 'thread.item.updated',
      item_id: 'wf',
      update: { type: 'workflow.task.updated', task_index, task },
    });
  const line = () => chat.get('.ck-flow-head');
  const shimmering = () => chat.all('ck-workflow .ck-shimmer').map((element) => element.innerText);
  const shownTasks = () => chat.all('ck-workflow ck-task').map((element) => element.innerText.replace(/\s+/g, ' '));

  it('begins as one shimmering line that cannot be opened, because there is nothing in it', async () => {
    add({ type: 'reasoning' });
    await chat.drawn();
    expect(shimmering()).to.deep.equal(['Thinking']);
    expect(line().tagName).to.equal('DIV');
  });

  it('shows its latest task while it is collapsed and unfinished, and its summary when it is done', async () => {
    add({ tasks: [custom('Plan')] });
    setTask(1, custom('Search', { status_indicator: 'loading' }));
    await chat.drawn();
    expect(line().innerText).to.equal('Search');
    expect(line().getAttribute('aria-expanded')).to.equal('false');
    expect(shownTasks()).to.deep.equal([]);
    done({ tasks: [custom('Plan'), custom('Search')], summary: { title: 'Planned the trip', icon: 'check' } });
    await chat.drawn();
    expect(line().innerText).to.equal('Planned the trip');
    expect(shimmering()).to.deep.equal([]);
  });

  it('shows the first words of a thought without a title', async () => {
    add({
      type: 'reasoning',
      tasks: [{ type: 'thought', status_indicator: 'none', content: '## Look at **the map**\nx' }],
    });
    await chat.drawn();
    expect(line().innerText).to.equal('Look at the map');
  });

  it('says how long it thought', async () => {
    const tasks = [custom('a')];
    for (const [workflow, label] of [
      [{ type: 'reasoning', summary: { duration: 12 }, tasks }, 'Thought for 12\u00a0s'],
      [{ type: 'reasoning', summary: { duration: 125 }, tasks }, 'Thought for 2\u00a0m 5\u00a0s'],
      [{ type: 'reasoning', summary: { duration: 0 }, tasks }, 'Thought for a moment'],
      [{ type: 'reasoning', tasks }, 'Thought for a moment'],
      [{ type: 'custom', tasks }, '1 step'],
      [{ type: 'custom', tasks: [...tasks, ...tasks] }, '2 steps'],
    ] as const) {
      done(workflow);
      await chat.drawn();
      expect(line().innerText).to.equal(label);
    }
  });

  it('is open while it runs when the server says so, with one task shimmering, and closes when it is done', async () => {
    const running = custom('Count', { status_indicator: 'loading', content: '48,120 rows **so far**' });
    add({ expanded: true, tasks: [custom('Plan'), running] });
    await chat.drawn();
    expect(line().innerText).to.equal('Working on it');
    expect(shownTasks()).to.deep.equal(['Plan', 'Count 48,120 rows so far']);
    expect(shimmering()).to.deep.equal(['Working on it', 'Count']);
    await expectAccessible(chat.host);
    done({ expanded: false, tasks: [custom('Plan'), custom('Count')], summary: { title: 'Counted' } });
    await chat.drawn();
    expect(shownTasks()).to.deep.equal([]);
    expect(line().innerText).to.equal('Counted');
  });

  it('stays as somebody left it by hand, whatever the server says', async () => {
    add({ expanded: false, tasks: [custom('Plan')] });
    await chat.drawn();
    line().focus();
    await sendKeys({ press: 'Enter' });
    await chat.drawn();
    expect(shownTasks()).to.deep.equal(['Plan']);
    done({ expanded: false, tasks: [custom('Plan')], summary: { title: 'Planned' } });
    await chat.drawn();
    expect(shownTasks()).to.deep.equal(['Plan']);
    expect(chat.host.shadowRoot?.activeElement).to.equal(line());
    await sendKeys({ press: 'Space' });
    await chat.drawn();
    expect(shownTasks()).to.deep.equal([]);
    expect(line().getAttribute('aria-expanded')).to.equal('false');
  });

  it('takes the last task for the running one where the server gives no status, and none when it is done', async () => {
    const thought = (content: string): Task => ({ type: 'thought', status_indicator: 'none', content });
    const tasks = [thought('**First**\n\nOne.'), thought('**Second**\n\nTwo.')];
    add({ type: 'reasoning', expanded: true, tasks });
    await chat.drawn();
    expect(shimmering()).to.deep.equal(['Thinking', 'Second']);
    expect(shownTasks()).to.deep.equal(['First One.', 'Second Two.']);
    done({ type: 'reasoning', expanded: true, tasks });
    await chat.drawn();
    expect(shimmering()).to.deep.equal([]);
    expect(shownTasks()).to.have.length(2);
  });

  it('keeps a thought’s heading in its title from the first letter on', async () => {
    const content = '**Weighing it**\n\nThe *plan*.';
    add({ type: 'reasoning', expanded: true, tasks: [{ type: 'thought', status_indicator: 'none', content: '' }] });
    for (const end of [4, 15, 17, content.length]) {
      setTask(0, { type: 'thought', status_indicator: 'none', content: content.slice(0, end) });
      await chat.drawn();
      const title = chat.get('ck-task .ck-task-title').innerText;
      expect('Weighing it'.startsWith(title), title).to.equal(true);
      expect(chat.all('ck-task strong')).to.have.length(0);
    }
    expect(chat.get('ck-task .ck-task-content').innerText.trim()).to.equal('The plan.');
  });

  it('draws all five kinds of tasks', async () => {
    done({
      expanded: true,
      tasks: [
        custom('Plan', { icon: 'lightbulb', content: 'Think **first**.' }),
        {
          type: 'web_search',
          status_indicator: 'complete',
          title_query: 'lisbon',
          queries: ['lisbon', 'porto'],
          sources: [
            { type: 'url', title: 'Lisbon', url: 'https://www.example.com/lisbon' },
            { type: 'url', title: '', url: 'https://www.example.org/porto' },
            { type: 'url', title: 'Trap', url: 'javascript:alert(1)' },
          ],
        },
        { type: 'thought', status_indicator: 'none', title: 'Then', content: 'I *count*.' },
        {
          type: 'file',
          status_indicator: 'complete',
          sources: [
            { type: 'file', title: 'Guide', filename: 'guide.pdf' },
            { type: 'file', title: '', filename: 'orders.csv' },
          ],
        },
        { type: 'image', status_indicator: 'complete', title: 'Drew' },
        { type: 'web_search', status_indicator: 'complete', queries: [], sources: [] },
        { type: 'image', status_indicator: 'complete' },
      ],
    });
    await chat.drawn();
    expect(shownTasks().map((text) => text.replace(/ \(opens in a new tab\)/g, ''))).to.deep.equal([
      'Plan Think first.',
      'Searched for “lisbon” lisbon porto E Lisbon E example.org Trap',
      'Then I count.',
      'Read files Guide orders.csv',
      'Drew',
      'Searched the web',
      'Created an image',
    ]);
    const links = chat.all('ck-task a').filter((link) => link instanceof HTMLAnchorElement);
    expect(links.map(({ href, target, rel }) => [href, target, rel])).to.deep.equal([
      ['https://www.example.com/lisbon', '_blank', 'noopener noreferrer'],
      ['https://www.example.org/porto', '_blank', 'noopener noreferrer'],
    ]);
    await expectAccessible(chat.host);
  });

  it('shows six of many sources, and the rest on demand, with focus on the first of them', async () => {
    const sources = Array.from({ length: 10 }, (_, index) => ({
      type: 'url' as const,
      title: `Page ${index}`,
      url: `https://example.com/${index}`,
    }));
    done({ expanded: true, tasks: [{ type: 'web_search', status_indicator: 'complete', queries: [], sources }] });
    await chat.drawn();
    expect(chat.all('ck-task a')).to.have.length(6);
    chat.button('+4 more').focus();
    await sendKeys({ press: 'Enter' });
    await chat.drawn();
    expect(chat.all('ck-task a')).to.have.length(10);
    expect(chat.host.shadowRoot?.activeElement?.textContent).to.contain('Page 6');
  });

  it('draws a task of its own', async () => {
    chat.receive({ type: 'thread.item.added', item: taskItem(custom('Backing up')) });
    await chat.drawn();
    expect(chat.get('ck-task .ck-shimmer').innerText).to.equal('Backing up');
    chat.receive({ type: 'thread.item.done', item: taskItem(custom('Backed up', { icon: 'check' })) });
    await chat.drawn();
    expect(chat.get('ck-task').innerText.trim()).to.equal('Backed up');
    expect(chat.all('ck-task .ck-shimmer')).to.have.length(0);
  });

  it('draws nothing for a task without any words, in a workflow or alone', async () => {
    const silent: Task = { type: 'custom', status_indicator: 'complete', title: ' ', content: '', icon: 'check' };
    done({ expanded: true, tasks: [silent, custom('Count'), { type: 'custom', status_indicator: 'none' }] });
    await chat.drawn();
    expect(shownTasks()).to.deep.equal(['Count']);
    expect(line().innerText).to.equal('1 step');
    done({ expanded: true, tasks: [silent] });
    await chat.drawn();
    expect(chat.all('ck-workflow ck-task')).to.deep.equal([]);
    expect(line().tagName).to.equal('DIV');

    chat.receive({ type: 'thread.item.added', item: taskItem(silent) });
    await chat.drawn();
    const item = chat.get('ck-item[data-type="task"]');
    expect(item.getBoundingClientRect().height).to.equal(0);
    expect(item.innerText.trim()).to.equal('');
    chat.receive({ type: 'thread.item.done', item: taskItem(custom('Backed up')) });
    await chat.drawn();
    expect(item.innerText.trim()).to.equal('Backed up');
    expect(item.getBoundingClientRect().height).to.be.above(16);
  });

  it('stops shimmering when the answer breaks off', async () => {
    add({ expanded: true, tasks: [custom('Count', { status_indicator: 'loading' })] });
    chat.fail({ code: 'cut', allowRetry: true });
    await chat.drawn();
    expect(shownTasks()).to.deep.equal(['Count']);
    expect(shimmering()).to.deep.equal([]);
  });
});

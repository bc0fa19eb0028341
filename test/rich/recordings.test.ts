import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createReplayFetch, loadExchanges, scriptedServer, storedThreads } from '../../src/testing/index.js';
import type { StoredThread } from '../../src/testing/index.js';
import { registerRichItems } from '../../src/threads/rich/index.js';
import { newChat, openChat, optionsFor, until, type Chat } from '../element/chat.js';

const recording = (name: string) =>
  loadExchanges(new URL(`../fixtures/python/${name}.recording`, import.meta.url).href);

/** The items that a server holds after these streams: what came whole. */
function storedItems(bodies: readonly Uint8Array[]): StoredThread['items'] {
  const items = new Map<string, StoredThread['items'][number]>();
  const lines = bodies.flatMap((body) => new TextDecoder().decode(body).split('\n'));
  for (const line of lines.filter((one) => one.startsWith('data: '))) {
    const event = JSON.parse(line.slice('data: '.length)) as { type: string; item?: StoredThread['items'][number] };
    if (event.item && /\.(done|replaced)$/.test(event.type)) items.set(event.item.id, event.item);
  }
  return [...items.values()];
}

const all = (chat: Chat, selector: string) => [
  ...(chat.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const shown = (chat: Chat) =>
  all(chat, '.ck-log')[0]
    ?.innerText.replace(/\s*\n\s*/g, '\n')
    .trim() ?? '';

async function settled(chat: Chat): Promise<string> {
  let text = '';
  for (let calm = 0; calm < 10; calm += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (shown(chat) !== text) calm = 0;
    text = shown(chat);
  }
  return text;
}

/** The same thread, opened anew. */
async function reloaded(bodies: readonly Uint8Array[]): Promise<string> {
  const fetch = scriptedServer(storedThreads([{ id: 'thr', items: storedItems(bodies) }]));
  const chat = newChat();
  chat.element.setOptions(optionsFor(fetch, { initialThread: 'thr' }));
  await chat.heard('chatkit.thread.load.end');
  return settled(chat);
}

describe('rich items of the Python server', () => {
  // What there is until the chunk has come is told by lazy.test.ts.
  before(() => registerRichItems());

  const say = async (name: string) => {
    const exchanges = await recording(name);
    const fetch = createReplayFetch(exchanges);
    const chat = await openChat(fetch);
    await chat.element.sendUserMessage({ text: `scenario: ${name}` });
    return { chat, fetch, bodies: exchanges.map(({ body }) => body) };
  };

  for (const [name, wanted] of [
    ['workflow', 'scenario: workflow\nPlanned the trip\nThe plan is ready.'],
    ['reasoning', 'scenario: reasoning\nThought for 12\u00a0s\n55 stops.'],
    ['task', 'scenario: task\nBacked up'],
    ['image', 'scenario: image'],
  ] as const) {
    it(`shows the same live and after a reload: ${name}`, async () => {
      const { chat, bodies } = await say(name);
      await chat.heard('chatkit.response.end');
      expect(await settled(chat)).to.equal(wanted);
      expect(all(chat, '.ck-shimmer')).to.have.length(0);
      expect(await reloaded(bodies)).to.equal(wanted);
    });
  }

  it('opens the workflow to all its tasks', async () => {
    const { chat } = await say('workflow');
    await chat.heard('chatkit.response.end');
    await settled(chat);
    all(chat, '.ck-flow-head')[0]?.click();
    expect(await settled(chat)).to.contain(
      'Planned the trip\nPlan\nThink first.\nSearch\nlisbon\nporto\nE\nLisbon\n(opens in a new tab)\nRead\nGuide\nDraw\n',
    );
  });

  it('has a picture that can be enlarged', async () => {
    const { chat } = await say('image');
    await chat.heard('chatkit.response.end');
    await until(
      () => all(chat, '.ck-genimg-open').length === 1,
      () => shown(chat),
    );
    const [image] = all(chat, '.ck-genimg-picture');
    expect(image?.getAttribute('src')).to.match(/^blob:/);
  });

  it('asks, sends what was answered, and keeps a record that is the same after a reload', async () => {
    const { chat, fetch, bodies } = await say('structured');
    await chat.heard('chatkit.response.end');
    await until(
      () => all(chat, '.ck-ask').length === 1,
      () => chat.text(),
    );
    expect(await settled(chat)).to.equal('scenario: structured\nTwo questions first.');
    all(chat, '.ck-ask')[0]?.focus();
    await sendKeys({ press: '1' });
    await until(
      () => all(chat, '.ck-free').length === 1,
      () => chat.text(),
    );
    all(chat, '[part="answer-skip"]')[0]?.click();
    await chat.heard('chatkit.response.end', 2);
    const [sent] = fetch.received('threads.add_structured_input');
    expect(sent?.params).to.deep.equal({
      thread_id: 'thr_9fb0dede',
      item_id: 'msg_f966a034',
      input: { status: 'answered', answers: { colour: { values: ['Red'] }, why: { skipped: true } } },
    });
    const wanted =
      'scenario: structured\nTwo questions first.\nWhich colour?\nRed\nWhy?\nSkipped\nYou answered {"colour": ["Red"], "why": []}.';
    expect(await settled(chat)).to.equal(wanted);
    expect(all(chat, 'textarea.ck-text')).to.have.length(1);
    expect(await reloaded(bodies)).to.equal(wanted);
  });

  it('skips all', async () => {
    const { chat, fetch } = await say('structured-skipped');
    await chat.heard('chatkit.response.end');
    for (const step of [1, 2]) {
      await until(
        () => all(chat, '.ck-ask').length === 1 && chat.text().includes(`${step} of 2`),
        () => chat.text(),
      );
      all(chat, '[part="answer-skip"]')[0]?.click();
    }
    await chat.heard('chatkit.response.end', 2);
    expect(fetch.received('threads.add_structured_input')[0]?.params.input).to.deep.equal({
      status: 'skipped',
      answers: {},
    });
    expect(await settled(chat)).to.contain('Which colour?\nSkipped\nWhy?\nSkipped\n');
  });
});

import { expect } from '@open-wc/testing';
import {
  assistantMessage,
  done,
  httpReply,
  refuse,
  scriptedServer,
  storedThreads,
  streamChannel,
  userMessage,
  type StreamParts,
} from '../../src/testing/index.js';
import { newChat, optionsFor, until, type Chat } from '../element/chat.js';

const source = { threadId: 'thr', nextId: (prefix: string) => `${prefix}_1` };
const inputs = [{ type: 'freeform', id: 'why', question: 'Why?' }];
const asked = { id: 'ask', thread_id: 'thr', created_at: '', type: 'structured_input', status: 'pending', inputs };
const answered = {
  type: 'thread.item.replaced',
  item: { ...asked, status: 'answered', inputs: [{ ...inputs[0], answer: { values: ['Because'], skipped: false } }] },
};
const thanks: StreamParts = [answered, done(assistantMessage(source, 'Thanks.', { id: 'thanks' }))];

/** A thread that ends with a question; each try to answer it gets the next reply. */
async function open(...replies: readonly (StreamParts | ReturnType<typeof httpReply>)[]) {
  const left = [...replies];
  const fetch = scriptedServer({
    ...storedThreads([{ id: 'thr', items: [userMessage(source, 'Help', { id: 'q' }), asked] }]),
    'threads.add_structured_input': () => left.shift() ?? thanks,
  });
  const chat = newChat();
  chat.element.setOptions(optionsFor(fetch, { initialThread: 'thr' }));
  await shows(chat, '.ck-free');
  const field = find(chat, '.ck-free') as HTMLTextAreaElement;
  field.value = 'Because';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await shows(chat, '[part="answer-next"]:not(:disabled)');
  find(chat, '[part="answer-next"]')?.click();
  return { chat, fetch };
}

const find = (chat: Chat, selector: string) => chat.element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const shows = (chat: Chat, selector: string) =>
  until(
    () => find(chat, selector) !== null,
    () => `Not shown: ${selector}. Shown: ${chat.text()}`,
  );

describe('answers that do not arrive', () => {
  for (const [what, reply] of [
    ['the server cannot be reached', refuse()],
    ['the server fails', httpReply(503, 'busy')],
    ['the stream says so', [{ type: 'error', code: 'custom', message: 'Try later', allow_retry: true }]],
  ] as const) {
    it(`stay in the form, and are sent again by its button: ${what}`, async () => {
      const { chat, fetch } = await open(reply);
      await shows(chat, '[part="error"]');
      expect((find(chat, '.ck-free') as HTMLTextAreaElement).value).to.equal('Because');
      find(chat, '[part="answer-next"]')?.click();
      await chat.shows('Thanks.');
      const sent = fetch.received('threads.add_structured_input').map(({ params }) => params.input);
      expect(sent).to.deep.equal([sent[0], sent[0]]);
      expect(find(chat, '.ck-ask')).to.equal(null);
      expect(find(chat, 'ck-answers')?.innerText.split(/\n+/)).to.deep.equal(['Why?', 'Because']);
      expect(find(chat, '[part="error"]')).to.equal(null);
    });
  }

  it('are sent again by Retry beside the error', async () => {
    const { chat, fetch } = await open(httpReply(503, 'busy'));
    await shows(chat, '[part="error-retry"]');
    find(chat, '[part="error-retry"]')?.click();
    await chat.shows('Thanks.');
    expect(fetch.received('threads.add_structured_input')).to.have.length(2);
    expect(fetch.received('threads.retry_after_item')).to.have.length(0);
  });

  it('are back in the form when sending them was stopped', async () => {
    const channel = streamChannel();
    channel.push({ type: 'stream_options', stream_options: { allow_cancel: true } });
    const { chat } = await open(channel);
    await until(
      () =>
        [...(chat.element.shadowRoot?.querySelectorAll('.ck-ask button') ?? [])].some((b) =>
          b.textContent.includes('Stop'),
        ),
      () => chat.text(),
    );
    const stop = [...(chat.element.shadowRoot?.querySelectorAll<HTMLElement>('.ck-ask button') ?? [])].at(-1);
    stop?.click();
    await chat.heard('chatkit.response.end');
    await shows(chat, '[part="answer-next"]');
    expect((find(chat, '.ck-free') as HTMLTextAreaElement).value).to.equal('Because');
    find(chat, '[part="answer-next"]')?.click();
    await chat.shows('Thanks.');
  });

  it('are sent once, however often the button is pressed', async () => {
    const channel = streamChannel();
    const { chat, fetch } = await open(channel);
    for (let press = 0; press < 3; press++) find(chat, '.ck-ask-foot button:last-child')?.click();
    channel.push(...(thanks as object[]));
    channel.end();
    await chat.shows('Thanks.');
    expect(fetch.received('threads.add_structured_input')).to.have.length(1);
  });
});

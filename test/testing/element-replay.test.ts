import { expect, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import names from '../fixtures/python/index.json';
import {
  createReplayFetch,
  loadExchanges,
  type RecordedExchange,
  type ReplayOptions,
} from '../../src/testing/index.js';
import '../../src/markdown/rare/index.js';
import '../../src/markdown/tables/table-syntax.js';
import '../../src/session/library/index.js';
import { registerRichItems } from '../../src/threads/rich/index.js';
import { registerActions } from '../../src/threads/actions/index.js';
import { registerSources } from '../../src/threads/sources/index.js';
import { registerStates } from '../../src/threads/states/index.js';
import type { UserMessageInput } from '../../src/protocol/index.js';
import type { ChatKitEventName } from '../../src/events.js';

type Chat = HTMLElementTagNameMap['openai-chatkit'];

/** What a person sees and a page hears of one conversation. */
interface Outcome {
  readonly text: string;
  readonly events: string[];
}

const HEARD: readonly ChatKitEventName[] = [
  'chatkit.error',
  'chatkit.effect',
  'chatkit.thread.change',
  'chatkit.response.start',
  'chatkit.response.end',
];

type Described = CustomEvent<Record<string, unknown> | null>;

const described = ({ type, detail }: Described): string =>
  `${type} ${detail?.['error'] instanceof Error ? detail['error'].message : JSON.stringify(detail)}`;

const once = (target: EventTarget, name: ChatKitEventName) =>
  new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

/** Waits until nothing has changed on screen for some frames. */
async function settled(chat: Chat): Promise<string> {
  const log = () => chat.shadowRoot!.querySelector('[role=log]')?.textContent ?? '';
  let text = log();
  for (let calm = 0; calm < 10; calm += 1) {
    await nextFrame();
    if (log() !== text) calm = 0;
    text = log();
  }
  return text;
}

/** The first line of the user's message as the server echoed it; what was sent when it never did. */
function echoOf({ request, body }: RecordedExchange): string {
  if (!new TextDecoder().decode(body).includes('"user_message"')) return 'Replay';
  const { content } = request.params?.['input'] as UserMessageInput;
  return content[0]!.text.split('\n')[0]!;
}

/** Sends one message to an element that is fed with a recording. */
async function converse(exchanges: readonly RecordedExchange[], options: ReplayOptions): Promise<Outcome> {
  const fetch = createReplayFetch(exchanges, options);
  const chat = document.createElement('openai-chatkit');
  chat.style.height = '600px';
  const events: string[] = [];
  for (const name of HEARD) chat.addEventListener(name, (event) => events.push(described(event as Described)));
  document.body.append(chat);
  const ready = once(chat, 'chatkit.ready');
  chat.setOptions({ api: { url: '/chatkit', fetch, domainKey: '' }, onClientTool: () => ({}) });
  await ready;
  const ended = once(chat, 'chatkit.response.end');
  chat.sendUserMessage({ text: 'Replay' }).catch(() => undefined);
  await ended;
  const text = await settled(chat);
  chat.remove();
  return { text, events };
}

/** Recordings that do not begin with a message. */
const WITHOUT_MESSAGE = ['bad-request', 'long-thread', 'short-thread', 'transcribe', 'unknown-thread'];

describe('the element on recordings of the Python server', () => {
  // What arrives in chunks of its own is there: no reading is of what stands for it until it comes.
  before(() => {
    registerSources();
    registerActions();
    registerRichItems();
    registerStates();
  });

  for (const name of names.filter((one) => !WITHOUT_MESSAGE.includes(one))) {
    it(`shows and says the same whole, by 1 byte and by 7: ${name}`, async function () {
      this.timeout(60_000);
      const url = new URL(`../fixtures/python/${name}.recording`, import.meta.url).href;
      const exchanges = await loadExchanges(url);
      const whole = await converse(exchanges, { chunkSize: Number.MAX_SAFE_INTEGER });
      expect(whole.text).to.contain(echoOf(exchanges[0]!));
      expect(whole.text).not.to.contain('SECRET');
      expect(whole.events[0]).to.contain('response.start');
      expect(whole.events.at(-1)).to.contain('response.end');
      for (const chunkSize of [1, 7]) expect(await converse(exchanges, { chunkSize })).to.deep.equal(whole);
    });
  }
});

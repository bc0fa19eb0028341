import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  added,
  assistantMessage,
  CUT,
  done,
  httpReply,
  refuse,
  scriptedServer,
  streamText,
  thread,
  userMessage,
  type StreamPart,
} from '../../src/testing/index.js';
import { scene, text } from './session.js';

let ids = 0;
const source = { threadId: 'thr_1', nextId: (prefix: string) => `${prefix}_${(ids += 1)}` };
const call = (status: string) => ({
  ...assistantMessage(source, ''),
  id: 'tc',
  type: 'client_tool_call',
  status,
  call_id: 'c',
  name: 'tool',
  arguments: {},
});

/** Parts of streams, right and wrong. */
const part = fc.constantFrom<StreamPart>(
  { type: 'thread.created', thread: thread('thr_1') },
  { type: 'thread.updated', thread: thread('thr_1', { title: 'T' }) },
  { type: 'thread.updated', thread: null },
  done(userMessage(source, 'hi', { id: 'u1' })),
  added(assistantMessage(source, 'half', { id: 'a1' })),
  done(assistantMessage(source, 'whole', { id: 'a1' })),
  done(assistantMessage({ ...source, threadId: 'thr_other' }, 'elsewhere', { id: 'a2' })),
  done(call('pending')),
  done(call('completed')),
  { type: 'thread.item.removed', item_id: 'a1' },
  { type: 'stream_options', stream_options: { allow_cancel: false } },
  { type: 'progress_update', text: 'p', icon: 7 },
  { type: 'client_effect', name: 'e', data: null },
  { type: 'error', code: 'custom', message: 'no', allow_retry: true },
  { type: 'notice', level: 'odd', message: 4 },
  { type: 'tomorrow' },
  [],
  'data: {"type":\n\n',
  ': comment\n\n',
  'junk\n',
  CUT,
);

/** What a server does with one request. */
const reply = fc.oneof(
  { weight: 8, arbitrary: fc.array(part, { maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(refuse(), httpReply(500), httpReply(401, { detail: 'no' }), httpReply(200, '')),
  },
);

describe('whatever a server sends', () => {
  it('every turn ends, the page hears so, and the next message works', async () => {
    const { error: original } = console;
    console.error = () => undefined;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(reply, { minLength: 1, maxLength: 4 }), async (replies) => {
          const queue = [...replies];
          const next = () => queue.shift() ?? [...streamText(source, 'end')];
          const fetch = scriptedServer({
            'threads.create': next,
            'threads.add_user_message': next,
            'threads.add_client_tool_output': next,
            'threads.retry_after_item': next,
          });
          const chat = scene(fetch, { onClientTool: () => ({ ok: true }) });
          for (let turn = 0; turn < replies.length + 1; turn += 1) {
            chat.session.send(text(`message ${turn}`));
            await chat.until(() => chat.store.state.turn === null);
            chat.session.retryError();
            await chat.until(() => chat.store.state.turn === null);
          }
          const responses = chat.names().filter((name) => name.startsWith('chatkit.response'));
          expect(responses.filter((name, index) => name.endsWith('start') !== (index % 2 === 0))).to.deep.equal([]);
          expect(responses.length % 2).to.equal(0);
          for (const { message } of chat.errors()) expect(message).to.be.a('string').and.not.equal('');
          expect(chat.store.state.conversation.entries.every(({ finished }) => finished)).to.equal(true);
          expect(JSON.stringify(chat.shown())).to.include(`message ${replies.length}`);
        }),
        { numRuns: 60 },
      );
    } finally {
      console.error = original;
    }
  });
});

import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/index.js';
import { feedbackItemIds, feedbackOf } from '../../src/store/feedback.js';
import type { Action, DraftAttachment } from '../../src/store/index.js';
import {
  allowedImageDomains,
  canSend,
  canStop,
  currentThread,
  findEntry,
  groupTurns,
  hasContent,
  isBusy,
  isWaiting,
  lastUserMessage,
  pendingStructuredInput,
  threadStatus,
  visibleEntries,
} from '../../src/store/selectors.js';
import {
  added,
  ask,
  asked,
  assistant,
  delta,
  done,
  endOfTurn,
  eof,
  events,
  opened,
  progress,
  run,
  select,
  start,
  streamOptions,
  structuredInput,
  thread,
  toolCall,
  user,
  workflow,
} from './helpers.js';

describe('selectors', () => {
  it('4.2 a turn goes from a question to the next one, or to the end of a turn', () => {
    const state = opened(
      assistant('hello', 'x'),
      user('u1'),
      workflow('w1', 'x'),
      assistant('a1', 'x'),
      endOfTurn('e'),
      assistant('news', 'x'),
      user('u2'),
    );
    const turns = groupTurns(state.conversation.entries);
    expect(turns.map((turn) => [turn.question?.key ?? null, turn.answers.map((entry) => entry.key)])).to.deep.equal([
      [null, ['hello']],
      ['u1', ['w1', 'a1', 'e']],
      [null, ['news']],
      ['u2', []],
    ]);
    expect(lastUserMessage(state.conversation)?.key).to.equal('u2');
  });

  it('4.2 feedback is about the server’s ids of the answer', () => {
    const entries = opened(
      workflow('w', 'x'),
      assistant('', 'local'),
      assistant('a', 'x'),
      toolCall('c'),
      endOfTurn('e'),
    );
    expect(feedbackItemIds(entries.conversation.entries)).to.deep.equal(['w', 'a', 'c']);
    const rated = run(entries, { type: 'feedback.set', key: 'w', kind: 'negative' });
    expect(feedbackOf(rated.conversation, 'w')).to.equal('negative');
    expect(feedbackOf(rated.conversation, 'constructor')).to.be.undefined;
  });

  it('7.2 busy while a thread loads or a turn runs', () => {
    expect(isBusy(start())).to.be.false;
    expect(isBusy(run(start(), select('t'), { type: 'thread.load.started', threadId: 't' }))).to.be.true;
    expect(isBusy(asked())).to.be.true;
    expect(isBusy(run(asked(), ...eof))).to.be.false;
  });

  it('A6 Stop is offered when the turn allows it', () => {
    expect(canStop(start())).to.be.false;
    expect(canStop(asked(streamOptions(true)))).to.be.true;
    expect(canStop(asked(streamOptions(false)))).to.be.false;
  });

  it('4.1 says whether people may write to the shown thread', () => {
    const locked = run(
      asked(),
      ...events({ type: 'thread.updated', thread: thread('t', { status: { type: 'locked', reason: 'r' } }) }),
    );
    expect(threadStatus(locked)).to.deep.equal({ type: 'locked', reason: 'r' });
    expect(threadStatus(start())).to.deep.equal({ type: 'active' });
    expect(currentThread(run(start(), select('constructor')))).to.be.null;
    const limited = run(
      asked(),
      ...events({ type: 'thread.updated', thread: thread('t', { allowed_image_domains: [] }) }),
    );
    expect(allowedImageDomains(limited)).to.deep.equal([]);
    expect(allowedImageDomains(start())).to.be.undefined;
  });

  it('A8 a pending structured input counts only as the last visible item', () => {
    const pending = (...list: ThreadItem[]): string | undefined =>
      pendingStructuredInput(opened(...list).conversation)?.key;
    expect(pending(user('u'), structuredInput('s'))).to.equal('s');
    expect(pending(structuredInput('s'), endOfTurn('e'), toolCall('c'), assistant('blank'))).to.equal('s');
    expect(pending(structuredInput('s'), assistant('a', 'x'))).to.be.undefined;
    expect(pending(structuredInput('s', 'answered'))).to.be.undefined;
  });

  it('an answer is visible once it has text', () => {
    const state = asked(added(assistant('a', ' ')), done(toolCall('c')));
    expect(visibleEntries(state.conversation).map((entry) => entry.item.id)).to.deep.equal(['u1']);
    expect(visibleEntries(run(state, ...events(delta('a', 'x'))).conversation)).to.have.length(2);
  });

  it('a sign of waiting is due while nothing on screen moves', () => {
    expect(isWaiting(start())).to.be.false;
    expect(isWaiting(run(opened(), ask()))).to.be.true;
    expect(isWaiting(asked(added(assistant('a'))))).to.be.true;
    expect(isWaiting(asked(added(assistant('a')), delta('a', 'x')))).to.be.false;
    expect(isWaiting(asked(done(assistant('a', 'x'))))).to.be.true;
    expect(isWaiting(asked(progress('Searching')))).to.be.false;
    expect(isWaiting(run(asked(done(assistant('a', 'x'))), ...eof))).to.be.false;
  });

  it('finds an entry by its key, with or without a hint', () => {
    const { conversation } = opened(user('u'), assistant('a', 'x'));
    for (const hint of [undefined, 0, 1, 99]) expect(findEntry(conversation, 'a', hint)?.item.id).to.equal('a');
    expect(findEntry(conversation, 'nobody', 0)).to.be.undefined;
  });

  it('2.4 the draft can be sent when it holds something and every file has arrived', () => {
    const text = (value: string) => ({ type: 'draft.typed', content: [{ type: 'input_text', text: value }] }) as const;
    const file = (state: DraftAttachment['state']): Action => ({
      type: 'draft.attachment.set',
      attachment: { localId: '1', name: 'n', mimeType: 'm', state },
    });
    const uploading = file({ status: 'uploading', progress: 0 });
    const ready = file({ status: 'ready', attachment: { type: 'file', id: '1', name: 'n', mime_type: 'm' } });
    expect(canSend(run(start(), text(' \n')))).to.be.false;
    expect(canSend(run(start(), text('hi')))).to.be.true;
    expect(canSend(run(start(), text('hi'), uploading))).to.be.false;
    expect(canSend(run(start(), ready))).to.be.true;
    expect(canSend(run(asked(), text('hi')))).to.be.false;
    expect(canSend(run(opened(structuredInput('s')), text('hi')))).to.be.false;
    const closed = { ...thread('t'), status: { type: 'closed' } } as const;
    expect(canSend(run(opened(), text('hi'), ...events({ type: 'thread.updated', thread: closed })))).to.be.true;
    expect(canSend(run(asked(), ...events({ type: 'thread.updated', thread: closed }), ...eof, text('hi')))).to.be
      .false;
    expect(
      hasContent({
        ...start().draft,
        content: [{ type: 'input_tag', id: 'x', text: '', data: {}, interactive: false }],
      }),
    ).to.be.true;
  });
});

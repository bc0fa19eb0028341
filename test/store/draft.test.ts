import { expect } from '@open-wc/testing';
import type { DraftAttachment } from '../../src/store/index.js';
import { optionsOf, run, start } from './helpers.js';

const models = [
  { id: 'off', label: 'Off', disabled: true },
  { id: 'small', label: 'Small' },
  { id: 'big', label: 'Big', default: true },
];
const tools = [{ id: 'search', label: 'Search', icon: 'search' }];
const text = (value: string) => [{ type: 'input_text', text: value }] as const;

describe('the draft', () => {
  it('typing leaves the revision, setting the content counts it up', () => {
    const typed = run(start(), { type: 'draft.typed', content: text('a') });
    expect(typed.draft).to.deep.include({ content: text('a'), revision: 0 });
    const set = run(typed, { type: 'draft.set', draft: { content: text('b') } });
    expect(set.draft.revision).to.equal(1);
    const quoted = run(set, { type: 'draft.set', draft: { quotedText: 'q' } });
    expect(quoted.draft).to.deep.include({ content: text('b'), quotedText: 'q', revision: 1 });
    expect(run(quoted, { type: 'draft.set', draft: { quotedText: 'q' } })).to.equal(quoted);
  });

  it('survives a thread switch and an error', () => {
    const state = run(start(), { type: 'draft.typed', content: text('a') });
    const after = run(
      state,
      { type: 'thread.selected', threadId: 't' },
      { type: 'error.set', error: { code: 'network', allowRetry: true } },
    );
    expect(after.draft).to.equal(state.draft);
  });

  it('holds files by their local id', () => {
    const file = (localId: string, progress: number): DraftAttachment => ({
      localId,
      name: localId,
      mimeType: 'text/plain',
      state: { status: 'uploading', progress },
    });
    const set = (attachment: DraftAttachment) => ({ type: 'draft.attachment.set', attachment }) as const;
    const state = run(start(), set(file('1', 0)), set(file('2', 0)), set(file('1', 0.5)));
    expect(state.draft.attachments).to.deep.equal([file('1', 0.5), file('2', 0)]);
    const removed = run(state, { type: 'draft.attachment.removed', localId: '1' });
    expect(removed.draft.attachments).to.deep.equal([file('2', 0)]);
    expect(run(removed, { type: 'draft.attachment.removed', localId: '1' })).to.equal(removed);
  });

  it('7.1 begins with the default model, else the first that is enabled', () => {
    expect(start({ composer: { models } }).draft.modelId).to.equal('big');
    expect(start({ composer: { models: models.slice(0, 2) } }).draft.modelId).to.equal('small');
    expect(start().draft.modelId).to.be.null;
  });

  it('7.1 new options keep a choice that is still offered, and let go of one that is not', () => {
    const chosen = run(start({ composer: { models, tools } }), {
      type: 'draft.set',
      draft: { modelId: 'small', toolId: 'search' },
    });
    const same = run(chosen, { type: 'options.set', options: optionsOf({ composer: { models, tools } }) });
    expect(same.draft).to.equal(chosen.draft);
    const fewer = run(chosen, { type: 'options.set', options: optionsOf({ composer: { models: models.slice(2) } }) });
    expect(fewer.draft).to.include({ modelId: 'big', toolId: null });
    expect(fewer.conversation).to.equal(chosen.conversation);
  });
});

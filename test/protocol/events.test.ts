import { expect } from '@open-wc/testing';
import { narrowStreamEvent } from '../../src/protocol/narrow/index.js';

const item = { id: 'i', thread_id: 't', created_at: '', type: 'end_of_turn' };
const metadata = { id: 't', created_at: '', status: { type: 'active' }, metadata: {} };
const update = (fields: object) => ({ type: 'thread.item.updated', item_id: 'i', update: fields });

describe('narrowing stream events', () => {
  it('3.1 complete events stay as they are', () => {
    const content = { type: 'output_text', text: 'x', annotations: [] };
    const task = { type: 'custom', status_indicator: 'none' };
    for (const event of [
      { type: 'thread.created', thread: metadata },
      { type: 'thread.updated', thread: metadata },
      { type: 'thread.item.added', item },
      { type: 'thread.item.done', item },
      { type: 'thread.item.replaced', item },
      { type: 'thread.item.removed', item_id: 'i' },
      { type: 'stream_options', stream_options: { allow_cancel: false } },
      { type: 'progress_update', text: 'x', icon: 'search' },
      { type: 'client_effect', name: 'n', data: { a: null } },
      { type: 'error', code: 'custom', message: 'm', allow_retry: true },
      { type: 'notice', level: 'danger', message: 'm', title: 't' },
      update({ type: 'assistant_message.content_part.added', content_index: 0, content }),
      update({ type: 'assistant_message.content_part.text_delta', content_index: 0, delta: '' }),
      update({
        type: 'assistant_message.content_part.annotation_added',
        content_index: 0,
        annotation_index: 0,
        annotation: { type: 'annotation', source: { type: 'file', title: 'T', filename: 'f' } },
      }),
      update({ type: 'assistant_message.content_part.done', content_index: 0, content }),
      update({ type: 'widget.root.updated', widget: { type: 'Card' } }),
      update({ type: 'widget.component.updated', component_id: 'c', component: { type: 'Text' } }),
      update({ type: 'widget.streaming_text.value_delta', component_id: 'c', delta: 'x', done: true }),
      update({ type: 'workflow.task.added', task_index: 0, task }),
      update({ type: 'workflow.task.updated', task_index: 0, task }),
      update({ type: 'generated_image.updated', image: { id: 'g', url: 'u' }, progress: 0.5 }),
    ]) {
      expect(narrowStreamEvent(event)).to.deep.equal({ event });
    }
  });

  it('3.1 defaults', () => {
    expect(narrowStreamEvent({ type: 'stream_options' })).to.deep.equal({
      event: { type: 'stream_options', stream_options: { allow_cancel: true } },
    });
    expect(narrowStreamEvent({ type: 'error' })).to.deep.equal({
      event: { type: 'error', code: 'custom', allow_retry: false },
    });
    expect(narrowStreamEvent({ type: 'client_effect', name: 'n' })).to.deep.equal({
      event: { type: 'client_effect', name: 'n', data: {} },
    });
    expect(narrowStreamEvent({ type: 'notice', level: 'loud' })).to.deep.equal({
      event: { type: 'notice', level: 'info', message: '' },
    });
    expect(
      narrowStreamEvent(update({ type: 'generated_image.updated', image: { url: 'u' }, progress: 7 })),
    ).to.deep.equal({
      event: update({ type: 'generated_image.updated', image: { id: '', url: 'u' }, progress: 1 }),
    });
  });

  it('1.8 hidden items are passed over in silence, in every event that carries an item', () => {
    for (const hidden of ['hidden_context_item', 'sdk_hidden_context']) {
      for (const type of ['thread.item.added', 'thread.item.done', 'thread.item.replaced']) {
        const result = narrowStreamEvent({ type, item: { ...item, type: hidden, content: 'secret' } });
        expect(result).to.deep.equal({ ignored: 'hidden', type });
      }
    }
  });

  it('3.1 unknown types are named for the log, shortened', () => {
    expect(narrowStreamEvent({ type: 'thread.exploded' })).to.deep.equal({
      ignored: 'unknown',
      type: 'thread.exploded',
    });
    expect(narrowStreamEvent({ type: 'constructor' })).to.deep.equal({ ignored: 'unknown', type: 'constructor' });
    expect(narrowStreamEvent(update({ type: 'widget.danced' }))).to.deep.equal({
      ignored: 'unknown',
      type: 'thread.item.updated: widget.danced',
    });
    const long = narrowStreamEvent({ type: 'x'.repeat(500) });
    expect('ignored' in long && long.type.length).to.equal(80);
  });

  it('9.2 malformed events are told from unknown ones', () => {
    for (const bad of [null, 'x', 5, [], {}, { type: 7 }]) {
      expect(narrowStreamEvent(bad)).to.deep.equal({ ignored: 'malformed', type: '' });
    }
    for (const bad of [
      { type: 'thread.item.done' },
      { type: 'thread.created', thread: {} },
      { type: 'thread.item.removed', item_id: 5 },
      { type: 'progress_update' },
      { type: 'client_effect', data: {} },
    ]) {
      expect(narrowStreamEvent(bad)).to.deep.equal({ ignored: 'malformed', type: bad.type });
    }
  });

  it('9.2 an update at an impossible place, or without what it needs, is malformed', () => {
    const delta = { type: 'assistant_message.content_part.text_delta', delta: 'x' };
    for (const content_index of [-1, 0.5, '0', null, undefined, 2 ** 60]) {
      expect(narrowStreamEvent(update({ ...delta, content_index }))).to.deep.equal({
        ignored: 'malformed',
        type: `thread.item.updated: ${delta.type}`,
      });
    }
    expect(narrowStreamEvent(update({ ...delta, content_index: 0, delta: null }))).to.have.property(
      'ignored',
      'malformed',
    );
    expect(narrowStreamEvent({ type: 'thread.item.updated', item_id: 'i' })).to.have.property('ignored', 'malformed');
  });

  it('9.2 no update does without what it is about', () => {
    const full: Record<string, Record<string, unknown>> = {
      'assistant_message.content_part.annotation_added': {
        content_index: 0,
        annotation_index: 0,
        annotation: { source: { type: 'url' } },
      },
      'widget.root.updated': { widget: { type: 'Card' } },
      'widget.component.updated': { component_id: 'c', component: { type: 'Text' } },
      'widget.streaming_text.value_delta': { component_id: 'c', delta: 'x' },
      'workflow.task.added': { task_index: 0 },
      'workflow.task.updated': { task_index: 0 },
      'generated_image.updated': { image: { url: 'u' } },
    };
    for (const [type, fields] of Object.entries(full)) {
      expect(narrowStreamEvent(update({ type, ...fields })), type).to.have.property('event');
      for (const name of Object.keys(fields)) {
        const without = narrowStreamEvent(update({ type, ...fields, [name]: null }));
        expect(without, `${type} without ${name}`).to.have.property('ignored', 'malformed');
      }
    }
  });
});

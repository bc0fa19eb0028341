import { expect } from '@open-wc/testing';
import {
  narrowActionConfig,
  narrowAnnotation,
  narrowAttachment,
  narrowItem,
  narrowPage,
  narrowResult,
  narrowSource,
  narrowStatus,
  narrowStructuredInput,
  narrowTask,
  narrowThread,
  narrowThreadMetadata,
  narrowWidget,
  narrowWorkflow,
} from '../../src/protocol/narrow/index.js';

const base = { id: 'i', thread_id: 't', created_at: '2026-11-22T00:51:50.389329' };

describe('narrowing items', () => {
  it('4.2 a bare item gets every default', () => {
    const bare = (type: string) => narrowItem({ ...base, type });
    expect(bare('user_message')).to.deep.equal({
      ...base,
      type: 'user_message',
      content: [],
      attachments: [],
      inference_options: {},
    });
    expect(bare('assistant_message')).to.deep.equal({ ...base, type: 'assistant_message', content: [] });
    expect(bare('client_tool_call')).to.deep.equal({
      ...base,
      type: 'client_tool_call',
      status: 'pending',
      call_id: '',
      name: '',
      arguments: {},
    });
    expect(bare('widget')).to.deep.equal({ ...base, type: 'widget', widget: { type: 'Basic' } });
    expect(bare('generated_image')).to.deep.equal({ ...base, type: 'generated_image' });
    expect(bare('structured_input')).to.deep.equal({
      ...base,
      type: 'structured_input',
      status: 'pending',
      inputs: [],
    });
    expect(bare('workflow')).to.deep.equal({
      ...base,
      type: 'workflow',
      workflow: { type: 'custom', tasks: [], expanded: false },
    });
    expect(bare('task')).to.deep.equal({ ...base, type: 'task', task: { type: 'custom', status_indicator: 'none' } });
    expect(bare('end_of_turn')).to.deep.equal({ ...base, type: 'end_of_turn' });
  });

  it('4.2 a complete item stays as it is', () => {
    const item = {
      ...base,
      type: 'user_message',
      content: [
        { type: 'input_text', text: 'hi ' },
        { type: 'input_tag', id: 'x', text: 'Ada', data: { a: null }, group: 'People', interactive: true },
      ],
      attachments: [{ type: 'image', id: 'f', name: 'a.png', mime_type: 'image/png', preview_url: 'https://x/a.png' }],
      quoted_text: 'q',
      inference_options: { tool_choice: { id: 'search' }, model: 'm' },
    };
    expect(narrowItem(item)).to.deep.equal(item);
    const call = {
      ...base,
      type: 'client_tool_call',
      status: 'completed',
      call_id: 'c',
      name: 'n',
      arguments: { a: 1 },
      output: null,
    };
    expect(narrowItem(call)).to.deep.equal(call);
  });

  it('1.8 hidden items are nothing', () => {
    expect(narrowItem({ ...base, type: 'hidden_context_item', content: 'secret' })).to.be.null;
    expect(narrowItem({ ...base, type: 'sdk_hidden_context', content: 'secret' })).to.be.null;
  });

  it('4.2 unknown types are kept by their id, also such as Object’s own names', () => {
    for (const wire_type of ['handoff', 'unknown', 'constructor', '__proto__', 'toString', '']) {
      expect(narrowItem({ ...base, type: wire_type })).to.deep.equal({ ...base, type: 'unknown', wire_type });
    }
    expect(narrowItem({})).to.deep.equal({ type: 'unknown', wire_type: '', id: '', thread_id: '', created_at: '' });
  });

  it('9.2 content that is no list is empty, a part without text is blank and keeps its place', () => {
    const content = (value: unknown) =>
      (narrowItem({ ...base, type: 'assistant_message', content: value }) as { content: unknown }).content;
    for (const bad of [null, 'x', { 0: 'x' }, 5]) expect(content(bad)).to.deep.equal([]);
    const blank = { type: 'output_text', text: '', annotations: [] };
    expect(content([{ type: 'output_text' }, null, { type: 'refusal', text: 'No' }])).to.deep.equal([
      blank,
      blank,
      { ...blank, text: 'No' },
    ]);
  });

  it('4.2 user content of an unknown type is read as text, or left out', () => {
    const item = narrowItem({
      ...base,
      type: 'user_message',
      content: [{ type: 'new', text: 'a' }, { type: 'new' }, 7],
    });
    expect((item as { content: unknown }).content).to.deep.equal([{ type: 'input_text', text: 'a' }]);
  });

  it('4.2 null is absent', () => {
    const item = narrowItem({ ...base, type: 'widget', widget: { type: 'Card', title: null }, copy_text: null });
    expect(item).to.deep.equal({ ...base, type: 'widget', widget: { type: 'Card' } });
  });

  it('what is no object is no item', () => {
    for (const bad of [null, undefined, 'x', 5, [], true]) expect(narrowItem(bad)).to.be.null;
  });
});

describe('narrowing parts of items', () => {
  it('4.3 to 4.5 complete parts stay as they are', () => {
    const question = { type: 'multiple_choice', id: 'q', question: '?', options: [{ value: 'a' }], multiple: true };
    expect(narrowStructuredInput(question)).to.deep.equal(question);
    const task = { type: 'custom', status_indicator: 'complete', title: 'T', icon: 'bolt', content: '**x**' };
    const workflow = { type: 'reasoning', tasks: [task], summary: { title: 'S' }, expanded: true };
    expect(narrowWorkflow(workflow)).to.deep.equal(workflow);
    const entity = {
      type: 'entity',
      id: 'e',
      title: 'Ada',
      description: 'd',
      timestamp: 'today',
      group: 'g',
      icon: 'user',
      label: 'l',
      inline_label: 'i',
      interactive: true,
      data: { a: 1 },
    };
    expect(narrowSource(entity)).to.deep.equal(entity);
    const url = { type: 'url', title: 'T', url: 'https://x', attribution: 'X' };
    expect(narrowSource(url)).to.deep.equal(url);
  });

  it('4.3 questions, with the options as objects or as plain strings', () => {
    expect(
      narrowStructuredInput({
        type: 'multiple_choice',
        id: 'q',
        question: 'Which?',
        options: ['a', { value: 'b' }, 3],
      }),
    ).to.deep.equal({
      type: 'multiple_choice',
      id: 'q',
      question: 'Which?',
      options: [{ value: 'a' }, { value: 'b' }],
      multiple: false,
    });
    expect(narrowStructuredInput({ type: 'freeform', question: 'Why?', answer: { values: ['x'] } }, 3)).to.deep.equal({
      type: 'freeform',
      id: '3',
      question: 'Why?',
      answer: { values: ['x'], skipped: false },
    });
  });

  it('4.3 a question of an unknown type can still be answered', () => {
    expect(narrowStructuredInput({ type: 'scale', id: 'q', question: '?' })?.type).to.equal('freeform');
    expect(narrowStructuredInput({ type: 'scale', id: 'q', question: '?', options: ['1'] })?.type).to.equal(
      'multiple_choice',
    );
    expect(narrowStructuredInput('x')).to.be.null;
  });

  it('4.4 tasks of all types, defaults applied', () => {
    const none = { status_indicator: 'none' };
    expect(narrowTask({ type: 'thought' })).to.deep.equal({ type: 'thought', content: '', ...none });
    expect(narrowTask({ type: 'image', status_indicator: 'loading' })).to.deep.equal({
      type: 'image',
      status_indicator: 'loading',
    });
    expect(
      narrowTask({ type: 'web_search', queries: ['q', 1], sources: [{ title: 'T', url: 'https://x' }, null] }),
    ).to.deep.equal({
      type: 'web_search',
      queries: ['q'],
      sources: [{ type: 'url', title: 'T', url: 'https://x' }],
      ...none,
    });
    expect(narrowTask({ type: 'file', sources: [{ filename: 'a' }] })).to.deep.equal({
      type: 'file',
      sources: [{ type: 'file', title: '', filename: 'a' }],
      ...none,
    });
  });

  it('4.4 an unknown task keeps its place in the list', () => {
    const { tasks } = narrowWorkflow({ tasks: [{ type: 'new', title: 'N' }, null, { type: 'image' }] });
    expect(tasks.map((task) => [task.type, task.title])).to.deep.equal([
      ['custom', 'N'],
      ['custom', undefined],
      ['image', undefined],
    ]);
  });

  it('4.4 the summary is told apart by its duration', () => {
    expect(narrowWorkflow({ summary: { duration: 3.4, title: 'x' } }).summary).to.deep.equal({ duration: 3 });
    expect(narrowWorkflow({ summary: { title: 'x', icon: 'star' } }).summary).to.deep.equal({
      title: 'x',
      icon: 'star',
    });
    expect(narrowWorkflow({ summary: {} })).to.not.have.property('summary');
    expect(narrowWorkflow({ summary: { duration: '3' } })).to.not.have.property('summary');
    expect(narrowWorkflow({ summary: { duration: -3 } }).summary).to.deep.equal({ duration: 0 });
  });

  it('4.5 sources, the unknown ones by their title', () => {
    expect(narrowSource({ type: 'entity', id: 'e', title: null })).to.deep.equal({
      type: 'entity',
      id: 'e',
      title: '',
      interactive: false,
      data: {},
    });
    expect(narrowSource({ type: 'book', title: 'B', pages: 3 })).to.deep.equal({ type: 'unknown', title: 'B' });
    expect(narrowSource({ type: 'constructor' })).to.deep.equal({ type: 'unknown', title: '' });
  });

  it('4.5 an annotation without a place that counts is only listed; without a source it is nothing', () => {
    const source = { type: 'url', title: 'T', url: 'u' };
    expect(narrowAnnotation({ type: 'annotation', source, index: 4 })).to.deep.equal({
      type: 'annotation',
      source,
      index: 4,
    });
    for (const index of [-1, 1.5, '4', null, 2 ** 60]) {
      expect(narrowAnnotation({ source, index })).to.deep.equal({ type: 'annotation', source });
    }
    expect(narrowAnnotation({ index: 4 })).to.be.null;
  });

  it('4.6 attachments, in the older names too (7.4, 2.4)', () => {
    expect(narrowAttachment({ id: 'a', name: 'n', mimeType: 'image/png', preview: 'https://p' })).to.deep.equal({
      type: 'image',
      id: 'a',
      name: 'n',
      mime_type: 'image/png',
      preview_url: 'https://p',
    });
    expect(
      narrowAttachment({ type: 'file', id: 'a', name: 'n', mime_type: 'image/png', upload_url: '/up' }),
    ).to.deep.equal({
      type: 'file',
      id: 'a',
      name: 'n',
      mime_type: 'image/png',
      upload_descriptor: { url: '/up', method: 'POST', headers: {} },
    });
    const upload_descriptor = { url: '/up', method: 'PUT', headers: { 'x-key': 'k', bad: 5 } };
    expect(narrowAttachment({ id: 'a', upload_descriptor })?.upload_descriptor).to.deep.equal({
      url: '/up',
      method: 'PUT',
      headers: { 'x-key': 'k' },
    });
    expect(narrowAttachment({ detail: 'Too large' })).to.be.null;
  });
});

describe('narrowing threads and pages', () => {
  it('4.1 a thread gets its defaults; unknown keys go', () => {
    expect(narrowThreadMetadata({ id: 't', title: null, extra: 1 })).to.deep.equal({
      id: 't',
      created_at: '',
      status: { type: 'active' },
      metadata: {},
    });
    expect(narrowThreadMetadata({ id: 't', allowed_image_domains: [] })?.allowed_image_domains).to.deep.equal([]);
    expect(narrowThreadMetadata({ title: 'x' })).to.be.null;
  });

  it('4.1 a status that is not known is active', () => {
    expect(narrowStatus({ type: 'locked', reason: 'r' })).to.deep.equal({ type: 'locked', reason: 'r' });
    expect(narrowStatus({ type: 'closed', reason: null })).to.deep.equal({ type: 'closed' });
    expect(narrowStatus({ type: 'archived' })).to.deep.equal({ type: 'active' });
    expect(narrowStatus(undefined)).to.deep.equal({ type: 'active' });
  });

  it('1.8 hidden items are left out of pages, the cursor stays', () => {
    const data = [{ ...base, type: 'end_of_turn' }, { ...base, type: 'hidden_context_item' }, null];
    expect(narrowThread({ id: 't', items: { data, has_more: true, after: 'hidden' } })?.items).to.deep.equal({
      data: [{ ...base, type: 'end_of_turn' }],
      has_more: true,
      after: 'hidden',
    });
  });

  it('9.2 a page without data has no more', () => {
    for (const page of [{ has_more: true }, null, 'x', { data: null, has_more: true }]) {
      expect(narrowPage(page, narrowItem)).to.deep.equal({ data: [], has_more: false });
    }
  });

  it('2.2 each answer is read by its operation', () => {
    expect(narrowResult('threads.list', { data: [{ id: 't' }, {}], has_more: false })?.data).to.have.length(1);
    expect(narrowResult('threads.delete', '')).to.deep.equal({});
    expect(narrowResult('input.transcribe', { text: 'hello' })).to.deep.equal({ text: 'hello' });
    expect(narrowResult('input.transcribe', { detail: 'x' })).to.be.null;
    expect(narrowResult('threads.sync_custom_action', {})).to.deep.equal({});
    const updated_item = { ...base, type: 'end_of_turn' };
    expect(narrowResult('threads.sync_custom_action', { updated_item })).to.deep.equal({ updated_item });
    expect(narrowResult('items.list', 'Internal Server Error')).to.be.null;
  });
});

describe('narrowing widgets and actions', () => {
  it('5.1 nulls go at every depth, in lists and payloads too', () => {
    const json = {
      type: 'Card',
      a: null,
      children: [null, { type: 'Text', onClickAction: { payload: { l: [null, 1], n: null } } }],
    };
    expect(narrowWidget(json)).to.deep.equal({
      type: 'Card',
      children: [{ type: 'Text', onClickAction: { payload: { l: [1] } } }],
    });
  });

  it('5.1 props of any type stay; only type, id and key of the root are strings', () => {
    const json = { type: 'Button', size: 'huge', value: 5, editable: true, id: 7, key: {} };
    expect(narrowWidget(json)).to.deep.equal({ type: 'Button', size: 'huge', value: 5, editable: true });
    expect(narrowWidget({ label: 'x' })).to.deep.equal({ type: '', label: 'x' });
    for (const bad of [null, 'Card', [], 5]) expect(narrowWidget(bad)).to.be.null;
  });

  it('9.2 too deep and too large trees are cut', () => {
    let deep: object = { type: 'Text' };
    for (let level = 0; level < 20_000; level += 1) deep = { type: 'Box', children: [deep] };
    let levels = 0;
    for (
      let node = narrowWidget(deep) as { children?: unknown[] } | undefined;
      node;
      node = node.children?.[0] as typeof node
    ) {
      levels += 1;
    }
    expect(levels).to.equal(101);
    const wide = { type: 'Row', children: Array.from({ length: 200_000 }, () => ({ type: 'Text' })) };
    expect((narrowWidget(wide)?.['children'] as unknown[]).length).to.be.within(10_000, 50_000);
  });

  it('10-A24 a page’s preview that contains itself ends too', () => {
    const node: Record<string, unknown> = { type: 'Box' };
    node['children'] = [node, node, node];
    expect(narrowWidget(node)?.type).to.equal('Box');
  });

  it('6.4 no prototype is touched', () => {
    const narrowed = narrowWidget(
      JSON.parse('{"type":"Card","__proto__":{"polluted":true},"x":{"__proto__":{"y":1}}}'),
    );
    expect(narrowed).to.deep.equal({ type: 'Card', x: {} });
    expect(Object.getPrototypeOf(narrowed)).to.equal(Object.prototype);
    expect({}).to.not.have.property('polluted');
  });

  it('6.1 actions get their defaults; "false" is false', () => {
    expect(narrowActionConfig({ type: 'go' })).to.deep.equal({
      type: 'go',
      handler: 'server',
      loadingBehavior: 'auto',
      streaming: true,
    });
    expect(
      narrowActionConfig({ type: 'go', payload: [1], handler: 'client', loadingBehavior: 'self', streaming: 'false' }),
    ).to.deep.equal({ type: 'go', payload: [1], handler: 'client', loadingBehavior: 'self', streaming: false });
    expect(narrowActionConfig({ type: 'go', handler: 'x', loadingBehavior: 5, streaming: false })).to.include({
      handler: 'server',
      loadingBehavior: 'auto',
      streaming: false,
    });
    expect(narrowActionConfig({ payload: 1 })).to.be.null;
    expect(narrowActionConfig('go')).to.be.null;
  });
});

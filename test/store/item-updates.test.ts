import { expect } from '@open-wc/testing';
import type { Annotation, ThreadItemUpdate } from '../../src/protocol/index.js';
import type { ItemEntry } from '../../src/store/index.js';
import {
  added,
  asked,
  assistant,
  delta,
  done,
  entryOf,
  events,
  generatedImage,
  run,
  textsOf,
  updated,
  widget,
  workflow,
} from './helpers.js';

const source = (title: string): Annotation => ({ type: 'annotation', source: { type: 'url', url: '', title } });
const part = (text: string, ...annotations: Annotation[]) => ({ type: 'output_text', text, annotations }) as const;

/** A message after these updates. */
const message = (...updates: ThreadItemUpdate[]) => {
  const state = asked(added(assistant('a')), ...updates.map((update) => updated('a', update)));
  const item = entryOf(state, 'a')?.item;
  return item?.type === 'assistant_message' ? item.content : [];
};
const text = (content_index: number, value: string): ThreadItemUpdate => ({
  type: 'assistant_message.content_part.text_delta',
  content_index,
  delta: value,
});
const partAdded = (content_index: number, content: ReturnType<typeof part>): ThreadItemUpdate => ({
  type: 'assistant_message.content_part.added',
  content_index,
  content,
});
const partDone = (content_index: number, content: ReturnType<typeof part>): ThreadItemUpdate => ({
  type: 'assistant_message.content_part.done',
  content_index,
  content,
});
const annotate = (annotation_index: number, title: string): ThreadItemUpdate => ({
  type: 'assistant_message.content_part.annotation_added',
  content_index: 0,
  annotation_index,
  annotation: source(title),
});

describe('updates of a message', () => {
  it('3.2 deltas append', () => {
    expect(textsOf(asked(added(assistant('a')), delta('a', 'Hel'), delta('a', 'lo')), 'a')).to.deep.equal(['Hello']);
  });

  it('3.2 parts come in any order, with empty ones in between', () => {
    expect(message(partAdded(2, part('c')), text(0, 'a'), partAdded(1, part('b')), text(2, '!'))).to.deep.equal([
      part('a'),
      part('b'),
      part('c!'),
    ]);
  });

  it('3.2 content_part.added sets the part', () => {
    expect(message(text(0, 'old'), partAdded(0, part('new')))).to.deep.equal([part('new')]);
  });

  it('3.2 annotations are inserted, not replaced', () => {
    const [content] = message(annotate(0, 'b'), annotate(0, 'a'), annotate(99, 'c'));
    expect(content?.annotations.map((annotation) => annotation.source.title)).to.deep.equal(['a', 'b', 'c']);
  });

  it('A4 content_part.done with an empty list keeps the annotations that came before', () => {
    expect(message(annotate(0, 'a'), partDone(0, part('x')))).to.deep.equal([part('x', source('a'))]);
    expect(message(annotate(0, 'a'), partDone(0, part('x', source('b'))))).to.deep.equal([part('x', source('b'))]);
  });

  it('9.2 impossible and huge places are ignored', () => {
    for (const index of [1000, 2 ** 40, -1, 1.5, NaN]) {
      expect(message(text(0, 'a'), text(index, 'x')), String(index)).to.deep.equal([part('a')]);
    }
    expect(message(text(999, 'x'))).to.have.length(1000);
  });

  it('3.2 updates for another type of item are ignored', () => {
    const state = asked(added(assistant('a', 'x')), added(workflow('w', 'y')));
    expect(run(state, ...events(delta('w', 'z')))).to.equal(state);
    expect(run(state, ...events(updated('a', { type: 'widget.root.updated', widget: { type: 'Card' } })))).to.equal(
      state,
    );
  });
});

describe('updates of a widget', () => {
  const root = {
    type: 'Card',
    children: [
      { type: 'Text', id: 'one', value: 'a', streaming: true },
      { type: 'Transition', children: { type: 'Markdown', id: 'two', value: 'b' } },
      { type: 'Text', id: 'one', value: 'second' },
    ],
  };
  const after = (...updates: ThreadItemUpdate[]) => {
    const state = asked(added(widget('w', root)), ...updates.map((update) => updated('w', update)));
    const item = entryOf(state, 'w')?.item;
    return item?.type === 'widget' ? item.widget : null;
  };
  const grow = (component_id: string, value: string, isDone = false): ThreadItemUpdate => ({
    type: 'widget.streaming_text.value_delta',
    component_id,
    delta: value,
    done: isDone,
  });

  it('3.2 a component is replaced wherever it is, children included', () => {
    const component = { type: 'Caption', id: 'two', value: 'new' };
    expect(after({ type: 'widget.component.updated', component_id: 'two', component })).to.deep.equal({
      ...root,
      children: [root.children[0], { type: 'Transition', children: component }, root.children[2]],
    });
  });

  it('3.2 the root itself may match', () => {
    const state = asked(added(widget('w', { type: 'Card', id: 'r' })));
    const component = { type: 'ListView', id: 'r' };
    const next = run(
      state,
      ...events(updated('w', { type: 'widget.component.updated', component_id: 'r', component })),
    );
    expect(entryOf(next, 'w')?.item).to.deep.equal(widget('w', component));
  });

  it('3.2 text grows in the first node with the id; the rest of the tree stays the same objects', () => {
    const tree = after(grow('one', 'A'))!;
    expect(tree['children']).to.deep.equal([{ ...root.children[0], value: 'aA' }, root.children[1], root.children[2]]);
    expect((tree['children'] as unknown[])[1]).to.equal(root.children[1]);
  });

  it('3.2 done clears the streaming flag and is not final', () => {
    const [node] = after(grow('one', 'A', true), grow('one', 'B', true))!['children'] as unknown[];
    expect(node).to.deep.equal({ type: 'Text', id: 'one', value: 'aAB', streaming: false });
    const [, transition] = after(grow('two', 'B', true))!['children'] as { children: unknown }[];
    expect(transition?.children).to.deep.equal({ type: 'Markdown', id: 'two', value: 'bB' });
  });

  it('3.2 an id that is only in a payload, or nowhere, is not found', () => {
    const button = { type: 'Button', onClickAction: { type: 'x', payload: { id: 'hidden', children: [] } } };
    const state = asked(added(widget('w', { type: 'Card', children: [button] })));
    expect(run(state, ...events(updated('w', grow('hidden', 'x'))))).to.equal(state);
    expect(run(state, ...events(updated('w', grow('nowhere', 'x'))))).to.equal(state);
  });

  it('9.2 a tree that is nested without end by updates stays within reach of the stack', () => {
    let state = asked(added(widget('w', { type: 'Box', id: 'n0' })));
    for (let depth = 0; depth < 5000; depth += 1) {
      const component = { type: 'Box', children: [{ type: 'Box', id: `n${depth + 1}` }] };
      const update = { type: 'widget.component.updated', component_id: `n${depth}`, component } as const;
      state = run(state, ...events(updated('w', update)));
    }
    let levels = 0;
    let node = entryOf(state, 'w')?.item as { widget?: unknown; children?: unknown } | undefined;
    for (node = node?.widget as typeof node; node; node = (node.children as (typeof node)[] | undefined)?.[0])
      levels += 1;
    expect(levels).to.be.within(100, 400);
  });
});

describe('updates of workflows and images', () => {
  const tasks = (...updates: ThreadItemUpdate[]) => {
    const state = asked(added(workflow('w', 'a', 'b')), ...updates.map((update) => updated('w', update)));
    const item = entryOf(state, 'w')?.item;
    return item?.type === 'workflow' ? item.workflow.tasks.map((task) => task.title) : null;
  };
  const task = (title: string) => ({ type: 'image', title, status_indicator: 'loading' }) as const;

  it('3.2 task.added replaces a task that is known and appends another', () => {
    expect(tasks({ type: 'workflow.task.added', task_index: 1, task: task('B') })).to.deep.equal(['a', 'B']);
    expect(tasks({ type: 'workflow.task.added', task_index: 2, task: task('c') })).to.deep.equal(['a', 'b', 'c']);
  });

  it('3.2 task.updated replaces, and appends beyond the end', () => {
    expect(tasks({ type: 'workflow.task.updated', task_index: 0, task: task('A') })).to.deep.equal(['A', 'b']);
    expect(tasks({ type: 'workflow.task.updated', task_index: 10 ** 9, task: task('c') })).to.deep.equal([
      'a',
      'b',
      'c',
    ]);
  });

  it('3.2 a partial image has progress until it is done', () => {
    const image = { id: 'i', url: 'data:image/png;base64,AA' };
    const partial = asked(
      added(generatedImage('g')),
      updated('g', { type: 'generated_image.updated', image, progress: 0.5 }),
    );
    expect(entryOf(partial, 'g')).to.include({ imageProgress: 0.5, finished: false });
    expect(entryOf(partial, 'g')?.item).to.deep.include({ image });
    const final: ItemEntry | undefined = entryOf(
      run(partial, ...events(done({ ...generatedImage('g'), image } as never))),
      'g',
    );
    expect(final).to.not.have.property('imageProgress');
    expect(final?.finished).to.be.true;
  });
});

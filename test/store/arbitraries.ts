import fc, { type Arbitrary } from 'fast-check';
import type { ThreadStreamEvent } from '../../src/protocol/index.js';
import { narrowItem, narrowStreamEvent, narrowThreadMetadata } from '../../src/protocol/narrow/index.js';
import type { Action } from '../../src/store/index.js';

/** Few ids, so that events meet the same items again and again; some are traps. */
const id = fc.constantFrom('a', 'b', 'c', 'mine', '__fake_id__', '', 'constructor', '__proto__');
const threadId = fc.constantFrom('t', 't', 't', 'other', '');
const text = fc.constantFrom('', ' ', 'x', 'Hello', '\u2028', '👋🏽');
const place = fc.oneof(fc.nat(4), fc.constantFrom(-1, 1.5, 999, 1000, 2 ** 40));
const createdAt = fc.constantFrom('2026-11-22T00:51:50.389329', '1999-01-01', 'garbage', '');
// As it comes out of `JSON.parse`: there is no -0 on the wire.
const junk = fc.json({ maxDepth: 2 }).map((json): unknown => JSON.parse(json));

/** Mostly what it should be, sometimes anything else that JSON can say, sometimes missing. */
const spoiled = <T>(value: Arbitrary<T>): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 20, arbitrary: value },
    { weight: 1, arbitrary: junk },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

/** A record whose fields can be spoiled, as it comes out of `JSON.parse`. */
const wire = (fields: Record<string, Arbitrary<unknown>>): Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, spoiled(value)])));

const source = wire({
  type: fc.constantFrom('url', 'file', 'entity', 'book'),
  title: text,
  url: text,
  filename: text,
  id,
  data: fc.constant({}),
});
const annotation = wire({ type: fc.constant('annotation'), source, index: place });
const content = wire({
  type: fc.constantFrom('output_text', 'input_text', 'input_tag'),
  text,
  annotations: fc.array(annotation, { maxLength: 2 }),
  data: fc.constant({}),
});
const task = wire({
  type: fc.constantFrom('custom', 'web_search', 'thought', 'file', 'image', 'new'),
  title: text,
  content: text,
  status_indicator: fc.constantFrom('none', 'loading', 'complete'),
  sources: fc.array(source, { maxLength: 2 }),
});

const { widget } = fc.letrec<{ widget: unknown }>((tie) => ({
  widget: fc.record(
    {
      type: fc.constantFrom('Card', 'Text', 'Markdown', 'Box', 'Transition'),
      id,
      value: spoiled(text),
      streaming: fc.boolean(),
      children: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constant([]),
        tie('widget'),
        fc.array(tie('widget'), { maxLength: 3 }),
        junk,
      ),
    },
    { requiredKeys: ['type'] },
  ),
}));

/** One of several kinds of objects, told apart by their `type`; all have the fields of `common`. */
const kinds = (
  common: Record<string, Arbitrary<unknown>>,
  fieldsByType: Readonly<Record<string, Record<string, Arbitrary<unknown>>>>,
): Arbitrary<unknown> =>
  fc.oneof(
    ...Object.entries(fieldsByType).map(([type, fields]) => wire({ ...common, type: fc.constant(type), ...fields })),
  );

/** An item as a bad server might send it. */
export const hostileItem: Arbitrary<unknown> = kinds(
  { id, thread_id: threadId, created_at: createdAt },
  {
    user_message: { content: fc.array(content, { maxLength: 2 }) },
    assistant_message: { content: fc.array(content, { maxLength: 3 }) },
    client_tool_call: { status: fc.constantFrom('pending', 'completed'), name: text },
    widget: { widget },
    generated_image: { image: wire({ id, url: text }) },
    structured_input: {
      status: fc.constantFrom('pending', 'answered'),
      inputs: fc.array(wire({ type: fc.constantFrom('multiple_choice', 'freeform'), id, question: text })),
    },
    workflow: { workflow: wire({ tasks: fc.array(task, { maxLength: 2 }), summary: junk }) },
    task: { task },
    end_of_turn: {},
    hidden_context_item: { content: text },
    sdk_hidden_context: { content: text },
    handoff: {},
  },
);

const part = { content_index: place };
const update = kinds(
  {},
  {
    'assistant_message.content_part.added': { ...part, content },
    'assistant_message.content_part.text_delta': { ...part, delta: text },
    'assistant_message.content_part.annotation_added': { ...part, annotation_index: place, annotation },
    'assistant_message.content_part.done': { ...part, content },
    'widget.root.updated': { widget },
    'widget.component.updated': { component_id: id, component: widget },
    'widget.streaming_text.value_delta': { component_id: id, delta: text, done: fc.boolean() },
    'workflow.task.added': { task_index: place, task },
    'workflow.task.updated': { task_index: place, task },
    'generated_image.updated': { image: wire({ id, url: text }), progress: fc.double() },
    'new.update': { content },
  },
);

const thread = wire({
  id: fc.constantFrom('t', 'other', 'constructor', '__proto__'),
  title: text,
  created_at: createdAt,
  status: wire({ type: fc.constantFrom('active', 'locked', 'closed'), reason: text }),
  items: junk,
});

/** An event as a bad server might send it. */
export const hostileEvent: Arbitrary<unknown> = fc.oneof(
  wire({ type: fc.constantFrom('thread.item.added', 'thread.item.done', 'thread.item.replaced'), item: hostileItem }),
  wire({ type: fc.constant('thread.item.updated'), item_id: id, update }),
  kinds(
    {},
    {
      'thread.created': { thread },
      'thread.updated': { thread },
      'thread.item.removed': { item_id: id },
      stream_options: { stream_options: wire({ allow_cancel: fc.boolean() }) },
      progress_update: { text },
      client_effect: { name: text },
      error: { message: text, code: fc.constantFrom('custom', 'stream.error'), allow_retry: fc.boolean() },
      notice: { message: text, level: fc.constantFrom('info', 'warning', 'danger') },
      'new.event': { item: hostileItem },
    },
  ),
);

/** Any event that the client understands: shaped as it should be, and in no sensible order. */
export const streamEvent: Arbitrary<ThreadStreamEvent> = hostileEvent
  .map(narrowStreamEvent)
  .filter((result) => 'event' in result)
  .map(({ event }) => event);

const item = hostileItem.map(narrowItem).filter((value) => value !== null);
const turnId = fc.constantFrom(1, 1, 1, 2, 3);
const anyThreadId = fc.constantFrom('t', 't', 'other');
const page = fc.record(
  { items: fc.array(item, { maxLength: 6 }), hasMore: fc.boolean(), after: id },
  { requiredKeys: ['items', 'hasMore'] },
);
const kind = fc.constantFrom('positive' as const, 'negative' as const);
const conversationError = fc.record({ code: fc.constant('network'), allowRetry: fc.boolean() });
const metadata = thread.map(narrowThreadMetadata).filter((value) => value !== null);
const constant = <const T extends Action>(action: T) => fc.constant(action);
const type = <const T extends string>(name: T) => fc.constant(name);

const turnStarted = fc.record(
  {
    type: type('turn.started'),
    turnId,
    threadId: fc.option(anyThreadId),
    pending: fc.record({
      key: fc.constantFrom('mine', 'mine2', 'a'),
      // The server gives the id later.
      item: item.filter((value) => value.type === 'user_message').map((value) => ({ ...value, id: '' })),
    }),
    retryItemId: id,
    resendKey: fc.constantFrom('mine', 'mine2'),
  },
  { requiredKeys: ['type', 'turnId', 'threadId'] },
);

const streamEnded = fc.record({
  type: type('stream.ended'),
  turnId,
  end: fc.oneof(
    fc.constant({ reason: 'eof' } as const),
    fc.constant({ reason: 'stopped' } as const),
    fc.record({ reason: fc.constant('failed' as const), error: conversationError }),
  ),
});

/** What session and server can do to a conversation, in any order. */
export const action: Arbitrary<Action> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ type: type('stream.event'), turnId, event: streamEvent }) },
  { weight: 3, arbitrary: turnStarted },
  streamEnded,
  fc.record({ type: fc.constantFrom('tool.started', 'turn.continued', 'turn.ended'), turnId }),
  fc.record({ type: type('thread.selected'), threadId: fc.option(anyThreadId) }),
  fc.record({ type: type('thread.load.started'), threadId: anyThreadId }),
  fc.record({ type: type('thread.load.failed'), threadId: anyThreadId, notFound: fc.boolean() }),
  fc.record({
    type: fc.constantFrom('thread.loaded', 'updates.loaded'),
    threadId: anyThreadId,
    thread: fc.option(metadata),
    page,
  }),
  fc.record({ type: type('older.loaded'), threadId: anyThreadId, page }),
  fc.record({ type: fc.constantFrom('older.started', 'older.failed'), threadId: anyThreadId }),
  fc.record({ type: type('error.set'), error: fc.option(conversationError) }),
  fc.record({ type: type('notice.dismissed'), noticeId: fc.constantFrom('notice-1', 'notice-2') }),
  fc.record({ type: type('feedback.set'), key: id, kind }),
  fc.record({ type: type('item.replaced'), threadId: anyThreadId, item }),
  fc.record({ type: type('failed.removed'), key: id }),
  fc.record(
    {
      type: type('history.list.loaded'),
      threads: fc.array(metadata, { maxLength: 3 }),
      hasMore: fc.boolean(),
      append: fc.boolean(),
      asked: fc.constant({}),
    },
    { requiredKeys: ['type', 'threads', 'hasMore', 'append'] },
  ),
  constant({ type: 'history.opened' }),
  constant({ type: 'history.list.started' }),
  constant({ type: 'history.list.failed' }),
  constant({ type: 'history.closed' }),
  fc.record({ type: type('thread.renamed'), threadId: id, title: text }),
  fc.record({ type: type('thread.deleted'), threadId: anyThreadId }),
);

/**
 * Which scenario and spec of this folder covers what of the protocol. The types make a new event, update, item, task or
 * source of `src/protocol` a compile error until it has a row; `coverage.spec.ts` checks that the rows are true.
 */
import type { Source, Task, ThreadItemType, ThreadItemUpdate, ThreadStreamEvent } from '../../src/protocol/index.js';

/** A scenario of the server whose bytes have it, and the spec that plays it. */
export interface Covered {
  readonly scenario: string;
  readonly spec: string;
}

const by = (spec: string, scenario: string): Covered => ({ scenario, spec: `${spec}.spec.ts` });

/** PROTOCOL 3.1. */
export const EVENTS: Readonly<Record<ThreadStreamEvent['type'], Covered>> = {
  'thread.created': by('items', 'text'),
  'thread.updated': by('transients', 'title'),
  'thread.item.added': by('items', 'text'),
  'thread.item.updated': by('items', 'text'),
  'thread.item.done': by('items', 'whole'),
  'thread.item.removed': by('items', 'removed'),
  'thread.item.replaced': by('items', 'replaced'),
  stream_options: by('items', 'text'),
  progress_update: by('transients', 'progress'),
  client_effect: by('transients', 'effect'),
  error: by('items', 'removed'),
  notice: by('transients', 'notice'),
};

/** PROTOCOL 3.2. */
export const UPDATES: Readonly<Record<ThreadItemUpdate['type'], Covered>> = {
  'assistant_message.content_part.added': by('items', 'many parts'),
  'assistant_message.content_part.text_delta': by('items', 'many parts'),
  'assistant_message.content_part.annotation_added': by('items', 'annotations'),
  'assistant_message.content_part.done': by('items', 'many parts'),
  'widget.root.updated': by('items', 'widget updates'),
  'widget.component.updated': by('items', 'widget updates'),
  'widget.streaming_text.value_delta': by('items', 'widget'),
  'workflow.task.added': by('items', 'workflow'),
  'workflow.task.updated': by('items', 'reasoning'),
  'generated_image.updated': by('items', 'image'),
};

/** PROTOCOL 4.2. Items of unknown types are no words of the SDK: see broken.spec.ts. */
export const ITEMS: Readonly<Record<Exclude<ThreadItemType, 'unknown'> | HiddenType, Covered>> = {
  user_message: by('input', 'input'),
  assistant_message: by('items', 'text'),
  client_tool_call: by('turns', 'client tool'),
  widget: by('items', 'widget'),
  generated_image: by('items', 'image'),
  structured_input: by('items', 'structured'),
  workflow: by('items', 'workflow'),
  task: by('items', 'task'),
  end_of_turn: by('items', 'end of turn'),
  hidden_context_item: by('items', 'hidden'),
  sdk_hidden_context: by('items', 'hidden'),
};

type HiddenType = 'hidden_context_item' | 'sdk_hidden_context';

/** PROTOCOL 4.4. */
export const TASKS: Readonly<Record<Task['type'], Covered>> = {
  custom: by('items', 'tasks'),
  web_search: by('items', 'tasks'),
  thought: by('items', 'tasks'),
  file: by('items', 'tasks'),
  image: by('items', 'tasks'),
};

/** PROTOCOL 4.5. */
export const SOURCES: Readonly<Record<Exclude<Source['type'], 'unknown'>, Covered>> = {
  url: by('items', 'annotations'),
  file: by('items', 'annotations'),
  entity: by('items', 'annotations'),
};

/** A failure or bad input of the protocol, and the title of a test of it, or its beginning. */
export interface CoveredFailure {
  readonly what: string;
  readonly spec: string;
  readonly test: string;
}

const failure = (what: string, spec: string, test: string): CoveredFailure => ({ what, spec: `${spec}.spec.ts`, test });

export const FAILURES: readonly CoveredFailure[] = [
  // PROTOCOL 1.5.
  failure('invalid body, HTTP 500', 'recordings', 'the recording is what the server sends'),
  failure('a single operation raises', 'failures', 'a thread that does not exist cannot be opened'),
  failure('a stream is cut before any event', 'failures', 'a message to a thread that the server does not know is cut'),
  failure('an attachment cannot be loaded', 'attachments', 'a file that the server has lost cuts the answer'),
  failure('an unknown widget item', 'turns', 'an action for a widget that the server does not know is cut'),
  failure('CustomStreamError', 'failures', 'a custom error is shown in the words of the server'),
  failure('StreamError and any other exception', 'failures', 'a generic error says nothing of the server'),
  failure('an action raises', 'turns', 'a custom action of a widget, of the page, one that fails'),
  failure('cut after the last good event', 'failures', 'a cut in the middle keeps the text'),
  failure('a cut that looks like the end', 'broken', 'a cut that a proxy hides is seen as one'),
  failure('error is not terminal', 'failures', 'an error is not the end of a stream'),
  failure('items without done', 'items', 'items that were never done stay after an error'),
  failure('an empty stream', 'http', 'a message that gets ${name} stays'),
  // PROTOCOL 1.6.
  failure('Stop', 'stop-and-tools', 'Stop keeps what was written, here and on the server'),
  failure('Stop with open items', 'turns', 'Stop with items that are open'),
  failure('allow_cancel: false', 'stop-and-tools', 'a server can forbid to stop'),
  failure('Stop in a client tool', 'broken', 'an unfinished client tool can be stopped'),
  // PROTOCOL 9.2.
  failure('HTTP statuses, pages, error documents, wrong content types', 'http', 'a message that gets ${name} stays'),
  failure('a redirect to a page for signing in', 'http', 'a redirect to a page for signing in'),
  failure('malformed JSON, no object, no type', 'broken', 'malformed events are skipped'),
  failure('unknown types', 'broken', 'unknown types of everything are passed over'),
  failure('missing ids, null content, other threads, bad dates', 'broken', 'items with faults are shown'),
  failure('indexes that are none', 'broken', 'updates of nothing, nowhere'),
  failure('annotations', 'broken', 'annotations with faults stand where they can'),
  failure('addresses, raw HTML, open fences, long words', 'broken', 'hostile text runs nothing'),
  failure('pages', 'http', 'pages that go round in a circle end'),
  failure('callbacks', 'broken', 'functions of the page that fail are told'),
  failure('uploads', 'attachments', 'a file that does not arrive says so'),
  failure('concurrency', 'http', 'methods are refused while an answer streams'),
];

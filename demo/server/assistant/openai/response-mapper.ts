import type { Response, ResponseOutputItem, ResponseStreamEvent } from 'openai/resources/responses/responses.js';
import { CustomStreamError } from '../../errors.js';
import { newId } from '../../store/ids.js';
import type {
  Annotation,
  AssistantContent,
  AssistantEvent,
  ServerThread,
  ThoughtTask,
  ThreadItemUpdate,
} from '../../wire.js';
import { assistantMessage, type ItemHead, newItem, outputText } from '../items.js';
import { WorkflowStream } from '../workflow-stream.js';
import { parseArguments } from './tools.js';

interface OpenMessage {
  readonly head: ItemHead;
  readonly content: AssistantContent[];
}

/** Turns one response of the model, event by event, into events of the thread. */
export class ResponseMapper {
  readonly #thread: ServerThread;
  readonly #messages = new Map<string, OpenMessage>();
  #workflow: { readonly stream: WorkflowStream; readonly started: number; thought?: string; text: string } | undefined;
  #call: AssistantEvent | undefined;

  constructor(thread: ServerThread) {
    this.#thread = thread;
  }

  /** @throws CustomStreamError when the model failed */
  *events(event: ResponseStreamEvent): Generator<AssistantEvent> {
    switch (event.type) {
      case 'response.output_item.added':
        yield* this.#begin(event.item);
        break;
      case 'response.reasoning_summary_text.delta':
        yield* this.#think(`${event.item_id} ${event.summary_index}`, event.delta);
        break;
      case 'response.content_part.added':
        if (event.part.type !== 'reasoning_text') yield* this.#part(event.item_id, event.content_index, 'added');
        break;
      case 'response.output_text.delta':
      case 'response.refusal.delta':
        yield* this.#write(event.item_id, event.content_index, event.delta);
        break;
      case 'response.output_text.annotation.added':
        yield* this.#cite(event.item_id, event.content_index, event.annotation);
        break;
      case 'response.output_text.done':
      case 'response.refusal.done':
        yield* this.#part(event.item_id, event.content_index, 'done');
        break;
      case 'response.output_item.done':
        yield* this.#finish(event.item);
        break;
      case 'response.incomplete':
        yield { type: 'notice', level: 'warning', message: whyIncomplete(event.response) };
        break;
      case 'response.failed':
        throw failure(event.response.error?.message);
      case 'error':
        throw failure(event.message);
    }
  }

  /** What is left when the model has nothing more to say. A tool call comes last: the client answers it. */
  *end(): Generator<AssistantEvent> {
    yield* this.#endThoughts();
    if (this.#call) yield this.#call;
  }

  *#begin(item: ResponseOutputItem): Generator<AssistantEvent> {
    if (item.type === 'reasoning' && !this.#workflow) {
      this.#workflow = { stream: new WorkflowStream(this.#thread, 'reasoning'), started: Date.now(), text: '' };
      yield* this.#workflow.stream.begin();
    }
    if (item.type !== 'message') return;
    yield* this.#endThoughts();
    const head = newItem(this.#thread);
    this.#messages.set(item.id, { head, content: [] });
    yield { type: 'thread.item.added', item: assistantMessage(head, []) };
  }

  *#think(thought: string, delta: string): Generator<AssistantEvent> {
    const workflow = this.#workflow;
    if (!workflow) return;
    const isNew = workflow.thought !== thought;
    workflow.thought = thought;
    workflow.text = isNew ? delta : workflow.text + delta;
    const task: ThoughtTask = { status_indicator: 'none', type: 'thought', content: workflow.text };
    yield* isNew ? workflow.stream.add(task) : workflow.stream.replaceLast(task);
  }

  *#endThoughts(): Generator<AssistantEvent> {
    const workflow = this.#workflow;
    if (!workflow) return;
    this.#workflow = undefined;
    yield* workflow.stream.end({ duration: Math.round((Date.now() - workflow.started) / 1000) });
  }

  *#part(itemId: string, index: number, moment: 'added' | 'done'): Generator<AssistantEvent> {
    const message = this.#messages.get(itemId);
    if (!message) return;
    const text = message.content[index]?.text ?? '';
    if (moment === 'added') message.content[index] = outputText('');
    yield this.#update(message, {
      type: `assistant_message.content_part.${moment}`,
      content_index: index,
      content: outputText(moment === 'added' ? '' : text),
    });
  }

  *#write(itemId: string, index: number, delta: string): Generator<AssistantEvent> {
    const message = this.#messages.get(itemId);
    if (!message) return;
    const part = message.content[index] ?? outputText('');
    message.content[index] = { ...part, text: part.text + delta };
    yield this.#update(message, { type: 'assistant_message.content_part.text_delta', content_index: index, delta });
  }

  *#cite(itemId: string, index: number, source: unknown): Generator<AssistantEvent> {
    const message = this.#messages.get(itemId);
    const annotation = urlCitation(source);
    if (!message || !annotation) return;
    const part = message.content[index] ?? outputText('');
    message.content[index] = { ...part, annotations: [...part.annotations, annotation] };
    yield this.#update(message, {
      type: 'assistant_message.content_part.annotation_added',
      content_index: index,
      annotation_index: part.annotations.length,
      annotation,
    });
  }

  *#finish(item: ResponseOutputItem): Generator<AssistantEvent> {
    if (item.type === 'function_call') {
      // One call per turn: its output is the next request.
      this.#call ??= {
        type: 'thread.item.done',
        item: {
          ...newItem(this.#thread, 'tool_call'),
          type: 'client_tool_call',
          status: 'pending',
          call_id: item.call_id || newId('tool_call'),
          name: item.name,
          arguments: parseArguments(item.arguments),
        },
      };
    }
    const message = item.type === 'message' ? this.#messages.get(item.id) : undefined;
    if (message) yield { type: 'thread.item.done', item: assistantMessage(message.head, message.content) };
  }

  #update({ head }: OpenMessage, update: ThreadItemUpdate): AssistantEvent {
    return { type: 'thread.item.updated', item_id: head.id, update };
  }
}

function urlCitation(value: unknown): Annotation | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'url_citation')
    return undefined;
  const { url, title, end_index: end } = value as { url?: unknown; title?: unknown; end_index?: unknown };
  if (typeof url !== 'string') return undefined;
  const source = { type: 'url', url, title: typeof title === 'string' ? title : url } as const;
  return { type: 'annotation', source, ...(typeof end === 'number' ? { index: end } : {}) };
}

function whyIncomplete({ incomplete_details: details }: Response): string {
  return details?.reason === 'content_filter'
    ? 'The answer ends here: the rest was held back by the content filter.'
    : 'The answer ends here: it reached its greatest length.';
}

function failure(message: string | undefined): CustomStreamError {
  return new CustomStreamError(`The model could not answer: ${message ?? 'no reason was given'}`, true);
}

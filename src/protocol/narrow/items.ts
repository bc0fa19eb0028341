import type { AssistantContent, GeneratedImage, InferenceOptions, ThreadItem, UserMessageContent } from '../items.js';
import type { JsonObject } from '../json.js';
import { narrowAnnotation } from './sources.js';
import { narrowAttachment } from './attachments.js';
import { narrowStructuredInput } from './structured-input.js';
import { narrowTask, narrowWorkflow } from './workflow.js';
import { narrowWidget } from './widgets.js';
import { known, list, object, objectOrNull, oneOf, optionalString, own, string, type Narrowers } from './readers.js';

/** Never to be shown, nor kept (PROTOCOL 1.8). */
const hiddenTypes: readonly unknown[] = ['hidden_context_item', 'sdk_hidden_context'];

/** Whether the item is context for the model that nobody may see (PROTOCOL 1.8). */
export const isHiddenItem = (json: unknown): boolean => hiddenTypes.includes(objectOrNull(json)?.['type']);

const base = (json: JsonObject) => ({
  id: string(json['id']),
  thread_id: string(json['thread_id']),
  created_at: string(json['created_at']),
});

/** One part of an assistant's answer. Never left out, because updates address parts by their place. */
export function narrowAssistantContent(json: unknown): AssistantContent {
  const part = object(json);
  return {
    type: 'output_text',
    text: string(part['text']),
    annotations: list(part['annotations'], narrowAnnotation),
  };
}

/** One part of a user's message; null for a part of an unknown type that has no text. */
export function narrowUserContent(json: unknown): UserMessageContent | null {
  const part = object(json);
  const text = optionalString(part['text']);
  if (part['type'] !== 'input_tag') {
    return text === undefined && part['type'] !== 'input_text' ? null : { type: 'input_text', text: text ?? '' };
  }
  return known({
    type: 'input_tag',
    id: string(part['id']),
    text: text ?? '',
    data: object(part['data']),
    group: optionalString(part['group']),
    interactive: part['interactive'] === true,
  });
}

function inferenceOptions(json: unknown): InferenceOptions {
  const fields = object(json);
  const toolId = optionalString(object(fields['tool_choice'])['id']);
  return known({
    tool_choice: toolId === undefined ? undefined : { id: toolId },
    model: optionalString(fields['model']),
  });
}

/** A generated image; undefined without an address. */
export function narrowImage(json: unknown): GeneratedImage | undefined {
  const image = object(json);
  const url = optionalString(image['url']);
  return url === undefined ? undefined : { id: string(image['id']), url };
}

const items: Narrowers<ThreadItem, 'unknown'> = {
  user_message: (json) =>
    known({
      type: 'user_message',
      ...base(json),
      content: list(json['content'], narrowUserContent),
      attachments: list(json['attachments'], narrowAttachment),
      quoted_text: optionalString(json['quoted_text']),
      inference_options: inferenceOptions(json['inference_options']),
    }),
  assistant_message: (json) => ({
    type: 'assistant_message',
    ...base(json),
    content: list(json['content'], narrowAssistantContent),
  }),
  client_tool_call: (json) =>
    known({
      type: 'client_tool_call',
      ...base(json),
      status: oneOf(['pending', 'completed'], json['status']),
      call_id: string(json['call_id']),
      name: string(json['name']),
      arguments: object(json['arguments']),
      output: json['output'],
    }),
  widget: (json) =>
    known({
      type: 'widget',
      ...base(json),
      widget: narrowWidget(json['widget']) ?? { type: 'Basic' },
      copy_text: optionalString(json['copy_text']),
    }),
  generated_image: (json) => known({ type: 'generated_image', ...base(json), image: narrowImage(json['image']) }),
  structured_input: (json) => ({
    type: 'structured_input',
    ...base(json),
    status: oneOf(['pending', 'answered', 'skipped'], json['status']),
    inputs: list(json['inputs'], narrowStructuredInput),
  }),
  workflow: (json) => ({ type: 'workflow', ...base(json), workflow: narrowWorkflow(json['workflow']) }),
  task: (json) => ({ type: 'task', ...base(json), task: narrowTask(json['task']) }),
  end_of_turn: (json) => ({ type: 'end_of_turn', ...base(json) }),
};

/**
 * An item of a thread, with the defaults of PROTOCOL 4.2; null for hidden items and for what is not an object. An item
 * without an id has the id `''`: the store gives its entry a key of its own, and the server is never asked about it.
 */
export function narrowItem(json: unknown): ThreadItem | null {
  const item = objectOrNull(json);
  if (!item || isHiddenItem(item)) return null;
  const type = string(item['type']);
  return own(items, type)?.(item) ?? { type: 'unknown', wire_type: type, ...base(item) };
}

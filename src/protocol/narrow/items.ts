import type { GeneratedImage, ThreadItem } from '../items.js';
import { narrowAnnotation } from './sources.js';
import { narrowAttachment } from './attachments.js';
import { itemBase, messageNarrowers } from './messages.js';
import { narrowStructuredInput } from './structured-input.js';
import { narrowTask, narrowWorkflow } from './workflow.js';
import { narrowWidget } from './widgets.js';
import { known, list, object, objectOrNull, oneOf, optionalString, own, string, type Narrowers } from './readers.js';

/** Never to be shown, nor kept (PROTOCOL 1.8). */
const hiddenTypes: readonly unknown[] = ['hidden_context_item', 'sdk_hidden_context'];

/** Whether the item is context for the model that nobody may see (PROTOCOL 1.8). */
export const isHiddenItem = (json: unknown): boolean => hiddenTypes.includes(objectOrNull(json)?.['type']);

/** A generated image; undefined without an address. */
export function narrowImage(json: unknown): GeneratedImage | undefined {
  const image = object(json);
  const url = optionalString(image['url']);
  return url === undefined ? undefined : { id: string(image['id']), url };
}

const messages = messageNarrowers({
  annotations: (json) => list(json, narrowAnnotation),
  attachments: (json) => list(json, narrowAttachment),
});

/** Updates of messages, with all that they can cite. */
export const messageUpdates = messages.updates;

const items: Narrowers<ThreadItem, 'unknown'> = {
  ...messages.items,
  client_tool_call: (json) =>
    known({
      type: 'client_tool_call',
      ...itemBase(json),
      status: oneOf(['pending', 'completed'], json['status']),
      call_id: string(json['call_id']),
      name: string(json['name']),
      arguments: object(json['arguments']),
      output: json['output'],
    }),
  widget: (json) =>
    known({
      type: 'widget',
      ...itemBase(json),
      widget: narrowWidget(json['widget']) ?? { type: 'Basic' },
      copy_text: optionalString(json['copy_text']),
    }),
  generated_image: (json) => known({ type: 'generated_image', ...itemBase(json), image: narrowImage(json['image']) }),
  structured_input: (json) => ({
    type: 'structured_input',
    ...itemBase(json),
    status: oneOf(['pending', 'answered', 'skipped'], json['status']),
    inputs: list(json['inputs'], narrowStructuredInput),
  }),
  workflow: (json) => ({ type: 'workflow', ...itemBase(json), workflow: narrowWorkflow(json['workflow']) }),
  task: (json) => ({ type: 'task', ...itemBase(json), task: narrowTask(json['task']) }),
  end_of_turn: (json) => ({ type: 'end_of_turn', ...itemBase(json) }),
};

/**
 * An item of a thread, with the defaults of PROTOCOL 4.2; null for hidden items and for what is not an object. An item
 * without an id has the id `''`: the store gives its entry a key of its own, and the server is never asked about it.
 */
export function narrowItem(json: unknown): ThreadItem | null {
  const item = objectOrNull(json);
  if (!item || isHiddenItem(item)) return null;
  const type = string(item['type']);
  return own(items, type)?.(item) ?? { type: 'unknown', wire_type: type, ...itemBase(item) };
}

import type { ThreadItemUpdate } from '../events.js';
import type { Attachment } from '../attachments.js';
import type { AssistantContent, InferenceOptions, ThreadItem, UserMessageContent } from '../items.js';
import type { JsonObject } from '../json.js';
import type { Annotation } from '../sources.js';
import { known, list, object, optionalIndex, optionalString, string, type Narrowers } from './readers.js';

/** How the lists in messages are read; null: this reader does not know how, and the message is left to another one. */
export interface MessageParts {
  readonly annotations: (json: unknown) => readonly Annotation[] | null;
  readonly attachments: (json: unknown) => readonly Attachment[] | null;
}

/** What all items have (PROTOCOL 4.2). */
export const itemBase = (json: JsonObject) => ({
  id: string(json['id']),
  thread_id: string(json['thread_id']),
  created_at: string(json['created_at']),
});

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

type MessageItem = Extract<ThreadItem, { readonly type: `${string}_message` }>;
type MessageUpdate = Extract<
  ThreadItemUpdate,
  { readonly type: `assistant_message.content_part.${'added' | 'text_delta' | 'done'}` }
>;

/** Readers of messages (PROTOCOL 4.2) and of how their text grows (3.2). */
export function messageNarrowers({ annotations, attachments }: MessageParts): {
  readonly items: Narrowers<MessageItem>;
  readonly updates: Narrowers<MessageUpdate>;
} {
  const content = (json: unknown): AssistantContent | null => {
    const part = object(json);
    const found = annotations(part['annotations']);
    return found && { type: 'output_text', text: string(part['text']), annotations: found };
  };
  const wholePart =
    <Type extends Exclude<MessageUpdate['type'], `${string}delta`>>(type: Type) =>
    (json: JsonObject) => {
      const content_index = optionalIndex(json['content_index']);
      const part = content(json['content']);
      return content_index === undefined || !part ? null : { type, content_index, content: part };
    };
  return {
    items: {
      user_message: (json) => {
        const found = attachments(json['attachments']);
        return (
          found &&
          known({
            type: 'user_message',
            ...itemBase(json),
            content: list(json['content'], narrowUserContent),
            attachments: found,
            quoted_text: optionalString(json['quoted_text']),
            inference_options: inferenceOptions(json['inference_options']),
          })
        );
      },
      assistant_message: (json) => {
        const rows = Array.isArray(json['content']) ? json['content'] : [];
        // Updates address parts by their place: none may be left out.
        const parts = list(rows, content);
        return parts.length < rows.length ? null : { type: 'assistant_message', ...itemBase(json), content: parts };
      },
    },
    updates: {
      'assistant_message.content_part.added': wholePart('assistant_message.content_part.added'),
      'assistant_message.content_part.text_delta': (json) => {
        const content_index = optionalIndex(json['content_index']);
        const delta = optionalString(json['delta']);
        if (content_index === undefined || delta === undefined) return null;
        return { type: 'assistant_message.content_part.text_delta', content_index, delta };
      },
      'assistant_message.content_part.done': wholePart('assistant_message.content_part.done'),
    },
  };
}

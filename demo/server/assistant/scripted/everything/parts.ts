import type {
  Annotation,
  AssistantContent,
  Attachment,
  Source,
  StoredItem,
  UserMessageContent,
} from '../../../wire.js';
import type { ItemHead } from '../../items.js';
import { outputText } from '../../items.js';

type WithoutHead<Item> = Item extends StoredItem ? Omit<Item, keyof ItemHead> : never;

/** An item before it belongs to a thread. */
export type Part = WithoutHead<StoredItem>;

/** What a user wrote. */
export function asked(
  content: string | readonly UserMessageContent[],
  more: { readonly attachments?: readonly Attachment[]; readonly quoted_text?: string } = {},
): Part {
  return {
    type: 'user_message',
    content: typeof content === 'string' ? [{ type: 'input_text', text: content }] : content,
    attachments: [],
    inference_options: {},
    ...more,
  };
}

/** What the assistant answered, in one part or several. */
export function answered(...content: readonly (string | AssistantContent)[]): Part {
  return {
    type: 'assistant_message',
    content: content.map((part) => (typeof part === 'string' ? outputText(part) : part)),
  };
}

/** A text with its citations: each source, and the words of the text that it stands after; no words: in the list only. */
export function cited(text: string, citations: readonly (readonly [Source, string?])[]): AssistantContent {
  const annotations = citations.map(([source, words]): Annotation => {
    if (words === undefined) return { type: 'annotation', source };
    const end = text.indexOf(words) + words.length;
    // Offsets count code points (PROTOCOL 4.5).
    return { type: 'annotation', source, index: Array.from(text.slice(0, end)).length };
  });
  return outputText(text, annotations);
}

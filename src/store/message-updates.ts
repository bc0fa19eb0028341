import type { AssistantContent, AssistantMessageItem, ThreadItem, ThreadItemUpdate } from '../protocol/index.js';
import { keep } from './objects.js';

/** More parts than this in one message are not believed (PROTOCOL 9.2). */
const maximumParts = 1000;

const emptyPart: AssistantContent = { type: 'output_text', text: '', annotations: [] };

/** Changes one part of a message, with empty parts before it where some are missing (indexes may come in any order). */
function changePart(
  item: AssistantMessageItem,
  index: number,
  change: (part: AssistantContent) => AssistantContent,
): AssistantMessageItem {
  if (!Number.isSafeInteger(index) || index < 0 || index >= maximumParts) return item;
  const content = item.content.slice();
  while (content.length <= index) content.push(emptyPart);
  const part = content[index] ?? emptyPart;
  const next = change(part);
  if (next === part && content.length === item.content.length) return item;
  content[index] = next;
  return { ...item, content };
}

/** An update of a message's text or of what it cites. */
type MessageUpdate = Extract<ThreadItemUpdate, { readonly content_index: number }>;

function nextPart(part: AssistantContent, update: MessageUpdate): AssistantContent {
  switch (update.type) {
    case 'assistant_message.content_part.added':
      return keep(part, update.content);
    case 'assistant_message.content_part.text_delta':
      return update.delta === '' ? part : { ...part, text: part.text + update.delta };
    case 'assistant_message.content_part.annotation_added':
      return { ...part, annotations: part.annotations.toSpliced(update.annotation_index, 0, update.annotation) };
    case 'assistant_message.content_part.done': {
      // The Agents SDK sends an empty list here although annotations came before (PROTOCOL A4).
      const annotations = update.content.annotations.length === 0 ? part.annotations : update.content.annotations;
      return keep(part, { ...update.content, annotations });
    }
  }
}

/** One update of a message (PROTOCOL 3.2); the same item when the update is of another kind, or nothing changes. */
export const updateMessage = (item: ThreadItem, update: ThreadItemUpdate): ThreadItem =>
  item.type === 'assistant_message' && 'content_index' in update
    ? changePart(item, update.content_index, (part) => nextPart(part, update))
    : item;

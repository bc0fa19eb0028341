import type {
  Attachment,
  InferenceOptions,
  StreamRequest,
  UserMessageContent,
  UserMessageInput,
  UserMessageItem,
} from '../protocol/index.js';
import type { Draft } from '../store/index.js';

/** Keys of messages that the server has not echoed begin so; no id of a server does. */
const LOCAL = 'local~';

/** The key of the session's nth message. */
export const localKey = (n: number): string => `${LOCAL}${n}`;

/** Whether an item has no id of the server yet. */
export const isLocal = (id: string): boolean => id.startsWith(LOCAL);

/** A message that is ready to go. */
export interface Message {
  readonly content: readonly UserMessageContent[];
  readonly attachments: readonly Attachment[];
  readonly quotedText: string | null;
  readonly inference: InferenceOptions;
}

/** Whether the content says something. */
export const hasContent = (content: readonly UserMessageContent[]): boolean =>
  content.some((part) => part.type === 'input_tag' || part.text.trim() !== '');

/** The content without the white space around it. */
export function trimmed(content: readonly UserMessageContent[]): readonly UserMessageContent[] {
  const parts = content.map((part, index) => {
    if (part.type === 'input_tag') return part;
    const start = index === 0 ? part.text.trimStart() : part.text;
    return { ...part, text: index === content.length - 1 ? start.trimEnd() : start };
  });
  return parts.filter((part) => part.type === 'input_tag' || part.text !== '');
}

export function inferenceOptions(toolId: string | null, model: string | null): InferenceOptions {
  return { ...(toolId ? { tool_choice: { id: toolId } } : {}), ...(model ? { model } : {}) };
}

/** The composer's draft as a message. */
export function draftMessage(draft: Draft): Message {
  return {
    content: trimmed(draft.content),
    attachments: draft.attachments.flatMap(({ state }) => (state.status === 'ready' ? [state.attachment] : [])),
    quotedText: draft.quotedText,
    inference: inferenceOptions(draft.toolId, draft.modelId),
  };
}

/** What is sent (PROTOCOL 2.1). */
function wireInput(message: Message): UserMessageInput {
  return {
    content: message.content,
    attachments: message.attachments.map(({ id }) => id),
    ...(message.quotedText !== null && { quoted_text: message.quotedText }),
    inference_options: message.inference,
  };
}

/** The item that stands for a message until the server's own arrives. */
export function optimisticItem(key: string, threadId: string | null, message: Message): UserMessageItem {
  return {
    id: key,
    thread_id: threadId ?? '',
    created_at: new Date().toISOString(),
    type: 'user_message',
    content: message.content,
    attachments: message.attachments,
    ...(message.quotedText !== null && { quoted_text: message.quotedText }),
    inference_options: message.inference,
  };
}

/** The request that sends a message to a thread; null: to a new one. */
export function messageRequest(threadId: string | null, message: Message): StreamRequest {
  const input = wireInput(message);
  if (threadId === null) return { type: 'threads.create', params: { input } };
  return { type: 'threads.add_user_message', params: { thread_id: threadId, input } };
}

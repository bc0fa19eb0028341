import { ChatKitError } from '../events.js';
import type { SendUserMessageParams, SetComposerValueParams } from '../options.js';
import type {
  Attachment,
  InferenceOptions,
  UserMessageContent,
  UserMessageInput,
  UserMessageItem,
} from '../protocol/index.js';
import { narrowAttachment, narrowUserContent } from '../protocol/narrow/index.js';
import type { Draft, DraftAttachment } from '../store/index.js';

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

/** A message as it was, from the item that shows it. */
export function itemMessage(item: UserMessageItem): Message {
  return {
    content: item.content,
    attachments: item.attachments,
    quotedText: item.quoted_text ?? null,
    inference: item.inference_options,
  };
}

/** What is sent (PROTOCOL 2.1). */
export function wireInput(message: Message): UserMessageInput {
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

const integrationError = (message: string) => new ChatKitError('IntegrationError', message);

/**
 * The content that a page gave to a method; undefined when it gave none.
 * @throws ChatKitError `IntegrationError`
 */
export function givenContent(
  method: string,
  { text, content }: { readonly text?: unknown; readonly content?: unknown },
): readonly UserMessageContent[] | undefined {
  if (content !== undefined && content !== null) {
    if (!Array.isArray(content)) throw integrationError(`${method}: content must be a list.`);
    return content.flatMap((part) => narrowUserContent(part) ?? []);
  }
  if (text === undefined || text === null) return undefined;
  if (typeof text !== 'string') throw integrationError(`${method}: text must be a string.`);
  return text === '' ? [] : [{ type: 'input_text', text }];
}

/** @throws ChatKitError `IntegrationError` */
export function givenAttachments(
  method: string,
  { attachments }: Pick<SendUserMessageParams | SetComposerValueParams, 'attachments'>,
): readonly Attachment[] | undefined {
  if (!attachments) return undefined;
  if (!Array.isArray(attachments)) throw integrationError(`${method}: attachments must be a list.`);
  return attachments.map((given: unknown) => {
    const attachment = narrowAttachment(given);
    if (!attachment) throw integrationError(`${method}: every attachment needs an id.`);
    return attachment;
  });
}

/** An attachment that is on the server already, as the composer holds it. */
export function readyAttachment(attachment: Attachment): DraftAttachment {
  return {
    localId: attachment.id,
    name: attachment.name,
    mimeType: attachment.mime_type,
    ...(attachment.type === 'image' && attachment.preview_url !== '' && { previewUrl: attachment.preview_url }),
    state: { status: 'ready', attachment },
  };
}

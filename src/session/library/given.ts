import { ChatKitError } from '../../events.js';
import type { SendUserMessageParams, SetComposerValueParams } from '../../options.js';
import type { Attachment, UserMessageContent, UserMessageItem } from '../../protocol/index.js';
import { narrowAttachment } from '../../protocol/narrow/attachments.js';
import { narrowUserContent } from '../../protocol/narrow/messages.js';
import type { DraftAttachment } from '../../store/index.js';
import type { Message } from '../draft.js';

/** A message as it was, from the item that shows it. */
export function itemMessage(item: UserMessageItem): Message {
  return {
    content: item.content,
    attachments: item.attachments,
    quotedText: item.quoted_text ?? null,
    inference: item.inference_options,
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

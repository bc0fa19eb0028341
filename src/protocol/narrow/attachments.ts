import type { Attachment, UploadDescriptor } from '../attachments.js';
import type { JsonObject } from '../json.js';
import { known, object, objectOrNull, oneOf, optionalString, string } from './readers.js';

function uploadDescriptor(json: JsonObject): UploadDescriptor | undefined {
  const descriptor = object(json['upload_descriptor']);
  // Servers before SDK 1.5 give the address only (PROTOCOL 2.4).
  const url = optionalString(descriptor['url']) ?? optionalString(json['upload_url']);
  if (url === undefined) return undefined;
  const headers = Object.entries(object(descriptor['headers'])).filter(
    (header): header is [string, string] => typeof header[1] === 'string',
  );
  return { url, method: oneOf(['POST', 'PUT'], descriptor['method']), headers: Object.fromEntries(headers) };
}

/**
 * An attachment (PROTOCOL 4.6, also of the page's `setComposerValue`, A18), in today's or the older names; null without
 * an id. Where the type is unknown the MIME type decides.
 */
export function narrowAttachment(json: unknown): Attachment | null {
  const attachment = objectOrNull(json);
  const id = string(attachment?.['id']);
  if (!attachment || id === '') return null;
  const mimeType = string(attachment['mime_type'], string(attachment['mimeType']));
  const base = {
    id,
    name: string(attachment['name']),
    mime_type: mimeType,
    upload_descriptor: uploadDescriptor(attachment),
    thread_id: optionalString(attachment['thread_id']),
  };
  const type = attachment['type'];
  const isImage = type === 'image' || (type !== 'file' && mimeType.startsWith('image/'));
  if (!isImage) return known({ type: 'file', ...base });
  const preview = string(attachment['preview_url'], string(attachment['preview']));
  return known({ type: 'image', ...base, preview_url: preview });
}

import type { FileUploadStrategy } from '../../options.js';
import type { Attachment, UploadDescriptor } from '../../protocol/index.js';
import { narrowAttachment } from '../../protocol/narrow/attachments.js';
import type { Client } from '../client.js';
import { ApiError } from '../errors.js';
import { call } from './call.js';

/** One file on its way to the server. */
export interface Upload {
  readonly file: File;
  readonly strategy: FileUploadStrategy;
  readonly signal: AbortSignal;
  /** 0 to 1, in steps: bodies that `fetch` sends say nothing of how far they are. */
  readonly onProgress: (progress: number) => void;
}

/** A file without a type is sent as what any file is. */
const mimeTypeOf = (file: File): string => file.type || 'application/octet-stream';

/**
 * Uploads a file in one or two phases (PROTOCOL 2.4) and gives the attachment that messages refer to.
 * @throws ApiError; the signal's reason when it aborts
 */
export async function uploadFile(client: Client, { file, strategy, signal, onProgress }: Upload): Promise<Attachment> {
  if (strategy.type === 'direct') {
    const response = await client.send(strategy.uploadUrl, { method: 'POST', body: formOf(file), signal });
    const attachment = narrowAttachment(await jsonOf(response));
    if (attachment) return attachment;
    throw new ApiError('not_chatkit', `${strategy.uploadUrl} did not answer with an attachment.`);
  }
  const params = { name: file.name, size: file.size, mime_type: mimeTypeOf(file) };
  const attachment = await call(client, 'attachments.create', params, signal);
  const { upload_descriptor: descriptor } = attachment;
  if (!descriptor) throw new ApiError('not_chatkit', 'attachments.create gave no address to upload to.');
  onProgress(0.3);
  const response = await client.send(
    descriptor.url,
    { ...bytesOf(file, descriptor), signal },
    isOwn(client, descriptor.url),
  );
  const answer = narrowAttachment(await jsonOf(response));
  return answer?.id === attachment.id ? { ...attachment, ...answer } : attachment;
}

/** Whether an address belongs to the page or to its server, so that it may see what authenticates requests. */
function isOwn(client: Client, url: string): boolean {
  const { origin } = new URL(url, location.href);
  return origin === location.origin || origin === new URL(client.url, location.href).origin;
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

/** POST takes a form, whose content type carries a boundary that only the browser knows; PUT takes the bare bytes. */
function bytesOf(file: File, { method, headers }: UploadDescriptor): RequestInit {
  const others = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type');
  if (method === 'POST') return { method, headers: Object.fromEntries(others), body: formOf(file) };
  const contentType = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return {
    method,
    headers: { ...Object.fromEntries(others), 'Content-Type': contentType ?? mimeTypeOf(file) },
    body: file,
  };
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return null;
  }
}

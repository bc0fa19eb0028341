import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { timingSafeEqual } from 'node:crypto';
import { HttpError, NotFoundError } from '../errors.js';
import { readBody } from '../http/body.js';
import { sendJson } from '../http/respond.js';
import { presentAttachment } from '../protocol/serialize.js';
import type { Store, StoredAttachment } from '../store/store.js';
import type { Attachment } from '../wire.js';
import { type FileStore, isRasterImage } from './file-store.js';

/** Uploads and downloads, which go beside the protocol endpoint (PROTOCOL 2.4). */
export class Uploads {
  readonly #store: Store;
  readonly #files: FileStore;
  readonly #maxBytes: number;

  constructor(store: Store, files: FileStore, maxBytes: number) {
    this.#store = store;
    this.#files = files;
    this.#maxBytes = maxBytes;
  }

  /** `POST /uploads`: a multipart form with the field `file`. */
  async direct(request: IncomingMessage, response: ServerResponse, baseUrl: string): Promise<void> {
    const file = await this.#formFile(request);
    const stored = await this.#files.add(
      { name: file.name, mimeType: file.type },
      new Uint8Array(await file.arrayBuffer()),
    );
    this.#store.saveAttachment(stored);
    sendJson(response, 200, directAnswer(presentAttachment(stored.attachment, { baseUrl })));
  }

  /** `POST` (multipart) or `PUT` (raw bytes) to the address that `attachments.create` gave out. */
  async twoPhase(
    request: IncomingMessage,
    response: ServerResponse,
    target: { id: string; token: string; baseUrl: string },
  ): Promise<void> {
    const { upload_descriptor: descriptor, ...attachment } = this.#announced(target.id, target.token).attachment;
    if (!descriptor) throw new HttpError(404, 'No upload is expected here.');
    const bytes =
      request.method === 'PUT'
        ? await readBody(request, this.#maxBytes)
        : new Uint8Array(await (await this.#formFile(request)).arrayBuffer());
    await this.#files.write(target.id, bytes);
    this.#store.saveAttachment({ attachment, size: bytes.length });
    sendJson(response, 200, presentAttachment(attachment, target));
  }

  /**
   * `GET /files/:id`. What people uploaded is never trusted: raster images may be shown, everything else is a download,
   * and nothing of it can run in the page's origin.
   */
  async download(response: ServerResponse, id: string, crossOrigin: boolean): Promise<void> {
    const { attachment, size, uploadToken } = this.#load(id);
    if (uploadToken !== undefined) throw new HttpError(404, 'This file has not been uploaded yet.');
    const disposition = isRasterImage(attachment.mime_type) ? 'inline' : 'attachment';
    response.writeHead(200, {
      'content-type': attachment.mime_type,
      'content-length': String(size),
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeFileName(attachment.name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': crossOrigin ? 'cross-origin' : 'same-origin',
      'cache-control': 'private, max-age=3600',
    });
    await pipeline(this.#files.open(id), response);
  }

  async #formFile(request: IncomingMessage): Promise<File> {
    const type = request.headers['content-type'] ?? '';
    if (!type.startsWith('multipart/form-data'))
      throw new HttpError(415, 'A multipart form with the field "file" is expected.');
    const body = await readBody(request, this.#maxBytes);
    const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
    const file = form?.get('file');
    if (!(file instanceof File)) throw new HttpError(400, 'The form has no field "file" with a file.');
    return file;
  }

  #announced(id: string, token: string): StoredAttachment {
    const stored = this.#load(id);
    const expected = Buffer.from(stored.uploadToken ?? '');
    const given = Buffer.from(token);
    // A used or wrong token looks like an address that never was.
    if (expected.length === 0 || expected.length !== given.length || !timingSafeEqual(expected, given)) {
      throw new HttpError(404, 'No upload is expected here.');
    }
    return stored;
  }

  #load(id: string): StoredAttachment {
    try {
      return this.#store.loadAttachment(id);
    } catch (error) {
      if (error instanceof NotFoundError) throw new HttpError(404, 'Not found');
      throw error;
    }
  }
}

/** A direct upload's answer carries explicit nulls, as it does not pass the Python SDK's serialiser (PROTOCOL 2.4). */
function directAnswer(attachment: Attachment): object {
  return { upload_descriptor: null, thread_id: null, metadata: null, ...attachment };
}

function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

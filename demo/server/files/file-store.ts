import { randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync, type ReadStream } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NotFoundError } from '../errors.js';
import { newId } from '../store/ids.js';
import type { StoredAttachment } from '../store/store.js';
import type { Attachment } from '../wire.js';

const ID = /^atc_[0-9a-f]{8}$/;
const MIME_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** What is known of a file before its bytes are. */
export interface FileDescription {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mimeType: string;
}

/** The bytes of attachments, one file each, named by the attachment's id and never by what the user called it. */
export class FileStore {
  readonly #folder: string;
  readonly #maxBytes: number;

  /** @param maxBytes the largest file that may be announced */
  constructor(folder: string, maxBytes: number) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Phase one of a two-phase upload: an attachment that says where to send its bytes (PROTOCOL 2.4).
   * @throws Error when the file is larger than the server takes
   */
  announce(file: FileDescription, method: 'POST' | 'PUT'): StoredAttachment {
    if (file.size < 0 || file.size > this.#maxBytes) throw new Error(`${file.name} is too large: ${file.size} bytes`);
    const attachment = describe(file);
    const uploadToken = randomBytes(16).toString('hex');
    const url = `/uploads/${attachment.id}?token=${uploadToken}`;
    const headers: Record<string, string> = method === 'PUT' ? { 'content-type': attachment.mime_type } : {};
    return { attachment: { ...attachment, upload_descriptor: { url, method, headers } }, size: file.size, uploadToken };
  }

  /** A direct upload: the bytes are here already. */
  async add(file: Omit<FileDescription, 'size'>, bytes: Uint8Array): Promise<StoredAttachment> {
    const attachment = describe({ ...file, size: bytes.length });
    await this.write(attachment.id, bytes);
    return { attachment, size: bytes.length };
  }

  /** Whole or not at all. */
  async write(id: string, bytes: Uint8Array): Promise<void> {
    const file = this.#path(id);
    const partial = `${file}.partial`;
    await writeFile(partial, bytes);
    await rename(partial, file);
  }

  async read(id: string): Promise<Buffer> {
    return readFile(this.#path(id));
  }

  open(id: string): ReadStream {
    return createReadStream(this.#path(id));
  }

  /** An unknown id is no error. */
  async delete(id: string): Promise<void> {
    if (ID.test(id)) await rm(this.#path(id), { force: true });
  }

  /** @throws NotFoundError for anything that this server never gave out as an id */
  #path(id: string): string {
    if (!ID.test(id)) throw new NotFoundError(`File ${id} not found`);
    return path.join(this.#folder, id);
  }
}

/** Vector images count as files: they can carry scripts, and are only ever offered as downloads. */
function describe({ name, mimeType }: FileDescription): Attachment {
  const id = newId('attachment');
  const type = mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
  const mime = MIME_TYPE.test(type) ? type : 'application/octet-stream';
  const base = { id, name: cleanName(name), mime_type: mime };
  return isRasterImage(mime) ? { ...base, type: 'image', preview_url: `/files/${id}` } : { ...base, type: 'file' };
}

/** Whether a browser may show the file in place. */
export function isRasterImage(mimeType: string): boolean {
  return /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(mimeType);
}

/** The last part of a path, without control characters. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim().slice(0, 200);
  return clean === '' ? 'file' : clean;
}

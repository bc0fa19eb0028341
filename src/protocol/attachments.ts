/** Where and how to send the bytes of an attachment (two-phase upload, PROTOCOL 2.4). */
export interface UploadDescriptor {
  readonly url: string;
  readonly method: 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
}

interface AttachmentBase {
  readonly id: string;
  readonly name: string;
  readonly mime_type: string;
  readonly upload_descriptor?: UploadDescriptor;
  readonly thread_id?: string;
}

export interface FileAttachment extends AttachmentBase {
  readonly type: 'file';
}

export interface ImageAttachment extends AttachmentBase {
  readonly type: 'image';
  /** Serves nothing before the upload is done: show a local object URL until then. */
  readonly preview_url: string;
}

export type Attachment = FileAttachment | ImageAttachment;

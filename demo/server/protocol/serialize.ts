import {
  isHidden,
  type Attachment,
  type Page,
  type ServerThread,
  type StoredItem,
  type ThreadResponse,
} from '../wire.js';

/** How stored things look to one client: addresses of files are absolute, as the Python models demand. */
export interface Presenter {
  /** The server's address as the client sees it, without a slash at the end. */
  readonly baseUrl: string;
}

/** A thread as it is sent: its `metadata` never leaves the server (PROTOCOL 1.2). */
export function threadResponse(
  thread: ServerThread,
  items: Page<StoredItem> = { data: [], has_more: false },
): ThreadResponse {
  return {
    id: thread.id,
    created_at: thread.created_at,
    ...(thread.title === undefined ? {} : { title: thread.title }),
    status: thread.status,
    ...(thread.allowed_image_domains ? { allowed_image_domains: thread.allowed_image_domains } : {}),
    metadata: {},
    items,
  };
}

/** A page as it is sent: hidden items are taken out after paging, so it can be short, even empty (PROTOCOL 1.8). */
export function visiblePage(page: Page<StoredItem>, presenter: Presenter): Page<StoredItem> {
  return { ...page, data: page.data.filter((item) => !isHidden(item)).map((item) => presentItem(item, presenter)) };
}

/** An item as it is sent. */
export function presentItem(item: StoredItem, presenter: Presenter): StoredItem {
  if (item.type === 'widget') return { ...item, widget: withoutNulls(item.widget) };
  if (item.type !== 'user_message' || item.attachments.length === 0) return item;
  return { ...item, attachments: item.attachments.map((attachment) => presentAttachment(attachment, presenter)) };
}

/** An attachment as it is sent. In the database its addresses are paths, so that they outlive a change of port. */
export function presentAttachment(attachment: Attachment, { baseUrl }: Presenter): Attachment {
  const { upload_descriptor: descriptor, ...rest } = attachment;
  return {
    ...rest,
    ...(rest.type === 'image' ? { preview_url: new URL(rest.preview_url, baseUrl).href } : {}),
    ...(descriptor ? { upload_descriptor: { ...descriptor, url: new URL(descriptor.url, baseUrl).href } } : {}),
  };
}

/** A widget tree without nulls, in lists too, as the Python server sends it (PROTOCOL 5.1). */
export function withoutNulls<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((entry) => entry !== null && entry !== undefined).map(strip);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, strip(entry)]));
}

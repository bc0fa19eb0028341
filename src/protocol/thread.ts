import type { ThreadItem } from './items.js';
import type { JsonObject, Page } from './json.js';

/** Whether people may still write to a thread. A rule of the user interface: the server does not enforce it. */
export type ThreadStatus =
  | { readonly type: 'active' }
  | { readonly type: 'locked'; readonly reason?: string }
  | { readonly type: 'closed'; readonly reason?: string };

/** What the server says of a thread, without its items (PROTOCOL 4.1). */
export interface ThreadMetadata {
  readonly id: string;
  /** Absent until the server sets one. */
  readonly title?: string;
  /** ISO 8601, often without a zone: good for a coarse date, never for sorting. Empty when the server sent none. */
  readonly created_at: string;
  readonly status: ThreadStatus;
  /** Hosts from which Markdown images may load; absent means no restriction (PROTOCOL A9). */
  readonly allowed_image_domains?: readonly string[];
  readonly metadata: JsonObject;
}

/** A thread with a page of items; the page is filled by `threads.get_by_id` only. */
export interface Thread extends ThreadMetadata {
  readonly items: Page<ThreadItem>;
}

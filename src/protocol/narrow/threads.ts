import type { Page } from '../json.js';
import type { Thread, ThreadMetadata, ThreadStatus } from '../thread.js';
import { narrowItem } from './items.js';
import { known, list, object, objectOrNull, oneOf, optionalString, string, strings } from './readers.js';

/** A thread's status (PROTOCOL 4.1): active when missing or unknown. */
export function narrowStatus(json: unknown): ThreadStatus {
  const status = object(json);
  const type = oneOf(['active', 'locked', 'closed'], status['type']);
  return type === 'active' ? { type } : known({ type, reason: optionalString(status['reason']) });
}

/** A thread without its items (PROTOCOL 4.1); null without an id. */
export function narrowThreadMetadata(json: unknown): ThreadMetadata | null {
  const thread = objectOrNull(json);
  const id = string(thread?.['id']);
  if (!thread || id === '') return null;
  const domains = thread['allowed_image_domains'];
  return known({
    id,
    title: optionalString(thread['title']),
    created_at: string(thread['created_at']),
    status: narrowStatus(thread['status']),
    allowed_image_domains: Array.isArray(domains) ? strings(domains) : undefined,
    metadata: object(thread['metadata']),
  });
}

/** A page of rows (PROTOCOL 2.2); rows that `narrowRow` refuses are left out. Without `data` nothing follows either. */
export function narrowPage<T>(json: unknown, narrowRow: (row: unknown) => T | null): Page<T> {
  const page = object(json);
  return known({
    data: list(page['data'], (row) => narrowRow(row)),
    has_more: page['has_more'] === true && Array.isArray(page['data']),
    after: optionalString(page['after']),
  });
}

/** A thread with its page of items; null without an id. */
export function narrowThread(json: unknown): Thread | null {
  const thread = narrowThreadMetadata(json);
  return thread && { ...thread, items: narrowPage(object(json)['items'], narrowItem) };
}

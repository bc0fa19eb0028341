import type { ThreadMetadata, ThreadStatus } from '../thread.js';
import { known, object, oneOf, optionalString, string, strings } from './readers.js';

/** A thread's status (PROTOCOL 4.1): active when missing or unknown. */
export function narrowStatus(json: unknown): ThreadStatus {
  const status = object(json);
  const type = oneOf(['active', 'locked', 'closed'], status['type']);
  return type === 'active' ? { type } : known({ type, reason: optionalString(status['reason']) });
}

/** A thread without its items (PROTOCOL 4.1); null without an id. */
export function narrowThreadMetadata(json: unknown): ThreadMetadata | null {
  const thread = object(json);
  const id = string(thread['id']);
  if (id === '') return null;
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

import type { Page } from '../json.js';
import type { Thread } from '../thread.js';
import { narrowItem } from './items.js';
import { known, list, object, optionalString } from './readers.js';
import { narrowThreadMetadata } from './thread-metadata.js';

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

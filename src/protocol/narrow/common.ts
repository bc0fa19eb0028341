import type { ThreadItemUpdate, ThreadStreamEvent } from '../events.js';
import type { ThreadItem } from '../items.js';
import type { JsonObject } from '../json.js';
import { messageNarrowers } from './messages.js';
import { known, object, optionalString, own, string, type Narrowers } from './readers.js';
import { narrowThreadMetadata } from './thread-metadata.js';

type Rare = 'thread.item.removed' | 'thread.item.replaced' | 'client_effect' | 'error' | 'notice';

/** Readers of the events that every answer consists of (PROTOCOL 3.1). */
export function eventNarrowers(
  narrowItem: (json: unknown) => ThreadItem | null,
  narrowUpdate: (json: JsonObject) => ThreadItemUpdate | null,
): Narrowers<ThreadStreamEvent, Rare> {
  const aboutThread =
    <Type extends 'thread.created' | 'thread.updated'>(type: Type) =>
    (json: JsonObject) => {
      const thread = narrowThreadMetadata(json['thread']);
      return thread && { type, thread };
    };
  return {
    'thread.created': aboutThread('thread.created'),
    'thread.updated': aboutThread('thread.updated'),
    'thread.item.added': (json) => {
      const item = narrowItem(json['item']);
      return item && { type: 'thread.item.added', item };
    },
    'thread.item.done': (json) => {
      const item = narrowItem(json['item']);
      return item && { type: 'thread.item.done', item };
    },
    'thread.item.updated': (json) => {
      const item_id = optionalString(json['item_id']);
      const update = narrowUpdate(object(json['update']));
      return item_id === undefined || !update ? null : { type: 'thread.item.updated', item_id, update };
    },
    stream_options: (json) => ({
      type: 'stream_options',
      stream_options: { allow_cancel: object(json['stream_options'])['allow_cancel'] !== false },
    }),
    progress_update: (json) => {
      const text = optionalString(json['text']);
      return text === undefined ? null : known({ type: 'progress_update', text, icon: optionalString(json['icon']) });
    },
  };
}

/** Reads a value by its `type`; null when there is no reader for it, or it cannot be read. */
export const byType = <T>(
  readers: Readonly<Record<string, (json: JsonObject) => T | null>>,
  json: unknown,
): T | null => {
  const fields = object(json);
  return own(readers, string(fields['type']))?.(fields) ?? null;
};

const emptyOnly = (json: unknown): readonly never[] | null => (Array.isArray(json) && json.length > 0 ? null : []);
const { items, updates } = messageNarrowers({ annotations: emptyOnly, attachments: emptyOnly });
const events = eventNarrowers(
  (json) => byType<ThreadItem>(items, json),
  (json) => byType<ThreadItemUpdate>(updates, json),
);

/**
 * An event of a plain conversation: text that is asked and answered, and what happens on the way. Null for all else, which
 * `narrowStreamEvent` can tell more of.
 */
export const narrowCommonEvent = (json: unknown): ThreadStreamEvent | null => byType<ThreadStreamEvent>(events, json);

import type { ThreadItemUpdate, ThreadStreamEvent } from '../events.js';
import type { JsonObject } from '../json.js';
import { byType, eventNarrowers } from './common.js';
import { isHiddenItem, narrowItem } from './items.js';
import { known, object, objectOrNull, oneOf, optionalString, string, type Narrowers } from './readers.js';
import { updates } from './updates.js';

/**
 * What came of one event of a stream. `hidden` is passed over in silence (PROTOCOL 1.8); `unknown` (a type that this
 * version does not know) and `malformed` are for the log, with the type on the wire and none of the content.
 */
export type NarrowedEvent =
  | { readonly event: ThreadStreamEvent }
  | { readonly ignored: 'hidden' | 'unknown' | 'malformed'; readonly type: string };

const events: Narrowers<ThreadStreamEvent> = {
  ...eventNarrowers(narrowItem, (json) => byType<ThreadItemUpdate>(updates, json)),
  'thread.item.removed': (json) => {
    const item_id = optionalString(json['item_id']);
    return item_id === undefined ? null : { type: 'thread.item.removed', item_id };
  },
  'thread.item.replaced': (json) => {
    const item = narrowItem(json['item']);
    return item && { type: 'thread.item.replaced', item };
  },
  client_effect: (json) => {
    const name = optionalString(json['name']);
    return name === undefined ? null : { type: 'client_effect', name, data: object(json['data']) };
  },
  error: (json) =>
    known({
      type: 'error',
      code: string(json['code'], 'custom'),
      message: optionalString(json['message']),
      allow_retry: json['allow_retry'] === true,
    }),
  notice: (json) =>
    known({
      type: 'notice',
      level: oneOf(['info', 'warning', 'danger'], json['level']),
      message: string(json['message']),
      title: optionalString(json['title']),
    }),
};

/** Long enough for any type that exists, too short to carry content into a log. */
const maximumNameLength = 80;

function ignored(json: JsonObject, type: string): NarrowedEvent {
  if (isHiddenItem(json['item'])) return { ignored: 'hidden', type };
  const update = objectOrNull(json['update']);
  const updateType = optionalString(update?.['type']);
  const isUnknown = !Object.hasOwn(events, type) || (updateType !== undefined && !Object.hasOwn(updates, updateType));
  const name = updateType === undefined ? type : `${type}: ${updateType}`;
  return { ignored: isUnknown ? 'unknown' : 'malformed', type: name.slice(0, maximumNameLength) };
}

/** One event of a stream (PROTOCOL 3.1, 3.2, 9.2), with every default applied. Never throws, whatever the input. */
export function narrowStreamEvent(json: unknown): NarrowedEvent {
  const fields = object(json);
  const type = string(fields['type']);
  const event = byType<ThreadStreamEvent>(events, fields);
  if (event) return { event };
  return type === '' ? { ignored: 'malformed', type } : ignored(fields, type);
}

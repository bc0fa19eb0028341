import type { SingleOperation, SingleOperations } from '../requests.js';
import { narrowAttachment } from './attachments.js';
import { narrowItem } from './items.js';
import { known, object, objectOrNull, optionalString } from './readers.js';
import { narrowThreadMetadata } from './thread-metadata.js';
import { narrowPage, narrowThread } from './threads.js';

type Results = {
  readonly [Type in SingleOperation]: (json: unknown) => SingleOperations[Type]['result'] | null;
};

const results: Results = {
  'threads.get_by_id': narrowThread,
  'threads.list': (json) => objectOrNull(json) && narrowPage(json, narrowThreadMetadata),
  'threads.update': narrowThreadMetadata,
  'threads.delete': object,
  'items.list': (json) => objectOrNull(json) && narrowPage(json, narrowItem),
  'items.feedback': object,
  'attachments.create': narrowAttachment,
  'attachments.delete': object,
  'input.transcribe': (json) => {
    const text = optionalString(object(json)['text']);
    return text === undefined ? null : { text };
  },
  'threads.sync_custom_action': (json) =>
    known({ updated_item: narrowItem(object(json)['updated_item']) ?? undefined }),
};

/** The answer to an operation that is not a stream (PROTOCOL 2.2); null when it is not what the operation promises. */
export function narrowResult<Type extends SingleOperation>(
  type: Type,
  json: unknown,
): SingleOperations[Type]['result'] | null {
  return results[type](json);
}

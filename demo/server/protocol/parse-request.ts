import { InvalidRequest } from '../errors.js';
import type { SingleOperations, SingleRequest, StreamOperations, StreamRequest } from '../wire.js';
import {
  anything,
  boolean,
  dictionary,
  integer,
  list,
  mapOf,
  object,
  oneOf,
  optional,
  type Reader,
  string,
  taggedUnion,
  withDefault,
} from './validate.js';

const threadId = { thread_id: string };
const itemId = { ...threadId, item_id: string };
const paging = { limit: optional(integer), order: withDefault(oneOf('asc', 'desc'), 'desc'), after: optional(string) };
const action = {
  ...threadId,
  item_id: optional(string),
  action: object({ type: string, payload: optional(anything) }),
};

const userMessage = object({
  content: list(
    taggedUnion({
      input_text: object({ type: oneOf('input_text'), text: string }),
      input_tag: object({
        type: oneOf('input_tag'),
        id: string,
        text: string,
        data: dictionary,
        group: optional(string),
        interactive: withDefault(boolean, false),
      }),
    }),
  ),
  attachments: list(string),
  quoted_text: optional(string),
  inference_options: object({ tool_choice: optional(object({ id: string })), model: optional(string) }),
});

const submission = object({
  status: withDefault(oneOf('answered', 'skipped'), 'answered'),
  answers: withDefault(
    mapOf(object({ values: withDefault(list(string), []), skipped: withDefault(boolean, false) })),
    {},
  ),
});

type Readers<Parameters> = { readonly [Type in keyof Parameters]: Reader<Parameters[Type]> };
type SingleParameters = { [Type in keyof SingleOperations]: SingleOperations[Type]['params'] };

const SINGLE: Readers<SingleParameters> = {
  'threads.get_by_id': object(threadId),
  'threads.list': object(paging),
  'threads.update': object({ ...threadId, title: string }),
  'threads.delete': object(threadId),
  'items.list': object({ ...threadId, ...paging }),
  'items.feedback': object({ ...threadId, item_ids: list(string), kind: oneOf('positive', 'negative') }),
  'attachments.create': object({ name: string, size: integer, mime_type: string }),
  'attachments.delete': object({ attachment_id: string }),
  'input.transcribe': object({ audio_base64: string, mime_type: string }),
  'threads.sync_custom_action': object(action),
};

const STREAM: Readers<StreamOperations> = {
  'threads.create': object({ input: userMessage }),
  'threads.add_user_message': object({ ...threadId, input: userMessage }),
  'threads.add_client_tool_output': object({ ...threadId, result: anything }),
  'threads.add_structured_input': object({ ...itemId, input: submission }),
  'threads.retry_after_item': object(itemId),
  'threads.custom_action': object(action),
};

/** A valid request, and whether it is answered by a stream or by one document: the operation alone decides. */
export type ParsedRequest =
  | { readonly kind: 'single'; readonly request: SingleRequest }
  | { readonly kind: 'stream'; readonly request: StreamRequest };

/**
 * Reads a request body as strictly as the Python models do (PROTOCOL 2): required keys must be there, unknown ones are
 * ignored, null counts as absent where a key is optional.
 * @throws InvalidRequest
 */
export function parseRequest(body: string): ParsedRequest {
  const envelope = object({ type: string, metadata: withDefault(dictionary, {}), params: anything })(
    parseJson(body),
    'body',
  );
  const { type, params } = envelope;
  // The reader at a type's key reads that type's parameters, which the compiler cannot see through the lookup.
  if (hasKey(SINGLE, type))
    return { kind: 'single', request: { type, params: SINGLE[type](params, 'params') } as SingleRequest };
  if (hasKey(STREAM, type))
    return { kind: 'stream', request: { type, params: STREAM[type](params, 'params') } as StreamRequest };
  throw new InvalidRequest(`Unknown type: ${type}`);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new InvalidRequest('The body is not JSON');
  }
}

function hasKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

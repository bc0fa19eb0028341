import type { Attachment } from './attachments.js';
import type { InferenceOptions, ThreadItem, UserMessageContent } from './items.js';
import type { JsonObject, Page } from './json.js';
import type { StructuredInputSubmission } from './structured-input.js';
import type { Thread, ThreadMetadata } from './thread.js';
import type { ClientAction } from './widgets.js';

/** A message as it is sent (PROTOCOL 2.1): every key but `quoted_text` is required by the server. */
export interface UserMessageInput {
  readonly content: readonly UserMessageContent[];
  /** Ids of attachments that are already uploaded. */
  readonly attachments: readonly string[];
  readonly quoted_text?: string;
  readonly inference_options: InferenceOptions;
}

export type Order = 'asc' | 'desc';

/** Operations that answer with one JSON document (PROTOCOL 2.2): the parameters and the answer of each. */
export interface SingleOperations {
  'threads.get_by_id': { params: { readonly thread_id: string }; result: Thread };
  'threads.list': {
    params: { readonly limit?: number; readonly order?: Order; readonly after?: string };
    result: Page<ThreadMetadata>;
  };
  'threads.update': { params: { readonly thread_id: string; readonly title: string }; result: ThreadMetadata };
  'threads.delete': { params: { readonly thread_id: string }; result: JsonObject };
  'items.list': {
    params: { readonly thread_id: string; readonly limit?: number; readonly order: Order; readonly after?: string };
    result: Page<ThreadItem>;
  };
  'items.feedback': {
    params: {
      readonly thread_id: string;
      readonly item_ids: readonly string[];
      readonly kind: 'positive' | 'negative';
    };
    result: JsonObject;
  };
  'attachments.create': {
    params: {
      readonly name: string;
      /** Bytes. */
      readonly size: number;
      readonly mime_type: string;
    };
    result: Attachment;
  };
  'attachments.delete': { params: { readonly attachment_id: string }; result: JsonObject };
  'input.transcribe': {
    params: {
      /** Standard base64, without a `data:` prefix. */
      readonly audio_base64: string;
      readonly mime_type: string;
    };
    result: { readonly text: string };
  };
  'threads.sync_custom_action': {
    params: { readonly thread_id: string; readonly item_id?: string; readonly action: ClientAction };
    result: { readonly updated_item?: ThreadItem };
  };
}

/** Operations that answer with a stream of events (PROTOCOL 2.3). */
export interface StreamOperations {
  'threads.create': { readonly input: UserMessageInput };
  'threads.add_user_message': { readonly thread_id: string; readonly input: UserMessageInput };
  'threads.add_client_tool_output': { readonly thread_id: string; readonly result: unknown };
  'threads.add_structured_input': {
    readonly thread_id: string;
    readonly item_id: string;
    readonly input: StructuredInputSubmission;
  };
  'threads.retry_after_item': { readonly thread_id: string; readonly item_id: string };
  'threads.custom_action': { readonly thread_id: string; readonly item_id?: string; readonly action: ClientAction };
}

export type SingleOperation = keyof SingleOperations;
export type StreamOperation = keyof StreamOperations;

/** A request that starts a stream. */
export type StreamRequest = {
  readonly [Type in StreamOperation]: { readonly type: Type; readonly params: StreamOperations[Type] };
}[StreamOperation];

/** A request that is answered by one document. */
export type SingleRequest = {
  readonly [Type in SingleOperation]: { readonly type: Type; readonly params: SingleOperations[Type]['params'] };
}[SingleOperation];

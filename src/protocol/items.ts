import type { Attachment } from './attachments.js';
import type { JsonObject } from './json.js';
import type { Annotation } from './sources.js';
import type { StructuredInputQuestion } from './structured-input.js';
import type { WidgetRoot } from './widgets.js';
import type { Task, Workflow } from './workflow.js';

export interface InputText {
  readonly type: 'input_text';
  readonly text: string;
}

/** A tag (an @-mention) inside a user message. */
export interface InputTag {
  readonly type: 'input_tag';
  readonly id: string;
  readonly text: string;
  readonly data: JsonObject;
  readonly group?: string;
  readonly interactive: boolean;
}

export type UserMessageContent = InputText | InputTag;

export interface InferenceOptions {
  readonly tool_choice?: { readonly id: string };
  readonly model?: string;
}

interface ItemBase {
  readonly id: string;
  readonly thread_id: string;
  readonly created_at: string;
}

export interface UserMessageItem extends ItemBase {
  readonly type: 'user_message';
  readonly content: readonly UserMessageContent[];
  readonly attachments: readonly Attachment[];
  readonly quoted_text?: string;
  readonly inference_options: InferenceOptions;
}

/** One part of an assistant message: Markdown text with the sources that it cites. */
export interface AssistantContent {
  readonly type: 'output_text';
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

export interface AssistantMessageItem extends ItemBase {
  readonly type: 'assistant_message';
  readonly content: readonly AssistantContent[];
}

/** A request to run a function of the page (PROTOCOL 2.3). Invisible. */
export interface ClientToolCallItem extends ItemBase {
  readonly type: 'client_tool_call';
  readonly status: 'pending' | 'completed';
  readonly call_id: string;
  readonly name: string;
  readonly arguments: JsonObject;
  readonly output?: unknown;
}

export interface WidgetItem extends ItemBase {
  readonly type: 'widget';
  readonly widget: WidgetRoot;
  readonly copy_text?: string;
}

export interface GeneratedImage {
  readonly id: string;
  /** May be a `data:` URL of several megabytes. */
  readonly url: string;
}

export interface GeneratedImageItem extends ItemBase {
  readonly type: 'generated_image';
  readonly image?: GeneratedImage;
}

export interface StructuredInputItem extends ItemBase {
  readonly type: 'structured_input';
  readonly status: 'pending' | 'answered' | 'skipped';
  readonly inputs: readonly StructuredInputQuestion[];
}

export interface WorkflowItem extends ItemBase {
  readonly type: 'workflow';
  readonly workflow: Workflow;
}

export interface TaskItem extends ItemBase {
  readonly type: 'task';
  readonly task: Task;
}

/** A turn boundary set by the server. Invisible. */
export interface EndOfTurnItem extends ItemBase {
  readonly type: 'end_of_turn';
}

/** An item of a type that this version does not know: kept, so that its id resolves, and never shown. */
export interface UnknownItem extends ItemBase {
  readonly type: 'unknown';
  /** The `type` on the wire. */
  readonly wire_type: string;
}

/** Everything that a thread can hold on the client. Hidden context items are dropped at the door (PROTOCOL 1.8). */
export type ThreadItem =
  | UserMessageItem
  | AssistantMessageItem
  | ClientToolCallItem
  | WidgetItem
  | GeneratedImageItem
  | StructuredInputItem
  | WorkflowItem
  | TaskItem
  | EndOfTurnItem
  | UnknownItem;

export type ThreadItemType = ThreadItem['type'];

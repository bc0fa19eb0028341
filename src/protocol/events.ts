import type { GeneratedImage, AssistantContent, ThreadItem } from './items.js';
import type { JsonObject } from './json.js';
import type { Annotation } from './sources.js';
import type { ThreadMetadata } from './thread.js';
import type { WidgetNode, WidgetRoot } from './widgets.js';
import type { Task } from './workflow.js';

/** A change of one item, by its id (PROTOCOL 3.2). */
export type ThreadItemUpdate =
  | {
      readonly type: 'assistant_message.content_part.added';
      readonly content_index: number;
      readonly content: AssistantContent;
    }
  | {
      readonly type: 'assistant_message.content_part.text_delta';
      readonly content_index: number;
      readonly delta: string;
    }
  | {
      readonly type: 'assistant_message.content_part.annotation_added';
      readonly content_index: number;
      readonly annotation_index: number;
      readonly annotation: Annotation;
    }
  | {
      readonly type: 'assistant_message.content_part.done';
      readonly content_index: number;
      readonly content: AssistantContent;
    }
  | { readonly type: 'widget.root.updated'; readonly widget: WidgetRoot }
  | { readonly type: 'widget.component.updated'; readonly component_id: string; readonly component: WidgetNode }
  | {
      readonly type: 'widget.streaming_text.value_delta';
      readonly component_id: string;
      readonly delta: string;
      readonly done: boolean;
    }
  | { readonly type: 'workflow.task.added'; readonly task_index: number; readonly task: Task }
  | { readonly type: 'workflow.task.updated'; readonly task_index: number; readonly task: Task }
  | {
      readonly type: 'generated_image.updated';
      readonly image: GeneratedImage;
      /** 0 to 1. */
      readonly progress?: number;
    };

export interface StreamOptions {
  readonly allow_cancel: boolean;
}

export type NoticeLevel = 'info' | 'warning' | 'danger';

/** Everything that a stream can say (PROTOCOL 3.1). Hidden items never get this far. */
export type ThreadStreamEvent =
  | { readonly type: 'thread.created'; readonly thread: ThreadMetadata }
  | { readonly type: 'thread.updated'; readonly thread: ThreadMetadata }
  | { readonly type: 'thread.item.added'; readonly item: ThreadItem }
  | { readonly type: 'thread.item.updated'; readonly item_id: string; readonly update: ThreadItemUpdate }
  | { readonly type: 'thread.item.done'; readonly item: ThreadItem }
  | { readonly type: 'thread.item.removed'; readonly item_id: string }
  | { readonly type: 'thread.item.replaced'; readonly item: ThreadItem }
  | { readonly type: 'stream_options'; readonly stream_options: StreamOptions }
  | { readonly type: 'progress_update'; readonly text: string; readonly icon?: string }
  | { readonly type: 'client_effect'; readonly name: string; readonly data: JsonObject }
  | { readonly type: 'error'; readonly code: string; readonly message?: string; readonly allow_retry: boolean }
  | { readonly type: 'notice'; readonly level: NoticeLevel; readonly message: string; readonly title?: string };

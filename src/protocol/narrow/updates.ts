import type { ThreadItemUpdate } from '../events.js';
import { messageUpdates, narrowImage } from './items.js';
import { known, optionalIndex, optionalNumber, optionalString, type Narrowers } from './readers.js';
import { narrowAnnotation } from './sources.js';
import { narrowWidget } from './widgets.js';
import { narrowTask } from './workflow.js';

/** The updates of an item (PROTOCOL 3.2). Null: a field without which nothing can be done is missing or of a wrong type. */
export const updates: Narrowers<ThreadItemUpdate> = {
  ...messageUpdates,
  'assistant_message.content_part.annotation_added': (json) => {
    const content_index = optionalIndex(json['content_index']);
    const annotation_index = optionalIndex(json['annotation_index']);
    const annotation = narrowAnnotation(json['annotation']);
    if (content_index === undefined || annotation_index === undefined || !annotation) return null;
    return { type: 'assistant_message.content_part.annotation_added', content_index, annotation_index, annotation };
  },
  'widget.root.updated': (json) => {
    const widget = narrowWidget(json['widget']);
    return widget && { type: 'widget.root.updated', widget };
  },
  'widget.component.updated': (json) => {
    const component_id = optionalString(json['component_id']);
    const component = narrowWidget(json['component']);
    if (component_id === undefined || !component) return null;
    return { type: 'widget.component.updated', component_id, component };
  },
  'widget.streaming_text.value_delta': (json) => {
    const component_id = optionalString(json['component_id']);
    const delta = optionalString(json['delta']);
    if (component_id === undefined || delta === undefined) return null;
    return { type: 'widget.streaming_text.value_delta', component_id, delta, done: json['done'] === true };
  },
  'workflow.task.added': (json) => {
    const task_index = optionalIndex(json['task_index']);
    if (task_index === undefined) return null;
    return { type: 'workflow.task.added', task_index, task: narrowTask(json['task']) };
  },
  'workflow.task.updated': (json) => {
    const task_index = optionalIndex(json['task_index']);
    if (task_index === undefined) return null;
    return { type: 'workflow.task.updated', task_index, task: narrowTask(json['task']) };
  },
  'generated_image.updated': (json) => {
    const image = narrowImage(json['image']);
    if (!image) return null;
    const progress = optionalNumber(json['progress']);
    return known({
      type: 'generated_image.updated',
      image,
      progress: progress === undefined ? undefined : Math.min(1, Math.max(0, progress)),
    });
  },
};

import type { ThreadItem, ThreadItemUpdate, WidgetItem, WorkflowItem } from '../../protocol/index.js';
import { updateMessage } from '../message-updates.js';
import { keep } from '../objects.js';
import { appendText, replaceComponent } from './patch-widget.js';

/** Sets a task; one beyond the end is appended (PROTOCOL 3.2: `added` may already have brought later tasks). */
function setTask(item: WorkflowItem, index: number, task: WorkflowItem['workflow']['tasks'][number]): WorkflowItem {
  if (!Number.isSafeInteger(index) || index < 0) return item;
  const tasks = item.workflow.tasks.slice();
  const place = Math.min(index, tasks.length);
  const old = tasks[place];
  const next = keep<typeof old>(old, task);
  if (next === undefined || next === old) return item;
  tasks[place] = next;
  return { ...item, workflow: { ...item.workflow, tasks } };
}

type WidgetUpdate = Extract<ThreadItemUpdate, { readonly type: `widget.${string}` }>;

function nextWidget({ widget }: WidgetItem, update: WidgetUpdate): WidgetItem['widget'] {
  switch (update.type) {
    case 'widget.root.updated':
      return keep(widget, update.widget);
    case 'widget.component.updated':
      return replaceComponent(widget, update.component_id, update.component);
    case 'widget.streaming_text.value_delta':
      return appendText(widget, update.component_id, update.delta, update.done);
  }
}

/** One update of one item (PROTOCOL 3.2). Never throws: what does not fit the item leaves it as it is. */
export function applyItemUpdate(item: ThreadItem, update: ThreadItemUpdate): ThreadItem {
  switch (update.type) {
    case 'widget.root.updated':
    case 'widget.component.updated':
    case 'widget.streaming_text.value_delta': {
      if (item.type !== 'widget') return item;
      const widget = nextWidget(item, update);
      return widget === item.widget ? item : { ...item, widget };
    }
    case 'workflow.task.added':
    case 'workflow.task.updated':
      return item.type === 'workflow' ? setTask(item, update.task_index, update.task) : item;
    case 'generated_image.updated':
      return item.type === 'generated_image' ? keep(item, { ...item, image: update.image }) : item;
    default:
      return updateMessage(item, update);
  }
}

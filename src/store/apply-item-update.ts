import type {
  AssistantContent,
  AssistantMessageItem,
  ThreadItem,
  ThreadItemUpdate,
  WidgetItem,
  WorkflowItem,
} from '../protocol/index.js';
import { keep } from './objects.js';
import { appendText, replaceComponent } from './patch-widget.js';

/** More parts than this in one message are not believed (PROTOCOL 9.2). */
const maximumParts = 1000;

const emptyPart: AssistantContent = { type: 'output_text', text: '', annotations: [] };

/** Changes one part of a message, with empty parts before it where some are missing (indexes may come in any order). */
function changePart(
  item: AssistantMessageItem,
  index: number,
  change: (part: AssistantContent) => AssistantContent,
): AssistantMessageItem {
  if (!Number.isSafeInteger(index) || index < 0 || index >= maximumParts) return item;
  const content = item.content.slice();
  while (content.length <= index) content.push(emptyPart);
  const part = content[index] ?? emptyPart;
  const next = change(part);
  if (next === part && content.length === item.content.length) return item;
  content[index] = next;
  return { ...item, content };
}

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

function setWidget(item: WidgetItem, widget: WidgetItem['widget']): WidgetItem {
  return widget === item.widget ? item : { ...item, widget };
}

type Update<Type extends ThreadItemUpdate['type']> = Extract<ThreadItemUpdate, { readonly type: Type }>;

/** The item after an update; the same object when it is of another type or nothing changes. */
type Updaters = {
  readonly [Type in ThreadItemUpdate['type']]: (item: ThreadItem, update: Update<Type>) => ThreadItem;
};

const onMessage =
  <U>(apply: (item: AssistantMessageItem, update: U) => AssistantMessageItem) =>
  (item: ThreadItem, update: U): ThreadItem =>
    item.type === 'assistant_message' ? apply(item, update) : item;

const onWidget =
  <U>(apply: (widget: WidgetItem['widget'], update: U) => WidgetItem['widget']) =>
  (item: ThreadItem, update: U): ThreadItem =>
    item.type === 'widget' ? setWidget(item, apply(item.widget, update)) : item;

const onTask = (
  item: ThreadItem,
  update: Update<'workflow.task.added'> | Update<'workflow.task.updated'>,
): ThreadItem => (item.type === 'workflow' ? setTask(item, update.task_index, update.task) : item);

const updaters: Updaters = {
  'assistant_message.content_part.added': onMessage((item, update) =>
    changePart(item, update.content_index, (part) => keep(part, update.content)),
  ),
  'assistant_message.content_part.text_delta': onMessage((item, update) =>
    changePart(item, update.content_index, (part) =>
      update.delta === '' ? part : { ...part, text: part.text + update.delta },
    ),
  ),
  'assistant_message.content_part.annotation_added': onMessage((item, update) =>
    changePart(item, update.content_index, (part) => {
      const annotations = part.annotations.slice();
      annotations.splice(update.annotation_index, 0, update.annotation);
      return { ...part, annotations };
    }),
  ),
  'assistant_message.content_part.done': onMessage((item, update) =>
    changePart(item, update.content_index, (part) => {
      // The Agents SDK sends an empty list here although annotations came before (PROTOCOL A4).
      const annotations = update.content.annotations.length === 0 ? part.annotations : update.content.annotations;
      return keep(part, { ...update.content, annotations });
    }),
  ),
  'widget.root.updated': onWidget((widget, update) => keep(widget, update.widget)),
  'widget.component.updated': onWidget((widget, update) =>
    replaceComponent(widget, update.component_id, update.component),
  ),
  'widget.streaming_text.value_delta': onWidget((widget, update) =>
    appendText(widget, update.component_id, update.delta, update.done),
  ),
  'workflow.task.added': onTask,
  'workflow.task.updated': onTask,
  'generated_image.updated': (item, update) =>
    item.type === 'generated_image' ? keep(item, { ...item, image: update.image }) : item,
};

/** One update of one item (PROTOCOL 3.2). Never throws: what does not fit the item leaves it as it is. */
export function applyItemUpdate(item: ThreadItem, update: ThreadItemUpdate): ThreadItem {
  const apply = updaters[update.type] as (item: ThreadItem, update: ThreadItemUpdate) => ThreadItem;
  return apply(item, update);
}

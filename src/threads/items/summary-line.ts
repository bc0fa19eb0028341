import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import type { GeneratedImageItem, Task, TaskItem, WidgetItem, WorkflowItem } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { icon, type UiIcon } from '../../ui/icons.js';
import type { ItemView } from './item-view.js';

type Draw<Item> = (item: Item, entry: ItemEntry, view: ItemView) => TemplateResult;

/** One quiet line that says what is there: an icon and a label, shimmering while the server still works on it. */
function line(name: UiIcon, label: string, busy: boolean): TemplateResult {
  return html`<div class="ck-placeholder" part="item-summary">
    ${icon(name, 16)}<span class=${busy ? 'ck-shimmer' : ''} dir="auto">${label}</span>
  </div>`;
}

export const workflowLine: Draw<WorkflowItem> = ({ workflow }, { finished }, { translation: { strings } }) => {
  if (!finished) {
    const running = workflow.tasks.at(-1);
    return line('rotate-ccw-clock', running ? taskLabel(running, strings) : strings.thinking, true);
  }
  return line('rotate-ccw-clock', workflowLabel(workflow, strings), false);
};

export const taskLine: Draw<TaskItem> = ({ task }, { finished }, { translation: { strings } }) =>
  line('check', taskLabel(task, strings), !finished);

export const imageLine: Draw<GeneratedImageItem> = ({ image }, { finished }, { translation: { strings } }) =>
  line('image', image ? strings.generatedImage : strings.creatingImage, !finished && !image);

export const widgetLine: Draw<WidgetItem> = (item, { finished }, { translation: { strings } }) =>
  line('sheet', item.copy_text ?? strings.widget, !finished);

function workflowLabel({ summary, tasks }: WorkflowItem['workflow'], strings: Strings): string {
  if (summary && 'duration' in summary) return strings.thoughtFor(summary.duration);
  return summary?.title ?? strings.steps(tasks.length);
}

function taskLabel(task: Task, strings: Strings): string {
  const title = task.title ?? '';
  if (title !== '') return title;
  if (task.type === 'web_search') return task.title_query ?? task.queries[0] ?? strings.thinking;
  return strings.thinking;
}

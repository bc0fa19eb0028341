import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { Workflow } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { icon, namedIcon } from '../../ui/icons.js';
import type { ItemView } from '../items/item-view.js';
import { RichElement } from './rich-element.js';
import { chevronRight } from './rich-icons.js';
import { isRunning, saysSomething, workflowLabel } from './task-text.js';
import { workflowStyles } from './workflow.styles.js';

/**
 * A workflow or a line of reasoning (PROTOCOL 4.4): one line that opens into the list of its tasks. It is open as the
 * server says, until somebody opened or closed it by hand.
 *
 * @tag ck-workflow
 * @csspart workflow-toggle - The line.
 * @csspart workflow-tasks - The list.
 */
export class WorkflowElement extends RichElement {
  @property({ attribute: false }) entry: ItemEntry | null = null;
  /** What a person chose; null: nothing so far. */
  @state() private choice: boolean | null = null;

  protected override readonly sheet = workflowStyles;

  protected override render(): TemplateResult | typeof nothing {
    const { entry, view } = this;
    if (entry?.item.type !== 'workflow' || !view) return nothing;
    const { workflow } = entry.item;
    const { finished } = entry;
    const open = this.choice ?? workflow.expanded;
    const label = workflowLabel(workflow, { finished, open }, allStrings(view.translation));
    const words = html`${summaryIcon(workflow, finished)}<bdi class="ck-flow-label ${finished ? '' : 'ck-shimmer'}"
        >${label}</bdi
      >`;
    if (!workflow.tasks.some(saysSomething))
      return html`<div class="ck-flow-head" part="workflow-toggle">${words}</div>`;
    return html`<button
        type="button"
        class="ck-flow-head"
        part="workflow-toggle"
        aria-expanded=${open}
        @click=${() => (this.choice = !open)}
      >
        ${words}<span class="ck-flow-mark ck-flip">${icon(chevronRight, 14)}</span>
      </button>
      ${open ? taskList(workflow, finished, view) : nothing}`;
  }
}

function taskList({ tasks }: Workflow, finished: boolean, view: ItemView): TemplateResult {
  return html`<div class="ck-flow" part="workflow-tasks" role="list">
    ${tasks.map((task, index) =>
      saysSomething(task)
        ? html`<ck-task
            role="listitem"
            .task=${task}
            .view=${view}
            .running=${!finished && isRunning(tasks, index)}
          ></ck-task>`
        : nothing,
    )}
  </div>`;
}

function summaryIcon({ summary }: Workflow, finished: boolean): unknown {
  return finished && summary && 'title' in summary && summary.icon ? namedIcon(summary.icon, 16) : nothing;
}

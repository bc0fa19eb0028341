import type { AssistantEvent, ServerThread, Task, ThreadItemUpdate, WorkflowItem, WorkflowSummary } from '../wire.js';
import { newItem } from './items.js';

/** A workflow while it runs: each method gives the events that show the change (PROTOCOL 4.4). */
export class WorkflowStream {
  #item: WorkflowItem;

  constructor(thread: ServerThread, type: 'custom' | 'reasoning') {
    this.#item = { ...newItem(thread, 'workflow'), type: 'workflow', workflow: { type, tasks: [], expanded: false } };
  }

  get length(): number {
    return this.#item.workflow.tasks.length;
  }

  /** A reasoning workflow is shown empty; a custom one with its first task, which shows itself. */
  *begin(): Generator<AssistantEvent> {
    if (this.#item.workflow.type === 'reasoning') yield { type: 'thread.item.added', item: this.#item };
  }

  /** Appends a task. */
  *add(task: Task): Generator<AssistantEvent> {
    const index = this.length;
    this.#set([...this.#item.workflow.tasks, task]);
    if (index === 0 && this.#item.workflow.type === 'custom') yield { type: 'thread.item.added', item: this.#item };
    else yield this.#update({ type: 'workflow.task.added', task_index: index, task });
  }

  /** Replaces the last task: each update carries the whole task. */
  *replaceLast(task: Task): Generator<AssistantEvent> {
    const index = this.length - 1;
    this.#set(this.#item.workflow.tasks.with(index, task));
    yield this.#update({ type: 'workflow.task.updated', task_index: index, task });
  }

  /** Closes it with a summary; it is saved only now. */
  *end(summary: WorkflowSummary): Generator<AssistantEvent> {
    this.#item = { ...this.#item, workflow: { ...this.#item.workflow, summary } };
    yield { type: 'thread.item.done', item: this.#item };
  }

  #set(tasks: readonly Task[]): void {
    this.#item = { ...this.#item, workflow: { ...this.#item.workflow, tasks } };
  }

  #update(update: ThreadItemUpdate): AssistantEvent {
    return { type: 'thread.item.updated', item_id: this.#item.id, update };
  }
}

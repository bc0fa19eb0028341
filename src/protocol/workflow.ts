import type { FileSource, URLSource } from './sources.js';

export type StatusIndicator = 'none' | 'loading' | 'complete';

interface TaskBase {
  readonly status_indicator: StatusIndicator;
}

export interface CustomTask extends TaskBase {
  readonly type: 'custom';
  readonly title?: string;
  readonly icon?: string;
  /** Markdown. */
  readonly content?: string;
}

export interface SearchTask extends TaskBase {
  readonly type: 'web_search';
  readonly title?: string;
  readonly title_query?: string;
  readonly queries: readonly string[];
  readonly sources: readonly URLSource[];
}

export interface ThoughtTask extends TaskBase {
  readonly type: 'thought';
  readonly title?: string;
  /** Markdown. */
  readonly content: string;
}

export interface FileTask extends TaskBase {
  readonly type: 'file';
  readonly title?: string;
  readonly sources: readonly FileSource[];
}

export interface ImageTask extends TaskBase {
  readonly type: 'image';
  readonly title?: string;
}

/** One step of a workflow, or a task of its own (PROTOCOL 4.4). */
export type Task = CustomTask | SearchTask | ThoughtTask | FileTask | ImageTask;

/** An untagged union on the wire, told apart by `duration`. */
export type WorkflowSummary =
  | { readonly title: string; readonly icon?: string }
  | {
      /** Whole seconds. */
      readonly duration: number;
    };

export interface Workflow {
  readonly type: 'custom' | 'reasoning';
  readonly tasks: readonly Task[];
  readonly summary?: WorkflowSummary;
  readonly expanded: boolean;
}

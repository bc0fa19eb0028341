import type { Strings } from '../../i18n/index.js';
import type { Task, URLSource, Workflow } from '../../protocol/index.js';

/** A task in words. */
export interface TaskText {
  /** One line; empty when the task has nothing but a text. */
  readonly title: string;
  /** Markdown; empty when there is none. */
  readonly body: string;
}

/** Whether there is anything to show of a task. Those of other types have words of their own. */
export const saysSomething = (task: Task): boolean =>
  task.type !== 'custom' || `${task.title ?? ''}${task.content ?? ''}`.trim() !== '';

/** Reasoning summaries begin with their title as a bold line. */
const HEADING = /^\s*\*\*([^*\n]+)\*\*[ \t]*(?:\n+|$)/;
const HALF_HEADING = /^\s*\*\*([^*\n]*)\*{0,1}$/;

function thoughtText(title: string, content: string, running: boolean): TaskText {
  if (title !== '') return { title, body: content };
  const heading = HEADING.exec(content) ?? (running ? HALF_HEADING.exec(content) : null);
  if (!heading) return { title: '', body: content };
  return { title: heading[1]?.trim() ?? '', body: content.slice(heading[0].length) };
}

function searchTitle(query: string | undefined, running: boolean, strings: Strings): string {
  if (query) return running ? strings.searching(query) : strings.searched(query);
  return running ? strings.searchingWeb : strings.searchedWeb;
}

/** What a task says, while it runs and afterwards (PROTOCOL 4.4). */
export function taskText(task: Task, running: boolean, strings: Strings): TaskText {
  const title = task.title?.trim() ?? '';
  switch (task.type) {
    case 'custom':
      return { title, body: task.content ?? '' };
    case 'thought':
      return thoughtText(title, task.content, running);
    case 'web_search':
      return { title: title || searchTitle(task.title_query, running, strings), body: '' };
    case 'file':
      return { title: title || (running ? strings.readingFiles : strings.readFiles), body: '' };
    case 'image':
      return { title: title || (running ? strings.creatingImage : strings.createdImage), body: '' };
  }
}

/** The first words of a Markdown text, for one line. */
const firstLine = (markdown: string): string =>
  (/\S.*/.exec(markdown)?.[0] ?? '').replace(/^(?:#{1,6}|[-*+>])\s+/, '').replace(/\*\*|__|`/g, '');

/** The task that a workflow is at: the last one that says so, else the last one. -1: there is none. */
export function currentTask(tasks: readonly Task[]): number {
  const loading = tasks.findLastIndex(({ status_indicator }) => status_indicator === 'loading');
  return loading < 0 ? tasks.length - 1 : loading;
}

/** Whether a task of an unfinished workflow runs. Servers that give no status work on the last one. */
export function isRunning(tasks: readonly Task[], index: number): boolean {
  const status = tasks[index]?.status_indicator;
  if (status !== 'none') return status === 'loading';
  return index === tasks.length - 1 && currentTask(tasks) === index;
}

/** The one line of a workflow (PROTOCOL 3.4, 4.4): its summary, or while it runs and its tasks are hidden, the latest one. */
export function workflowLabel(
  { type, tasks, summary }: Workflow,
  state: { readonly finished: boolean; readonly open: boolean },
  strings: Strings,
): string {
  if (!state.finished && !state.open) {
    const task = tasks[currentTask(tasks)];
    const text = task && taskText(task, true, strings);
    const line = text && (text.title || firstLine(text.body));
    if (line) return line;
  }
  if (summary && 'title' in summary && summary.title !== '') return summary.title;
  if (!state.finished) return type === 'reasoning' ? strings.thinking : strings.working;
  if (summary && 'duration' in summary && summary.duration > 0) return strings.thoughtFor(summary.duration);
  const steps = tasks.filter(saysSomething).length;
  return type === 'reasoning' || steps === 0 ? strings.thought : strings.steps(steps);
}

/** The name of a web page: its title, else its host. */
export function sourceTitle({ title, url }: URLSource): string {
  return title.trim() || sourceHost(url) || url;
}

/** The host of an address, without `www.`; empty for what is none. */
export function sourceHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

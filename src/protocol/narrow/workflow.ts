import type { Task, Workflow, WorkflowSummary } from '../workflow.js';
import type { JsonObject } from '../json.js';
import {
  known,
  list,
  object,
  objectOrNull,
  oneOf,
  optionalNumber,
  optionalString,
  own,
  string,
  strings,
  type Narrowers,
} from './readers.js';
import { fileSource, urlSource } from './sources.js';

const common = (json: JsonObject) => ({
  status_indicator: oneOf(['none', 'loading', 'complete'], json['status_indicator']),
  title: optionalString(json['title']),
});

const tasks: Narrowers<Task> = {
  custom: (json) =>
    known({
      type: 'custom',
      ...common(json),
      icon: optionalString(json['icon']),
      content: optionalString(json['content']),
    }),
  web_search: (json) =>
    known({
      type: 'web_search',
      ...common(json),
      title_query: optionalString(json['title_query']),
      queries: strings(json['queries']),
      sources: objects(json['sources']).map(urlSource),
    }),
  thought: (json) => known({ type: 'thought', ...common(json), content: string(json['content']) }),
  file: (json) => known({ type: 'file', ...common(json), sources: objects(json['sources']).map(fileSource) }),
  image: (json) => known({ type: 'image', ...common(json) }),
};

const objects = (json: unknown): readonly JsonObject[] => list(json, objectOrNull);

/**
 * A task (PROTOCOL 4.4). One of an unknown type is read as a custom one, because updates address tasks by their place
 * in the list and so none may be left out.
 */
export function narrowTask(json: unknown): Task {
  const task = object(json);
  return (own(tasks, string(task['type'])) ?? tasks.custom)(task) ?? { type: 'custom', status_indicator: 'none' };
}

function summary(json: unknown): WorkflowSummary | undefined {
  const fields = object(json);
  const duration = optionalNumber(fields['duration']);
  if (duration !== undefined) return { duration: Math.max(0, Math.round(duration)) };
  const title = optionalString(fields['title']);
  return title === undefined ? undefined : known({ title, icon: optionalString(fields['icon']) });
}

/** A workflow (PROTOCOL 4.4). */
export function narrowWorkflow(json: unknown): Workflow {
  const workflow = object(json);
  return known({
    type: oneOf(['custom', 'reasoning'], workflow['type']),
    tasks: list(workflow['tasks'], narrowTask),
    summary: summary(workflow['summary']),
    expanded: workflow['expanded'] === true,
  });
}

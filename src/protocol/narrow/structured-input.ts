import type { JsonObject } from '../json.js';
import type { StructuredInputAnswer, StructuredInputQuestion } from '../structured-input.js';
import { known, list, objectOrNull, optionalString, string, strings } from './readers.js';

function answer(json: unknown): StructuredInputAnswer | undefined {
  const fields = objectOrNull(json);
  return fields ? { values: strings(fields['values']), skipped: fields['skipped'] === true } : undefined;
}

// Before the options were objects they were plain strings (PROTOCOL 4.3).
function option(json: unknown): { value: string } | null {
  const value = optionalString(json) ?? optionalString(objectOrNull(json)?.['value']);
  return value === undefined ? null : { value };
}

const isMultipleChoice = (json: JsonObject) =>
  json['type'] === 'multiple_choice' || (json['type'] !== 'freeform' && Array.isArray(json['options']));

/**
 * A question of a structured input (PROTOCOL 4.3); null for what is not an object. One of an unknown type becomes a
 * choice when it has options, else free text, so that a person can always answer.
 *
 * @param position its place in the list, which stands in for a missing id
 */
export function narrowStructuredInput(json: unknown, position = 0): StructuredInputQuestion | null {
  const fields = objectOrNull(json);
  if (!fields) return null;
  const base = {
    id: string(fields['id'], String(position)),
    question: string(fields['question']),
    answer: answer(fields['answer']),
  };
  if (!isMultipleChoice(fields)) {
    return known({ type: 'freeform', ...base, description: optionalString(fields['description']) });
  }
  const options = list(fields['options'], option);
  return known({ type: 'multiple_choice', ...base, options, multiple: fields['multiple'] === true });
}

import type {
  StructuredInputAnswer,
  StructuredInputItem,
  StructuredInputQuestion,
  StructuredInputSubmission,
} from '../wire.js';

/**
 * Records answers in a structured input (PROTOCOL 2.3): a question without values is skipped, a single choice keeps one
 * value, ids that the item does not have are ignored.
 * @throws Error when the item is no longer pending
 */
export function applySubmission(item: StructuredInputItem, submission: StructuredInputSubmission): StructuredInputItem {
  if (item.status !== 'pending') throw new Error(`Structured input ${item.id} is not pending`);
  const inputs = item.inputs.map((question) => ({ ...question, answer: answerFor(question, submission) }));
  return { ...item, status: submission.status, inputs };
}

function answerFor(question: StructuredInputQuestion, submission: StructuredInputSubmission): StructuredInputAnswer {
  const given = Object.hasOwn(submission.answers, question.id) ? submission.answers[question.id] : undefined;
  const values = given?.values ?? [];
  if (submission.status === 'skipped' || given?.skipped || values.length === 0) return { values: [], skipped: true };
  const single = question.type === 'multiple_choice' && !question.multiple;
  return { values: single ? values.slice(0, 1) : values, skipped: false };
}

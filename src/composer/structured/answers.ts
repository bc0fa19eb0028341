import type { StructuredInputQuestion, StructuredInputSubmission } from '../../protocol/index.js';

/** What a person said to one question so far. Nothing of it is lost by skipping or going back. */
export interface Answer {
  /** Of the offered choices. */
  readonly picked: readonly string[];
  /** Typed: an answer that was not offered, or the text of a free question. */
  readonly typed: string;
  readonly skipped: boolean;
}

/** A form that is being filled in. */
export interface AnswerDraft {
  /** Which question is shown. */
  readonly step: number;
  /** By question id. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** The unfinished forms of one chat, by the key of their entry. They outlive the element that shows them. */
export type AnswerDrafts = Map<string, AnswerDraft>;

export const EMPTY_DRAFT: AnswerDraft = { step: 0, answers: {} };
const NO_ANSWER: Answer = { picked: [], typed: '', skipped: false };

export function answerTo({ answers }: AnswerDraft, { id }: StructuredInputQuestion): Answer {
  return (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? NO_ANSWER;
}

export function withAnswer(draft: AnswerDraft, { id }: StructuredInputQuestion, answer: Answer): AnswerDraft {
  return { ...draft, answers: { ...draft.answers, [id]: answer } };
}

/** The answer after a choice was pressed: the only one, or one more or less of several. */
export function withPick(question: StructuredInputQuestion, { picked, typed }: Answer, value: string): Answer {
  const isSeveral = question.type === 'multiple_choice' && question.multiple;
  if (!isSeveral) return { picked: [value], typed: '', skipped: false };
  const others = picked.filter((other) => other !== value);
  return { picked: others.length < picked.length ? others : [...picked, value], typed, skipped: false };
}

/** The answer after typing. Where only one answer can be given, what is typed is it. */
export function withText(question: StructuredInputQuestion, { picked }: Answer, typed: string): Answer {
  const isSeveral = question.type === 'multiple_choice' && question.multiple;
  return { picked: isSeveral || typed.trim() === '' ? picked : [], typed, skipped: false };
}

/** The values as they are sent: choices in the order in which they were offered, then what was typed. */
export function answerValues(question: StructuredInputQuestion, { picked, typed, skipped }: Answer): readonly string[] {
  if (skipped) return [];
  const offered = question.type === 'multiple_choice' ? question.options.map(({ value }) => value) : [];
  const own = typed.trim();
  return [...new Set([...offered.filter((value) => picked.includes(value)), ...(own === '' ? [] : [own])])];
}

/** What is sent (PROTOCOL 2.3). When nothing was answered, all of it is skipped. */
export function submission(
  questions: readonly StructuredInputQuestion[],
  draft: AnswerDraft,
): StructuredInputSubmission {
  const answers = questions.map((question) => {
    const values = answerValues(question, answerTo(draft, question));
    return [question.id, values.length > 0 ? { values } : { skipped: true }] as const;
  });
  if (answers.every(([, { skipped }]) => skipped)) return { status: 'skipped', answers: {} };
  return { status: 'answered', answers: Object.fromEntries(answers) };
}

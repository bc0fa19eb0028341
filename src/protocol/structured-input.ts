/** What a person answered to one question (PROTOCOL 4.3). */
export interface StructuredInputAnswer {
  readonly values: readonly string[];
  readonly skipped: boolean;
}

interface QuestionBase {
  readonly id: string;
  readonly question: string;
  readonly answer?: StructuredInputAnswer;
}

export interface MultipleChoiceQuestion extends QuestionBase {
  readonly type: 'multiple_choice';
  readonly options: readonly { readonly value: string }[];
  /** Several values may be picked. A custom answer is always offered too. */
  readonly multiple: boolean;
}

export interface FreeformQuestion extends QuestionBase {
  readonly type: 'freeform';
  readonly description?: string;
}

export type StructuredInputQuestion = MultipleChoiceQuestion | FreeformQuestion;

/** The `input` of `threads.add_structured_input`. */
export interface StructuredInputSubmission {
  readonly status: 'answered' | 'skipped';
  readonly answers: Readonly<Record<string, { readonly values?: readonly string[]; readonly skipped?: boolean }>>;
}

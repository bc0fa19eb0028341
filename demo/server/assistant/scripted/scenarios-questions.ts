import { newItem } from '../items.js';
import type { StructuredInputQuestion } from '../../wire.js';
import { escaped } from './quote.js';
import type { AnswersFollowUp, Scenario } from './scenario.js';
import { say } from './stream-text.js';

const QUESTIONS: readonly StructuredInputQuestion[] = [
  {
    type: 'multiple_choice',
    id: 'reason',
    question: 'What is wrong with the lamp?',
    options: [{ value: 'It does not switch on' }, { value: 'It arrived broken' }, { value: 'It is the wrong colour' }],
    multiple: false,
  },
  {
    type: 'multiple_choice',
    id: 'wish',
    question: 'What would help you?',
    options: [{ value: 'A new lamp' }, { value: 'My money back' }, { value: 'A spare part' }, { value: 'A call' }],
    multiple: true,
  },
  {
    type: 'freeform',
    id: 'details',
    question: 'Anything that we should know?',
    description: 'Where it happened, when you are at home, how to reach you.',
  },
];

const ask: Scenario = {
  id: 'ask',
  words: /\bask me\b|\bform\b|\bquestions?\b/,
  example: 'ask me something',
  shows: 'questions with choices',
  async *run(turn) {
    yield* say(turn, 'Three short questions, and the rest is on us.');
    yield {
      type: 'thread.item.done',
      item: { ...newItem(turn.thread), type: 'structured_input', status: 'pending', inputs: QUESTIONS },
    };
  },
};

/** Structured input. */
export const QUESTION_SCENARIOS: readonly Scenario[] = [ask];

/** What is said after the questions were answered, or skipped. */
export const afterAnswers: AnswersFollowUp = async function* (turn, { status, inputs }) {
  await turn.pause(500);
  const answered = inputs.filter(({ answer }) => answer && !answer.skipped);
  if (status === 'skipped' || answered.length === 0) {
    yield* say(turn, 'No problem. Write to me in your own words whenever you like.');
    return;
  }
  const lines = answered.map(
    ({ question, answer }) => `- ${question} **${escaped((answer?.values ?? []).join(', '))}**`,
  );
  yield* say(
    turn,
    `Thank you. I noted:\n\n${lines.join('\n')}\n\nA new lamp leaves our warehouse tomorrow; keep the old one until the driver asks for it.`,
  );
};

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  answerTo,
  answerValues,
  EMPTY_DRAFT,
  submission,
  withAnswer,
  withPick,
  withText,
  type AnswerDraft,
} from '../../src/composer/structured/answers.js';
import type { StructuredInputQuestion } from '../../src/protocol/index.js';

const one: StructuredInputQuestion = {
  type: 'multiple_choice',
  id: 'one',
  question: 'One?',
  options: [{ value: 'a' }, { value: 'b' }],
  multiple: false,
};
const several: StructuredInputQuestion = { ...one, id: 'several', multiple: true };
const free: StructuredInputQuestion = { type: 'freeform', id: 'free', question: 'Why?' };

const picked = (draft: AnswerDraft, question: StructuredInputQuestion, ...values: readonly string[]) =>
  values.reduce((now, value) => withAnswer(now, question, withPick(question, answerTo(now, question), value)), draft);
const typed = (draft: AnswerDraft, question: StructuredInputQuestion, text: string) =>
  withAnswer(draft, question, withText(question, answerTo(draft, question), text));

describe('answers to structured input', () => {
  it('sends picked values, own answers and what was skipped', () => {
    const draft = typed(typed(picked(picked(EMPTY_DRAFT, one, 'b'), several, 'b', 'a'), several, ' c '), free, '  ');
    expect(submission([one, several, free], draft)).to.deep.equal({
      status: 'answered',
      answers: { one: { values: ['b'] }, several: { values: ['a', 'b', 'c'] }, free: { skipped: true } },
    });
  });

  it('skips the whole when nothing was answered', () => {
    expect(submission([one, free], EMPTY_DRAFT)).to.deep.equal({ status: 'skipped', answers: {} });
  });

  it('takes a choice back when it is picked again, where several can be', () => {
    expect(answerValues(several, answerTo(picked(EMPTY_DRAFT, several, 'a', 'b', 'a'), several))).to.deep.equal(['b']);
    expect(answerValues(one, answerTo(picked(EMPTY_DRAFT, one, 'a', 'a'), one))).to.deep.equal(['a']);
  });

  it('gives one answer at most where one is asked for', () => {
    const values = fc.array(
      fc.oneof(
        fc.constantFrom('a', 'b').map((pick) => ({ pick })),
        fc.string().map((type) => ({ type })),
      ),
    );
    fc.assert(
      fc.property(values, (steps) => {
        const draft = steps.reduce<AnswerDraft>(
          (now, step) => ('pick' in step ? picked(now, one, step.pick) : typed(now, one, step.type)),
          EMPTY_DRAFT,
        );
        const given = answerValues(one, answerTo(draft, one));
        expect(given.length).to.be.at.most(1);
        const last = steps.at(-1);
        if (last && 'pick' in last) expect(given).to.deep.equal([last.pick]);
        if (last && 'type' in last && last.type.trim() !== '') expect(given).to.deep.equal([last.type.trim()]);
      }),
    );
  });

  it('survives ids that objects have of themselves', () => {
    const question = { ...free, id: 'constructor' };
    expect(answerTo(EMPTY_DRAFT, question).typed).to.equal('');
    expect(submission([question], typed(EMPTY_DRAFT, question, 'x'))).to.deep.equal({
      status: 'answered',
      answers: { constructor: { values: ['x'] } },
    });
  });
});

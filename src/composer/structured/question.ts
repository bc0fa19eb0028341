import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import type { Composition } from '../../controllers/composition.js';
import type { Strings } from '../../i18n/index.js';
import type { FreeformQuestion, MultipleChoiceQuestion, StructuredInputQuestion } from '../../protocol/index.js';
import { icon } from '../../ui/icons.js';
import type { Answer } from './answers.js';

/** What a question may ask for. */
export interface QuestionIntents {
  readonly pick: (value: string) => void;
  readonly type: (text: string) => void;
  readonly composition: Composition;
}

/** Where a question's words and hint stand, for its group's name. One form is on screen at a time. */
export const QUESTION_ID = 'ck-ask-question';
export const HINT_ID = 'ck-ask-hint';

/** Choices have the keys 1 to 9. */
const LAST_KEY = 9;

/** The rows or the field of a question. */
export function questionBody(
  question: StructuredInputQuestion,
  answer: Answer,
  strings: Strings,
  intents: QuestionIntents,
): TemplateResult {
  return question.type === 'freeform'
    ? freeText(question, answer, strings, intents)
    : choices(question, answer, strings, intents);
}

/** What is said below the question's words. */
export function questionHint(question: StructuredInputQuestion, strings: Strings): string {
  if (question.type === 'freeform') return question.description ?? '';
  return question.multiple ? strings.chooseSeveral : '';
}

function choices(
  { options, multiple }: MultipleChoiceQuestion,
  answer: Answer,
  strings: Strings,
  intents: QuestionIntents,
): TemplateResult {
  return html`<div class="ck-opts">
    ${options.map(({ value }, index) => choice(value, index, multiple, answer.picked.includes(value), intents))}
    ${ownAnswer(answer, strings, intents)}
  </div>`;
}

function choice(
  value: string,
  index: number,
  multiple: boolean,
  picked: boolean,
  { pick }: QuestionIntents,
): TemplateResult {
  const key = index < LAST_KEY ? String(index + 1) : '';
  return html`<button
    type="button"
    class="ck-opt"
    part="choice"
    role=${multiple ? 'checkbox' : nothing}
    aria-checked=${multiple ? String(picked) : nothing}
    aria-pressed=${multiple ? nothing : String(picked)}
    aria-keyshortcuts=${key || nothing}
    @click=${() => pick(value)}
  >
    <span class="ck-opt-key" aria-hidden="true">${picked ? icon('check', 16) : key}</span>
    <span class="ck-opt-text"><bdi>${value}</bdi></span>
    ${multiple ? nothing : html`<span class="ck-opt-go ck-flip">${icon(ArrowRight, 16)}</span>`}
  </button>`;
}

/** An answer that is not among the choices can always be given (PROTOCOL 4.3). */
function ownAnswer({ typed }: Answer, strings: Strings, { type, composition }: QuestionIntents): TemplateResult {
  return html`<label class="ck-opt ck-opt-own" ?data-on=${typed.trim() !== ''}>
    <span class="ck-opt-key">${icon(Pencil, 16)}</span>
    <input
      class="ck-own"
      part="own-answer"
      type="text"
      autocomplete="off"
      enterkeyhint="next"
      dir=${typed === '' ? nothing : 'auto'}
      aria-label=${strings.somethingElse}
      placeholder=${strings.somethingElse}
      .value=${live(typed)}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      @compositionstart=${composition.start}
      @compositionend=${composition.end}
      @blur=${composition.stop}
    />
  </label>`;
}

function freeText(
  question: FreeformQuestion,
  { typed }: Answer,
  strings: Strings,
  { type, composition }: QuestionIntents,
): TemplateResult {
  return html`<textarea
    class="ck-free"
    part="free-answer"
    rows="3"
    autocomplete="off"
    dir=${typed === '' ? nothing : 'auto'}
    aria-label=${question.question === '' ? strings.yourAnswer : nothing}
    aria-labelledby=${question.question === '' ? nothing : QUESTION_ID}
    aria-describedby=${question.description ? HINT_ID : nothing}
    .value=${live(typed)}
    @input=${(event: Event) => type((event.target as HTMLTextAreaElement).value)}
    @compositionstart=${composition.start}
    @compositionend=${composition.end}
    @blur=${composition.stop}
  ></textarea>`;
}

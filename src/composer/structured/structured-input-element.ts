import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Selected } from '../../context/index.js';
import { Composition } from '../../controllers/composition.js';
import type { StructuredInputQuestion } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { canStop, isBusy } from '../../store/selectors.js';
import { moreStyles } from '../../ui/more.styles.js';
import { PartElement } from '../../ui/part-element.js';
import { textButton } from '../../ui/text-button.js';
import {
  answerTo,
  answerValues,
  EMPTY_DRAFT,
  submission,
  withAnswer,
  withPick,
  withText,
  type Answer,
  type AnswerDraft,
  type AnswerDrafts,
} from './answers.js';
import { HINT_ID, QUESTION_ID, questionBody, questionHint } from './question.js';
import { structuredStyles } from './structured.styles.js';

/** `due`: sent as soon as the answer that still streams has ended. */
type Sending = 'no' | 'due' | 'sent';

/**
 * The questions of a server in the composer's place (PROTOCOL 4.3), one at a time. A choice of one goes on by itself;
 * several choices and text wait for Next. Keys 1 to 9 press the choices, arrows go between them, Enter goes on, Escape
 * goes back. What was answered stays until the server has it.
 *
 * @tag ck-structured-input
 * @csspart structured-input - The box.
 * @csspart choice, own-answer, free-answer, answer-back, answer-skip, answer-next
 */
export class StructuredInputElement extends PartElement {
  protected override readonly sheets = [moreStyles, structuredStyles];
  @property({ attribute: false }) entry: ItemEntry | null = null;
  /** Where unfinished answers are kept. */
  @property({ attribute: false }) drafts: AnswerDrafts = new Map();
  /** Focus was in the composer, and so belongs here. */
  @property({ attribute: false }) takesFocus = false;
  @state() private sending: Sending = 'no';

  readonly #busy = new Selected(this, isBusy);
  readonly #canStop = new Selected(this, canStop);
  readonly #composition = new Composition();

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKeyDown);
  }

  /**
   * Focus goes to the text of a free question; else to the group, where the keys of the choices work and a key that was
   * meant for something else chooses nothing.
   */
  override focus(): void {
    if (!this.hasUpdated && this.maybeChat) this.performUpdate();
    (this.querySelector<HTMLElement>('.ck-free') ?? this.querySelector<HTMLElement>('.ck-ask'))?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entry') && changed.get('entry')?.key !== this.entry?.key) this.sending = 'no';
    // It is over and the questions are still here: the answers did not arrive, and can be sent again.
    if (this.sending === 'sent' && !this.#busy.value) this.sending = 'no';
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.entry?.item.type !== 'structured_input') return nothing;
    const question = this.#question;
    const { step } = this.#draft;
    // Another question is another group, with a name that is read out.
    return html`${keyed(
      step,
      html`<div
        class="ck-ask"
        part="structured-input"
        role="group"
        tabindex="-1"
        aria-labelledby=${QUESTION_ID}
        aria-describedby=${HINT_ID}
        aria-busy=${this.sending !== 'no'}
      >
        ${this.#head(question)}${question ? this.#body(question) : nothing}
        <div class="ck-ask-foot">
          ${step > 0 ? this.#button(this.strings.back, 'answer-back', () => this.#go(step - 1)) : nothing}
          <span class="ck-grow"></span>
          ${this.#button(this.strings.skip, 'answer-skip', this.#skip)}${question ? this.#next(question) : nothing}
        </div>
      </div>`,
    )}`;
  }

  protected override firstUpdated(): void {
    const active = document.activeElement;
    // Meanwhile it may have gone somewhere else.
    if (this.takesFocus && (!active || active === document.body)) this.focus();
  }

  protected override updated(): void {
    if (this.sending === 'due' && !this.#busy.value) this.#send();
  }

  #head(question: StructuredInputQuestion | undefined): TemplateResult {
    const { strings } = this;
    const total = this.#questions.length;
    const hint = question ? questionHint(question, strings) : '';
    return html`<div class="ck-ask-head">
      <div class="ck-grow">
        <h2 id=${QUESTION_ID}><bdi>${question?.question ?? strings.structuredInput}</bdi></h2>
        <p id=${HINT_ID} ?hidden=${hint === ''}><bdi>${hint}</bdi></p>
      </div>
      ${total > 1 ? html`<span class="ck-ask-count">${strings.position(this.#draft.step + 1, total)}</span>` : nothing}
    </div>`;
  }

  #body(question: StructuredInputQuestion): TemplateResult {
    return questionBody(question, this.#answer(question), this.strings, {
      pick: (value) => {
        this.#set(question, withPick(question, this.#answer(question), value));
        if (question.type === 'multiple_choice' && !question.multiple) this.#forward();
      },
      type: (text) => this.#set(question, withText(question, this.#answer(question), text)),
      composition: this.#composition,
    });
  }

  #button(label: string, part: string, onClick: () => void): TemplateResult {
    return textButton({ label, part, onClick, variant: 'ghost', color: 'secondary' });
  }

  /** Not there while a press on a choice is all that is needed. */
  #next(question: StructuredInputQuestion): TemplateResult | typeof nothing {
    const { strings } = this;
    if (this.#busy.value && this.#canStop.value && this.sending !== 'no') {
      return textButton({
        label: strings.stop,
        quiet: true,
        variant: 'outline',
        onClick: () => this.chat.commands.stop(),
      });
    }
    const answered = answerValues(question, this.#answer(question)).length > 0;
    const needsNone = question.type === 'multiple_choice' && !question.multiple;
    if (needsNone && !answered) return nothing;
    const isLast = this.#draft.step >= this.#questions.length - 1;
    return textButton({
      label: isLast ? strings.sendAnswers : strings.next,
      part: 'answer-next',
      disabled: !answered,
      onClick: this.#forward,
    });
  }

  get #questions(): readonly StructuredInputQuestion[] {
    return this.entry?.item.type === 'structured_input' ? this.entry.item.inputs : [];
  }

  get #draft(): AnswerDraft {
    return this.drafts.get(this.entry?.key ?? '') ?? EMPTY_DRAFT;
  }

  get #question(): StructuredInputQuestion | undefined {
    return this.#questions[this.#draft.step];
  }

  #answer(question: StructuredInputQuestion): Answer {
    return answerTo(this.#draft, question);
  }

  #keep(draft: AnswerDraft): void {
    this.drafts.set(this.entry?.key ?? '', draft);
    this.requestUpdate();
  }

  #set(question: StructuredInputQuestion, answer: Answer): void {
    if (this.sending === 'no') this.#keep(withAnswer(this.#draft, question, answer));
  }

  #go(step: number): void {
    if (this.sending !== 'no') return;
    this.#keep({ ...this.#draft, step });
    void this.updateComplete.then(() => this.focus());
  }

  readonly #forward = (): void => {
    const { step } = this.#draft;
    if (step < this.#questions.length - 1) this.#go(step + 1);
    else if (this.sending === 'no') this.#send();
  };

  readonly #skip = (): void => {
    const question = this.#question;
    if (question) this.#set(question, { ...this.#answer(question), skipped: true });
    this.#forward();
  };

  #send(): void {
    const { store, commands } = this.chat;
    const { entry } = this;
    if (!entry) return;
    if (isBusy(store.state)) {
      this.sending = 'due';
      return;
    }
    commands.submitStructuredInput(entry.item.id, submission(this.#questions, this.#draft));
    this.sending = isBusy(store.state) ? 'sent' : 'no';
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (this.#composition.ownsKey(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const isText = target?.matches('input, textarea') ?? false;
    const handled = this.#press(event.key, target, isText, event);
    if (handled) event.preventDefault();
  };

  /** True when the key meant something here. */
  #press(key: string, target: HTMLElement | null, isText: boolean, { shiftKey, repeat }: KeyboardEvent): boolean {
    if (key === 'Enter' && !shiftKey && (isText || target?.matches('.ck-ask'))) {
      const question = this.#question;
      if (question && !repeat && answerValues(question, this.#answer(question)).length > 0) this.#forward();
      return true;
    }
    if (key === 'Escape') return this.#escape(target);
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.#move(target, key === 'ArrowDown' ? 1 : -1);
    if (isText || repeat || !/^[1-9]$/.test(key)) return false;
    const option = this.#rows[Number(key) - 1];
    if (option?.matches('button')) option.click();
    else option?.focus();
    return option !== undefined;
  }

  /** From a text back to the choices; from there to the question before. */
  #escape(target: HTMLElement | null): boolean {
    const first = this.querySelector<HTMLElement>('button.ck-opt');
    if (target?.matches('.ck-own') && first) first.focus();
    else if (this.#draft.step > 0) this.#go(this.#draft.step - 1);
    else return false;
    return true;
  }

  /** The choices and the field below them, in order. */
  get #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('button.ck-opt, .ck-own')];
  }

  #move(target: HTMLElement | null, step: 1 | -1): boolean {
    const rows = this.#rows;
    const index = target ? rows.indexOf(target) : -1;
    if (rows.length === 0 || (index < 0 && !target?.matches('.ck-ask'))) return false;
    const next = index < 0 && step < 0 ? rows.length - 1 : (index + step + rows.length) % rows.length;
    rows[next]?.focus();
    return true;
  }
}

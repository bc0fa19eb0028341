import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Selected, type ChatContext, type SelectedHost } from '../../context/index.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { Translation } from '../../i18n/index.js';
import type { StructuredInputItem, StructuredInputQuestion } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { activeStructuredInput } from '../../store/selectors.js';
import { answersStyles } from './answers.styles.js';
import { RichElement } from './rich-element.js';

/**
 * What was asked and answered (PROTOCOL 4.3), as a record. Nothing is drawn while the questions stand in the composer's
 * place.
 *
 * @tag ck-answers
 * @csspart answers
 */
export class AnswersElement extends RichElement implements SelectedHost {
  @property({ attribute: false }) entry: ItemEntry | null = null;
  readonly #active = new Selected(this, activeStructuredInput);

  get maybeChat(): ChatContext | undefined {
    return this.view?.chat;
  }

  protected override readonly sheet = answersStyles;

  protected override render(): TemplateResult | typeof nothing {
    const { entry, view } = this;
    if (entry?.item.type !== 'structured_input' || !view) return nothing;
    const { item } = entry;
    const waits = item.status === 'pending' && (!entry.finished || this.#active.value?.key === entry.key);
    if (waits || item.inputs.length === 0) return nothing;
    return html`<dl class="ck-answers" part="answers">
      ${item.inputs.map((question) => row(question, item.status, view.translation))}
    </dl>`;
  }
}

function row(
  question: StructuredInputQuestion,
  status: StructuredInputItem['status'],
  translation: Translation,
): TemplateResult {
  const values = question.answer?.skipped ? [] : (question.answer?.values ?? []);
  const { notAnswered, skipped } = allStrings(translation);
  const none = status === 'pending' ? notAnswered : skipped;
  // Each value has a direction of its own; what stands between them has that of the page.
  const list = new Intl.ListFormat(translation.locale, { type: 'unit', style: 'short' }).formatToParts(values);
  const text = list.map(({ type, value }) => (type === 'element' ? html`<bdi>${value}</bdi>` : value));
  return html`<div>
    <dt><bdi>${question.question}</bdi></dt>
    <dd ?data-none=${values.length === 0}>${values.length === 0 ? none : text}</dd>
  </div>`;
}

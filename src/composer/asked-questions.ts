import { html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { StructuredInputItem } from '../protocol/index.js';
import type { EntryOf } from '../store/selectors.js';
import { lazy, type LazyPart } from '../ui/lazy.js';
import type { AnswerDrafts } from './structured/answers.js';

const STRUCTURED: LazyPart = {
  tag: 'ck-structured-input',
  load: async () => {
    (await import('./structured/index.js')).registerStructuredInput();
  },
};

/** Questions of the server in the composer's place (PROTOCOL 4.3); only their first words until the form is there. */
export function askedQuestions(
  entry: EntryOf<StructuredInputItem>,
  drafts: AnswerDrafts,
  takesFocus: boolean,
): DirectiveResult {
  const form = (): TemplateResult =>
    html`<ck-structured-input .entry=${entry} .drafts=${drafts} .takesFocus=${takesFocus}></ck-structured-input>`;
  const words = (): TemplateResult =>
    html`<div class="ck-composer"><p class="ck-text" dir="auto">${entry.item.inputs[0]?.question}</p></div>`;
  return lazy(STRUCTURED, form, words);
}

import { html, nothing, type TemplateResult } from 'lit';
import type { AssistantMessageItem } from '../../protocol/index.js';
import type { ItemEntry } from '../../store/index.js';
import { citations } from './citations.js';
import type { ItemView } from './item-view.js';

/** An answer: each part is a text of its own. Parts that are still blank take no room. */
export function assistantMessage(item: AssistantMessageItem, entry: ItemEntry, view: ItemView): TemplateResult {
  const last = item.content.findLastIndex(({ text }) => text.trim() !== '');
  if (last < 0) return html`${nothing}`;
  return html`<div class="ck-answer" part="assistant-message">
    ${item.content.map(({ text }, index) =>
      text.trim() === ''
        ? nothing
        : html`<ck-markdown
            .text=${text}
            .streaming=${!entry.finished}
            .context=${view.markdown}
            .marks=${citations(item, entry.key, index, view)}
            ?data-caret=${!entry.finished && index === last}
          ></ck-markdown>`,
    )}
  </div>`;
}

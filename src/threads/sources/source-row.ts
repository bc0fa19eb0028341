import { html, nothing, type TemplateResult } from 'lit';
import type { ItemView } from '../items/item-view.js';
import type { NumberedSource } from './turn-sources.js';
import { sourceTarget } from './open-source.js';
import { sourceDate, sourceOrigin, sourceTitle } from './source-text.js';
import { sourceTile } from './source-tile.js';
import { allStrings } from '../../i18n/all-strings.js';

/** One source in a list: its number, its picture, and all that is known of it. */
export function sourceRow({ number, source }: NumberedSource, view: ItemView): TemplateResult {
  const strings = allStrings(view.translation);
  const facts = [sourceOrigin(source, strings), sourceDate(source, strings)].filter((fact) => fact !== '');
  const description = source.description?.trim() ?? '';
  const target = sourceTarget(source, view);
  const content = html`<span class="ck-source-num">${number}</span>${sourceTile(source)}<span class="ck-source-text"
      ><b><bdi>${sourceTitle(source, strings)}</bdi></b
      >${
        facts.length > 0
          ? html`<small>${facts.map((fact, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${fact}</bdi>`)}</small>`
          : nothing
      }${description === '' ? nothing : html`<small><bdi>${description}</bdi></small>`}</span
    >`;
  if (target.kind === 'link')
    return html`<li>
      <a class="ck-source" part="source" href=${target.url} target="_blank" rel="noopener noreferrer"
        >${content}<span class="ck-vh"> (${strings.opensInNewTab})</span></a
      >
    </li>`;
  if (target.kind === 'entity')
    return html`<li>
      <button type="button" class="ck-source" part="source" @click=${target.open}>${content}</button>
    </li>`;
  return html`<li><div class="ck-source" part="source">${content}</div></li>`;
}

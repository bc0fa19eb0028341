import { html, nothing, type TemplateResult } from 'lit';
import type { ItemView } from '../items/item-view.js';
import type { NumberedSource } from './turn-sources.js';
import { sourceTarget } from './open-source.js';
import { sourceRow } from './source-row.js';
import { sourceDate, sourceOrigin, sourceTitle } from './source-text.js';
import { sourceTile } from './source-tile.js';
import { allStrings } from '../../i18n/all-strings.js';

/** What the card of a citation says: all about one source, or a list of several. */
export function sourceCard(sources: readonly NumberedSource[], view: ItemView): TemplateResult | typeof nothing {
  const [only] = sources;
  if (!only) return nothing;
  if (sources.length > 1)
    return html`<ul class="ck-source-list">
      ${sources.map((source) => sourceRow(source, view))}
    </ul>`;
  return single(only, view);
}

function single({ source }: NumberedSource, view: ItemView): TemplateResult {
  const strings = allStrings(view.translation);
  const origin = sourceOrigin(source, strings);
  const description = source.description?.trim() ?? '';
  const date = sourceDate(source, strings);
  return html`<span class="ck-card-origin">${sourceTile(source)}<bdi>${origin || strings.source}</bdi></span>
    ${title(source, view)}
    ${description === '' ? nothing : html`<span class="ck-card-text"><bdi>${description}</bdi></span>`}
    ${date === '' ? nothing : html`<span class="ck-card-date"><bdi>${date}</bdi></span>`}`;
}

/** For touch, where the first tap on the citation shows the card, the title is what leads on. */
function title(source: NumberedSource['source'], view: ItemView): TemplateResult {
  const words = sourceTitle(source, allStrings(view.translation));
  const target = sourceTarget(source, view);
  if (target.kind !== 'link') return html`<b><bdi>${words}</bdi></b>`;
  return html`<b
    ><a href=${target.url} target="_blank" rel="noopener noreferrer" tabindex="-1"><bdi>${words}</bdi></a></b
  >`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { AssistantMessageItem } from '../../protocol/index.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { LightElement } from '../../ui/light-element.js';
import type { ItemView } from '../items/item-view.js';
import { citationMarks } from './citation-marks.js';
import { sourceRow } from './source-row.js';
import { sourcesStyles } from './sources.styles.js';
import { turnSources } from './turn-sources.js';

/** The id of an answer's list, by the key of the answer: what the toggle controls. */
export const sourcesId = (key: string): string => `ck-sources-${key.replace(/\s/g, '-')}`;

/**
 * All sources of an answer, once they are asked for: see `<ck-sources-toggle>`.
 *
 * @tag ck-sources
 * @csspart sources, source
 */
export class SourcesElement extends LightElement {
  /** The messages of the answer. */
  @property({ attribute: false }) messages: readonly AssistantMessageItem[] = [];
  @property({ attribute: false }) view: ItemView | null = null;
  /** A key of the answer, of which there is no other. */
  @property({ attribute: false }) key = '';
  @property({ type: Boolean, reflect: true }) open = false;

  /** For who draws the text: reached through the registered class, since the chunk is loaded for its elements. */
  static readonly citations = citationMarks;

  constructor() {
    super();
    this.addController({ hostConnected: () => void adoptStyles(this, sourcesStyles) });
  }

  protected override willUpdate(): void {
    this.id = sourcesId(this.key);
    this.hidden = !this.open;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, view } = this;
    if (!view || !this.open) return nothing;
    const head = `${sourcesId(this.key)}-head`;
    return html`<div class="ck-sources" part="sources">
      <div class="ck-sources-head" id=${head}>${allStrings(view.translation).sources}</div>
      <ol class="ck-source-list" aria-labelledby=${head}>
        ${turnSources(messages).list.map((source) => sourceRow(source, view))}
      </ol>
    </div>`;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { AssistantMessageItem } from '../../protocol/index.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { LightElement } from '../../ui/light-element.js';
import type { ItemView } from '../items/item-view.js';
import { sourceTile, tileKey } from './source-tile.js';
import { SourcesElement, sourcesId } from './sources-element.js';
import { sourcesStyles } from './sources.styles.js';
import { turnSources } from './turn-sources.js';

/** So many pictures stand before the word. */
const TILES = 3;

/**
 * Opens and closes an answer's `<ck-sources>`. It may stand anywhere in the same tree: it finds the list by the key.
 *
 * @tag ck-sources-toggle
 * @csspart sources-toggle
 */
export class SourcesToggleElement extends LightElement {
  /** The messages of the answer. */
  @property({ attribute: false }) messages: readonly AssistantMessageItem[] = [];
  @property({ attribute: false }) view: ItemView | null = null;
  /** The key of the list. */
  @property({ attribute: false }) key = '';
  @state() private open = false;

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        adoptStyles(this, sourcesStyles);
        this.open = this.#list?.open ?? false;
      },
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, view } = this;
    if (!view) return nothing;
    const tiles = new Map(turnSources(messages).list.map(({ source }) => [tileKey(source), source]));
    return html`<button
      type="button"
      class="ck-sources-toggle"
      part="sources-toggle"
      aria-expanded=${String(this.open)}
      aria-controls=${sourcesId(this.key)}
      @click=${this.#toggle}
    >
      <span class="ck-favs">${[...tiles.values()].slice(0, TILES).map(sourceTile)}</span>
      <span>${allStrings(view.translation).sources}</span>
    </button>`;
  }

  get #list(): SourcesElement | null {
    const root = this.getRootNode();
    const found =
      root instanceof ShadowRoot || root instanceof Document ? root.getElementById(sourcesId(this.key)) : null;
    return found instanceof SourcesElement ? found : null;
  }

  readonly #toggle = (): void => {
    const list = this.#list;
    if (!list) return;
    list.open = !list.open;
    this.open = list.open;
    // Under the last answer of a conversation the list would open out of view.
    if (list.open) void list.updateComplete.then(() => list.scrollIntoView({ block: 'nearest' }));
  };
}

import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AssistantMessageItem } from '../../protocol/index.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { LightElement } from '../../ui/light-element.js';
import type { ItemView } from '../items/item-view.js';
import { messageSources } from './message-sources.js';
import { sourceTile, tileKey } from './source-tile.js';
import { SourcesElement, sourcesId } from './sources-element.js';
import { sourcesStyles } from './sources.styles.js';

/** So many pictures stand before the word. */
const TILES = 3;

/**
 * Opens and closes a message's `<ck-sources>`. It may stand anywhere in the same tree: it finds the list by the key.
 *
 * @tag ck-sources-toggle
 * @csspart sources-toggle
 */
export class SourcesToggleElement extends LightElement {
  @property({ attribute: false }) message: AssistantMessageItem | null = null;
  @property({ attribute: false }) view: ItemView | null = null;
  /** The key of the message's entry. */
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
    const { message, view } = this;
    if (!message || !view) return nothing;
    const tiles = new Map(messageSources(message).list.map(({ source }) => [tileKey(source), source]));
    return html`<button
      type="button"
      class="ck-sources-toggle"
      part="sources-toggle"
      aria-expanded=${String(this.open)}
      aria-controls=${sourcesId(this.key)}
      @click=${this.#toggle}
    >
      <span class="ck-favs">${[...tiles.values()].slice(0, TILES).map(sourceTile)}</span>
      <span>${view.translation.strings.sources}</span>
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
  };
}

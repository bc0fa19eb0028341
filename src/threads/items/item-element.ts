import { nothing } from 'lit';
import { isBlank } from '../../store/item-kinds.js';
import { LightElement } from '../../ui/light-element.js';
import { itemTemplate } from './item-templates.js';
import type { ItemView } from './item-view.js';

/**
 * One item of a conversation. It is drawn again when its own entry changed, and not when another one did.
 *
 * @tag ck-item
 * @attr data-type - The item's type on the wire.
 */
export class ItemElement extends LightElement {
  static override properties = {
    key: { attribute: false },
    view: { attribute: false },
  };
  /** The entry's key in the conversation. */
  key = '';
  view: ItemView | null = null;

  #watched: { readonly key: string; readonly view: ItemView; readonly stop: AbortController } | null = null;

  constructor() {
    super();
    this.addController({ hostConnected: () => this.#watch(), hostDisconnected: () => this.#unwatch() });
  }

  protected override willUpdate(): void {
    this.#watch();
  }

  protected override render(): unknown {
    const entry = this.view?.feed.get(this.key);
    if (!this.view || !entry) return nothing;
    return itemTemplate(entry, this.view);
  }

  protected override updated(): void {
    const entry = this.view?.feed.get(this.key);
    if (!this.view || !entry) return;
    const { item } = entry;
    this.dataset['type'] = item.type;
    this.hidden = item.type === 'assistant_message' && isBlank(item);
    const { strings } = this.view.translation;
    this.setAttribute('role', 'article');
    this.setAttribute('aria-label', item.type === 'user_message' ? strings.youSaid : strings.assistantSaid);
  }

  /** Listens for this key only, as long as the element is in the document. */
  #watch(): void {
    const { key, view } = this;
    if (!view || !this.isConnected || (this.#watched?.key === key && this.#watched.view.feed === view.feed)) return;
    this.#unwatch();
    const stop = new AbortController();
    this.#watched = { key, view, stop };
    view.feed.watch(key, () => this.requestUpdate(), stop.signal);
    if (this.hasUpdated) this.requestUpdate();
  }

  #unwatch(): void {
    this.#watched?.stop.abort();
    this.#watched = null;
  }
}

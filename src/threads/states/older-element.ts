import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Selected } from '../../context/index.js';
import { textButton } from '../../ui/text-button.js';
import { ReadingPlaces } from './reading-places.js';
import { StateElement } from './state-element.js';

/** Older items are asked for this far before their place comes into view. */
const AHEAD = '600px 0px 0px 0px';

/**
 * Stands above the oldest message as long as there are older ones, and asks for them when it comes near the view. It also
 * remembers where threads were left.
 *
 * @tag ck-older
 */
export class OlderElement extends StateElement {
  /** Messages below are still to be drawn: whether there is room for older ones is not known yet. */
  @property({ attribute: false }) waits = false;

  readonly #status = new Selected(this, (state) => state.conversation.older.status);
  #observer: IntersectionObserver | null = null;

  constructor() {
    super();
    this.addController(new ReadingPlaces(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { strings } = this;
    switch (this.#status.value) {
      case 'none':
        return nothing;
      case 'failed':
        return html`<div class="ck-older-row" role="alert">
          <span>${strings.olderFailed}</span>
          ${textButton({ label: strings.retry, variant: 'outline', quiet: true, size: 'sm', onClick: this.#load })}
        </div>`;
      case 'available':
      case 'loading':
        return html`<div class="ck-older-row">
          <span class="ck-spin" role="img" aria-label=${strings.loadingOlder}></span>
        </div>`;
    }
  }

  /** A new observer reports at once whether the row is in view, also when it never left it. */
  protected override updated(): void {
    this.#stop();
    if (this.#status.value !== 'available' || this.waits || !this.isConnected) return;
    this.#observer = new IntersectionObserver(
      (records) => {
        if (records.some(({ isIntersecting }) => isIntersecting)) this.#load();
      },
      { root: this.closest('.ck-scroll'), rootMargin: AHEAD },
    );
    this.#observer.observe(this);
  }

  readonly #load = (): void => this.chat.commands.loadOlder();

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}

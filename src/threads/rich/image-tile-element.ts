import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { ImageAttachment } from '../../protocol/index.js';
import { fileChip } from './file-chip.js';
import { ImageUrl } from './image-url.js';
import { imageStyles } from './image.styles.js';
import type { LightboxImage } from './lightbox-element.js';
import { RichElement } from './rich-element.js';

/** Sent by `<ck-image-tile>` when its image is to be shown in full. */
export class ImageOpenedEvent extends Event {
  static readonly type = 'ck-image-opened';

  constructor() {
    super(ImageOpenedEvent.type, { bubbles: true });
  }
}

/**
 * An image that a person sent (PROTOCOL 4.6), cut to a tile. It is a file like any other when its preview does not load:
 * previews expire.
 *
 * @tag ck-image-tile
 * @fires ck-image-opened
 */
export class ImageTileElement extends RichElement {
  @property({ attribute: false }) attachment: ImageAttachment | null = null;
  readonly #url = new ImageUrl(this);

  protected override readonly sheet = imageStyles;

  /** What the lightbox shows; null when there is nothing to enlarge. */
  get image(): LightboxImage | null {
    const { attachment } = this;
    const { shown } = this.#url;
    return attachment && shown !== null ? { url: shown, name: attachment.name, fileName: attachment.name } : null;
  }

  protected override willUpdate(): void {
    this.#url.set(this.attachment?.preview_url ?? null);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { attachment, view } = this;
    if (!attachment || !view) return nothing;
    const { shown } = this.#url;
    if (this.#url.failed) return fileChip(attachment);
    if (shown === null) return html`<span class="ck-imgtile"></span>`;
    const label = allStrings(view.translation).openImage(attachment.name);
    return html`<button
      type="button"
      class="ck-imgtile-open"
      aria-label=${label}
      title=${label}
      aria-haspopup="dialog"
      @click=${() => this.dispatchEvent(new ImageOpenedEvent())}
    >
      <img
        class="ck-imgtile"
        part="attachment"
        src=${shown}
        alt=""
        loading="lazy"
        decoding="async"
        @error=${this.#url.onError}
      />
    </button>`;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { Attachment } from '../../protocol/index.js';
import { fileChip } from './file-chip.js';
import { ImageOpenedEvent, ImageTileElement } from './image-tile-element.js';
import { imageStyles } from './image.styles.js';
import type { LightboxImage } from './lightbox-element.js';
import type { ItemView } from '../items/item-view.js';
import { RichElement } from './rich-element.js';

/** More files than this are shown on demand. */
const LIMIT = 6;

/**
 * What a person sent along with a message: images as tiles that open in a lightbox, other files as chips.
 *
 * @tag ck-files
 * @csspart attachment - A tile or a chip.
 * @csspart attachments-more - Shows the rest of many.
 */
export class FilesElement extends RichElement {
  @property({ attribute: false }) attachments: readonly Attachment[] = [];
  @state() private whole = false;
  @state() private lightbox: { readonly images: readonly LightboxImage[]; readonly start: number } | null = null;
  #opened: HTMLElement | null = null;

  constructor() {
    super();
    this.addEventListener(ImageOpenedEvent.type, this.#onOpened);
  }

  protected override readonly sheet = imageStyles;

  protected override render(): TemplateResult | typeof nothing {
    const { attachments, view } = this;
    if (!view) return nothing;
    const hidden = this.whole ? 0 : Math.max(0, attachments.length - LIMIT);
    const images = attachments.filter(({ type }) => type === 'image');
    const others = attachments.filter(({ type }) => type !== 'image');
    const shown = attachments.length - hidden;
    const more = hidden > 0 ? this.#more(hidden, view) : nothing;
    const isAllImages = images.length >= shown;
    return html`${this.#list(images.slice(0, shown), isAllImages ? more : nothing, view)}
    ${isAllImages ? nothing : this.#list(others.slice(0, shown - images.length), more, view)}
    ${
      this.lightbox
        ? html`<ck-lightbox
            .images=${this.lightbox.images}
            .start=${this.lightbox.start}
            .view=${view}
            @ck-lightbox-closed=${this.#onClosed}
          ></ck-lightbox>`
        : nothing
    }`;
  }

  /** Images have lines of their own: beside them, chips would stand at odd heights. */
  #list(attachments: readonly Attachment[], more: unknown, { translation }: ItemView): TemplateResult | typeof nothing {
    if (attachments.length === 0) return nothing;
    return html`<div class="ck-files" role="list" aria-label=${allStrings(translation).attachments}>
      ${repeat(
        attachments,
        ({ id }, index) => `${index}/${id}`,
        (attachment) => html`<div class="ck-file" role="listitem" tabindex="-1">${this.#file(attachment)}</div>`,
      )}${more}
    </div>`;
  }

  #more(hidden: number, { translation }: ItemView): TemplateResult {
    return html`<div class="ck-file" role="listitem">
      <button type="button" class="ck-filechip ck-files-more" part="attachments-more" @click=${this.#showAll}>
        ${allStrings(translation).more(hidden)}
      </button>
    </div>`;
  }

  #file(attachment: Attachment): TemplateResult {
    if (attachment.type === 'file') return fileChip(attachment);
    return html`<ck-image-tile .attachment=${attachment} .view=${this.view}></ck-image-tile>`;
  }

  get #tiles(): ImageTileElement[] {
    const tiles = [...this.renderRoot.querySelectorAll('ck-image-tile')];
    return tiles.filter((tile) => tile instanceof ImageTileElement);
  }

  /** Opens the image that was pressed, with the others of the message beside it. */
  readonly #onOpened = ({ target }: Event): void => {
    const shown = this.#tiles.filter(({ image }) => image !== null);
    const start = shown.findIndex((tile) => tile === target);
    if (start < 0) return;
    this.#opened = shown[start]?.querySelector('button') ?? null;
    this.lightbox = { images: shown.flatMap(({ image }) => image ?? []), start };
  };

  readonly #onClosed = (): void => {
    this.lightbox = null;
    this.#opened?.focus();
  };

  readonly #showAll = (): void => {
    this.whole = true;
    // The button is gone then: its focus goes to the first file that it brought.
    void this.updateComplete.then(async () => {
      const file = this.renderRoot.querySelectorAll<HTMLElement>('.ck-file')[LIMIT];
      const tile = file?.querySelector('ck-image-tile');
      if (tile instanceof ImageTileElement) await tile.updateComplete;
      (file?.querySelector<HTMLElement>('button') ?? file)?.focus();
    });
  };
}

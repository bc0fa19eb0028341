import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { Strings } from '../../i18n/index.js';
import { iconButton } from '../../ui/buttons.js';
import { icon } from '../../ui/icons.js';
import { x } from '../../ui/more-icons.js';
import { isWebUrl } from '../../ui/safe-url.js';
import { imageStyles } from './image.styles.js';
import { RichElement } from './rich-element.js';
import { chevronRight, download } from './rich-icons.js';

/** A picture that can be looked at in full. */
export interface LightboxImage {
  /** Safe to load. */
  readonly url: string;
  /** In words. */
  readonly name: string;
  /** The name of the file when it is saved. */
  readonly fileName: string;
}

/** Sent by `<ck-lightbox>` when it was closed. Whoever drew it takes it away, and puts focus back. */
export class LightboxClosedEvent extends Event {
  static readonly type = 'ck-lightbox-closed';

  constructor() {
    super(LightboxClosedEvent.type);
  }
}

/**
 * Pictures over the whole window, one at a time: a modal dialog that Escape, its button and a press beside the picture
 * close. Arrow keys go from one to the next.
 *
 * @tag ck-lightbox
 * @fires ck-lightbox-closed
 * @csspart lightbox, lightbox-image
 */
export class LightboxElement extends RichElement {
  @property({ attribute: false }) images: readonly LightboxImage[] = [];
  /** Which one is shown first. */
  @property({ attribute: false }) start = 0;
  @state() private index: number | null = null;

  protected override readonly sheet = imageStyles;

  protected override render(): TemplateResult | typeof nothing {
    const image = this.images[this.#position];
    const strings = this.view && allStrings(this.view.translation);
    if (!image || !strings) return nothing;
    return html`<dialog
      class="ck-lightbox"
      part="lightbox"
      aria-label=${image.name}
      @close=${() => this.dispatchEvent(new LightboxClosedEvent())}
      @click=${this.#onClick}
      @keydown=${this.#onKeyDown}
    >
      <div class="ck-lightbox-bar">
        ${this.#count(strings)}<span class="ck-grow"></span>${downloadLink(image, strings)}
        ${iconButton({ icon: x, label: strings.close, onClick: () => this.#dialog?.close() })}
      </div>
      <div class="ck-lightbox-stage">
        ${this.#step(-1, strings.previousImage)}
        <img class="ck-lightbox-image" part="lightbox-image" src=${image.url} alt=${image.name} />
        ${this.#step(1, strings.nextImage)}
      </div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
  }

  #count(strings: Strings): TemplateResult | typeof nothing {
    const { length } = this.images;
    if (length < 2) return nothing;
    return html`<span class="ck-lightbox-count" role="status">${strings.position(this.#position + 1, length)}</span>`;
  }

  #step(step: 1 | -1, label: string): TemplateResult | typeof nothing {
    if (this.images.length < 2) return nothing;
    return iconButton({
      icon: { drawing: icon(chevronRight, 24) },
      label,
      className: step < 0 ? 'ck-lightbox-step ck-lightbox-back' : 'ck-lightbox-step',
      disabled: !this.images[this.#position + step],
      onClick: () => this.#go(step),
    });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #position(): number {
    return this.index ?? this.start;
  }

  #go(step: number): void {
    if (this.images[this.#position + step]) this.index = this.#position + step;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest('img, button, a')) this.#dialog?.close();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const forward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    this.#go(event.key === forward ? 1 : -1);
  };
}

/** Saves a picture. Browsers open those of other origins instead, so that happens in another tab. */
export function downloadLink(
  { url, fileName }: Pick<LightboxImage, 'url' | 'fileName'>,
  { downloadImage }: Strings,
): TemplateResult {
  const target = isWebUrl(url) ? '_blank' : undefined;
  return html`<a
    class="ck-ib"
    href=${url}
    download=${fileName}
    target=${ifDefined(target)}
    rel="noopener noreferrer"
    data-tip
    aria-label=${downloadImage}
    >${icon(download, 18)}</a
  >`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { Strings } from '../../i18n/index.js';
import type { ItemEntry } from '../../store/index.js';
import { icon } from '../../ui/icons.js';
import { circleAlert } from '../../ui/more-icons.js';
import { imageExtension } from './data-url.js';
import { ImageUrl } from './image-url.js';
import { imageStyles } from './image.styles.js';
import { downloadLink, type LightboxImage } from './lightbox-element.js';
import { RichElement } from './rich-element.js';
import { maximize } from './rich-icons.js';

/**
 * A picture that the assistant makes (PROTOCOL 4.2): dots and a line of progress, then what is there of it, then the
 * picture, which a press enlarges.
 *
 * @tag ck-generated-image
 * @csspart generated-image - The box.
 * @csspart generated-image-picture - The picture in it.
 */
export class GeneratedImageElement extends RichElement {
  @property({ attribute: false }) entry: ItemEntry | null = null;
  @state() private enlarged = false;
  readonly #url = new ImageUrl(this);

  protected override readonly sheet = imageStyles;

  protected override willUpdate(): void {
    this.#url.set(imageUrl(this.entry));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { entry, view } = this;
    if (entry?.item.type !== 'generated_image' || !view) return nothing;
    const strings = allStrings(view.translation);
    const { shown } = this.#url;
    const isDecoded = shown !== null || this.#url.failed || imageUrl(entry) === null;
    const busy = !entry.finished || !isDecoded;
    return html`<div
        class="ck-genimg"
        part="generated-image"
        ?data-busy=${busy}
        ?data-picture=${shown !== null}
        ?data-failed=${!busy && shown === null}
      >
        ${
          shown === null
            ? nothing
            : html`<img
                class="ck-genimg-picture"
                part="generated-image-picture"
                src=${shown}
                alt=${strings.generatedImage}
                decoding="async"
                @load=${this.#onLoad}
                @error=${this.#url.onError}
              />`
        }
        ${busy ? progress(entry.imageProgress, strings) : this.#finished(shown, strings)}
      </div>
      ${shown !== null && this.enlarged ? this.#lightbox(shown, strings) : nothing}`;
  }

  protected override updated(): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('.ck-genimg-bar');
    bar?.style.setProperty('--_done', String(this.entry?.imageProgress ?? 0));
  }

  #finished(shown: string | null, strings: Strings): TemplateResult {
    if (shown === null) {
      return html`<span class="ck-genimg-line">${icon(circleAlert, 16)}<span>${strings.imageFailed}</span></span>`;
    }
    return html`<button
        type="button"
        class="ck-genimg-open"
        aria-label=${strings.enlargeImage}
        aria-haspopup="dialog"
        @click=${() => (this.enlarged = true)}
      >
        <span class="ck-ib">${icon(maximize, 16)}</span>
      </button>
      ${downloadLink(this.#image(shown, strings), strings)}`;
  }

  #lightbox(shown: string, strings: Strings): TemplateResult {
    return html`<ck-lightbox
      .images=${[this.#image(shown, strings)]}
      .view=${this.view}
      @ck-lightbox-closed=${this.#onClosed}
    ></ck-lightbox>`;
  }

  #image(url: string, { generatedImage }: Strings): LightboxImage {
    return { url, name: generatedImage, fileName: `image.${imageExtension(imageUrl(this.entry) ?? '')}` };
  }

  /** The box takes the picture's shape. */
  readonly #onLoad = ({ target }: Event): void => {
    if (!(target instanceof HTMLImageElement) || target.naturalWidth === 0) return;
    target.parentElement?.style.setProperty('aspect-ratio', `${target.naturalWidth} / ${target.naturalHeight}`);
  };

  readonly #onClosed = (): void => {
    this.enlarged = false;
    this.renderRoot.querySelector<HTMLElement>('.ck-genimg-open')?.focus();
  };
}

/** The picture's address; null while there is none. */
function imageUrl(entry: ItemEntry | null): string | null {
  return entry?.item.type === 'generated_image' ? (entry.item.image?.url ?? null) : null;
}

/** `done` from 0 to 1; servers that do not know say nothing, or 0. */
function progress(done: number | undefined, strings: Strings): TemplateResult {
  if (!done) {
    return html`<span class="ck-genimg-line"><span class="ck-shimmer">${strings.creatingImage}</span></span>`;
  }
  const text = strings.imageProgress(done);
  return html`<span class="ck-genimg-line"><span class="ck-shimmer">${text}</span></span>
    <span
      class="ck-genimg-bar"
      role="progressbar"
      aria-label=${strings.creatingImage}
      aria-valuenow=${Math.round(done * 100)}
      aria-valuetext=${text}
    ></span>`;
}

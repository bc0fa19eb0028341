import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../../i18n/index.js';
import type { DraftAttachment } from '../../store/index.js';
import { fileKind, splitFileName } from '../../ui/file-kind.js';
import { icon } from '../../ui/icons.js';
import { rotateCw, x } from '../../ui/more-icons.js';

/** What the tiles may ask for. */
export interface AttachmentIntents {
  readonly remove: (localId: string) => void;
  readonly retry: (localId: string) => void;
}

/** The files of the draft, as tiles above the text. */
export function attachmentTiles(
  attachments: readonly DraftAttachment[],
  strings: Strings,
  intents: AttachmentIntents,
): TemplateResult | typeof nothing {
  if (attachments.length === 0) return nothing;
  return html`<ul class="ck-atts" part="composer-attachments" aria-label=${strings.attachments}>
    ${repeat(
      attachments,
      ({ localId }) => localId,
      (attachment) => tile(attachment, strings, intents),
    )}
  </ul>`;
}

function tile(attachment: DraftAttachment, strings: Strings, { remove, retry }: AttachmentIntents): TemplateResult {
  const { localId, name, previewUrl, state } = attachment;
  const isImage = previewUrl !== undefined && state.status !== 'failed';
  return html`<li
    class="ck-att"
    part="composer-attachment"
    ?data-img=${isImage}
    ?data-file=${!isImage}
    ?data-bad=${state.status === 'failed'}
  >
    ${isImage ? imageBody(attachment, previewUrl, strings) : fileBody(attachment, strings)}
    <button
      type="button"
      class="ck-x"
      data-tip
      aria-label=${strings.removeAttachment(name)}
      @click=${() => remove(localId)}
    >
      ${icon(x, 12)}
    </button>
    ${
      state.status === 'failed'
        ? html`<button
            type="button"
            class="ck-retry"
            data-tip
            aria-label=${strings.retryAttachment(name)}
            @click=${() => retry(localId)}
          >
            ${icon(rotateCw, 14)}
          </button>`
        : nothing
    }
  </li>`;
}

function imageBody({ name, state }: DraftAttachment, previewUrl: string, strings: Strings): TemplateResult {
  return html`<img class="ck-att-image" src=${previewUrl} alt=${name} />${
      state.status === 'uploading' ? html`<span class="ck-veil">${ring(name, state.progress, strings)}</span>` : nothing
    }`;
}

function fileBody({ name, mimeType, state }: DraftAttachment, strings: Strings): TemplateResult {
  const { kind, icon: kindIcon, format } = fileKind(name, mimeType);
  const [start, end] = splitFileName(name);
  const isBusy = state.status === 'uploading';
  return html`<span class="ck-fileicon" data-kind=${kind} ?data-busy=${isBusy}
      >${isBusy ? ring(name, state.progress, strings) : icon(kindIcon, 20)}</span
    >
    <span class="ck-filetext">
      <b class="ck-fname" dir="auto" title=${name}><span class="ck-trunc">${start}</span><span>${end}</span></b>
      ${remark(state, format, strings)}
    </span>`;
}

function remark(state: DraftAttachment['state'], format: string, strings: Strings): TemplateResult | typeof nothing {
  switch (state.status) {
    case 'uploading':
      return html`<small class="ck-trunc" aria-hidden="true">${strings.uploading(state.progress)}</small>`;
    case 'failed':
      return html`<small class="ck-trunc" role="alert" title=${state.message}>${state.message}</small>`;
    case 'ready':
      return format === '' ? nothing : html`<small class="ck-trunc">${format}</small>`;
  }
}

function ring(name: string, progress: number, strings: Strings): TemplateResult {
  const percent = Math.round(Math.min(1, Math.max(0, progress)) * 100);
  return html`<span
    role="progressbar"
    aria-label=${name}
    aria-valuenow=${percent}
    aria-valuetext=${strings.uploading(progress)}
  >
    <svg class="ck-ring" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="9" />
      <circle cx="11" cy="11" r="9" pathLength="100" stroke-dasharray="${Math.max(percent, 4)} 100" />
    </svg>
  </span>`;
}

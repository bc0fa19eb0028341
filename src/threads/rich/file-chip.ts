import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../../protocol/index.js';
import { fileKind, splitFileName } from '../../ui/file-kind.js';
import { icon } from '../../ui/icons.js';

/** A file by its kind and name. The wire has no address to open it at (PROTOCOL 4.6). */
export function fileChip({ name, mime_type }: Attachment): TemplateResult {
  const { kind, icon: kindIcon, format } = fileKind(name, mime_type);
  const [start, end] = splitFileName(name);
  return html`<span class="ck-filechip" part="attachment">
    <span class="ck-fileicon" data-kind=${kind}>${icon(kindIcon, 20)}</span>
    <span class="ck-filetext">
      <b class="ck-fname" dir="auto" title=${name}><span class="ck-trunc">${start}</span><span>${end}</span></b>
      ${format === '' ? nothing : html`<small class="ck-trunc">${format}</small>`}
    </span>
  </span>`;
}

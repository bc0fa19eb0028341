import { html, type TemplateResult } from 'lit';

/** Stands for a thread that is being opened. */
export function threadSkeleton(label: string): TemplateResult {
  const bubble = html`<div class="ck-skel ck-skeleton-bubble"></div>`;
  const line = html`<div class="ck-skel"></div>`;
  return html`<div class="ck-skeleton ck-col" role="status" aria-label=${label}>
    ${bubble}${line}${line}${line}${line}${bubble}${line}${line}${line}
  </div>`;
}

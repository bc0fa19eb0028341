import { html, type TemplateResult } from 'lit';
import { StateElement } from './state-element.js';

/**
 * Stands for a thread that is being opened.
 *
 * @tag ck-skeleton
 */
export class SkeletonElement extends StateElement {
  protected override render(): TemplateResult {
    const bubble = html`<div class="ck-skel ck-skeleton-bubble"></div>`;
    const line = html`<div class="ck-skel"></div>`;
    return html`<div class="ck-skeleton ck-col" role="status" aria-label=${this.strings.loadingThread}>
      ${bubble}${line}${line}${line}${line}${bubble}${line}${line}${line}
    </div>`;
  }
}

import { html, nothing } from 'lit';
import type { Progress } from '../../store/index.js';
import { namedIcon } from '../../ui/icons.js';
import { StateElement } from './state-element.js';

/**
 * What the server says it is doing (PROTOCOL 3.4), at the end of the conversation.
 *
 * @tag ck-progress
 */
export class ProgressElement extends StateElement {
  static override properties = {
    progress: { attribute: false },
  };
  progress: Progress | null = null;

  protected override render(): unknown {
    if (!this.progress) return nothing;
    const { icon, text } = this.progress;
    return html`<div class="ck-progress" part="progress">
      ${icon ? namedIcon(icon, 18) : nothing}<span class="ck-shimmer" dir="auto">${text}</span>
    </div>`;
  }
}

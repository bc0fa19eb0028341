import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import { iconButton } from '../../ui/buttons.js';
import { icon, type IconNode } from '../../ui/icons.js';
import { circleAlert, x } from '../../ui/more-icons.js';
import { textButton } from '../../ui/text-button.js';

/** Bars that stand for titles; the sheet gives each its length. */
const BARS = [0, 1, 2, 3, 4, 5] as const;

/** Shown until the first page is there. */
export const listSkeleton = ({ loadingChats }: Strings): TemplateResult =>
  html`<div class="ck-hist-skeleton" role="status">
    <span class="ck-vh">${loadingChats}</span>
    ${BARS.map((bar) => html`<div class="ck-th"><span class="ck-skel" data-bar=${bar}></span></div>`)}
  </div>`;

interface EmptyList {
  readonly icon: IconNode;
  readonly title: string;
  readonly text?: string;
  /** Somebody else reads it aloud. */
  readonly quiet?: boolean;
  /** For a list that did not load. */
  readonly retry?: { readonly label: string; readonly run: () => void };
}

/** Shown instead of a list. */
export const emptyList = (empty: EmptyList): TemplateResult =>
  html`<div class="ck-empty" part="history-empty" role=${empty.quiet ? nothing : empty.retry ? 'alert' : 'status'}>
    ${icon(empty.icon, 24)}
    <b>${empty.title}</b>
    ${empty.text === undefined ? nothing : html`<span>${empty.text}</span>`}
    ${
      empty.retry
        ? html`<div class="ck-empty-actions">
            ${textButton({
              label: empty.retry.label,
              variant: 'outline',
              quiet: true,
              size: 'md',
              part: 'history-retry',
              onClick: empty.retry.run,
            })}
          </div>`
        : nothing
    }
  </div>`;

interface Refusal {
  readonly text: string;
  readonly strings: Strings;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** What the server refused to do to a thread. */
export const refusalNote = ({ text, strings, onRetry, onDismiss }: Refusal): TemplateResult =>
  html`<div class="ck-note ck-hist-note" part="history-error" data-level="danger" role="alert">
    ${icon(circleAlert, 18)}
    <div dir="auto">${text}</div>
    ${textButton({ label: strings.retry, color: 'danger', variant: 'ghost', size: 'xs', onClick: onRetry })}
    ${iconButton({ icon: x, label: strings.dismiss, iconSize: 16, onClick: onDismiss })}
  </div>`;

/** At the end of a list that goes on: more is coming, did not come, or has to be asked for. */
export function listEnd(kind: 'loading' | 'failed' | 'ask', strings: Strings, run: () => void): TemplateResult {
  if (kind === 'loading') {
    return html`<div class="ck-hist-more" data-sentinel>
      <span class="ck-spin" role="img" aria-label=${strings.loadingChats}></span>
    </div>`;
  }
  const failed = kind === 'failed';
  return html`<div class="ck-hist-more" role=${failed ? 'alert' : nothing}>
    ${failed ? html`<span>${strings.moreChatsFailed}</span>` : nothing}
    ${textButton({
      label: failed ? strings.retry : strings.searchOlderChats,
      variant: 'outline',
      quiet: true,
      size: 'sm',
      onClick: run,
    })}
  </div>`;
}

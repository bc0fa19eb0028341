import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconNode, type UiIcon } from '../../ui/icons.js';

/** A button of the row under an answer. */
export interface ActionButton {
  readonly label: string;
  readonly icon: UiIcon | IconNode;
  readonly part: string;
  readonly pressed?: boolean;
  /** What came of it, for a moment. */
  readonly state?: 'ok' | 'failed';
  readonly disabled?: boolean;
  /** It is being done: the button turns, keeps the focus, and cannot be pressed again. */
  readonly busy?: boolean;
  readonly run: () => void;
}

export function actionButton(button: ActionButton): TemplateResult {
  const { label, icon: drawing, part, pressed, state, disabled = false, busy = false, run } = button;
  return html`<button
    type="button"
    class="ck-ib"
    part="action ${part}"
    data-tip
    aria-label=${label}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    aria-disabled=${busy ? 'true' : nothing}
    ?data-ok=${state === 'ok'}
    ?data-failed=${state === 'failed'}
    ?disabled=${disabled}
    @click=${() => {
      if (!busy) run();
    }}
  >
    ${busy ? html`<span class="ck-spin"></span>` : icon(drawing, 16)}
  </button>`;
}

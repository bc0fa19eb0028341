import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon, type IconNode, type UiIcon } from './icons.js';

/** What all buttons have. */
export interface ButtonBase {
  readonly onClick: (event: MouseEvent) => void;
  /** `::part()` names for the page's own CSS. */
  readonly part?: string;
  /** Further `ck-*` classes. */
  readonly className?: string;
  readonly disabled?: boolean;
}

/** A round button with nothing but an icon. */
export interface IconButton extends ButtonBase {
  /** An icon of the chat's own, or a drawing such as `namedIcon(...)`. */
  readonly icon: UiIcon | IconNode | { readonly drawing: unknown };
  /** The accessible name, also shown as a tip. */
  readonly label: string;
  /** `md` 32 px, `sm` 28 px; default 36 px, at normal density. */
  readonly size?: 'sm' | 'md';
  /** Pixels of the icon. Default 20, for sized buttons 16. */
  readonly iconSize?: number;
  /** For toggles. */
  readonly pressed?: boolean;
  /** For buttons that open something. */
  readonly expanded?: boolean;
  /** Shows that it worked, for as long as it is set. */
  readonly ok?: boolean;
}

export function iconButton(button: IconButton): TemplateResult {
  const iconSize = button.iconSize ?? (button.size ? 16 : 20);
  return html`<button
    type="button"
    class="ck-ib ${button.className ?? ''}"
    part=${ifDefined(button.part)}
    data-size=${ifDefined(button.size)}
    ?data-ok=${button.ok ?? false}
    data-tip
    aria-label=${button.label}
    aria-pressed=${button.pressed === undefined ? nothing : String(button.pressed)}
    aria-expanded=${button.expanded === undefined ? nothing : String(button.expanded)}
    ?disabled=${button.disabled ?? false}
    @click=${button.onClick}
  >
    ${typeof button.icon === 'object' && 'drawing' in button.icon ? button.icon.drawing : icon(button.icon, iconSize)}
  </button>`;
}

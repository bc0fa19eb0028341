import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon, type UiIcon } from './icons.js';

interface ButtonBase {
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
  readonly icon: UiIcon | { readonly drawing: unknown };
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
    ${typeof button.icon === 'string' ? icon(button.icon, iconSize) : button.icon.drawing}
  </button>`;
}

/** A button with words. */
export interface TextButton extends ButtonBase {
  readonly label: string;
  readonly icon?: UiIcon;
  /** Default `primary`: the accent. */
  readonly color?: 'primary' | 'secondary' | 'danger';
  /** Default `solid`. */
  readonly variant?: 'solid' | 'soft' | 'outline' | 'ghost';
  /** Height at normal density: 3xs 22, 2xs 24, xs 26, sm 28, md 32, lg 36 (default), xl 40, 2xl 44, 3xl 48 px. */
  readonly size?: '3xs' | '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl';
  /** An outline beside a solid sibling. */
  readonly quiet?: boolean;
}

export function textButton(button: TextButton): TemplateResult {
  return html`<button
    type="button"
    class="ck-btn ${button.className ?? ''}"
    part=${ifDefined(button.part)}
    data-color=${ifDefined(button.color)}
    data-variant=${ifDefined(button.variant)}
    data-size=${ifDefined(button.size)}
    ?data-quiet=${button.quiet ?? false}
    ?disabled=${button.disabled ?? false}
    @click=${button.onClick}
  >
    ${button.icon ? icon(button.icon, 16) : nothing}<span>${button.label}</span>
  </button>`;
}

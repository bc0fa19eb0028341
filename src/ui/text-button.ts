import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ButtonBase } from './buttons.js';
import { icon, type IconNode, type UiIcon } from './icons.js';

/** A button with words. Its style sheet is `moreStyles`. */
export interface TextButton extends ButtonBase {
  readonly label: string;
  readonly icon?: UiIcon | IconNode;
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

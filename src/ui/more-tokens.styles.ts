import { css } from 'lit';

/**
 * The tokens that are read only by chunks which are fetched later: their first style sheet brings these too
 * (`adopt-styles.ts`). What a theme of the page computes (`theme-properties.ts`) must not be among them: this sheet comes
 * after the theme's.
 */
export const moreTokens = css`
  :host {
    --ck-surface-elevated-secondary: light-dark(var(--ck-n-2), var(--ck-n-4));
    --ck-selected: var(--ck-info-soft); /* chosen tool chip, chosen answer */
    --ck-selected-fg: var(--ck-info-soft-fg);
    --ck-scrim: light-dark(oklch(0.25 0.01 var(--ck-hue) / 0.22), oklch(0.08 0 0 / 0.58));

    /* Status: solid / soft / outline / text */
    --ck-info-solid-fg: #fff;
    --ck-info-soft: light-dark(oklch(0.956 0.024 255), oklch(0.305 0.058 258));
    --ck-info-outline: light-dark(oklch(0.64 0.14 256), oklch(0.58 0.12 256));
    --ck-info-text: light-dark(oklch(0.5 0.18 259), oklch(0.78 0.115 253));
    --ck-discovery-solid: oklch(0.545 0.21 297);
    --ck-discovery-solid-fg: #fff;
    --ck-discovery-soft: light-dark(oklch(0.956 0.024 302), oklch(0.31 0.07 298));
    --ck-discovery-soft-fg: light-dark(oklch(0.46 0.18 297), oklch(0.84 0.085 303));
    --ck-discovery-outline: light-dark(oklch(0.64 0.15 300), oklch(0.59 0.13 300));
    --ck-discovery-text: light-dark(oklch(0.5 0.2 297), oklch(0.79 0.115 302));
    --ck-success-solid: oklch(0.52 0.13 152);
    --ck-success-solid-fg: #fff;
    --ck-success-soft: light-dark(oklch(0.958 0.034 155), oklch(0.3 0.05 155));
    --ck-success-soft-fg: light-dark(oklch(0.43 0.105 152), oklch(0.85 0.11 155));
    --ck-success-outline: light-dark(oklch(0.63 0.13 152), oklch(0.56 0.11 153));
    --ck-caution-solid: oklch(0.86 0.155 92);
    --ck-caution-solid-fg: oklch(0.28 0.06 80);
    --ck-caution-soft: light-dark(oklch(0.968 0.05 96), oklch(0.31 0.048 90));
    --ck-caution-soft-fg: light-dark(oklch(0.435 0.09 80), oklch(0.88 0.11 92));
    --ck-caution-outline: light-dark(oklch(0.64 0.125 84), oklch(0.59 0.105 88));
    --ck-caution-text: light-dark(oklch(0.48 0.1 80), oklch(0.84 0.135 90));
    --ck-warning-solid: oklch(0.56 0.155 46);
    --ck-warning-solid-fg: #fff;
    --ck-warning-outline: light-dark(oklch(0.65 0.145 52), oklch(0.59 0.12 54));
    --ck-warning-text: light-dark(oklch(0.505 0.135 47), oklch(0.8 0.125 62));
    --ck-danger-solid: oklch(0.56 0.205 26);
    --ck-danger-solid-fg: #fff;
    --ck-danger-soft: light-dark(oklch(0.956 0.024 20), oklch(0.305 0.065 22));
    --ck-danger-soft-fg: light-dark(oklch(0.465 0.165 25), oklch(0.84 0.085 18));
    --ck-danger-outline: light-dark(oklch(0.64 0.165 24), oklch(0.59 0.145 24));
    --ck-danger-text: light-dark(oklch(0.515 0.19 26), oklch(0.78 0.125 20));

    /* Code */
    --ck-code-key: var(--ck-discovery-text);
    --ck-code-str: var(--ck-success-text);
    --ck-code-num: var(--ck-warning-text);
    --ck-code-fn: var(--ck-info-text);
    --ck-code-com: var(--ck-text-tertiary);

    /* Space, sizes, radii, type, depth and order */
    --ck-space-5: calc(var(--ck-u) * 5);
    --ck-space-12: calc(var(--ck-u) * 12);
    --ck-h-3xs: max(22px, calc(22px * var(--ck-density)));
    --ck-h-2xs: max(24px, calc(24px * var(--ck-density)));
    --ck-h-xs: max(24px, calc(26px * var(--ck-density)));
    --ck-h-xl: calc(40px * var(--ck-density));
    --ck-h-3xl: calc(48px * var(--ck-density));
    --ck-r-sm: 8px;
    --ck-r-md: 12px;
    --ck-r-lg: 16px;
    --ck-r-xl: 20px;
    --ck-r-2xl: 24px;
    --ck-r-full: 999px;
    --ck-r-field: 12px;
    --ck-r-card: 20px;
    --ck-r-menu: 16px;
    --ck-r-chip: 999px;
    --ck-r-badge: 6px;
    --ck-fs-micro: max(11px, calc(var(--ck-base-size) * 0.6875)); /* numbers in pills only */
    --ck-fs-h1: calc(var(--ck-base-size) * 1.375);
    --ck-lh-title: 1.25;
    --ck-shadow-3:
      0 2px 6px var(--_k), 0 24px 64px -12px light-dark(oklch(0.2 0.02 265 / 0.22), oklch(0 0 0 / 0.65)); /* drawer, dialog */
    --ck-z-fade: 1;
    --ck-z-drop: 20;
    --ck-z-scrim: 10;
    --ck-z-drawer: 11;
  }
  [data-ck-theme='dark'] {
    color-scheme: dark;
  }
  [data-ck-theme='light'] {
    color-scheme: light;
  }
`;

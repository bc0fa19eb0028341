import { css } from 'lit';

/** Space, sizes, radii, type, depth, motion and order. */
export const measureTokens = css`
  :host {
    /* Space: 4 px grid x density */
    --ck-u: calc(4px * var(--ck-density));
    --ck-space-1: var(--ck-u);
    --ck-space-2: calc(var(--ck-u) * 2);
    --ck-space-3: calc(var(--ck-u) * 3);
    --ck-space-4: calc(var(--ck-u) * 4);
    --ck-space-5: calc(var(--ck-u) * 5);
    --ck-space-6: calc(var(--ck-u) * 6);
    --ck-space-8: calc(var(--ck-u) * 8);
    --ck-space-10: calc(var(--ck-u) * 10);
    --ck-space-12: calc(var(--ck-u) * 12);
    --ck-gutter: var(--ck-space-4); /* inline padding of every row; 6 units from 640 px */
    --ck-column: calc(var(--ck-base-size) * 48); /* not rem: the page may have changed it */
    --ck-turn-gap: var(--ck-space-6); /* between turns */
    --ck-item-gap: var(--ck-space-2); /* inside one turn */

    /* control heights (never below 24 px, whatever the density) */
    --ck-h-3xs: max(22px, calc(22px * var(--ck-density)));
    --ck-h-2xs: max(24px, calc(24px * var(--ck-density)));
    --ck-h-xs: max(24px, calc(26px * var(--ck-density)));
    --ck-h-sm: max(24px, calc(28px * var(--ck-density)));
    --ck-h-md: max(26px, calc(32px * var(--ck-density)));
    --ck-h-lg: calc(36px * var(--ck-density));
    --ck-h-xl: calc(40px * var(--ck-density));
    --ck-h-2xl: calc(44px * var(--ck-density));
    --ck-h-3xl: calc(48px * var(--ck-density));
    --ck-h-header: calc(52px * var(--ck-density));

    /* Radius: default set is "pill" */
    --ck-r-2xs: 4px;
    --ck-r-xs: 6px;
    --ck-r-sm: 8px;
    --ck-r-md: 12px;
    --ck-r-lg: 16px;
    --ck-r-xl: 20px;
    --ck-r-2xl: 24px;
    --ck-r-full: 999px;
    --ck-r-control: 999px;
    --ck-r-field: 12px;
    --ck-r-composer: 28px;
    --ck-r-bubble: 22px;
    --ck-r-card: 20px;
    --ck-r-menu: 16px;
    --ck-r-item: 10px;
    --ck-r-code: 14px;
    --ck-r-chip: 999px;
    --ck-r-tile: 16px;
    --ck-r-check: 5px;
    --ck-r-badge: 6px;

    /* Type */
    --ck-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif;
    --ck-font-mono: ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
    --ck-fs-body: var(--ck-base-size);
    --ck-fs-small: calc(var(--ck-base-size) * 0.875);
    --ck-fs-caption: max(12px, calc(var(--ck-base-size) * 0.78125));
    --ck-fs-micro: max(11px, calc(var(--ck-base-size) * 0.6875)); /* numbers in pills only */
    --ck-fs-h4: var(--ck-base-size);
    --ck-fs-h3: calc(var(--ck-base-size) * 1.0625);
    --ck-fs-h2: calc(var(--ck-base-size) * 1.1875);
    --ck-fs-h1: calc(var(--ck-base-size) * 1.375);
    --ck-fs-greeting: calc(var(--ck-base-size) * 1.5);
    --ck-fs-greeting-wide: calc(var(--ck-base-size) * 1.875);
    --ck-lh-ui: 1.4;
    --ck-lh-prose: 1.6;
    --ck-lh-title: 1.25;
    --ck-fw: 400;
    --ck-fw-medium: 500;
    --ck-fw-semibold: 600;

    /* Depth */
    --_k: light-dark(oklch(0.2 0.02 265 / 0.05), oklch(0 0 0 / 0.28));
    --_k2: light-dark(oklch(0.2 0.02 265 / 0.1), oklch(0 0 0 / 0.42));
    --ck-shadow-1: 0 1px 2px var(--_k), 0 4px 14px -2px var(--_k); /* composer */
    --ck-shadow-2: 0 1px 3px var(--_k), 0 10px 32px -6px var(--_k2); /* menus, cards on hover, to-end button */
    --ck-shadow-3:
      0 2px 6px var(--_k), 0 24px 64px -12px light-dark(oklch(0.2 0.02 265 / 0.22), oklch(0 0 0 / 0.65)); /* drawer, dialog */
    --ck-edge: light-dark(oklch(0.2 0.02 265 / 0.09), oklch(1 0 0 / 0.11)); /* hairline of floating layers */

    /* Motion */
    --ck-dur-1: 120ms; /* hover, press */
    --ck-dur-2: 160ms; /* menus, chips, tiles */
    --ck-dur-3: 200ms; /* drawer, dialog, composer glide */
    --ck-ease: cubic-bezier(0.2, 0.8, 0.2, 1);

    /* Order (inside the shadow root; menus and dialogs live in the top layer) */
    --ck-z-fade: 1;
    --ck-z-header: 2;
    --ck-z-composer: 2;
    --ck-z-to-end: 3;
    --ck-z-scrim: 10;
    --ck-z-drawer: 11;
    --ck-z-drop: 20;
  }
  /* Radius sets */
  :host([data-radius='round']) {
    --ck-r-control: 10px;
    --ck-r-field: 10px;
    --ck-r-composer: 18px;
    --ck-r-bubble: 16px;
    --ck-r-card: 16px;
    --ck-r-menu: 14px;
    --ck-r-item: 8px;
    --ck-r-code: 12px;
    --ck-r-chip: 8px;
    --ck-r-tile: 12px;
    --ck-r-check: 5px;
    --ck-r-badge: 6px;
  }
  :host([data-radius='soft']) {
    --ck-r-control: 6px;
    --ck-r-field: 6px;
    --ck-r-composer: 10px;
    --ck-r-bubble: 10px;
    --ck-r-card: 10px;
    --ck-r-menu: 10px;
    --ck-r-item: 6px;
    --ck-r-code: 8px;
    --ck-r-chip: 6px;
    --ck-r-tile: 8px;
    --ck-r-check: 4px;
    --ck-r-badge: 4px;
  }
  :host([data-radius='sharp']) {
    --ck-r-2xs: 0px;
    --ck-r-xs: 0px;
    --ck-r-sm: 0px;
    --ck-r-md: 0px;
    --ck-r-lg: 0px;
    --ck-r-xl: 0px;
    --ck-r-2xl: 0px;
    --ck-r-full: 0px;
    --ck-r-control: 0px;
    --ck-r-field: 0px;
    --ck-r-composer: 0px;
    --ck-r-bubble: 0px;
    --ck-r-card: 0px;
    --ck-r-menu: 0px;
    --ck-r-item: 0px;
    --ck-r-code: 0px;
    --ck-r-chip: 0px;
    --ck-r-tile: 0px;
    --ck-r-check: 0px;
    --ck-r-badge: 0px;
  }

  /* Density */
  :host([data-density='compact']) {
    --ck-density: 0.85;
  }
  :host([data-density='spacious']) {
    --ck-density: 1.2;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --ck-dur-1: 0ms;
      --ck-dur-2: 0ms;
      --ck-dur-3: 0ms;
    }
  }
  /* Icon buttons widen their target to this, without moving anything. */
  @media (pointer: coarse) {
    :host {
      --ck-touch: 44px;
    }
  }
`;

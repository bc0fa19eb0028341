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
    --ck-space-6: calc(var(--ck-u) * 6);
    --ck-space-8: calc(var(--ck-u) * 8);
    --ck-space-10: calc(var(--ck-u) * 10);
    --ck-gutter: var(--ck-space-4); /* inline padding of every row; 6 units from 640 px */
    --ck-column: calc(var(--ck-base-size) * 48); /* not rem: the page may have changed it */
    --ck-turn-gap: var(--ck-space-6); /* between turns */
    --ck-item-gap: var(--ck-space-2); /* inside one turn */

    /* control heights (never below 24 px, whatever the density) */
    --ck-h-sm: max(24px, calc(28px * var(--ck-density)));
    --ck-h-md: max(26px, calc(32px * var(--ck-density)));
    --ck-h-lg: calc(36px * var(--ck-density));
    --ck-h-2xl: calc(44px * var(--ck-density));
    --ck-h-header: calc(52px * var(--ck-density));

    /* Radius: default set is "pill" */
    --ck-r-2xs: 4px;
    --ck-r-xs: 6px;
    --ck-r-control: 999px;
    --ck-r-composer: 28px;
    --ck-r-bubble: 22px;
    --ck-r-item: 10px;
    --ck-r-code: 14px;
    --ck-r-tile: 16px;
    --ck-r-check: 5px;

    /* Type */
    --ck-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif;
    --ck-font-mono: ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
    --ck-fs-body: var(--ck-base-size);
    --ck-fs-small: calc(var(--ck-base-size) * 0.875);
    --ck-fs-caption: max(12px, calc(var(--ck-base-size) * 0.78125));
    --ck-fs-h4: var(--ck-base-size);
    --ck-fs-h3: calc(var(--ck-base-size) * 1.0625);
    --ck-fs-h2: calc(var(--ck-base-size) * 1.1875);
    --ck-fs-greeting: calc(var(--ck-base-size) * 1.5);
    --ck-fs-greeting-wide: calc(var(--ck-base-size) * 1.875);
    --ck-lh-ui: 1.4;
    --ck-lh-prose: 1.6;
    --ck-fw: 400;
    --ck-fw-medium: 500;
    --ck-fw-semibold: 600;

    /* Depth */
    --_k: light-dark(oklch(0.2 0.02 265 / 0.05), oklch(0 0 0 / 0.28));
    --_k2: light-dark(oklch(0.2 0.02 265 / 0.1), oklch(0 0 0 / 0.42));
    --ck-shadow-1: 0 1px 2px var(--_k), 0 4px 14px -2px var(--_k); /* composer */
    --ck-shadow-2: 0 1px 3px var(--_k), 0 10px 32px -6px var(--_k2); /* menus, cards on hover, to-end button */
    --ck-edge: light-dark(oklch(0.2 0.02 265 / 0.09), oklch(1 0 0 / 0.11)); /* hairline of floating layers */

    /* Motion */
    --ck-dur-1: 120ms; /* hover, press */
    --ck-dur-2: 160ms; /* menus, chips, tiles */
    --ck-dur-3: 200ms; /* drawer, dialog, composer glide */
    --ck-ease: cubic-bezier(0.2, 0.8, 0.2, 1);

    /* Order (inside the shadow root; menus and dialogs live in the top layer) */
    --ck-z-header: 2;
    --ck-z-composer: 2;
    --ck-z-to-end: 3;
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

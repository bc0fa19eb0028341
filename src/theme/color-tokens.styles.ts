import { css } from 'lit';

/**
 * Every colour that the first screens are drawn in, by role. The theme option sets the inputs only; `ramp.ts` repeats the ramp's numbers to measure contrast.
 * Colours use `light-dark()`, so a subtree that sets `color-scheme` flips by itself.
 */
export const colorTokens = css`
  :host {
    /* Inputs (theme option) */
    --ck-hue: 265; /* grayscale.hue   0..360 */
    --ck-tint: 1; /* grayscale.tint  0..9   */
    --ck-shade: 0; /* grayscale.shade -4..4, + is darker */
    --ck-density: 1; /* compact .85, normal 1, spacious 1.2 */
    --ck-base-size: 16px; /* typography.baseSize 14..18 */
    --ck-accent: var(--ck-n-12); /* accent.primary; without one the ink itself is the accent */
    --ck-accent-fg: var(--ck-n-1); /* computed for a given accent: at least 4.5:1 */
    --ck-accent-edge: transparent; /* a line around solid accent shapes that the surface would swallow */

    /* Neutral ramp: 12 steps, OKLCH */
    --_c: calc(var(--ck-tint) * 0.0024);
    --_s: var(--ck-shade);
    --_d: max(0, var(--ck-shade)); /* the greys of a light surface never get paler than they may */
    --ck-n-1: light-dark(
      oklch(calc(1 - var(--_s) * 0.007) calc(var(--_c) * 0.2) var(--ck-hue)),
      oklch(calc(0.208 - var(--_s) * 0.022) calc(var(--_c) * 1.2) var(--ck-hue))
    );
    --ck-n-2: light-dark(
      oklch(calc(0.982 - var(--_s) * 0.007) calc(var(--_c) * 0.6) var(--ck-hue)),
      oklch(calc(0.236 - var(--_s) * 0.022) calc(var(--_c) * 1.2) var(--ck-hue))
    );
    --ck-n-3: light-dark(
      oklch(calc(0.964 - var(--_s) * 0.007) calc(var(--_c) * 0.7) var(--ck-hue)),
      oklch(calc(0.264 - var(--_s) * 0.022) calc(var(--_c) * 1.3) var(--ck-hue))
    );
    --ck-n-4: light-dark(
      oklch(calc(0.943 - var(--_s) * 0.007) calc(var(--_c) * 0.8) var(--ck-hue)),
      oklch(calc(0.294 - var(--_s) * 0.021) calc(var(--_c) * 1.3) var(--ck-hue))
    );
    --ck-n-5: light-dark(
      oklch(calc(0.922 - var(--_s) * 0.007) calc(var(--_c) * 0.9) var(--ck-hue)),
      oklch(calc(0.326 - var(--_s) * 0.02) calc(var(--_c) * 1.4) var(--ck-hue))
    );
    --ck-n-6: light-dark(
      oklch(calc(0.892 - var(--_s) * 0.007) calc(var(--_c) * 1) var(--ck-hue)),
      oklch(calc(0.366 - var(--_s) * 0.018) calc(var(--_c) * 1.4) var(--ck-hue))
    );
    --ck-n-7: light-dark(
      oklch(calc(0.842 - var(--_s) * 0.007) calc(var(--_c) * 1.2) var(--ck-hue)),
      oklch(calc(0.425 - var(--_s) * 0.016) calc(var(--_c) * 1.5) var(--ck-hue))
    );
    --ck-n-8: light-dark(
      oklch(calc(0.65 - var(--_d) * 0.006) calc(var(--_c) * 1.6) var(--ck-hue)),
      oklch(calc(0.56 - var(--_s) * 0.014) calc(var(--_c) * 1.6) var(--ck-hue))
    ); /* 3:1: control borders */
    --ck-n-9: light-dark(
      oklch(calc(0.6 - var(--_d) * 0.006) calc(var(--_c) * 1.8) var(--ck-hue)),
      oklch(calc(0.62 - var(--_s) * 0.012) calc(var(--_c) * 1.7) var(--ck-hue))
    );
    --ck-n-10: light-dark(
      oklch(calc(0.52 - var(--_d) * 0.006) calc(var(--_c) * 1.9) var(--ck-hue)),
      oklch(calc(0.718 - var(--_s) * 0.011) calc(var(--_c) * 1.7) var(--ck-hue))
    ); /* 4.5:1 on steps 1-4 */
    --ck-n-11: light-dark(
      oklch(calc(0.445 - var(--_d) * 0.005) calc(var(--_c) * 1.9) var(--ck-hue)),
      oklch(calc(0.78 - var(--_s) * 0.008) calc(var(--_c) * 1.5) var(--ck-hue))
    );
    --ck-n-12: light-dark(
      oklch(0.215 calc(var(--_c) * 1.8) var(--ck-hue)),
      oklch(0.95 calc(var(--_c) * 0.8) var(--ck-hue))
    );

    /* see-through ink, for hover and pressed on any ground */
    --ck-alpha-4: light-dark(oklch(0.2 0.01 var(--ck-hue) / 0.04), oklch(1 0 0 / 0.05));
    --ck-alpha-8: light-dark(oklch(0.2 0.01 var(--ck-hue) / 0.07), oklch(1 0 0 / 0.085));
    --ck-alpha-12: light-dark(oklch(0.2 0.01 var(--ck-hue) / 0.11), oklch(1 0 0 / 0.13));

    /* Surfaces */
    --ck-surface: var(--ck-n-1); /* surface.background wins over it */
    --ck-surface-secondary: var(--ck-n-2);
    --ck-surface-tertiary: var(--ck-n-3);
    --ck-surface-elevated: light-dark(var(--ck-n-1), var(--ck-n-3)); /* composer, cards in dark */
    --ck-surface-popover: light-dark(
      var(--ck-n-1),
      oklch(calc(0.283 - var(--_s) * 0.022) calc(var(--_c) * 1.3) var(--ck-hue))
    );
    --ck-surface-field: light-dark(var(--ck-n-1), var(--ck-n-2)); /* outline inputs inside cards */

    /* Text */
    --ck-text: var(--ck-n-12); /* prose, primary; surface.foreground wins over it */
    --ck-text-emphasis: light-dark(oklch(0.15 calc(var(--_c) * 1.5) var(--ck-hue)), oklch(0.99 0 0));
    --ck-text-secondary: var(--ck-n-11);
    --ck-text-tertiary: var(--ck-n-10);
    --ck-text-disabled: var(--ck-n-9); /* disabled only: exempt from 4.5:1 */
    --ck-link: var(--ck-text);
    --ck-link-line: var(--ck-n-8);

    /* Borders */
    --ck-border-subtle: light-dark(
      var(--ck-n-4),
      oklch(1 0 0 / 0.07)
    ); /* dark hairlines are see-through: right on every height */
    --ck-border: light-dark(var(--ck-n-5), oklch(1 0 0 / 0.105));
    --ck-border-strong: light-dark(var(--ck-n-7), oklch(1 0 0 / 0.18));
    --ck-border-control: var(--ck-n-8); /* fields, checkboxes, radios: 3:1 */

    /* Accent roles */
    --ck-accent-hover: color-mix(in oklch, var(--ck-accent) 88%, var(--ck-n-1));
    --ck-bubble: light-dark(var(--ck-n-3), var(--ck-n-4));
    --ck-bubble-fg: var(--ck-text);
    --ck-checked: var(--ck-accent); /* checkbox, radio, progress */
    --ck-checked-fg: var(--ck-accent-fg);
    --ck-prompt-icon: var(--ck-text-tertiary);
    --ck-focus: light-dark(oklch(0.56 0.19 258), oklch(0.7 0.15 255));
    --ck-selection: light-dark(oklch(0.86 0.07 255), oklch(0.42 0.09 255));

    /* Status; the others are in ui/more-tokens.styles.ts */
    --ck-info-solid: oklch(0.55 0.19 258);
    --ck-info-soft-fg: light-dark(oklch(0.455 0.165 259), oklch(0.84 0.085 252));
    --ck-success-text: light-dark(oklch(0.48 0.12 152), oklch(0.8 0.13 154));
    --ck-warning-soft: light-dark(oklch(0.958 0.03 62), oklch(0.31 0.055 52));
    --ck-warning-soft-fg: light-dark(oklch(0.455 0.12 47), oklch(0.85 0.095 65));
  }

  :host {
    color-scheme: light;
  }
  :host([data-theme='dark']) {
    color-scheme: dark;
  }
`;

import { css } from 'lit';

/**
 * What several of the chunks show that are fetched later: buttons with words, notes, empty lists, bars that stand for
 * words, words of what is going on. Each element of such a chunk adopts it before its own sheets.
 */
export const moreStyles = css`
  .ck-btn {
    --_h: var(--ck-h-lg);
    --_bg: var(--ck-accent);
    --_fg: var(--ck-accent-fg);
    --_hover: var(--ck-accent-hover);
    --_sbg: var(--ck-alpha-8);
    --_sfg: var(--ck-text);
    --_ln: var(--ck-border-control);
    --_tx: var(--ck-text);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.42em;
    flex: none;
    position: relative;
    min-block-size: var(--_h);
    padding: 0 calc(var(--_h) * 0.4);
    border-radius: var(--ck-r-control);
    white-space: nowrap;
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-medium);
    line-height: 1.25;
    letter-spacing: -0.003em;
    background: var(--_bg);
    color: var(--_fg);
    transition: background-color var(--ck-dur-1) var(--ck-ease);
  }
  .ck-btn::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block: min(0px, (var(--_h) - max(24px, var(--ck-touch, 0px))) / 2);
  }
  .ck-btn:not([data-variant], [data-color]) {
    box-shadow: inset 0 0 0 1px var(--ck-accent-edge);
  }
  .ck-btn:hover {
    background: var(--_hover);
  }
  .ck-btn[data-color='secondary'] {
    --_bg: var(--ck-n-11);
    --_fg: var(--ck-n-1);
    --_hover: var(--ck-n-12);
    --_tx: var(--ck-text-secondary);
    --_sfg: var(--ck-text-secondary);
  }
  .ck-btn[data-color='danger'] {
    --_bg: var(--ck-danger-solid);
    --_fg: var(--ck-danger-solid-fg);
    --_hover: color-mix(in oklch, var(--ck-danger-solid) 90%, #000);
    --_sbg: var(--ck-danger-soft);
    --_sfg: var(--ck-danger-soft-fg);
    --_ln: var(--ck-danger-outline);
    --_tx: var(--ck-danger-text);
  }
  .ck-btn[data-variant='soft'] {
    background: var(--_sbg);
    color: var(--_sfg);
  }
  .ck-btn[data-variant='soft']:hover {
    background: color-mix(in oklch, var(--_sbg), var(--_sfg) 9%);
  }
  .ck-btn:is([data-variant='outline'], [data-variant='ghost']) {
    background: none;
    color: var(--_tx);
  }
  .ck-btn[data-variant='outline'] {
    box-shadow: inset 0 0 0 1px var(--_ln);
  }
  .ck-btn:is([data-variant='outline'], [data-variant='ghost']):hover {
    background: color-mix(in oklch, var(--_tx) 8%, transparent);
  }
  .ck-btn[data-quiet] {
    box-shadow: inset 0 0 0 1px var(--ck-border-strong);
  }
  .ck-btn[data-size='3xs'] {
    --_h: var(--ck-h-3xs);
  }
  .ck-btn[data-size='2xs'] {
    --_h: var(--ck-h-2xs);
  }
  .ck-btn[data-size='xs'] {
    --_h: var(--ck-h-xs);
  }
  .ck-btn:is([data-size='3xs'], [data-size='2xs'], [data-size='xs']) {
    font-size: var(--ck-fs-caption);
  }
  .ck-btn[data-size='sm'] {
    --_h: var(--ck-h-sm);
  }
  .ck-btn[data-size='md'] {
    --_h: var(--ck-h-md);
  }
  .ck-btn[data-size='xl'] {
    --_h: var(--ck-h-xl);
  }
  .ck-btn[data-size='2xl'] {
    --_h: var(--ck-h-2xl);
  }
  .ck-btn[data-size='3xl'] {
    --_h: var(--ck-h-3xl);
  }
  .ck-btn:is([data-size='2xl'], [data-size='3xl']) {
    font-size: var(--ck-fs-body);
  }
  .ck-btn:disabled {
    background: var(--ck-alpha-8);
    color: var(--ck-text-disabled);
    box-shadow: none;
    cursor: default;
  }

  .ck-note {
    --_b: var(--ck-surface-secondary);
    --_f: var(--ck-text);
    --_i: var(--ck-text-secondary);
    display: flex;
    gap: var(--ck-space-3);
    align-items: flex-start;
    padding: var(--ck-space-3) var(--ck-space-4);
    border-radius: var(--ck-r-code);
    background: var(--_b);
    color: var(--_f);
    font-size: var(--ck-fs-small);
    line-height: 1.5;
  }
  .ck-note > .ck-i {
    color: var(--_i);
    margin-block-start: 0.14em;
  }
  .ck-note > div {
    flex: 1;
    min-inline-size: 0;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .ck-note b {
    font-weight: var(--ck-fw-semibold);
  }
  /* A title of the server ends without a full stop: it has a line of its own. */
  .ck-note b:has(+ ck-markdown) {
    display: block;
  }
  .ck-note a {
    color: inherit;
    text-underline-offset: 2px;
  }
  .ck-note .ck-prose {
    line-height: inherit;
  }
  .ck-note .ck-prose > * + * {
    margin-block-start: 2px;
  }
  .ck-note .ck-prose strong {
    color: inherit;
  }
  .ck-note .ck-btn {
    margin-block: -3px;
  }
  .ck-note .ck-ib {
    --_z: 28px;
    margin-block: -3px;
    margin-inline: -4px -8px;
    color: inherit;
  }
  .ck-note[data-level='info'] {
    --_b: var(--ck-info-soft);
    --_f: var(--ck-info-soft-fg);
    --_i: currentColor;
  }
  .ck-note[data-level='warning'] {
    --_b: var(--ck-warning-soft);
    --_f: var(--ck-warning-soft-fg);
    --_i: currentColor;
  }
  .ck-note[data-level='danger'] {
    --_b: var(--ck-danger-soft);
    --_f: var(--ck-danger-soft-fg);
    --_i: currentColor;
  }
  .ck-note code {
    font-family: var(--ck-font-mono);
    font-size: 0.9em;
  }
  @container ck (inline-size < 360px) {
    .ck-note:has(.ck-btn) {
      flex-wrap: wrap;
    }
    .ck-note > div {
      flex-basis: 60%;
    }
    .ck-note .ck-btn {
      margin-inline-start: calc(18px + var(--ck-space-3));
    }
  }

  /* Instead of a conversation, or of a list */
  .ck-empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    margin: auto;
    padding: var(--ck-space-8) var(--ck-space-6);
    text-align: center;
    text-wrap: balance;
    color: var(--ck-text-secondary);
    font-size: var(--ck-fs-small);
  }
  .ck-empty > .ck-i {
    color: var(--ck-text-tertiary);
    margin-block-end: var(--ck-space-2);
  }
  .ck-empty h2 {
    font-size: inherit;
    color: var(--ck-text);
    font-weight: var(--ck-fw-semibold);
  }
  .ck-empty-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--ck-space-2);
    margin-block-start: var(--ck-space-3);
  }

  .ck-skel {
    border-radius: var(--ck-r-xs);
    background: var(--ck-alpha-8);
    block-size: 12px;
    animation: ck-breathe 1.6s ease-in-out infinite;
  }
  @keyframes ck-breathe {
    50% {
      opacity: 0.5;
    }
  }

  .ck-shimmer {
    background: linear-gradient(
        100deg,
        var(--ck-text-tertiary) 42%,
        var(--ck-text-emphasis) 50%,
        var(--ck-text-tertiary) 58%
      )
      0 / 260% 100%;
    background-clip: text;
    -webkit-background-clip: text;
    color: transparent;
    animation: ck-shimmer 2s linear infinite;
  }
  .ck-shimmer:dir(rtl) {
    animation-direction: reverse;
  }
  @keyframes ck-shimmer {
    from {
      background-position: 130% 0;
    }
    to {
      background-position: -30% 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .ck-shimmer {
      background: none;
      color: var(--ck-text-secondary);
    }
  }
  @media (forced-colors: active) {
    .ck-shimmer {
      background: none;
      color: CanvasText;
    }
    .ck-btn {
      border: 1px solid ButtonBorder;
    }
    .ck-note {
      border: 1px solid CanvasText;
    }
  }
`;

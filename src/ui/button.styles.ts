import { css } from 'lit';

/** Icon buttons (`ck-ib`) and buttons with words (`ck-btn`), as `buttons.ts` makes them. */
export const buttonStyles = css`
  .ck-ib {
    --_z: var(--ck-h-lg);
    inline-size: var(--_z);
    block-size: var(--_z);
    display: inline-grid;
    place-items: center;
    flex: none;
    position: relative;
    border-radius: var(--ck-r-control);
    color: var(--ck-text-secondary);
    transition:
      background-color var(--ck-dur-1) var(--ck-ease),
      color var(--ck-dur-1) var(--ck-ease);
  }
  .ck-ib::after {
    content: '';
    position: absolute;
    inset: 50%;
    inline-size: max(100%, var(--ck-touch, 0px));
    block-size: max(100%, var(--ck-touch, 0px));
    translate: -50% -50%;
  }
  .ck-ib:dir(rtl)::after {
    translate: 50% -50%;
  }
  .ck-ib:hover,
  .ck-ib[aria-expanded='true'] {
    background: var(--ck-alpha-8);
    color: var(--ck-text);
  }
  .ck-ib:active {
    background: var(--ck-alpha-12);
  }
  .ck-ib:focus-visible {
    outline-offset: -2px;
  }
  .ck-ib[data-size='sm'] {
    --_z: var(--ck-h-sm);
  }
  .ck-ib[data-size='md'] {
    --_z: var(--ck-h-md);
  }
  .ck-ib[aria-pressed='true'] {
    color: var(--ck-text);
  }
  .ck-ib[aria-pressed='true'] .ck-i {
    fill: currentColor;
  }
  .ck-ib[data-ok] {
    color: var(--ck-success-text);
  }
  .ck-ib:disabled {
    background: none;
    color: var(--ck-text-disabled);
    cursor: default;
  }

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
  @media (forced-colors: active) {
    .ck-btn,
    .ck-ib {
      border: 1px solid ButtonBorder;
    }
  }
`;

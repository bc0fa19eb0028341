import { css } from 'lit';

/** Buttons that have only an icon, as `buttons.ts` makes them. */
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

  @media (forced-colors: active) {
    .ck-ib {
      border: 1px solid ButtonBorder;
    }
  }
`;

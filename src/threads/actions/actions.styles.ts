import { css } from 'lit';

/** What can be done with an answer; adopted with its chunk. */
export const actionsStyles = css`
  .ck-actions {
    display: flex;
    align-items: center;
    /* On touch, the wider targets stand side by side. */
    gap: max(2px, var(--ck-touch, 0px) - var(--ck-h-md));
    min-block-size: var(--ck-h-md);
    margin-inline-start: calc((var(--ck-h-md) - 16px) / -2);
    color: var(--ck-text-tertiary);
    transition: opacity var(--ck-dur-1) var(--ck-ease);
  }
  .ck-actions .ck-ib {
    --_z: var(--ck-h-md);
    color: var(--ck-text-tertiary);
  }
  .ck-actions .ck-ib:is(:hover, [aria-pressed='true']) {
    color: var(--ck-text);
  }
  .ck-actions .ck-ib[data-ok] {
    color: var(--ck-success-text);
  }
  .ck-actions .ck-ib[data-failed] {
    color: var(--ck-danger-text);
  }
  .ck-actions .ck-ib:disabled {
    color: var(--ck-text-disabled);
  }
  .ck-actions .ck-ib[aria-disabled] {
    background: none;
    cursor: default;
  }
  .ck-actions .ck-spin {
    inline-size: 14px;
    block-size: 14px;
  }
  .ck-actions > ck-sources-toggle {
    margin-inline-start: max(0px, var(--ck-space-1) - var(--ck-touch, 0px));
  }
  .ck-actions > ck-sources-toggle:first-child {
    margin-inline-start: calc((var(--ck-h-md) - 16px) / 2 - 10px);
  }
  /* Those of earlier answers keep their place, and come out when somebody is there. */
  .ck-exchange:not(:hover, :focus-within) > ck-actions:not([data-newest], :has(> ck-sources[open])) > .ck-actions {
    opacity: 0;
  }
  @media (hover: none) {
    .ck-exchange > ck-actions:not([data-newest]) > .ck-actions {
      opacity: 1 !important;
    }
  }
`;

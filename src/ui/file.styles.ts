import { css } from 'lit';

/** A file's icon, name and remark, in messages and in the composer. */
export const fileStyles = css`
  .ck-fileicon {
    inline-size: 36px;
    block-size: 36px;
    border-radius: max(0px, calc(var(--ck-r-tile) - 8px));
    display: grid;
    place-items: center;
    flex: none;
    background: var(--_fi, var(--ck-info-soft));
    color: var(--_fc, var(--ck-info-soft-fg));
    position: relative;
  }
  .ck-fileicon[data-kind='sheet'] {
    --_fi: var(--ck-success-soft);
    --_fc: var(--ck-success-soft-fg);
  }
  .ck-fileicon[data-kind='pdf'] {
    --_fi: var(--ck-danger-soft);
    --_fc: var(--ck-danger-soft-fg);
  }
  .ck-filetext {
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    line-height: 1.35;
    font-size: var(--ck-fs-small);
  }
  .ck-filetext b {
    font-weight: var(--ck-fw-medium);
  }
  .ck-fname {
    display: flex;
    justify-self: start;
    max-inline-size: 100%;
    unicode-bidi: isolate;
  }
  /* The name shrinks, its end with the extension stays. */
  .ck-fname > :last-child {
    flex: none;
    white-space: pre;
  }
  .ck-filetext small {
    font-size: var(--ck-fs-caption);
    color: var(--ck-text-tertiary);
  }
`;

import { css } from 'lit';

/** Elements that only raw HTML makes. */
export const htmlStyles = css`
  .ck-prose :where(details, div:not([class]), dd) > * + * {
    margin-block-start: var(--ck-space-3);
  }
  .ck-prose :is(kbd, samp, tt) {
    font-family: var(--ck-font-mono);
    font-size: 0.875em;
    padding: 0.14em 0.36em;
    border-radius: var(--ck-r-xs);
    background: var(--ck-alpha-8);
    unicode-bidi: isolate;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .ck-prose :is(sub, sup) {
    font-size: 0.75em;
    line-height: 0;
  }
  .ck-prose mark {
    background: var(--ck-warning-soft);
    color: var(--ck-warning-soft-fg);
    border-radius: var(--ck-r-2xs);
  }
  .ck-prose summary {
    cursor: pointer;
    font-weight: var(--ck-fw-medium);
  }
  .ck-prose dt {
    font-weight: var(--ck-fw-semibold);
  }
  .ck-prose dd {
    padding-inline-start: 1.6em;
  }
  .ck-prose pre:not(.ck-code pre) {
    overflow-x: auto;
    font-family: var(--ck-font-mono);
    font-size: 0.875em;
  }
`;

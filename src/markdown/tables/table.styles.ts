import { css } from 'lit';

/** Tables; adopted with the chunk. */
export const tableStyles = css`
  .ck-tablebox {
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .ck-table {
    border-collapse: collapse;
    inline-size: max-content;
    min-inline-size: 100%;
    overflow-wrap: break-word;
    font-size: var(--ck-fs-small);
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
  }
  .ck-table th {
    font-weight: var(--ck-fw-semibold);
    text-align: start;
    white-space: nowrap;
    color: var(--ck-text);
    border-block-end: 1px solid var(--ck-border-strong);
  }
  .ck-table td {
    border-block-end: 1px solid var(--ck-border-subtle);
  }
  .ck-table tr:last-child td {
    border-block-end-color: transparent;
  }
  :is(.ck-table, .ck-table-part):not(:last-child) tr:last-child td {
    border-block-end-color: var(--ck-border-subtle);
  }
  .ck-table-part {
    contain: content;
    contain-intrinsic-block-size: auto 2500px;
  }
  .ck-table-part > .ck-table {
    table-layout: fixed;
    min-inline-size: 0;
  }
  .ck-table :is(th, td) {
    padding: calc(var(--ck-u) * 2.5) var(--ck-space-3);
    vertical-align: top;
    max-inline-size: 22em;
  }
  .ck-table :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .ck-table :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .ck-table [data-align='right'] {
    text-align: end;
  }
  .ck-table [data-align='center'] {
    text-align: center;
  }
  .ck-table-part:not(:last-child),
  [data-away] .ck-table-part {
    content-visibility: auto;
  }
`;

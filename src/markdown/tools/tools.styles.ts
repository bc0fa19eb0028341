import { css } from 'lit';

/** What can be done with code and tables; adopted with the chunk. */
export const toolsStyles = css`
  .ck-tool {
    color: var(--ck-text-tertiary);
    opacity: 0;
    transition: opacity var(--ck-dur-1) var(--ck-ease);
  }
  :is(.ck-code, .ck-tablebox):is(:hover, :focus-within) .ck-tool,
  .ck-tool:is([data-ok], [data-failed]) {
    opacity: 1;
  }
  .ck-tool[data-failed] {
    color: var(--ck-danger-text);
  }
  .ck-tool[aria-pressed='true'] {
    background: var(--ck-alpha-8);
    opacity: 1;
  }
  .ck-tool[aria-pressed='true'] .ck-i {
    fill: none;
  }
  .ck-code-wrap {
    margin-inline-start: auto;
  }
  .ck-code[data-wrap] pre {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .ck-code[data-wrap] code {
    inline-size: auto;
  }

  /* Without height, at the end edge of what is seen of the table. */
  .ck-table-tools {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    inline-size: 100%;
    block-size: 0;
  }
  .ck-table-copy {
    margin-block-start: calc(var(--ck-u) * 1.5);
    background: var(--ck-surface);
    box-shadow: 0 0 0 1px var(--ck-border);
  }
  .ck-table-copy:hover {
    background: color-mix(in oklch, var(--ck-surface), var(--ck-text) 8%);
  }
  @media (hover: none) {
    .ck-tool {
      opacity: 1;
    }
  }
`;

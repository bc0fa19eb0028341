import { css } from 'lit';

/** What can be done with code and tables; adopted with the chunk. */
export const toolsStyles = css`
  .ck-block-tool {
    color: var(--ck-text-tertiary);
    opacity: 0;
    transition: opacity var(--ck-dur-1) var(--ck-ease);
  }
  :is(.ck-code, .ck-tablebox):is(:hover, :focus-within) .ck-block-tool,
  .ck-block-tool:is([data-ok], [data-failed]) {
    opacity: 1;
  }
  .ck-block-tool[data-failed] {
    color: var(--ck-danger-text);
  }
  .ck-block-tool[aria-pressed='true'] {
    background: var(--ck-alpha-8);
    opacity: 1;
  }
  .ck-block-tool[aria-pressed='true'] .ck-i {
    fill: none;
  }
  .ck-code-wrap {
    margin-inline-start: auto;
  }
  /* Rings stay inside the round corners, and off the button beside. */
  .ck-code pre:focus-visible {
    border-radius: inherit;
  }
  .ck-code-copy:focus-visible {
    outline-offset: -2px;
  }
  .ck-code[data-wrap] pre {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .ck-code[data-wrap] code {
    inline-size: auto;
  }

  /* Room for the button between the table and what is above it, taken from the gap that is there: nothing moves. */
  .ck-tablebox[data-raised] {
    padding-block-start: 14px;
    margin-block-start: calc(var(--_gap) - 14px) !important;
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
  /* A line of text around the button would push it down, over the words of the head. */
  .ck-table-tools > * {
    display: grid;
  }
  .ck-ib.ck-table-copy {
    /* No taller than the gap and the space above the words of the head. */
    --_z: var(--ck-h-2xs);
    background: var(--ck-surface);
    box-shadow: 0 0 0 1px var(--ck-border);
  }
  .ck-tablebox[data-raised] .ck-table-copy {
    margin-block-start: -14px;
  }
  .ck-table-copy:hover {
    background: color-mix(in oklch, var(--ck-surface), var(--ck-text) 8%);
  }
  @media (hover: none) {
    .ck-block-tool {
      opacity: 1;
    }
  }
  /* On touch each has its whole target to itself. */
  @media (pointer: coarse) {
    .ck-code-head > .ck-block-tool {
      margin-inline: calc((var(--ck-touch) - var(--ck-h-sm)) / 2);
    }
    .ck-code-wrap {
      margin-inline-start: auto !important;
    }
    .ck-code-copy {
      position: relative;
    }
    .ck-code-copy::after {
      content: '';
      position: absolute;
      inset-inline: 0;
      inset-block: calc((var(--ck-h-sm) - var(--ck-touch)) / 2);
    }
  }
`;

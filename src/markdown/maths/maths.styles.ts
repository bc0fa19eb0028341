import { css } from 'lit';

/** Formulas as they stand before they are set, and around what the typesetter makes. */
export const mathsStyles = css`
  .ck-maths {
    unicode-bidi: isolate;
  }
  .ck-maths:not([data-set]) {
    font-family: var(--ck-font-mono);
    font-size: 0.875em;
    color: var(--ck-text-secondary);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .ck-maths[data-display] {
    display: block;
    text-align: center;
    margin-block: var(--ck-space-3);
  }
  .ck-maths[data-display]:not([data-set]) {
    text-align: start;
  }
  .ck-maths[data-set][data-display] {
    overflow: auto hidden;
    scrollbar-width: thin;
    padding-block: var(--ck-space-1);
  }
  .ck-maths[data-set][data-bounded] {
    display: inline-block;
    max-inline-size: 100%;
    overflow: clip;
    overflow-clip-margin: 0.3em;
  }
  .ck-maths[data-set] .katex-display {
    margin: 0;
  }
  /* A formula is selected as a whole. */
  .ck-maths[data-set] {
    user-select: all;
    -webkit-user-select: all;
  }
  .ck-maths .katex-mathml {
    user-select: none;
    -webkit-user-select: none;
  }
  .ck-maths-source {
    display: none;
  }
`;

/** Applies while something is copied: of a formula, only its source is taken. */
export const mathsCopyStyles = css`
  .ck-maths .ck-maths-source {
    display: inline;
    font-size: 1px;
    color: transparent;
    white-space: pre;
  }
  .ck-maths .katex {
    user-select: none;
    -webkit-user-select: none;
  }
  .ck-maths .katex .katex-mathml,
  .ck-maths:not([data-display]) .katex {
    display: none;
  }
`;
